import Accountability

/// Which values an indicator can have, as far as its unit of measure and its name tell.
enum FigureRange: Sendable {
    /// A share of a whole: a value outside 0…100 is probably a slip.
    case share
    /// A number of things: it cannot be below 0.
    case count
    /// A number that grows from 0 through the year: below 0 is probably a slip.
    case sum
    /// Anything.
    case free

    /// What can be told of an indicator; where the name speaks of growth or of a difference, nothing can.
    init(of indicator: Indicator) {
        guard let measure = indicator.measure else {
            self = .free
            return
        }
        let name = indicator.name.lowercased()
        func speaks(of words: [String]) -> Bool { words.contains { name.contains($0) } }
        if speaks(of: FigureRange.wordsOfChange) {
            self = .free
        } else if FigureRange.perCent.contains(measure.unit) {
            self = speaks(of: FigureRange.wordsOfShares) ? .share : .free
        } else if FigureRange.things.contains(measure.unit.lowercased()) {
            self = .count
        } else {
            self = measure.kind == .cumulative ? .sum : .free
        }
    }

    private static let perCent: Set<String> = ["%", "％", "percent", "per cent"]
    /// 完成率 is among them: what is done of what was planned may well be more than all of it.
    private static let wordsOfChange = [
        "增长", "增速", "增幅", "增减", "降幅", "下降", "净", "变化", "同比", "环比", "差额", "盈亏", "利润", "完成率", "执行率", "growth", "change",
        "increase", "decrease", "net ", "balance", "profit", "completion", "difference",
    ]
    private static let wordsOfShares = ["率", "比例", "比重", "占比", "覆盖", "share", "rate", "proportion", "coverage"]
    private static let things: Set<String> = [
        "户", "人", "人次", "名", "个", "件", "处", "套", "座", "所", "家", "村", "项", "场", "次", "期", "台", "辆", "口", "条", "头",
        "只", "株", "亩", "公里", "千米", "米", "平方米", "公顷", "吨", "households", "persons", "people", "villages", "projects",
        "items", "times", "km", "kilometres", "ha", "hectares",
    ]

    /// What is wrong with a value, and whether it is sure.
    func fault(of value: Decimal) -> (isError: Bool, message: String)? {
        switch self {
        case .share where value.isNegative || value > Decimal(100):
            (false, "a share of \(value) % lies outside 0 to 100; is it a slip?")
        case .count where value.isNegative:
            (true, "a number of things cannot be below 0, found \(value)")
        case .sum where value.isNegative:
            (false, "a sum that grows through the year is below 0: \(value); is it a slip?")
        default: nil
        }
    }
}
