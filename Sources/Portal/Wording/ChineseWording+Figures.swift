import Accountability
import Charts

extension ChineseWording {
    // MARK: Heads and labels
    var arithmetic: String { "计算" }
    var latestValue: String { "最新数值" }
    var trend: String { "走势" }
    var standing: String { "完成情况" }
    var currentStanding: String { "当前进度" }
    var valuesByUnit: String { "各单位最新数值" }
    var targetsOfUnits: String { "各单位的目标见" }
    var provisional: String { "初步数" }
    var showTable: String { "查看数据表" }
    var seeTable: String { "见数据表" }
    var downloads: String { "下载" }
    var chartFile: String { "图（SVG）" }
    var notReportedYet: String { "尚无数值。" }
    var scoredOnly: String { "只评分" }
    var noTarget: String { "没有可对照的目标值" }
    var scoresByPeriod: String { "各期得分" }
    var scoresByIndicator: String { "各项得分" }
    var scoresByUnit: String { "各单位得分" }
    var unscored: String { "未评" }
    var ranksElsewhere: String { "在上级考核中的位次" }
    var ranksAreNoVerdict: String { "本表只列上级公布的位次。问责由有权机关依照规定认定，单凭位次不作认定。规定见" }
    var latestFigures: String { "最新数据" }
    var needingAttention: String { "需要关注" }
    var statesByCategory: String { "各类指标状态" }
    var statesOfIndicators: String { "各项状态和序号" }
    var fullStop: String { "。" }
    var semicolon: String { "；" }
    var notReportedOfWhole: String { "没有全域数值，各单位数值见下。" }
    var drawingScales: String { "横条为实际值（目标的0～120%），竖线为目标，虚线为序时；走势各按自身尺度画出。" }
    var noFigureDue: String { "最新一期不要求报送" }

    // MARK: Charts
    func chartWord(_ word: ChartWord) -> String {
        switch word {
        case .actual: "实际"
        case .target: "目标"
        case .limit: "上限"
        case .pace: "序时"
        case .lastYear: "去年同期"
        case .projection: "预计"
        case .notReported: "未报"
        case .notApplicable: "不适用"
        case .provisional: "初步数"
        case .revised: "修订"
        case .unscored: "未评"
        case .unitPrefix: "单位："
        case .lowerIsBetter: "越低越好 ↓"
        case .verticalAxisNotFromZero: "纵轴不从零开始"
        case .horizontalAxisNotFromZero: "横轴不从零开始"
        case .tied: "并列"
        case .noDifference: "无明显差别"
        case .period: "月份"
        case .name: "名称"
        case .completion: "完成率"
        case .change: "同比"
        case .status: "状态"
        case .fullScore: "满分"
        case .score: "得分"
        case .deduction: "扣分"
        case .reason: "原因"
        case .rank: "位次"
        case .rankChange: "变化"
        case .note: "备注"
        case .colon: "："
        case .received: "到账"
        case .allocated: "安排"
        case .handedDown: "已下达"
        case .paid: "已支付"
        case .accepted: "已验收"
        case .paymentRate: "支出率"
        case .overspend: "超支"
        case .funding: "资金总额"
        case .undivided: "不拆分"
        case .ofHundred: "每100元"
        case .share: "占比"
        case .unitOfMeasure: "计量单位"
        }
    }

    var numberStyle: NumberStyle {
        NumberStyle(
            magnitudes: [.init(name: "万", power: 4, from: 5), .init(name: "亿", power: 8, from: 9)],
            groupsLabelsFrom: nil, groupsTablesFrom: 5, unitSeparator: "")
    }

    func shortPeriod(_ period: Period) -> String {
        switch period.cycle {
        case .month: "\(period.index)月"
        case .quarter: "\(["一", "二", "三", "四"][period.index - 1])季度"
        case .year: "\(period.year)年"
        }
    }

    // MARK: Sentences and values
    func quantity(_ number: String, unit: String) -> String { "\(number)\(unit)" }
    func signed(growth: String) -> String { "\(growth)%" }
    func signed(points: String) -> String { "\(points)个百分点" }
    func asOf(_ period: String, _ text: String) -> String { "\(period)：\(text)" }

