import Accountability

/// The interface in Chinese (Simplified).
struct ChineseWording: Wording {
    // MARK: Frame
    let languageTag = "zh-Hans"
    let skipToContent = "跳到正文"
    let demonstrationBanner = "演示网站：本站的单位、人员和数据均为虚构。"
    let menu = "栏目"
    let mainNavigation = "主要栏目"
    let breadcrumb = "当前位置"
    let home = "首页"
    let contents = "目录"
    let relatedRecords = "相关记录"
    let permalink = "本处链接"
    let seeAll = "查看全部"
    let listSeparator = "、"
    let comma = "，"
    let none = "—"
    let total = "合计"

    // MARK: Footer
    let authority = "主办单位"
    let siteOperator = "承办单位"
    let address = "地址"
    let phone = "电话"
    let email = "电子邮箱"
    let siteCode = "网站标识码"
    let icp = "备案序号"
    let publicSecurity = "公安备案"
    let supervisionPhones = "监督举报电话"

    // MARK: Policies
    let latestPolicies = "最新政策文件"
    let documentTitle = "标题"
    let documentNumber = "发文字号"
    let indexNumber = "索引号"
    let issuers = "发文机关"
    let addressees = "主送机关"
    let issued = "成文日期"
    let published = "发布日期"
    let effective = "施行日期"
    let expires = "有效期至"
    let validity = "有效性"
    let topics = "主题"
    let source = "来源"
    let attachments = "附件下载"
    let repealedBanner = "本文件已废止，不再作为办事依据。"
    let expiredBanner = "本文件已失效，不再作为办事依据。"
    let notYetInForceBanner = "本文件尚未施行。"
    let successorDocument = "现行文件"
    let repeals = "废止的文件"
    let undatedDocuments = "未注明日期"
    let noLongerInForce = "已废止或失效"

    // MARK: Units
    let unit = "单位"
    let kindOfUnit = "单位类别"
    let otherNames = "又称"
    let parentUnit = "上级单位"
    let subordinateUnits = "下设单位"
    let memberOf = "所属责任主体"
    let members = "包括的单位"
    let membershipNotStated = "文件未列明包括哪些单位，本站不作推定。"
    let predecessors = "承接自"
    let successors = "职责由以下单位承接"
    let existence = "存续时间"
    let divisionCode = "区划代码"
    let responsiblePersons = "责任人"
    let responsibility = "责任"
    let principal = "第一责任人"
    let name = "姓名"
    let post = "职务"
    let noOfficers = "尚未公布责任人。"
    let responsibleFor = "负责的考核指标"
    let noIndicators = "考核指标责任分解表没有把指标分给该单位。"
    let noDuties = "责任清单没有列出该单位的工作责任。"
    let pointsAreShared = "分值由各责任单位共同承担，各单位所涉分值不能相加。"
    let issuedDocuments = "发布的文件"
    let responsibleUnit = "责任单位"
    let leadUnit = "牵头单位"
    let lead = "牵头"

    // MARK: Indicators
    let number = "序号"
    let category = "类别"
    let subcategory = "子类"
    let indicator = "指标"
    let points = "分值"
    let pointsTouched = "所涉分值"
    let responsibleUnits = "责任单位"
    let fullScore = "满分"
    let appraisalPoints = "综合绩效考核分值"
    let appraisalPointsNote = "另行计算，不计入满分"
    let weights = "各类分值"
    let exposureByUnit = "各责任单位所涉指标和分值"
    let mostExposed = "所涉分值最多的责任单位"
    let countedAsNamed = "按责任单位栏列出的名称统计；作为成员共同承担的，计入各单位自己的页面。"
    let unnamedCategory = "（名称缺失）"
    let measure = "计量"
    let noMeasure = "未规定计量单位，只评分"
    let explanation = "指标解释"
    let definition = "指标含义"
    let method = "计算方法"
    let dataSource = "数据来源"
    let basis = "依据"
    let previousIndicator = "上一项"
    let nextIndicator = "下一项"
    let neighbours = "前后指标"
    let plan = "考核指标责任分解表"
    let planTable = "责任分解表"

