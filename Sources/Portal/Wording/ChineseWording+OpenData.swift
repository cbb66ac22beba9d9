import Accountability

extension ChineseWording {
    func title(of kind: DataSetKind) -> String {
        switch kind {
        case .units: "责任单位"
        case .unitOfficers: "单位责任人"
        case .duties: "工作责任"
        case .dutyTargets: "工作责任的目标"
        case .indicators: "考核指标"
        case .targets: "考核目标"
        case .observations: "进度数据"
        case .reports: "书面报告"
        case .fundBatches: "资金批次"
        case .fundSources: "资金来源"
        case .projects: "资金项目"
        case .projectLocations: "项目实施地点"
        case .projectFunding: "项目资金构成"
        case .projectPerformance: "项目绩效目标"
        case .projectChanges: "项目变更"
        case .transactions: "项目收支"
        case .milestones: "项目节点"
        case .policies: "政策文件"
        case .notices: "公告公示"
        }
    }

    func description(of kind: DataSetKind) -> String {
        switch kind {
        case .units: "每行是一个责任单位，或文件所称的一组单位。"
        case .unitOfficers: "每行是一个单位的一名责任人或联系人。"
        case .duties: "每行是一项工作责任；几个单位共同承担的只列一行。"
        case .dutyTargets: "每行是一项工作责任的一个目标。"
        case .indicators: "每行是责任分解表中的一项指标。"
        case .targets: "每行是一项指标对一个单位或全域的一个目标。"
        case .observations: "每行是一项指标、一个单位（或全域）、一个期间的一个数据；应报未报的也列一行，数值为空。"
        case .reports: "每行是一个单位在一个期间应报送的一份书面报告。"
        case .fundBatches: "每行是一个资金批次。"
        case .fundSources: "每行是一个资金批次的一笔来源。"
        case .projects: "每行是一个项目；地点、资金构成、绩效目标、变更、收支和节点各有单独的数据集。"
        case .projectLocations: "每行是一个项目的一处实施地点。"
        case .projectFunding: "每行是一个项目使用一个批次、一个级次的一笔资金。"
        case .projectPerformance: "每行是一个项目的一项绩效目标及完成值。"
        case .projectChanges: "每行是一个项目的一次变更。"
        case .transactions: "每行是一个项目的一笔下达、支付、退回或调整。"
        case .milestones: "每行是一个项目的一个节点。"
        case .policies: "每行是一份政策文件，全文见所列页面。"
        case .notices: "每行是一份公告、公示或其他通知，全文见所列页面；已撤回的只列编号、类别、撤回日期和原因。"
        }
    }

    func explanation(of term: DataTerm) -> String? {
        switch term {
        case .page: "相对于本站根目录的路径"
        case .place: "文件中的锚点，如 article-16（第十六条）"
        case .units, .members, .successors, .responsible: "单位编号"
        case .indicators: "指标全称编号"
        case .projects: "项目编号"
        case .indicator: "计划编号和指标编号，如 2016/08"
        case .numbers: "文件为各单位印出的序号，与“责任单位编号”一列同序，没有序号的为空"
        case .membership: "只用于一组单位；文件未列明成员的不作推定"
        case .unit: "单位编号；进度数据和目标中为空的指全域"
        case .measure: "数值的计量单位"
        case .milestones: "形如“期间=数值”"
        case .limit: "是规定的上限，不是要完成的目标，不参与评判"
        case .relativeTo: "用文字表述、没有数值的目标，如全省平均水平"
        case .reference: "用文字表述的目标在该期间的数值"
        case .target: "应达到的数值"
        case .expected: "按序时进度到该期间应达到的数值，计算所得，比目标值多一位小数"
        case .score: "考核单位给出的得分，不作推算"
        case .points: "满分"
        case .rankAmong: "排名的范围，如二类县"
        case .state: "数值为空时说明原因；空值不等于零"
        case .days: "迟报或逾期的天数；在资金批次中为公示的天数"
        case .document: "报告所在的路径或网址"
        case .amount, .funding, .ownFunds, .contractAmount: "元"
        case .allocated: "已安排到项目的资金，元"
        case .carriedOn: "结转到以后批次的资金，元"
        case .unallocated: "批次金额减去已安排和已结转，元"
        case .handedDown: "已下达到项目的资金，元"
        case .paid: "支付减去退回，元"
        case .unspent: "项目资金减去已支付，元"
        case .total: "项目资金加自筹资金，元"
        case .completionAmount: "决算金额，含自筹资金，元"
        case .notYetDisclosed: "尚未公开的内容，以键名列出；其中有的尚未到公开的时候"
        case .from, .to: "公示期的首日、末日；在项目变更中为变更前、变更后的内容，金额以元计"
        case .phones: "监督举报电话"
        case .trigger: "问责情形的序号，1至7"
        case .documents: "附件在本站的路径，或网址"
        case .bidders: "个数"
        case .operator: "CSV文件中，等号前有一个单引号"
        case .disclosure: "announcement（公告）、publicity（公示），或公开单位自己的称呼"
        default: nil
        }
    }

