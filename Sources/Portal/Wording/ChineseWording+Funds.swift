import Accountability

extension ChineseWording {
    func term(_ term: FundTerm) -> String {
        switch term {
        case .moneyUnit: "万元"
        case .amount: "金额"
        case .received: "到账资金"
        case .allocated: "安排到项目"
        case .unallocated: "尚未安排"
        case .carriedOn: "结转到以后批次"
        case .handedDown: "已下达"
        case .paid: "已支付"
        case .unspent: "尚未支付"
        case .accepted: "已验收项目的支付"
        case .paymentRate: "支出率"
        case .ownFunds: "自筹资金"
        case .projectTotal: "项目总投资"
        case .share: "占比"
        case .whereabouts: "资金去向"
        case .placeOfMoney: "去向"
        case .totals: "分类合计"
        case .otherTypes: "其余类别"
        case .notForProjects: "没有安排到项目"
        case .thisPage: "所列合计"
        case .otherPages: "其余各页"
        case .undivided: "不拆分"
        case .severalKeys: "涉及多项，不拆分"
        case .straddling: "同时使用其他批次资金的项目，支付不拆分"
        case .byLevel: "按来源级次"
        case .byYear: "按年度"
        case .byType: "按项目类别"
        case .byStatus: "按项目阶段"
        case .byTownship: "按地点"
        case .placeNotStated: "未注明"
        case .batch: "资金批次"
        case .fundType: "资金类型"
        case .fiscalYear: "年度"
        case .sources: "资金来源"
        case .level: "级次"
        case .provider: "下达或者提供单位"
        case .documentDay: "文件日期"
        case .carriedFrom: "结转自"
        case .purpose: "资金用途"
        case .principles: "分配原则"
        case .decision: "分配决定"
        case .decidedOn: "决定日期"
        case .arrived: "到账日期"
        case .disclosed: "公开日期"
        case .publisher: "公开单位"
        case .disclosureKind: "公开方式"
        case .disclosureTerm: "公开期限"
        case .longTerm: "长期公开"
        case .timing: "公开时限"
        case .projectsOfBatch: "本批资金安排的项目"
        case .ofThisBatch: "使用本批资金"
        case .project: "项目"
        case .stage: "阶段"
        case .type: "类别"
        case .nature: "性质"
        case .place: "实施地点"
        case .description: "建设任务"
        case .subsidyStandard: "补助标准"
        case .funding: "资金来源及规模"
        case .planned: "实施期限"
        case .actual: "实际起止"
        case .implementing: "实施单位及责任人"
        case .goals: "绩效目标"
        case .mechanism: "联农带农机制"
        case .disclosureItems: "公开事项"
        case .notYetDisclosed: "尚未公开"
        case .notDueYet: "未到公开阶段"
        case .supplier: "施工或者供货单位"
        case .procurement: "采购方式"
        case .bidders: "参与家数"
        case .contractAmount: "合同金额"
        case .signed: "签订日期"
        case .goal: "目标名称"
        case .targetValue: "目标值"
        case .actualValue: "实际值"
        case .households: "受益户数"
        case .persons: "受益人数"
        case .targetHouseholds: "其中帮扶对象户数"
        case .targetPersons: "其中帮扶对象人数"
        case .transactions: "资金往来"
        case .day: "日期"
        case .transaction: "事项"
        case .payer: "付款方"
        case .payee: "收款方"
        case .milestones: "节点"
        case .milestone: "节点"
        case .dueDay: "计划日期"
        case .metDay: "完成日期"
        case .standing: "情况"
        case .changes: "变更"
        case .changed: "变更事项"
        case .from: "变更前"
        case .to: "变更后"
        case .reason: "理由"
        case .completion: "竣工验收"
        case .cost: "结算金额"
        case .acceptedOn: "验收日期"
        case .acceptedBy: "验收单位"
        case .result: "验收结果"
        case .assetOwner: "资产归属"
        case .maintenance: "管护单位"
        case .updated: "更新日期"
        case .updateTiming: "更新时限"
        case .documents: "相关文件"
        case .overdueProjects: "节点逾期的项目"
        case .paymentsByMonth: "各月累计下达和支付"
        case .course: "进展"
        case .goalsReached: "绩效目标完成情况"
        case .outcome: "计划与完成对照"
        case .plan: "计划"
        case .outcomeActual: "完成"
        case .paymentsOfProjects: "查看各项目的支付情况"
        case .projectLists: "更多分类"
        case .listsOverlap: "一个项目可能同时列入几行，各行不能相加。"
        case .projectsAndMoney: "项目和资金"
        case .projectsOfUnit: "负责或者实施的项目"
        case .projectsAtPlace: "在本地实施的项目"
        case .projectsForIndicator: "服务于本指标的项目"
        case .unreconciled: "本记录的数据尚未核对一致，经批准先行公开。"
        case .approvedBy: "批准单位"
        case .discrepancies: "没有核对一致的数据"
        case .check: "核对内容"
        case .leftSum: "合计"
        case .rightSum: "应当不超过或者等于"
        case .difference: "相差"
        case .noticeKind: "类别"
        case .term: "公示期"
        case .trigger: "问责情形"
        case .interprets: "解读的文件"
        case .interpretations: "政策解读"
        case .withdrawn: "本公告已撤回。"
        case .withdrawnOn: "撤回日期"
        case .withdrawalReason: "撤回理由"
        case .runningNotices: "正在公示"
        case .relatedNotices: "通知公告"
        case .concernedUnits: "相关单位"
        case .undatedNotices: "未注明日期"
        }
    }

