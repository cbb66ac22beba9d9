import Charts

extension Samples {
    static let towns = [
        "城关镇", "白水镇", "四十里铺镇", "花所镇", "安国镇", "柳湖镇", "崆峒镇", "草峰镇", "大寨回族乡", "上杨回族乡", "香莲乡", "西阳回族乡",
        "大秦回族乡", "白庙回族乡", "寨河回族乡", "峡门回族乡", "康庄乡", "麻武乡", "青云乡", "林水乡", "云岭乡", "石桥镇",
    ]
    static let longName = Name("青禾县东部现代农业产业融合发展示范区建设管理委员会办公室", short: "农业示范区")
    static let longerName = Name("县人力资源和社会保障局农村劳动力转移就业服务中心驻点办")

    private static func bullet(
        _ name: String, _ value: Datum, target: Number?, unit: String = "人", pace: Number? = nil,
        completion: String? = nil, lastYear: Number? = nil
    ) -> BulletChart.Row {
        BulletChart.Row(
            name: Name(name), quantity: Quantity(name: name, unit: unit), value: value,
            target: target.map { Target(value: $0) }, pace: pace, lastYear: lastYear, completion: completion)
    }

    static let bullets: [Sample<BulletChart>] = [
        Sample(
            name: "single",
            chart: BulletChart(
                rows: [
                    bullet(
                        "新增就业", "4115", target: "5000", pace: "3750", completion: "82.3%", lastYear: "3380")
                ], paceBands: [900, 1000, 1050])),
        Sample(
            name: "single level",
            chart: BulletChart(rows: [
                BulletChart.Row(
                    name: Name("贫困发生率"),
                    quantity: Quantity(name: "贫困发生率", unit: "%", lowerIsBetter: true, isCumulative: false),
                    value: "3.62", target: Target(value: "3", text: "≤ 3%，2025年底"))
            ])),
        Sample(
            name: "list",
            chart: BulletChart(
                rows: [
                    bullet("新增就业", "4115", target: "5000", pace: "3750", completion: "82.3%", lastYear: "3380"),
                    bullet("危房改造", "0", target: "320", unit: "户", pace: "240", completion: "0%"),
                    bullet("技能培训", .notReported(reason: "迟报"), target: "1200", pace: "900"),
                    bullet("易地搬迁", .notApplicable, target: nil),
                    bullet("到位资金", "48200000", target: "50000000", unit: "元", pace: "37500000", completion: "96.4%"),
                    bullet("辍学学生", "3", target: "0"),
                    bullet("产业增长", "-1.5", target: "4.5", unit: "%", completion: "−33.3%"),
                    bullet("公益岗位", .reported("930", .provisional), target: "1000", pace: "750", completion: "93.0%"),
                    BulletChart.Row(
                        name: Name("小额信贷"), quantity: Quantity(name: "小额信贷", unit: "元"), value: "46000",
                        target: Target(value: "50000", text: "50000元", isLimit: true)),
                ], paceBands: [900, 1000, 1050])),
        Sample(
            name: "640 %",
            chart: BulletChart(rows: [
                bullet("扶贫车间", "32", target: "5", unit: "个", completion: "640%"),
                bullet("饮水安全", "995", target: "1000", unit: "户", completion: "99.5%"),
                bullet(
                    "村卫生室", .reported("88", .revised(note: "核实后减少2个")), target: "90", unit: "个", completion: "97.8%"),
            ])),
        Sample(
            name: "all missing",
            chart: BulletChart(rows: towns.prefix(4).map { bullet($0, .notReported(), target: "100") })),
        Sample(
            name: "long names",
            chart: BulletChart(rows: [
                BulletChart.Row(
                    name: longName, quantity: people, value: "250", target: Target(value: "300"), completion: "83.3%"),
                BulletChart.Row(
                    name: longerName, quantity: people, value: "120", target: Target(value: "300"), completion: "40.0%"),
                BulletChart.Row(
                    name: Name("退役军人事务局服务中心"), quantity: people, value: "310", target: Target(value: "300"),
                    completion: "103.3%"),
            ])),
        Sample(
            name: "English",
            chart: BulletChart(rows: [
                bullet("New jobs", "4115", target: "5000", unit: "people", pace: "3750", completion: "82.3%"),
                bullet("Houses rebuilt in remote villages", "12", target: "320", unit: "houses", completion: "3.8%"),
                bullet("Funds received", "48200000", target: "50000000", unit: "yuan", completion: "96.4%"),
            ]), wording: .english),
    ]

    private static let points = Quantity(name: "得分", unit: "分")

