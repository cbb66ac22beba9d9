import Accountability

extension ChineseWording {
    // MARK: Reports
    var writtenReport: String { "书面报告" }
    var deadline: String { "期限" }
    var noDeadline: String { "未定期限" }
    var nextDue: String { "下次报送期限" }
    var overdueReports: String { "逾期未报" }
    var reportingUnits: String { "应报单位" }
    var reportingUnitsNotStated: String { "未列明，本站不作推定" }
    var recipients: String { "报送对象" }
    var reportDetails: String { "报送明细" }
    var reportsToNote: String { "迟报、未报和材料公开的单位" }
    var submittedOn: String { "报送日期" }
    var reportState: String { "情况" }
    var reportDocuments: String { "材料" }
    var reportDocument: String { "查看材料" }
    var nothingRecorded: String { "本期没有收文登记。" }
    var precedesRule: String { "本期期限早于依据文件，不作要求。" }

    func report(_ title: String, for period: Period) -> String {
        "\(title)（\(self.period(period))）"
    }

    func sentence(for rule: PortalSettings.ReportingRule) -> String {
        let cycle =
            switch rule.cycle {
            case .month: "每月"
            case .quarter: "每季度"
            case .year: "每年"
            }
        guard let day = rule.dueDay else { return "\(cycle)一次，没有规定期限" }
        let month =
            switch (rule.cycle, rule.dueMonth) {
            case (.month, _): ""
            case (.year, .last): "12月"
            case (.year, .number(let number)): "\(number)月"
            case (.quarter, .last): "最后一个月的"
            case (.quarter, .number(let number)): "第\(number)个月的"
            }
        let short = day > 28 && rule.cycle != .year ? "，当月没有\(day)日的为当月最后一日" : ""
        let move = rule.movesToNextWorkday ? "，遇非工作日顺延至下一工作日" : ""
        return "\(cycle)\(month)\(day)日前（含\(day)日）\(short)\(move)"
    }

    func standing(_ standing: ReportStanding) -> String {
        switch standing {
        case .onTime: "按时"
        case .late(let days): "迟\(days)天"
        case .overdue(let days): "逾期\(days)天"
        case .notDue: "未到期"
        case .noDeadline(isSubmitted: true): "已报"
        case .noDeadline(isSubmitted: false): "未定期限"
        }
    }

    func movedFrom(_ day: Day) -> String { "原为\(shortDate(day))，已顺延" }

    func daysLeft(_ days: Int, on day: Day) -> String {
        days == 0 ? "就在\(shortDate(day))当天" : "自\(shortDate(day))起还有\(days)天"
    }

    func moreOverdue(_ count: Int) -> String { "另有\(count)期逾期未报" }

    func noneOverdue(on day: Day) -> String { "截至\(date(day))，没有单位逾期未报。" }

    func overdueLead(units: Int, on day: Day) -> String { "截至\(date(day))，\(units)个单位有逾期未报的书面报告。" }

    func holidaysNotKnown(from first: Int, to last: Int) -> String {
        "本站没有\(first == last ? "\(first)年" : "\(first)～\(last)年")的节假日安排，该期间只按周末顺延。"
    }

    func reportMatrix(_ title: String) -> String { "\(title)：各单位各期情况" }

    func cycleHead(_ period: Period, due: Day?) -> String {
        "\(self.period(period))（\(due.map { "\(shortDate($0))" } ?? noDeadline)）"
    }

    func othersOnTime(_ units: Int) -> String { "其余\(units)个单位各期均按时报送或未到期。" }

    func standingsExplained(on day: Day) -> String {
        "按报送日期和期限比较，期限当天为按时，天数为自然日；没有报送的，以\(date(day))计算。"
    }

    func reportCounts(_ counts: ReportingCycle.Counts, of units: Int) -> String {
        guard units > 0 else { return "" }
        return "\(units)个单位：\(parts(counts, "个").joined(separator: "、"))。"
    }

    func reportCounts(_ counts: ReportingCycle.Counts) -> String {
        parts(counts, "次").joined(separator: "、")
    }

    private func parts(_ counts: ReportingCycle.Counts, _ unit: String) -> [String] {
        [
            (counts.onTime, "按时"), (counts.late, "迟报"), (counts.overdue, "逾期未报"), (counts.notDue, "未到期"),
            (counts.submitted, "已报"), (counts.open, "未报（未定期限）"),
        ].filter { $0.0 > 0 }.map { "\($0.1)\($0.0)\(unit)" }
    }

    func unitsOnTime(_ units: Int) -> String { "已按时报送或已报的\(units)个单位" }

    func shortDate(_ day: Day) -> String {
        let parts = day.parts
        return "\(parts.month)月\(parts.day)日"
    }

    // MARK: Calendar
    var calendarFile: String { "日历订阅文件（.ics）" }
    var nothingDue: String { "没有到期的事项。" }
    var pastDeadlines: String { "已过的期限" }
    var nextDeadlines: String { "近期期限" }

    func calendarName(_ portal: String) -> String { "\(portal)：期限日历" }

    func calendarAsOf(_ day: Day) -> String { "自\(date(day))起计算，期限当天计入。" }

    func nextDays(_ days: Int, until day: Day) -> String { "今后\(days)天（至\(shortDate(day))）" }

    func eventCount(_ count: Int) -> String { "\(count)项" }

    func moreEvents(_ count: Int) -> String { "另有\(count)项" }

    func kind(_ kind: CalendarEvent.Kind) -> String {
        switch kind {
        case .report: "报送"
        case .target: "指标目标"
        case .duty: "工作责任"
        }
    }

    func deadlines(_ count: Int, of kind: CalendarEvent.Kind) -> String {
        switch kind {
        case .report: "\(count)种书面报告"
        case .target: "\(count)项指标的目标"
        case .duty: "\(count)项工作责任"
        }
    }

    func weekday(_ weekday: Int) -> String {
        "星期\(["一", "二", "三", "四", "五", "六", "日"][weekday])"
    }
}
