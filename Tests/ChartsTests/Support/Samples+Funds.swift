import Charts

extension Samples {
    private static func funds(
        _ name: String, _ allocated: Number?, _ paid: Datum, accepted: Number? = nil, rate: String? = nil,
        received: Number? = nil, overspend: FundsChart.Overspend? = nil, heading: String? = nil
    ) -> FundsChart.Row {
        FundsChart.Row(
            name: Name(name), received: received, allocated: allocated, paid: paid, accepted: accepted, rate: rate,
            overspend: overspend, heading: heading)
    }

    static let funds: [Sample<FundsChart>] = [
        Sample(
            name: "ordinary",
            chart: FundsChart(
                quantity: yuan,
                rows: [
                    funds(
                        "2025年第一批", "16800000.00", "12300000.00", accepted: "9800000.00", rate: "73.2%",
                        received: "20000000.00"),
                    funds("产业发展", "9800000.00", "8125000.00", accepted: "6125000.00", rate: "82.9%", heading: "项目类别"),
                    funds("基础设施", "7000000.00", "4175000.00", accepted: "3675000.00", rate: "59.6%"),
                ])),
        Sample(
            name: "zero",
            chart: FundsChart(
                quantity: yuan,
                rows: [funds("尚无资金的项目", "0.00", "0.00"), funds("尚未支付", "500000.00", "0.00", rate: "0%")])),
        Sample(
            name: "refund",
            chart: FundsChart(
                quantity: yuan,
                rows: [
                    funds("支付", "1200000.00", "980000.00", accepted: "980000.00", rate: "81.7%"),
                    funds("退回", nil, "-120000.00"),
                ])),
        Sample(
            name: "missing",
            chart: FundsChart(
                quantity: yuan,
                rows: [
                    funds("本批单独安排", "800000.00", "400000.00", rate: "50.0%"),
                    funds("多批共同安排", "600000.00", .notApplicable),
                    funds("未报支付", "300000.00", .notReported(reason: "迟报")),
                ])),
        Sample(
            name: "overspend",
            chart: FundsChart(
                quantity: yuan,
                rows: [
                    funds(
                        "水毁道路抢修", "860000.00", "892000.00", accepted: "892000.00", rate: "103.7%",
                        overspend: .init(excess: "32000.00", end: "892000.00")),
                    funds("按计划完成", "700000.00", "700000.00", accepted: "700000.00", rate: "100%"),
                    funds(
                        "没有安排资金", "0.00", "0.00", overspend: .init(excess: "150000.00", end: "150000.00")),
                ])),
        Sample(
            name: "60 projects",
            chart: FundsChart(
                quantity: yuan,
                rows: (0..<60).map { index in
                    funds(
                        "第\(index + 1)个项目", Number(reading: "\(900_000 - index * 15_000).00"),
                        .reported(Number(reading: "\(index * 400).05")), rate: "\(index).0%",
                        heading: index % 15 == 0 ? "第\(index / 15 + 1)乡" : nil)
                })),
        Sample(
            name: "long names",
            chart: FundsChart(
                quantity: yuan,
                rows: [
                    FundsChart.Row(
                        name: longName, allocated: "1680000.00", paid: "1230000.00", accepted: "980000.00",
                        rate: "73.2%"),
                    FundsChart.Row(name: longerName, allocated: "680000.00", paid: "230000.00", rate: "33.8%"),
                ])),
        Sample(
            name: "English",
            chart: FundsChart(
                quantity: Quantity(name: "Funds", unit: "yuan"),
                rows: [
                    funds(
                        "First batch of 2025", "16800000.00", "12300000.00", accepted: "9800000.00", rate: "73.2%",
                        received: "20000000.00"),
                    funds(
                        "Flood repairs", "860000.00", "892000.00", rate: "103.7%",
                        overspend: .init(excess: "32000.00", end: "892000.00")),
                ]), wording: .english),
    ]

    private static func payments(
        _ sums: [(handedDown: String, paid: String)], funding: Number, isEnglish: Bool = false
    ) -> PaymentsChart {
        PaymentsChart(
            quantity: isEnglish ? Quantity(name: "Funds", unit: "yuan") : yuan,
            months: sums.enumerated().map { index, sum in
                let label = isEnglish ? "2025-\(index + 4)" : "2025年\(index + 4)月"
                return PaymentsChart.Month(
                    label: label, tick: isEnglish ? label : "\(index + 4)月", narrowTick: "\(index + 4)",
                    handedDown: Number(reading: sum.handedDown), paid: Number(reading: sum.paid))
            }, funding: funding)
    }