    // MARK: Targets
    let target = "目标"
    let targets = "目标"
    let numericTargets = "有数值的目标"
    let limit = "上限规定"
    let wholeJurisdiction = "全域"
    let appliesTo = "适用范围"
    let baseline = "基期"
    let milestones = "分期计划"
    let statement = "文件表述"
    let due = "完成时限"

    // MARK: Duties
    let duties = "工作责任"
    let withoutBasis = "未注明依据"
    let sharedBy = "共同承担单位"

    // MARK: Other pages
    let notFoundTitle = "没有找到这个页面"
    let notFoundText = "您要看的页面不存在，或者地址已经改变。可以从下列栏目继续查找。"
    let movedTitle = "页面已移动"
    let movedText = "新的地址是："

    // MARK: Sections
    func title(of section: Section) -> String {
        switch section {
        case .home: "首页"
        case .policies: "政策文件"
        case .units: "责任单位"
        case .indicators: "考核指标"
        case .duties: "责任清单"
        case .progress: "进度"
        case .reports: "报送情况"
        case .funds: "资金"
        case .projects: "项目"
        case .notices: "通知公告"
        case .calendar: "期限日历"
        case .data: "数据开放"
        case .about: "关于本站"
        }
    }

    func description(of section: Section) -> String {
        switch section {
        case .home: "政策文件、责任单位、考核指标和工作责任公开"
        case .policies: "政策文件全文，条文与责任、指标、单位相互关联"
        case .units: "各责任单位的责任人、考核指标和工作责任"
        case .indicators: "考核指标、分值、目标和责任单位"
        case .duties: "各单位的工作责任、依据条文和目标"
        case .progress: "各月、各季度和全年的指标进度、状态和得分"
        case .reports: "书面报告的报送规定、期限和各单位报送情况"
        case .funds: "每批资金的来源、分配、支付和余额"
        case .projects: "项目的地点、资金、进度、变更和验收结果"
        case .notices: "公告、公示、督查通报、表扬、问责和政策解读"
        case .calendar: "报送期限、目标期限和责任完成时限"
        case .data: "全部数据的下载和各列的说明"
        case .about: "本站说明"
        }
    }

    func columnType(of section: Section) -> String {
        switch section {
        case .home: "首页"
        case .policies: "政策文件"
        case .units: "机构职能"
        case .indicators: "数据发布"
        case .duties: "信息公开目录"
        case .progress: "数据发布"
        case .reports, .calendar, .notices: "工作动态"
        case .funds, .projects: "数据发布"
        case .data: "数据开放"
        case .about: "信息公开指南"
        }
    }

    // MARK: Sentences and values
    func date(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return "\(year)年\(month)月\(day)日"
    }

    func year(_ year: Int) -> String {
        "\(year)年"
    }

    func period(_ period: Period) -> String {
        switch period.cycle {
        case .month: "\(period.year)年\(period.index)月"
        case .quarter: "\(period.year)年第\(["一", "二", "三", "四"][period.index - 1])季度"
        case .year: "\(period.year)年"
        }
    }

    func dueBy(_ due: DueTime) -> String {
        switch due {
        case .day(let day): "\(date(day))前"
        case .period(let period): "\(self.period(period))底前"
        }
    }

    func dataAsOf(_ day: String) -> String {
        "数据截至\(day)"
    }