    func level(_ level: FundLevel) -> String {
        switch level {
        case .central: "中央"
        case .provincial: "省级"
        case .municipal: "市级"
        case .county: "县级"
        case .paired: "东西部协作"
        case .social: "社会捐赠"
        case .carryOver: "结转"
        }
    }

    func fundType(_ type: FundType) -> String {
        switch type {
        case .special: "专项资金"
        case .integrated: "统筹整合资金"
        case .bond: "债券资金"
        case .pairedAssistance: "东西部协作资金"
        case .donation: "捐赠资金"
        case .carryOver: "结转资金"
        case .other: "其他"
        }
    }

    func projectType(_ type: ProjectType) -> String {
        switch type {
        case .industry: "产业发展"
        case .employment: "就业帮扶"
        case .infrastructure: "基础设施"
        case .housing: "住房安全"
        case .education: "教育"
        case .health: "健康"
        case .relocation: "易地搬迁后续扶持"
        case .capacity: "能力建设"
        case .management: "项目管理"
        case .other: "其他"
        }
    }

    func nature(_ nature: Project.Nature) -> String {
        switch nature {
        case .new: "新建"
        case .continued: "续建"
        case .expansion: "扩建"
        case .renovation: "改造"
        case .subsidy: "补助"
        }
    }

    func status(_ status: ProjectStatus) -> String {
        switch status {
        case .library: "已入库"
        case .announced: "已公示"
        case .approved: "已批复"
        case .started: "实施中"
        case .completed: "已竣工"
        case .accepted: "已验收"
        case .maintained: "管护中"
        case .suspended: "已暂停"
        case .cancelled: "已取消"
        }
    }

    func transaction(_ kind: Project.Transaction.Kind) -> String {
        switch kind {
        case .allocation: "下达"
        case .payment: "支付"
        case .refund: "退回"
        case .reallocation: "调整使用"
        }
    }

    func milestone(_ code: Project.Milestone.Code) -> String {
        switch code {
        case .noticeBefore: "实施前公示"
        case .start: "开工"
        case .completion: "竣工"
        case .acceptance: "验收"
        case .noticeAfter: "竣工后公示"
        case .audit: "审计"
        }
    }

    func change(_ kind: Project.Change.Kind) -> String {
        switch kind {
        case .amount: "资金"
        case .scope: "规模内容"
        case .place: "地点"
        case .period: "工期"
        case .unit: "单位"
        case .cancel: "取消"
        }
    }

    func notice(_ kind: Notice.Kind) -> String {
        switch kind {
        case .announcement: "公告"
        case .publicity: "公示"
        case .inspection: "督查通报"
        case .commendation: "表扬"
        case .accountability: "问责"
        case .interpretation: "政策解读"
        case .news: "工作动态"
        }
    }

