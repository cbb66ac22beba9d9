import Testing

/// What a county made public of its money, retyped.
///
/// Amounts, in ten thousand yuan as they are printed, numbers of documents and the kind of each work are those of the
/// page named beside it; the words are ours. Where a page bears no day, it is the last of the year.
struct PublishedDisclosure: Sendable, CustomTestStringConvertible {
    struct Source: Sendable {
        let level: String
        let documentNumber: String?
        let amount: String
    }

    /// A line of the table of projects.
    struct Line: Sendable {
        let title: String
        let type: String
        let amount: String
        /// The part of the table it stands in, where parts have subtotals that are not by type.
        var part = "county"
    }

    let title: String
    let year: Int
    let published: String
    let fundType: String
    let sources: [Source]
    let lines: [Line]
    /// The total the page prints.
    let total: String
    /// The subtotals it prints by type of project.
    var totalsByType: [String: String] = [:]
    /// The subtotals it prints by part of its table.
    var totalsByPart: [String: String] = [:]

    var testDescription: String { title }

    static let all = [datong, zeku, beita, dachuan, mengjin, beiguan, liling]

    // Source: http://www.dqdt.gov.cn/datong/zdlygk222/202307/c05_306260.shtml
    private static let datong = PublishedDisclosure(
        title: "大同区2023年衔接资金", year: 2023, published: "2023-01-11", fundType: "special",
        sources: [
            Source(level: "central", documentNumber: "黑财指（农）〔2023〕34号", amount: "3174"),
            Source(level: "provincial", documentNumber: "黑财指（农）〔2023〕78号", amount: "2958"),
        ],
        lines: [
            Line(title: "冷棚育苗基地", type: "industry", amount: "850"),
            Line(title: "超大棚室种植基地", type: "industry", amount: "742"),
            Line(title: "鲜食玉米制品基地", type: "industry", amount: "1950"),
            Line(title: "生态养殖场区", type: "industry", amount: "450"),
            Line(title: "小额贷款贴息", type: "industry", amount: "205"),
            Line(title: "农村道路改造", type: "infrastructure", amount: "1600"),
            Line(title: "雨露计划", type: "other", amount: "31"),
            Line(title: "务工补贴", type: "other", amount: "304"),
        ],
        total: "6132", totalsByType: ["industry": "4197", "infrastructure": "1600", "other": "335"])

    // Source: http://www.zeku.gov.cn/contents/show/1370
    private static let zeku = PublishedDisclosure(
        title: "泽库县2023年第二批中央衔接资金", year: 2023, published: "2023-06-09", fundType: "special",
        sources: [Source(level: "central", documentNumber: "青财农字〔2023〕505号", amount: "1259")],
        lines: [
            Line(title: "西卜沙乡定居点人饮工程", type: "infrastructure", amount: "500"),
            Line(title: "和日镇司玛村人畜饮水工程", type: "infrastructure", amount: "230"),
            Line(title: "小口机井工程二期", type: "infrastructure", amount: "208"),
            Line(title: "两村集体经济项目", type: "industry", amount: "140"),
            Line(title: "叶金木村饲料加工基地扩建", type: "industry", amount: "167"),
            Line(title: "项目管理费", type: "management", amount: "14"),
        ],
        total: "1259", totalsByType: ["infrastructure": "938", "industry": "307", "management": "14"])

    // Source: http://www.beita.gov.cn/beita/ghjh/202003/96305b519e474f4993e4f1c556c4905a.shtml
    private static let beita = PublishedDisclosure(
        title: "北塔区2020年第一批中央专项资金", year: 2020, published: "2019-12-27", fundType: "special",
        sources: [Source(level: "central", documentNumber: nil, amount: "408")],
        lines: [
            Line(title: "苗儿村水果基地", type: "industry", amount: "20", part: "part-1"),
            Line(title: "苗儿村蔬菜基地", type: "industry", amount: "30", part: "part-1"),
            Line(title: "田江村蔬菜基地", type: "industry", amount: "20", part: "part-1"),
            Line(title: "田江村水果基地", type: "industry", amount: "30", part: "part-1"),
            Line(title: "谷洲村蔬菜基地", type: "industry", amount: "15", part: "part-1"),
            Line(title: "谷洲村水果基地", type: "industry", amount: "20", part: "part-1"),
            Line(title: "邓家村果园", type: "industry", amount: "25", part: "part-1"),
            Line(title: "光裕村稻花鱼养殖基地", type: "industry", amount: "40", part: "part-2"),
            Line(title: "陈家桥村橙子基地", type: "industry", amount: "30", part: "part-2"),
            Line(title: "田庄村秋桃基地", type: "industry", amount: "35", part: "part-2"),
            Line(title: "贺井村特种水产养殖基地", type: "industry", amount: "40", part: "part-2"),
            Line(title: "兴旺村食用菌基地", type: "industry", amount: "40", part: "part-2"),
            Line(title: "兴旺村葡萄基地", type: "industry", amount: "10", part: "part-2"),
            Line(title: "李子塘村水果基地", type: "industry", amount: "25", part: "part-2"),
            Line(title: "望城坡村灌溉设施维修", type: "infrastructure", amount: "16", part: "part-2"),
            Line(title: "小额信贷贴息", type: "other", amount: "12"),
        ],
        total: "408", totalsByPart: ["part-1": "160", "part-2": "236"])