    static let scores: [Sample<ScoreChart>] = [
        Sample(
            name: "ordinary",
            chart: ScoreChart(
                quantity: points,
                rows: [
                    ScoreChart.Row(name: Name("减少贫困人口"), points: "20", score: "18.5", deduction: "1.5", reason: "进度"),
                    ScoreChart.Row(name: Name("精准识别"), points: "10", score: "10"),
                    ScoreChart.Row(name: Name("资金使用"), points: "10", score: .notReported()),
                    ScoreChart.Row(name: Name("产业帮扶"), points: "8", score: "0", heading: "行业部门"),
                    ScoreChart.Row(name: Name("住房安全"), points: "6", score: .reported("5.25", .provisional)),
                    ScoreChart.Row(name: Name("教育扶贫"), points: "2", score: .notApplicable),
                ])),
        Sample(
            name: "weights",
            chart: ScoreChart(
                quantity: points,
                rows: [("减贫成效", 26), ("精准识别", 10), ("精准帮扶", 10), ("行业扶贫", 38), ("社会扶贫", 8), ("其他", 8)].map {
                    ScoreChart.Row(name: Name($0.0), points: Number($0.1), score: .notReported())
                })),
        Sample(
            name: "60 rows",
            chart: ScoreChart(
                quantity: points,
                rows: (0..<60).map { index in
                    ScoreChart.Row(
                        name: Name("第\(index + 1)项"), points: Number(index % 7 + 1),
                        score: index % 5 == 0 ? .notReported() : .reported(Number(index % 7)),
                        heading: index % 20 == 0 ? "第\(index / 20 + 1)类" : nil)
                })),
        Sample(
            name: "long names",
            chart: ScoreChart(
                quantity: points,
                rows: [
                    ScoreChart.Row(name: longName, points: "5", score: "4.5"),
                    ScoreChart.Row(name: longerName, points: "3", score: "2"),
                ])),
        Sample(
            name: "English",
            chart: ScoreChart(
                quantity: Quantity(name: "Score", unit: "points"),
                rows: [
                    ScoreChart.Row(name: Name("Reduction of poverty"), points: "20", score: "18.5"),
                    ScoreChart.Row(name: Name("Use of funds"), points: "10", score: .notReported()),
                ]), wording: .english),
    ]

    private static func ranked(_ values: [Datum], own: Int? = nil) -> [RankingChart.Row] {
        values.enumerated().map { index, value in
            RankingChart.Row(
                name: Name(index < towns.count ? towns[index] : "第\(index + 1)村"), value: value,
                rank: value.number == nil ? nil : index + 1,
                change: index % 3 == 0 ? nil : RankingChart.Change(places: 2 - index % 5, words: "变化"),
                isOwn: index == own)
        }
    }

    static let rankings: [Sample<RankingChart>] = [
        Sample(
            name: "scores",
            chart: RankingChart(
                quantity: points, mark: .dot,
                rows: ranked(
                    (0..<20).map { .reported(Number(Int64(9670 - $0 * 83), scale: 2, text: "\(96 - $0).70")) }
                        + [.notReported(), .notApplicable], own: 6),
                brackets: [3..<6], fullScore: "100")),
        Sample(
            name: "ties",
            chart: RankingChart(
                quantity: points, mark: .dot,
                rows: [
                    RankingChart.Row(name: Name("城关镇"), value: "95.5", rank: 1),
                    RankingChart.Row(name: Name("白水镇"), value: "94", rank: 2, isTied: true),
                    RankingChart.Row(name: Name("花所镇"), value: "94", rank: 2, isTied: true),
                    RankingChart.Row(name: Name("安国镇"), value: .reported("90.5", .provisional), rank: 4),
                ], brackets: [1..<3], fullScore: "100")),
        Sample(
            name: "amounts",
            chart: RankingChart(
                quantity: yuan, mark: .bar,
                rows: ranked(["4820000.00", "3110000.00", "985000.50", "12000", "0", .notReported()]))),
        Sample(
            name: "negative",
            chart: RankingChart(
                quantity: Quantity(name: "增长率", unit: "%"), mark: .bar, rows: ranked(["5.2", "1.0", "0", "-2.5"]))),
        Sample(
            name: "640 %", chart: RankingChart(quantity: people, mark: .bar, rows: ranked(["640", "100", "90", "85"]))),
        Sample(
            name: "one unit", chart: RankingChart(quantity: people, mark: .bar, rows: ranked(["85"]))),
        Sample(
            name: "all missing",
            chart: RankingChart(quantity: people, mark: .bar, rows: ranked([.notReported(), .notReported()]))),
        Sample(
            name: "60 units",
            chart: RankingChart(
                quantity: people, mark: .bar, rows: ranked((0..<60).map { .reported(Number(600 - $0 * 9)) }))),
        Sample(
            name: "long names",
            chart: RankingChart(
                quantity: people, mark: .dot,
                rows: [
                    RankingChart.Row(name: longName, value: "80", rank: 1, change: .init(places: 2, words: "上升2位")),
                    RankingChart.Row(name: longerName, value: "75", rank: 2),
                ])),
        Sample(
            name: "English",
            chart: RankingChart(
                quantity: Quantity(name: "Score", unit: "points"), mark: .dot,
                rows: [
                    RankingChart.Row(name: Name("Bluewater Township"), value: "95.5", rank: 1, isTied: true),
                    RankingChart.Row(name: Name("Forty Mile Station"), value: "95.5", rank: 1, isTied: true),
                    RankingChart.Row(name: Name("Office for Poverty Alleviation"), value: .notReported()),
                ]), wording: .english),
    ]