    func quoted(title: String) -> String {
        // Most titles quote no other; the marks are the only characters that end in these bytes and begin with E3.
        guard title.utf8.contains(0xE3) else { return "《\(title)》" }
        let inner = title.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar {
            case "《": "〈"
            case "》": "〉"
            default: scalar
            }
        }
        return "《\(String(String.UnicodeScalarView(inner)))》"
    }

    func parenthesised(_ text: String) -> String {
        "（\(text)）"
    }

    func labelled(_ label: String, _ text: String) -> String {
        "\(label)：\(text)"
    }

    func count(_ number: Int, _ noun: CountedNoun) -> String {
        switch noun {
        case .units: "\(number)个单位"
        case .indicators: "\(number)项指标"
        case .duties: "\(number)项责任"
        case .policies: "\(number)份文件"
        case .periods: "\(number)期数据"
        case .reports: "\(number)种书面报告"
        case .batches: "\(number)批资金"
        case .projects: "\(number)个项目"
        case .notices: "\(number)条通知公告"
        }
    }

    func homeLead(_ counts: [String]) -> String {
        "本站公开\(counts.joined(separator: "、"))。"
    }

    func planSentence(indicators: Int, points: String) -> String {
        "共\(indicators)项指标，满分\(points)分。"
    }

    func status(_ status: Policy.Status) -> String {
        switch status {
        case .inForce: "有效"
        case .amended: "已修改"
        case .expired: "失效"
        case .repealed: "废止"
        case .notYetInForce: "尚未生效"
        }
    }

    func restingHere(duties: Int, indicators: Int, units: Int) -> String {
        let records = [
            duties > 0 ? count(duties, .duties) : nil, indicators > 0 ? count(indicators, .indicators) : nil,
        ]
        return "落实本条：\(records.compactMap(\.self).joined(separator: "、"))，涉及\(units)个单位"
    }

    func kind(ofOne kind: UnitKind) -> String { self.kind(kind) }

    func kind(_ kind: UnitKind) -> String {
        switch kind {
        case .party: "党委部门"
        case .government: "政府部门"
        case .judicial: "监察和司法机关"
        case .military: "军事机关"
        case .massOrganisation: "人民团体"
        case .institution: "事业单位"
        case .enterprise: "企业"
        case .stationed: "驻地单位"
        case .taskForce: "议事协调机构"
        case .park: "园区"
        case .reserve: "自然保护区"
        case .scenic: "景区和森林公园"
        case .township: "乡镇"
        case .subdistrict: "街道"
        case .village: "村"
        case .group: "责任主体（单位组）"
        }
    }

    func role(_ role: Officer.Role) -> String {
        switch role {
        case .principal: "第一责任人"
        case .deputy: "直接责任人"
        case .contact: "联系人"
        }
    }

    func existence(from: Day?, to: Day?) -> String? {
        switch (from, to) {
        case (let from?, let to?): "\(date(from))至\(date(to))"
        case (let from?, nil): "自\(date(from))起"
        case (nil, let to?): "至\(date(to))"
        case (nil, nil): nil
        }
    }

    func unitEnded(on day: Day) -> String {
        "该单位已于\(date(day))撤销。"
    }

    func exposure(indicators: Int, points: String, plan: String) -> String {
        "在\(quoted(title: plan))中负责\(indicators)项指标，涉及\(points)分。"
    }

    func throughGroup(_ group: String) -> String {
        "作为“\(group)”成员"
    }

    func unitDescription(_ name: String) -> String {
        "\(name)的责任人、考核指标和工作责任"
    }

    func pointsValue(_ points: String) -> String {
        "\(points)分"
    }

    func measure(_ measure: Measure) -> String {
        let kind =
            switch measure.kind {
            case .cumulative: "累计数"
            case .level: "时点值或比率"
            }
        let direction =
            switch measure.direction {
            case .higher: "越高越好"
            case .lower: "越低越好"
            }
        return "单位：\(measure.unit)，\(kind)，\(direction)"
    }

    func indicatorDescription(name: String, plan: String, points: String) -> String {
        "\(name)：\(quoted(title: plan))考核指标，\(points)分"
    }

    func target(_ comparison: Target.Operator, value: String, unit: String) -> String {
        switch comparison {
        case .atLeast: "≥ \(value)\(unit)"
        case .atMost: "≤ \(value)\(unit)"
        case .exactly: "= \(value)\(unit)"
        }
    }

    func target(_ comparison: Target.Operator, relativeTo: String) -> String {
        switch comparison {
        case .atLeast: "不低于\(relativeTo)"
        case .atMost: "不高于\(relativeTo)"
        case .exactly: "等于\(relativeTo)"
        }
    }

    func printedNumber(_ number: String) -> String {
        "第\(number)项"
    }

    func dutiesLead(records: Int, units: Int) -> String {
        "共\(records)项责任，由\(units)个单位承担；多个单位共同承担的只列一次。"
    }

    func dutiesOf(_ unit: String) -> String {
        "\(unit)的工作责任"
    }

    func sharedByUnits(_ units: Int) -> String {
        "以下责任由\(units)个单位共同承担。"
    }

    func tableNumber(_ number: Int) -> String {
        "表\(number)"
    }
}