    // Source: http://www.dachuan.gov.cn/news-show-155664.html
    // It says which level pays for which line: those of the central level come first and add up to its sum.
    private static let dachuan = PublishedDisclosure(
        title: "达川区2024年第一批衔接资金", year: 2024, published: "2024-03-04", fundType: "special",
        sources: [
            Source(level: "central", documentNumber: "达市财农〔2024〕3号", amount: "5273"),
            Source(level: "provincial", documentNumber: "达市财农〔2024〕3号", amount: "5509"),
        ],
        lines: [
            Line(title: "产业发展", type: "industry", amount: "2993.7", part: "part-1"),
            Line(title: "搬迁后续扶持", type: "relocation", amount: "1050", part: "part-1"),
            Line(title: "数字乡村", type: "infrastructure", amount: "60", part: "part-1"),
            Line(title: "乡村建设", type: "infrastructure", amount: "480", part: "part-1"),
            Line(title: "以工代赈", type: "infrastructure", amount: "385", part: "part-1"),
            Line(title: "欠发达国有林场", type: "other", amount: "258", part: "part-1"),
            Line(title: "项目管理费", type: "management", amount: "46.3", part: "part-1"),
            Line(title: "巩固脱贫成果", type: "other", amount: "1843.72", part: "part-2"),
            Line(title: "产业发展", type: "industry", amount: "2705.39", part: "part-2"),
            Line(title: "数字乡村", type: "infrastructure", amount: "20", part: "part-2"),
            Line(title: "乡村建设", type: "infrastructure", amount: "844.8", part: "part-2"),
            Line(title: "乡村治理", type: "capacity", amount: "40", part: "part-2"),
            Line(title: "项目管理费", type: "management", amount: "55.09", part: "part-2"),
        ],
        total: "10782", totalsByPart: ["part-1": "5273", "part-2": "5509"])

    // Source: http://hnydd.com/html/1//2/151/159/203/475/476/33640.html
    private static let mengjin = PublishedDisclosure(
        title: "孟津县2018年第二批专项资金", year: 2018, published: "2018-08-27", fundType: "special",
        sources: [
            Source(level: "provincial", documentNumber: nil, amount: "730"),
            Source(level: "municipal", documentNumber: nil, amount: "394.2"),
            Source(level: "county", documentNumber: nil, amount: "362.128"),
        ],
        lines: [
            Line(title: "六个深度贫困村", type: "infrastructure", amount: "150"),
            Line(title: "产业项目", type: "industry", amount: "724.712484"),
            Line(title: "医疗再保险", type: "health", amount: "168.256"),
            Line(title: "第一书记项目", type: "other", amount: "160"),
            Line(title: "十五村产业引导", type: "industry", amount: "260"),
            Line(title: "致富带头人培训", type: "capacity", amount: "18"),
            Line(title: "第一批产业项目调整", type: "industry", amount: "5.359516"),
        ],
        total: "1486.328")

    // Source: https://www.beiguan.gov.cn/Item/3497.aspx
    private static let beiguan = PublishedDisclosure(
        title: "北关区2018年专项资金", year: 2018, published: "2018-12-31", fundType: "special",
        sources: [
            Source(level: "provincial", documentNumber: nil, amount: "47"),
            Source(level: "municipal", documentNumber: nil, amount: "66.5"),
        ],
        lines: [
            Line(title: "周家营村人行道地面硬化", type: "infrastructure", amount: "20"),
            Line(title: "屈王度村饮水工程", type: "infrastructure", amount: "20"),
            Line(title: "后林都村道路", type: "infrastructure", amount: "73.5"),
        ],
        total: "113.5")

    // Source: http://www.liling.gov.cn/c1066/20200121/i1426684.html
    private static let liling = PublishedDisclosure(
        title: "醴陵市2019年本级专项资金", year: 2019, published: "2019-01-22", fundType: "special",
        sources: [Source(level: "county", documentNumber: nil, amount: "1200")],
        lines: [
            Line(title: "农业特色产业", type: "industry", amount: "660"),
            Line(title: "危桥改造", type: "infrastructure", amount: "251", part: "part-1"),
            Line(title: "村组联通公路", type: "infrastructure", amount: "39", part: "part-1"),
            Line(title: "彰仙岭廊桥", type: "infrastructure", amount: "120"),
            Line(title: "雨露计划", type: "education", amount: "130"),
        ],
        total: "1200", totalsByPart: ["part-1": "290"])
}
