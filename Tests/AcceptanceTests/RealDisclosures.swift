import Testing

/// Disclosures of money as counties made them, figure by figure: who gave what, and what for.
///
/// The figures, the places and what the money is for are those of the documents named; the words are not.
struct RealDisclosure: Sendable, CustomTestStringConvertible {
    /// Money from one source, by the contract's level, as printed, in ten thousand yuan.
    struct Source {
        let level: String
        let amount: String
    }

    /// One line of what it goes to.
    struct Line {
        let title: String
        let type: String
        let place: String
        let level: String
        let amount: String
    }

    /// The id of its batch.
    let id: String
    let title: String
    let publisher: String
    let published: String
    let sources: [Source]
    let lines: [Line]
    /// What the document prints as the total, in ten thousand yuan, and the same in yuan with both decimals.
    let total: String
    let yuan: String
    /// What it prints for each level.
    let totalsByLevel: [String: String]

    var testDescription: String { id }

    static let all = [beita, dachuan, liling, mengjin]

    // http://www.beita.gov.cn/beita/ghjh/202003/96305b519e474f4993e4f1c556c4905a.shtml
    // Central money of 2020, first batch: sixteen lines, with subtotals of 160, 236 and 12.
    static let beita = RealDisclosure(
        id: "beita-2020-1", title: "北塔区2020年第一批中央资金", publisher: "北塔区财政局", published: "2019-12-27",
        sources: [Source(level: "central", amount: "408")],
        lines: [
            ("苗儿村", "水果基地", "20"), ("苗儿村", "蔬菜基地", "30"), ("田江村", "蔬菜基地", "20"), ("田江村", "水果基地", "30"),
            ("谷洲村", "蔬菜基地", "15"), ("谷洲村", "水果基地", "20"), ("邓家村", "果园", "25"), ("光裕村", "稻花鱼养殖", "40"),
            ("陈家桥村", "橙子基地", "30"), ("田庄村", "秋桃基地", "35"), ("贺井村", "特种水产养殖", "40"), ("兴旺村", "食用菌基地", "40"),
            ("兴旺村", "葡萄基地", "10"), ("李子塘村", "水果基地", "25"), ("望城坡村", "灌溉设施维修", "16"), ("北塔区", "小额信贷贴息", "12"),
        ].map { Line(title: $0.0 + $0.1, type: "industry", place: $0.0, level: "central", amount: $0.2) },
        total: "408", yuan: "4080000.00", totalsByLevel: ["中央": "408"])

    // http://www.dachuan.gov.cn/news-show-155664.html
    // Central and provincial money of 2024, first batch: thirteen lines, two decimals.
    static let dachuan = RealDisclosure(
        id: "dachuan-2024-1", title: "达川区2024年第一批中央和省级资金", publisher: "达川区乡村振兴局", published: "2024-03-04",
        sources: [Source(level: "central", amount: "5273"), Source(level: "provincial", amount: "5509")],
        lines: [
            ("产业发展（中央）", "industry", "central", "2993.7"), ("搬迁后续扶持", "relocation", "central", "1050"),
            ("数字乡村（中央）", "infrastructure", "central", "60"), ("乡村建设（中央）", "infrastructure", "central", "480"),
            ("以工代赈", "infrastructure", "central", "385"), ("欠发达国有林场", "other", "central", "258"),
            ("项目管理费（中央）", "management", "central", "46.3"), ("巩固脱贫成果", "other", "provincial", "1843.72"),
            ("产业发展（省级）", "industry", "provincial", "2705.39"), ("数字乡村（省级）", "infrastructure", "provincial", "20"),
            ("乡村建设（省级）", "infrastructure", "provincial", "844.8"), ("乡村治理", "capacity", "provincial", "40"),
            ("项目管理费（省级）", "management", "provincial", "55.09"),
        ].map { Line(title: $0.0, type: $0.1, place: "达川区", level: $0.2, amount: $0.3) },
        total: "10782", yuan: "107820000.00", totalsByLevel: ["中央": "5273", "省级": "5509"])

    // http://www.liling.gov.cn/c1066/20200121/i1426684.html
    // The city's own money of 2019: five lines.
    static let liling = RealDisclosure(
        id: "liling-2019", title: "醴陵市2019年本级资金", publisher: "醴陵市财政局", published: "2019-01-22",
        sources: [Source(level: "county", amount: "1200")],
        lines: [
            ("农业特色产业", "industry", "全市24个镇", "660"), ("贫困村危桥改造", "infrastructure", "左权、沩山、茶山、官庄", "251"),
            ("贫困村村组公路", "infrastructure", "均楚、明月、茶山、板杉、官庄、枫林", "39"),
            ("彰仙岭廊桥", "infrastructure", "枫林镇", "120"), ("职业教育补助", "education", "职业学校", "130"),
        ].map { Line(title: $0.0, type: $0.1, place: $0.2, level: "county", amount: $0.3) },
        total: "1200", yuan: "12000000.00", totalsByLevel: ["县级": "1200"])

    // http://hnydd.com/html/1//2/151/159/203/475/476/33640.html
    // Money of three levels of 2018, second batch. The document does not say which level pays for which of its seven
    // uses, some of them printed to six decimals, so that they cannot be retyped as projects without invention.
    static let mengjin = RealDisclosure(
        id: "mengjin-2018-2", title: "孟津县2018年第二批资金", publisher: "孟津县财政局", published: "2018-08-27",
        sources: [
            Source(level: "provincial", amount: "730"), Source(level: "municipal", amount: "394.2"),
            Source(level: "county", amount: "362.128"),
        ],
        lines: [], total: "1486.328", yuan: "14863280.00",
        totalsByLevel: ["省级": "730", "市级": "394.2", "县级": "362.128"])
}