    func name(of type: DataType) -> String {
        switch type {
        case .text: "文本"
        case .list: "文本，多个"
        case .number: "数字"
        case .money: "金额（元）"
        case .integer: "整数"
        case .day: "日期"
        case .period: "期间"
        case .due: "日期或期间"
        case .flag: "是否"
        case .code: "代码"
        }
    }

    func state(_ state: DataState) -> String {
        switch state {
        case .reported: "已报"
        case .provisional: "初步数"
        case .scored: "只评分"
        case .notApplicable: "不适用"
        case .notReported: "未报"
        case .measured: "有计量单位"
        case .value: "有数值"
        case .words: "用文字表述"
        case .existing: "存续"
        case .ended: "已撤并"
        case .upcoming: "尚未开始"
        case .onTime: "按时"
        case .late: "迟"
        case .overdue: "逾期"
        case .notDue: "未到期"
        case .done: "已办，未定期限"
        case .open: "未办，未定期限"
        case .halted: "项目已停，不再等待"
        case .reconciled: "账目相符"
        case .unreconciled: "账目不符，已说明"
        case .running: "公示中"
        case .closed: "公示已结束"
        case .published: "已发布"
        case .withdrawn: "已撤回"
        }
    }

    func membership(_ membership: StatedMembership) -> String {
        switch membership {
        case .stated: "已列明"
        case .notStated: "未列明"
        }
    }

    func direction(_ direction: Measure.Direction) -> String {
        switch direction {
        case .higher: "越高越好"
        case .lower: "越低越好"
        }
    }

    func kind(_ kind: Measure.Kind) -> String {
        switch kind {
        case .cumulative: "累计数"
        case .level: "时点值或比率"
        }
    }

    func comparison(_ comparison: Target.Operator) -> String {
        switch comparison {
        case .atLeast: "不低于"
        case .atMost: "不高于"
        case .exactly: "等于"
        }
    }

    // MARK: The page
    var dataSets: String { "数据集" }
    var dataSet: String { "数据集" }
    var rows: String { "行数" }
    var dayOfData: String { "数据日期" }
    var machineDescription: String { "供程序读取的说明" }
    var howToRead: String { "读取须知" }
    var dataConventions: [String] {
        [
            "CSV文件为UTF-8编码，开头有字节顺序标记（BOM），表格软件可直接打开；逗号分隔，换行为CRLF，遵循RFC 4180。",
            "数字是原始值，未作四舍五入，没有千位分隔符；金额一律以元计，精确到分。",
            "没有的值留空，与零不同；原因见同一行的state列。",
            "以等号、加号、减号、@、制表符或回车开头的文本，在CSV文件中前面加一个半角单引号，以免表格软件当作公式运行；数字不受影响，JSON文件中的文本一字不改。",
            "一格中有多个文本的，用半角分号隔开；JSON文件中是数组。",
            "JSON文件是对象的数组，键与CSV文件的列名相同，没有值的键不写。",
            "日期写作2016-09-19；期间写作2016-09（月）、2016-Q3（季）或2016（年）。",
            "尚未到发布日期的内容不在数据中。",
        ]
    }
    var columnName: String { "列" }
    var columnTitle: String { "名称" }
    var columnTypeWord: String { "类型" }
    var columnMeaning: String { "说明" }
    var alwaysGiven: String { "必有" }

    func columns(of dataSet: String) -> String {
        "“\(dataSet)”的各列"
    }

    func dataLead(sets: Int) -> String {
        "本站的全部数据可按CSV和JSON两种格式下载，共\(sets)个数据集。"
    }

    func key(_ columns: [String]) -> String {
        "主键：\(columns.joined(separator: "、"))"
    }

    func found(in column: String, of dataSet: String) -> String {
        "对应“\(dataSet)”的\(column)列"
    }

    func files(_ count: Int) -> String { "\(count)个文件" }
    func size(_ bytes: Int) -> String {
        byteCount(bytes, units: ["字节", "KB", "MB", "GB"])
    }

    func part(_ part: Int) -> String {
        "第\(part)部分"
    }
}
