/// The words of charts and their tables, and how numbers are written; the language is chosen where this is made.
package struct ChartWording: Sendable {
    /// The language tag of the words, such as `zh-Hans`.
    package let language: String
    package let numbers: NumberStyle
    private let words: [String]

    /// Asks for every word once.
    ///
    /// - Parameters:
    ///   - language: The language tag, for files that stand alone.
    ///   - numbers: How numbers are written.
    ///   - word: Gives each word; a `switch` over all of them lets the compiler see that none is missing.
    package init(language: String, numbers: NumberStyle, word: (ChartWord) -> String) {
        self.language = language
        self.numbers = numbers
        words = ChartWord.allCases.map(word)
    }

    package subscript(word: ChartWord) -> String { words[word.rawValue] }
}

/// The words charts need, each with the Chinese it stands for.
package enum ChartWord: Int, CaseIterable, Sendable {
    /// 实际
    case actual
    /// 目标
    case target
    /// 上限
    case limit
    /// 序时
    case pace
    /// 去年同期
    case lastYear
    /// 预计
    case projection
    /// 未报
    case notReported
    /// 不适用
    case notApplicable
    /// 初步数
    case provisional
    /// 修订
    case revised
    /// 未评
    case unscored
    /// 单位： in front of a unit of measure
    case unitPrefix
    /// 越低越好 ↓
    case lowerIsBetter
    /// 纵轴不从零开始
    case verticalAxisNotFromZero
    /// 横轴不从零开始
    case horizontalAxisNotFromZero
    /// 并列
    case tied
    /// 无明显差别
    case noDifference
    /// 月份, the head of the column of periods
    case period
    /// 名称, the head of the column of names
    case name
    /// 完成率
    case completion
    /// 同比
    case change
    /// 状态
    case status
    /// 满分
    case fullScore
    /// 得分
    case score
    /// 扣分
    case deduction
    /// 原因
    case reason
    /// 位次
    case rank
    /// 变化, of a rank since the period before
    case rankChange
    /// 计量单位, the head of the column of units of measure
    case unitOfMeasure
    /// 备注
    case note
    /// ：, between a word and what explains it
    case colon
    /// 到账, money that came in
    case received
    /// 安排, money shared out to projects
    case allocated
    /// 已下达, money handed down to a project
    case handedDown
    /// 已支付
    case paid
    /// 已验收, money paid by projects that were accepted
    case accepted
    /// 支出率
    case paymentRate
    /// 超支
    case overspend
    /// 资金总额, what a project is given in all
    case funding
    /// 不拆分, of an amount that belongs to several and is divided by nobody
    case undivided
    /// 每100元
    case ofHundred
    /// 占比, of a part in the whole
    case share
}

/// How a language writes numbers.
package struct NumberStyle: Sendable {
    /// A power of ten with a name, in which large values are written: 万, 亿.
    package struct Magnitude: Sendable {
        /// What stands before the unit: `万` or `million `.
        package let name: String
        /// The power of ten.
        package let power: Int
        /// The power of ten from which on a chart whose largest value reaches it is written in this magnitude.
        package let from: Int

        package init(name: String, power: Int, from: Int) {
            self.name = name
            self.power = power
            self.from = from
        }
    }

    /// From the smallest up.
    package var magnitudes: [Magnitude]
    /// Digits before the decimal point from which on labels group them by three; nil never.
    package var groupsLabelsFrom: Int?
    /// The same for tables.
    package var groupsTablesFrom: Int
    /// What stands between a number and a unit other than `%`.
    package var unitSeparator: String

    package init(
        magnitudes: [Magnitude], groupsLabelsFrom: Int?, groupsTablesFrom: Int, unitSeparator: String
    ) {
        self.magnitudes = magnitudes
        self.groupsLabelsFrom = groupsLabelsFrom
        self.groupsTablesFrom = groupsTablesFrom
        self.unitSeparator = unitSeparator
    }
}
