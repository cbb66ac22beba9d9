import Accountability

extension ChineseWording {
    // MARK: Charts and tables of money

    var yuanUnit: String { "元" }
    var wholeShare: String { "100.0%" }

    func place(_ place: FundWhereabouts.Place) -> String {
        switch place {
        case .accepted: "已支付，项目已验收"
        case .paid: "已支付，项目尚未验收"
        case .unspent: "已安排，尚未支付"
        case .undivided: "与其他批次共同安排，支付不拆分"
        case .carriedOn: "结转到以后批次"
        case .unallocated: "尚未安排"
        }
    }

    func fundsFinding(_ name: String, received: Money, rate: String?) -> String {
        "\(name)到账\(received.tenThousandYuan)万元" + (rate.map { "，支出率\($0)" } ?? "")
    }

    func fundsSentence(_ totals: FundTotals, isDivided: Bool) -> String {
        let allocated = "安排到\(totals.projects)个项目\(digits(totals.allocated.tenThousandYuan))万元"
        let left = "尚未安排\(digits(totals.unallocated.tenThousandYuan))万元"
        guard isDivided else { return "安排\(digits(totals.allocated.tenThousandYuan))万元，\(left)；部分项目还使用其他批次的资金，支付不拆分。" }
        return
            "\(allocated)，已支付\(digits(totals.paid.tenThousandYuan))万元，其中项目已验收的\(digits(totals.accepted.tenThousandYuan))万元；\(left)，已安排尚未支付\(digits(totals.unspent.tenThousandYuan))万元。"
    }

    var stagesOfMoney: String { "资金各环节" }

    func stagesSentence(_ totals: FundTotals) -> String {
        let sums = [totals.handedDown, totals.paid, totals.accepted].map { "\(digits($0.tenThousandYuan))万元" }
        return "已下达\(sums[0])，已支付\(sums[1])，其中已验收项目支付\(sums[2])。"
    }

    func whereaboutsSentence(_ name: String, received: Money) -> String {
        "\(name)到账\(digits(received.tenThousandYuan))万元，每一部分只在一处，占比合计100.0%。"
    }

    func hundredFinding(_ name: String, largest: String, yuan: Int) -> String {
        "\(name)每100元中，\(largest)\(yuan)元"
    }

    func hundredSentence(_ name: String) -> String { "\(name)到账资金按用途折成100元，一格1元；不足1元的部分按最大余数取整，合计为100元。" }

    func largestShare(_ name: String, _ amount: Money, share: String) -> String {
        "安排最多的是\(name)，\(amount.tenThousandYuan)万元" + (share == none ? "。" : "，占\(share)。")
    }

    func projectsPaid(_ paid: Int, of projects: Int) -> String { "\(projects)个项目中，\(paid)个已有支付。" }

    func paymentsSentence(until month: String, handedDown: Money, paid: Money, funding: Money) -> String {
        "截至\(month)，资金总额\(funding.tenThousandYuan)万元，已下达\(handedDown.tenThousandYuan)万元，已支付\(digits(paid.tenThousandYuan))万元。"
    }

    func goalsSentence(met: Int, reported: Int, of goals: Int) -> String {
        "\(goals)项绩效目标，\(reported)项已有实际值，其中\(met)项达到或者超过目标值。"
    }

    func disclosureDays(_ days: Int, least: Int?, isLongEnough: Bool?) -> String {
        guard let least, let isLongEnough else { return "\(days)天" }
        return "\(days)天，规定不少于\(least)天，\(isLongEnough ? "符合" : "不足")"
    }

    func milestone(_ standing: ReportStanding) -> String {
        switch standing {
        case .onTime: "按时完成"
        case .late(let days): "完成，迟\(days)天"
        case .overdue(let days): "逾期\(days)天"
        case .notDue(let days): days == 0 ? "今天到期" : "还有\(days)天到期"
        case .noDeadline(isSubmitted: true): "已完成"
        case .noDeadline(isSubmitted: false): "未定日期"
        }
    }

    func milestonesExplained(on day: Day) -> String {
        "■ 已完成及月日，迟于计划的注明天数；◧ 下一节点及计划月日；□ 以后的节点；✖ 逾期；— 无此节点或者不再要求。截至\(date(day))。"
    }

    func lateness(days: Int) -> String {
        days == 0 ? "按计划" : days > 0 ? "晚\(days)天" : "早\(-days)天"
    }

    func difference(_ money: Money) -> String {
        if money.isZero { return "与计划一致" }
        let amount = Money(fen: Int128(money.fen.magnitude)).tenThousandYuan
        return money.isNegative ? "结余\(amount)万元" : "超支\(amount)万元"
    }

    // MARK: Lists

    var pages: String { "分页" }
    var previousPage: String { "上一页" }
    var nextPage: String { "下一页" }
    func pageNumber(_ number: Int) -> String { "（第\(number)页）" }
    var filterRows: String { "在本页中查找" }
    var filteredRows: String { "显示{n}行，共{m}行" }

    func projects(by facet: ProjectFacet) -> String {
        switch facet {
        case .year: "按资金年度查看"
        case .township: "按实施地点查看"
        case .type: "按类别查看"
        case .status: "按阶段查看"
        case .batch: "按资金批次查看"
        case .unit: "按责任单位和实施单位查看"
        case .indicator: "按绩效指标查看"
        case .milestone: "按节点查看"
        }
    }

    func summary(funding: Money, paid: Money) -> String {
        "资金\(funding.tenThousandYuan)万元，已支付\(digits(paid.tenThousandYuan))万元"
    }

    var placeSeparator: String { "" }
    func placesMore(_ places: String, of count: Int) -> String { "\(places)等\(count)处" }
}
