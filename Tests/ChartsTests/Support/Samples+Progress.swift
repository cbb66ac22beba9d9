import Charts

/// A chart worth looking at, under the name it has in the golden file.
struct Sample<Chart: Sendable>: Sendable {
    let name: String
    let chart: Chart
    var wording = ChartWording.chinese
}

enum Samples {
    static let people = Quantity(name: "新增就业", unit: "人", isWhole: true)
    static let yuan = Quantity(name: "到位资金", unit: "元")
    static let rate = Quantity(name: "参保率", unit: "%", isCumulative: false)

    /// The twelve months of a year with a linear pace to a target.
    static func months(
        _ actual: [Datum?], target: Int? = 5000, lastYear: [Number?] = [], isEnglish: Bool = false
    ) -> [ProgressChart.Period] {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return (1...12).map { month in
            var period = ProgressChart.Period(
                label: isEnglish ? names[month - 1] : "\(month)月", month: month,
                tick: isEnglish ? names[month - 1] : "\(month)月",
                narrowTick: [1, 3, 6, 9, 12].contains(month) ? (isEnglish ? names[month - 1] : "\(month)") : nil)
            period.actual = month <= actual.count ? actual[month - 1] : nil
            period.pace = target.map { Number($0 * month / 12) }
            period.lastYear = month <= lastYear.count ? lastYear[month - 1].map { .reported($0) } : nil
            return period
        }
    }

    private static let usual: [Datum?] = [
        "310", "700", "1288", "1720", "2205", "2790", "3240", .notReported(reason: "迟报"),
        .reported("4115", .provisional),
    ]
    private static let before: [Number?] = [
        290, 610, 1010, 1400, 1790, 2150, 2600, 2990, 3380, 3800, 4210, 4630,
    ].map { Number($0) }

    static let progress: [Sample<ProgressChart>] = [
        Sample(
            name: "ordinary",
            chart: ProgressChart(
                quantity: people, periods: months(usual, lastYear: before), target: Target(value: "5000"),
                paceStart: "0", projection: .init(ends: ["5486", "5637"], text: "5486～5637人"))),
        Sample(
            name: "few lines",
            chart: ProgressChart(
                quantity: people, periods: months(Array(usual.prefix(4))), target: Target(value: "5000"), paceStart: "0"
            )),
        Sample(
            name: "whole year",
            chart: ProgressChart(
                quantity: people,
                periods: months((1...12).map { month in "\(month * 430)" }.map { .reported(Number(reading: $0)) }),
                target: Target(value: "5000"), paceStart: "0")),
        Sample(
            name: "zero",
            chart: ProgressChart(
                quantity: people, periods: months(["0", "0", "0"], target: 0), target: Target(value: "0"))),
        Sample(
            name: "negative",
            chart: ProgressChart(
                quantity: Quantity(name: "增长率", unit: "%", isCumulative: false),
                periods: months(["-3.2", "-1.5", "0.4", "2.0", "-0.8", "1.6"], target: nil),
                target: Target(value: "4.5"))),
        Sample(
            name: "missing months",
            chart: ProgressChart(
                quantity: people,
                periods: months([
                    .notReported(), "640", .notReported(), "1500", .notReported(), .notReported(), "2900",
                    .notApplicable, .reported("4010", .revised(note: "9月数经审计核减105人")),
                ]), target: Target(value: "5000"), paceStart: "0")),
        Sample(
            name: "all missing",
            chart: ProgressChart(
                quantity: people, periods: months([.notReported(), .notReported(), .notReported()]),
                target: Target(value: "5000"), paceStart: "0")),
        Sample(
            name: "640 %",
            chart: ProgressChart(
                quantity: people, periods: months(["120", "260", "410", "590", "32000"], lastYear: before),
                target: Target(value: "5000"), paceStart: "0")),
        Sample(
            name: "level",
            chart: ProgressChart(
                quantity: rate, periods: months(["96.2", "96.8", "97.1", "97.1", "97.9", "98.3", "98.2"], target: nil),
                target: Target(value: "99"))),
        Sample(
            name: "lower is better",
            chart: ProgressChart(
                quantity: Quantity(name: "贫困发生率", unit: "%", lowerIsBetter: true, isCumulative: false),
                periods: months(["5.20", "4.75", "4.10", "3.62", "3.3"], target: nil),
                target: Target(value: "3", isLimit: true))),
        Sample(
            name: "quarters",
            chart: ProgressChart(
                quantity: people,
                periods: [3, 6, 9, 12].map { month in
                    var period = ProgressChart.Period(
                        label: "\(month / 3)季度", month: month, tick: "\(month / 3)季度", narrowTick: "\(month / 3)季度")
                    period.actual = month <= 9 ? .reported(Number(month * 430)) : nil
                    period.pace = Number([800, 2000, 3600, 5000][month / 3 - 1])
                    return period
                }, target: Target(value: "5000"), paceStart: "0")),
        Sample(
            name: "money",
            chart: ProgressChart(
                quantity: yuan,
                periods: months(
                    ["1250000.00", "3480000.50", "9800000.00", "12000000.00"].map { .reported(Number(reading: $0)) },
                    target: 48_000_000), target: Target(value: "48000000"), paceStart: "0")),
        Sample(
            name: "English",
            chart: ProgressChart(
                quantity: Quantity(name: "New jobs", unit: "people", isWhole: true),
                periods: months(usual, lastYear: before, isEnglish: true), target: Target(value: "5000"),
                paceStart: "0", projection: .init(ends: ["5486", "5637"], text: "5,486–5,637")),
            wording: .english),
    ]
}