    func disclosure(_ kind: Batch.Disclosure.Kind) -> String {
        switch kind {
        case .announcement: "公告"
        case .publicity: "公示"
        case .named(let name): name
        }
    }

    func money(_ money: Money) -> String { "\(digits(money.tenThousandYuan))万元（\(digits(money.yuan))元）" }

    func inMoneyUnit(_ text: String) -> String { "\(text)（万元）" }

    func term(_ term: Project.Term) -> String {
        switch (term.from, term.to) {
        case (let from?, let to?): "\(date(from))至\(date(to))"
        case (let from?, nil): "\(date(from))起"
        case (nil, let to?): "至\(date(to))"
        case (nil, nil): none
        }
    }

    func state(_ state: NoticeTerm.State, of term: NoticeTerm) -> String {
        switch state {
        case .upcoming(let days): "\(days)天后开始，共\(term.days)天"
        case .running(let day, let daysLeft): "第\(day)天，共\(term.days)天，\(daysLeft == 0 ? "今天结束" : "还剩\(daysLeft)天")"
        case .closed: "已结束，共\(term.days)天"
        }
    }

    func timing(_ timing: DisclosureTiming) -> String {
        guard let workdays = timing.workdays else {
            return "没有\(timing.from.year == timing.published.year ? "" : "相关年度的")节假日安排，工作日不作计算"
        }
        let used = "\(date(timing.from))起第\(workdays)个工作日公开，规定\(timing.limit)个工作日"
        return workdays <= timing.limit ? "\(used)，按时" : "\(used)，迟\(workdays - timing.limit)个工作日"
    }

    func rule(_ rule: Reconciliation.Rule) -> String {
        switch rule {
        case .sources: "资金来源之和等于批次金额"
        case .level(let level): "\(self.level(level))资金安排到项目的部分不超过来源"
        case .carriedOn: "结转不超过项目安排后的余额"
        case .allocations: "下达不超过项目资金"
        case .payments: "支付减退回不超过下达"
        case .refunds: "退回不超过支付"
        case .completion: "结算金额等于计划或者变更后的金额"
        case .targetHouseholds: "帮扶对象户数不超过受益户数"
        case .targetPersons: "帮扶对象人数不超过受益人数"
        case .order(let earlier, let later): "\(item(earlier))不晚于\(item(later))"
        }
    }

    private func item(_ item: Reconciliation.DatedItem) -> String {
        switch item {
        case .sourceIssued: "来源文件日期"
        case .received: "到账日期"
        case .disclosed: "公开日期"
        case .plannedFrom: "计划开工"
        case .plannedTo: "计划竣工"
        case .signed: "合同签订"
        case .actualFrom: "实际开工"
        case .actualTo: "实际竣工"
        case .completed: "验收日期"
        }
    }

    func trigger(_ number: Int) -> String { "第\(number)种情形" }

    func batchLead(received: Money, allocated: Money, paid: Money) -> String {
        "到账\(received.tenThousandYuan)万元，安排到项目\(allocated.tenThousandYuan)万元，已支付\(paid.tenThousandYuan)万元。"
    }

    func carriedBetween(total: Money, carried: Money) -> String {
        "各批次金额合计\(total.tenThousandYuan)万元，其中\(carried.tenThousandYuan)万元由以前批次结转，不重复计算。"
    }

    func projectsLead(projects: Int, total: Money) -> String {
        "共\(projects)个项目，使用资金\(total.tenThousandYuan)万元。"
    }

    var milestoneSheet: String { "项目进度" }

    func mark(_ mark: MilestoneMark) -> String {
        switch mark {
        case .met: "已完成"
        case .next: "下一节点"
        case .open: "未到"
        case .overdue: "逾期"
        }
    }

    var posted: String { "张贴日期" }
    var postedFrom: String { "自＿＿＿年＿＿月＿＿日" }
    var postedTo: String { "至＿＿＿年＿＿月＿＿日" }

    func postedFor(days: Int) -> String {
        "不少于\(days)天"
    }

    var addressCode: String { "本页网址的二维码" }
    var scanForNewest: String { "扫码查看最新内容" }

    func noticesLead(notices: Int, running: Int) -> String {
        "共\(notices)条，其中\(running)条正在公示。"
    }
}