    static let histories: [Sample<RankHistoryChart>] = [
        Sample(
            name: "slope",
            chart: RankHistoryChart(
                periods: ["2025年2季度", "2025年3季度"],
                lines: [[1, 3], [2, 1], [3, 2], [4, nil], [nil, 4]].enumerated().map { index, ranks in
                    RankHistoryChart.Line(name: Name(towns[index]), ranks: ranks)
                })),
        Sample(
            name: "bump",
            chart: RankHistoryChart(
                periods: ["4月", "5月", "6月", "7月", "8月", "9月"],
                lines: [
                    [1, 1, 2, 2, 3, 1], [2, 3, 1, 1, 1, 2], [3, 2, 3, nil, 2, 3], [4, 4, 4, 3, 4, 4],
                    [5, 6, 6, 5, 6, 6],
                    [6, 5, 5, 4, 5, 5], [nil, nil, nil, 6, 7, 7], [7, 7, 7, 7, nil, nil],
                ].enumerated().map { index, ranks in
                    RankHistoryChart.Line(name: Name(towns[index]), ranks: ranks, isOwn: index == 1)
                })),
        Sample(
            name: "ties",
            chart: RankHistoryChart(
                periods: ["1季度", "2季度", "3季度"],
                lines: [[1, 1, 2], [2, 2, 1], [2, 3, 2], [4, 3, 4]].enumerated().map { index, ranks in
                    RankHistoryChart.Line(name: Name(towns[index]), ranks: ranks)
                })),
        Sample(
            name: "long names",
            chart: RankHistoryChart(
                periods: ["1季度", "2季度"],
                lines: [
                    RankHistoryChart.Line(name: longName, ranks: [1, 2]),
                    RankHistoryChart.Line(name: longerName, ranks: [2, 1], isOwn: true),
                ])),
        Sample(
            name: "English",
            chart: RankHistoryChart(
                periods: ["Q1", "Q2", "Q3"],
                lines: [
                    RankHistoryChart.Line(name: Name("Bluewater Township"), ranks: [1, 2, 2]),
                    RankHistoryChart.Line(name: Name("Forty Mile Station"), ranks: [2, 1, 1]),
                ]), wording: .english),
    ]

    static let sparklines: [Sample<Sparkline>] = [
        Sample(
            name: "ordinary",
            chart: Sparkline(values: [310, 700, 1288, 1720, 2205, 2790, 3240, nil, 4115], target: 5000)),
        Sample(name: "flat", chart: Sparkline(values: [7, 7, 7])),
        Sample(name: "single", chart: Sparkline(values: [nil, 3, nil, nil])),
        Sample(name: "zero", chart: Sparkline(values: [0, 0, 0], target: 0)),
        Sample(name: "negative", chart: Sparkline(values: [-5, 3, -2, 4])),
        Sample(name: "all missing", chart: Sparkline(values: [nil, nil])),
        Sample(name: "over the target", chart: Sparkline(values: [10, 640], target: 100)),
    ]

    static let bulletsInCells: [Sample<Bullet>] = [
        Sample(name: "ordinary", chart: Bullet(value: .reported(4115), target: 5000, pace: 3750)),
        Sample(name: "met", chart: Bullet(value: .reported(5000), target: 5000, pace: 5000)),
        Sample(name: "provisional", chart: Bullet(value: .reported(40, isProvisional: true), target: 50)),
        Sample(name: "zero", chart: Bullet(value: .reported(0), target: 50, pace: 0)),
        Sample(name: "hardly anything", chart: Bullet(value: .reported(1), target: 1_000_000)),
        Sample(name: "negative", chart: Bullet(value: .reported(-3), target: 50, pace: 25)),
        Sample(name: "640 %", chart: Bullet(value: .reported(640), target: 100, pace: 75)),
        Sample(name: "not reported", chart: Bullet(value: .notReported, target: 100, pace: 75)),
        Sample(name: "target zero", chart: Bullet(value: .reported(1), target: 0)),
    ]
}