    static let payments: [Sample<PaymentsChart>] = [
        Sample(
            name: "ordinary",
            chart: payments(
                [
                    ("1680000.00", "0.00"), ("1680000.00", "504000.00"), ("1680000.00", "504000.00"),
                    ("1680000.00", "504000.00"), ("1680000.00", "1428000.00"), ("1680000.00", "1680000.00"),
                ], funding: "1680000.00")),
        Sample(name: "one month", chart: payments([("500000.00", "120000.50")], funding: "800000.00")),
        Sample(name: "zero", chart: payments([("0.00", "0.00"), ("0.00", "0.00")], funding: "0.00")),
        Sample(
            name: "refund",
            chart: payments(
                [
                    ("900000.00", "400000.00"), ("900000.00", "850000.00"), ("900000.00", "790000.00"),
                    ("900000.00", "790000.00"),
                ], funding: "1000000.00")),
        Sample(
            name: "below zero",
            chart: payments([("100.00", "50.00"), ("100.00", "-20.00")], funding: "100.00")),
        Sample(
            name: "overspend",
            chart: payments([("860000.00", "300000.00"), ("860000.00", "892000.00")], funding: "860000.00")),
        Sample(
            name: "ten years",
            chart: PaymentsChart(
                quantity: yuan,
                months: (0..<120).map { index in
                    PaymentsChart.Month(
                        label: "\(2015 + index / 12)年\(index % 12 + 1)月",
                        tick: index % 12 == 0 ? "\(2015 + index / 12)年1月" : nil,
                        narrowTick: index % 12 == 0 ? "\(2015 + index / 12)" : nil,
                        handedDown: Number(reading: "\((index / 12 + 1) * 100_000).00"),
                        paid: Number(reading: "\(index * 8000).00"))
                }, funding: "1000000.00")),
        Sample(
            name: "English",
            chart: payments(
                [("1680000.00", "0.00"), ("1680000.00", "504000.00"), ("1680000.00", "1428000.00")],
                funding: "1680000.00", isEnglish: true), wording: .english),
    ]

    private static func composition(
        _ parts: [(name: String, amount: String, share: String)], unit: String = "元"
    ) -> CompositionChart? {
        CompositionChart(
            quantity: Quantity(name: "金额", unit: unit),
            parts: parts.enumerated().map {
                CompositionChart.Part(
                    name: Name($1.name), amount: Number(reading: $1.amount), share: $1.share, look: $0)
            })
    }

    static let compositions: [Sample<CompositionChart>] = [
        composition([
            ("已验收", "9800000.00", "49.0%"), ("已支付、未验收", "2500000.00", "12.5%"), ("已安排、未支付", "4500000.00", "22.5%"),
            ("结转以后年度", "1200000.00", "6.0%"), ("尚未安排", "2000000.00", "10.0%"),
        ]).map { Sample(name: "ordinary", chart: $0) },
        composition([("尚未安排", "0.01", "100.0%")]).map { Sample(name: "one part", chart: $0) },
        composition([("已支付", "99999999.99", "100.0%"), ("尚未安排", "0.01", "0.0%"), ("已验收", "0.00", "0.0%")]).map {
            Sample(name: "next to nothing", chart: $0)
        },
        composition([
            ("甲", "1.00", "16.7%"), ("乙", "1.00", "16.7%"), ("丙", "1.00", "16.7%"), ("丁", "1.00", "16.7%"),
            ("戊", "1.00", "16.6%"), ("己", "1.00", "16.6%"),
        ]).map { Sample(name: "six equal parts", chart: $0) },
        composition([(longName.full, "9800000.00", "70.0%"), (longerName.full, "4200000.00", "30.0%")]).map {
            Sample(name: "long names", chart: $0)
        },
        composition(
            [("Accepted", "9800000.00", "70.0%"), ("Not yet allocated", "4200000.00", "30.0%")], unit: "yuan"
        ).map { Sample(name: "English", chart: $0, wording: .english) },
    ].compactMap { $0 }

    private static func waffle(
        _ parts: [(name: String, amount: String, squares: Int)], unit: String = "元", isLastUnallocated: Bool = false
    ) -> WaffleChart? {
        WaffleChart(
            quantity: Quantity(name: "金额", unit: unit),
            parts: parts.enumerated().map { index, part in
                WaffleChart.Part(
                    name: Name(part.name), amount: Number(reading: part.amount), squares: part.squares,
                    isUnallocated: isLastUnallocated && index == parts.count - 1)
            })
    }

    static let waffles: [Sample<WaffleChart>] = [
        waffle(
            [
                ("产业", "9800000.00", 49), ("基础设施", "5000000.00", 25), ("教育", "1200000.00", 6), ("其他", "2000000.00", 10),
                ("尚未安排", "2000000.00", 10),
            ], isLastUnallocated: true
        ).map { Sample(name: "ordinary", chart: $0) },
        waffle([("产业", "50000.00", 100), ("就业", "0.00", 0)]).map { Sample(name: "zero", chart: $0) },
        waffle([
            ("甲", "1.00", 17), ("乙", "1.00", 17), ("丙", "1.00", 17), ("丁", "1.00", 17), ("戊", "1.00", 16),
            ("己", "1.00", 16),
        ]).map { Sample(name: "six equal parts", chart: $0) },
        waffle([(longName.full, "9800000.00", 70), (longerName.full, "4200000.00", 30)]).map {
            Sample(name: "long names", chart: $0)
        },
        waffle(
            [("Industry", "9800000.00", 70), ("Not yet allocated", "4200000.00", 30)], unit: "yuan",
            isLastUnallocated: true
        ).map { Sample(name: "English", chart: $0, wording: .english) },
    ].compactMap { $0 }
}
