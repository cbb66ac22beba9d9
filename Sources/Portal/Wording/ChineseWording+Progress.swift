import Accountability

extension ChineseWording {
    // MARK: Progress
    var statusWord: String { "状态" }
    var statusGrid: String { "状态一览" }
    var delays: String { "滞后的指标" }
    var unitsAndIndicators: String { "各单位各项指标" }
    var byKind: String { "按单位类别查看" }
    var unconcernedUnits: String { "以下单位本期所列指标均不适用，未列入表中：" }
    var achievedByUnits: String { "各单位完成" }
    var gridNote: String { "标“初”的为初步数，标“修”的有修订，标“定”的状态为另行认定；空格表示该单位不承担该项指标。" }
    var figuresUntil: String { "数据截至" }
    var periodWord: String { "时期" }
    var previousPeriod: String { "上一期" }
    var nextPeriod: String { "下一期" }
    var neighbouringPeriods: String { "前后时期" }
    var statesByPeriod: String { "各期指标状态（项次）" }
    var noFigures: String { "无数据" }
    var noChanges: String { "各项状态与上期相同。" }
    var changedStatuses: String { "状态有变化的指标" }
    var statusBefore: String { "上期状态" }
    var statusAfter: String { "本期状态" }
    var missingFigures: String { "未报数据" }
    var missingByUnit: String { "各单位未报的指标" }
    var figuresMissing: String { "未报项数" }
    var nothingMissing: String { "应报的数据已全部报送。" }
    var remarks: String { "初步数、修订和说明" }
    var remarksCaption: String { "需要说明的数据" }
    var remarkKind: String { "情况" }
    var reasonOrNote: String { "原因或说明" }
    var sentenceGap: String { "" }
    var value: String { "数值" }
    var scores: String { "得分" }
    var scoresByCategory: String { "全域各类得分" }
    var score: String { "得分" }
    var scored: String { "已评项数" }
    var scoredPoints: String { "已评项满分" }
    var scoreNote: String { "得分为已评指标得分直接相加，未评的不推算；指标分值由各责任单位共同承担。" }
    var rankWord: String { "位次" }
    var notes: String { "备注" }
    var wallSheets: String { "墙报" }

    func status(_ status: ProgressStatus) -> String {
        switch status {
        case .achieved: "已完成"
        case .ahead: "提前"
        case .onTrack: "正常"
        case .behind: "滞后"
        case .seriouslyBehind: "严重滞后"
        case .notReported: "未报"
        case .notApplicable: "不适用"
        }
    }

    func character(of status: ProgressStatus) -> String {
        switch status {
        case .achieved: "完"
        case .ahead: "超"
        case .onTrack: "正"
        case .behind: "缓"
        case .seriouslyBehind: "警"
        case .notReported: "缺"
        case .notApplicable: "免"
        }
    }

    func paceRule(ahead: String, onTrack: String, behind: String) -> String {
        "达到目标的为“已完成”；未达到的，实际数÷序时应达数（越低越好的指标颠倒相除）不低于\(ahead)为“提前”，不低于\(onTrack)为“正常”，不低于\(behind)为“滞后”，低于\(behind)为“严重滞后”；没有报送为“未报”。"
    }

    func progressHeading(_ period: String) -> String {
        "\(period)进度"
    }

    func progressDescription(_ period: String) -> String {
        "\(period)各单位考核指标的数值、状态、得分和未报数据"
    }

    func statesOfJurisdiction(_ states: [(name: String, count: Int)], total: Int) -> String {
        "全域列入评价的\(total)项指标中，\(listed(states))。"
    }

    func statesOfUnits(_ states: [(name: String, count: Int)], total: Int, units: Int) -> String {
        "\(units)个单位的\(total)项次指标中，\(listed(states))。"
    }

    func changesSince(_ period: String) -> String {
        "与\(period)相比的变化"
    }

    func changes(better: Int, worse: Int, other: Int) -> String {
        "状态好转\(better)项次，转差\(worse)项次，新报、缺报等其他变化\(other)项次。"
    }

    func leftOut(_ count: Int) -> String {
        "另有\(count)项未列出，见各单位和各指标的页面。"
    }

    func missingLead(figures: Int, units: Int) -> String {
        "应报未报\(figures)项次，涉及\(units)个单位。"
    }

    func andMore(_ total: Int) -> String {
        "等\(total)项"
    }

    func rankNote(tolerance: String) -> String {
        "同类单位中，已评指标完全相同的才互相排名，其余不排；得分相差不超过\(tolerance)分的位次并列。"
    }

    func rank(_ rank: Int, isShared: Bool) -> String {
        isShared ? "并列第\(rank)" : "第\(rank)"
    }

    func month(_ month: Int) -> String {
        "\(month)月"
    }

    func monthsOf(_ year: String) -> String {
        "\(year)各月"
    }

    func achieved(_ achieved: Int, of total: Int) -> String {
        "完成\(achieved)/\(total)"
    }

    func wallSheet(_ paper: String, part: Int?) -> String {
        "\(paper)墙报" + (part.map { "（之\($0)）" } ?? "")
    }

    func sheet(_ letter: String, of count: Int) -> String {
        "第\(letter)张，共\(count)张"
    }

    func address(_ url: String) -> String {
        "查询网址：\(url)"
    }

    func remark(_ remark: FigureRemark) -> String {
        switch remark {
        case .provisional: "初步数"
        case .restated: "修订"
        case .stated: "状态另行认定"
        }
    }

    func mark(of remark: FigureRemark) -> String {
        switch remark {
        case .provisional: "初"
        case .restated: "修"
        case .stated: "定"
        }
    }

    private func listed(_ states: [(name: String, count: Int)]) -> String {
        states.map { "\($0.name)\($0.count)项" }.joined(separator: "，")
    }

    var pointsUnit: String { "分" }

    func scored(_ scored: Int, of indicators: Int) -> String {
        "共\(indicators)项，已评\(scored)项"
    }

    func scoreSum(_ sum: String, points: String, scored: Int, indicators: Int) -> String {
        "满分\(points)分，共\(indicators)项，已评\(scored)项，合计得\(sum)分。"
    }
}