    func finding(period: String, value: String, isCumulative: Bool, completion: String?) -> String {
        "\(period)\(isCumulative ? "累计" : "为")\(value)" + (completion.map { "，完成目标的\($0)" } ?? "")
    }

    func notReported(in period: String) -> String { "\(period)未报" }
    func valuesByPeriod(unit: String) -> String { unit.isEmpty ? "各期数值" : "各期数值（\(unit)）" }
    func goal(_ target: String) -> String { "目标\(target)。" }
    func lowestAndHighest(_ lowest: String, _ highest: String) -> String { "最低\(lowest)，最高\(highest)。" }
    func missingPeriods(_ periods: [String]) -> String { "\(periods.joined(separator: "、"))未报。" }
    func projectionNote(months: Int) -> String { "预计按已报\(months)个月推算，非承诺，不用于定状态和评分。" }
    func projectionRange(_ low: String, _ high: String) -> String { "\(low)～\(high)" }

    func unitsFinding(period: String, units: Int, states: [(name: String, count: Int)]) -> String {
        "\(period)\(units)个单位中" + states.map { "\($0.name)\($0.count)个" }.joined(separator: "、")
    }

    func highestAndLowest(_ name: String, _ highest: String, _ lowest: String) -> String {
        "\(name)最高的是\(highest)，最低的是\(lowest)。"
    }

    func rankAmong(_ rank: Int, of count: Int, kind: String, isShared: Bool) -> String {
        "在\(count)个\(kind)中\(isShared ? "并列" : "")第\(rank)位"
    }

    func ranksAmong(_ kind: String) -> String { "在同类\(kind)中的得分位次" }
    func ranksByPeriod(_ ranks: [String]) -> String { "各期位次：\(ranks.joined(separator: "，"))。" }

    func scoreSum(_ sum: String, scored: Int, of indicators: Int) -> String { "\(sum)分（共\(indicators)项，已评\(scored)项）" }
    func scoreFinding(period: String, sum: String, of points: String) -> String { "\(period)得\(sum)分，满分\(points)分" }

    func rank(place: Int, of: Int?, among: String?) -> String {
        (among ?? "") + "第\(place)位" + (of.map { "（共\($0)个）" } ?? "")
    }

    func standing(period: String, counts: StateCounts, isByUnit: Bool, plan: String?) -> String {
        let noun = isByUnit ? "项次" : "项"
        return (plan.map { "\(quoted(title: $0))" } ?? "") + "\(period)应报\(counts.applicable)\(noun)，"
            + states(in: counts, noun) + "。"
    }

    func unitStanding(period: String, counts: StateCounts) -> String {
        "\(period)应报\(counts.applicable)项，\(states(in: counts, "项"))。"
    }

    private func states(in counts: StateCounts, _ noun: String) -> String {
        var text = ""
        for state in ProgressStatus.allCases where counts[state] > 0 {
            if !text.isEmpty { text += "，" }
            text += "\(status(state))\(counts[state])\(noun)"
        }
        return text
    }

    func source(_ source: String, published: String?) -> String {
        "来源：\(source)" + (published.map { "，\($0)发布" } ?? "")
    }

    func lastReported(_ period: String, _ value: String) -> String { "上次报送：\(period)\(value)" }
    func tied(within tolerance: String) -> String { "相差不超过\(tolerance)的位次并列。" }

    // MARK: Arithmetic
    func monthsOf(_ elapsed: Int, _ all: Int) -> String { "\(elapsed)/\(all)" }
    func milestone(of period: String) -> String { "（\(period)节点）" }
    func baseline(of period: String) -> String { "（\(period)基数）" }
    func beyondQuotient(_ expected: String) -> String { "优于应达数\(expected)，不以百分比表示" }
    func shortOfQuotient(_ expected: String) -> String { "未达应达数\(expected)，不以百分比表示" }
    func asExpected(_ expected: String) -> String { "与应达数\(expected)持平" }
    func stated(reason: String) -> String { "认定状态，理由：\(reason)" }
    func computed(_ status: String) -> String { "按数值计算为\(status)" }
    func unitsContinued(_ part: Int) -> String { "各单位数值（第\(part)部分）" }
}
