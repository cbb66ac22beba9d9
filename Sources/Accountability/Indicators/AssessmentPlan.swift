/// An assessment plan of one year: categories of indicators, each worth points (考核指标责任分解表).
package struct AssessmentPlan: Sendable {
    package let id: String
    package let title: String
    package let year: Int
    /// The document that sets it out.
    package let policy: PolicyCitation?
    /// What the points of all indicators add up to.
    package let fullScore: Decimal?
    /// 综合绩效考核分值: shown beside the score, never added to it.
    package let appraisalPoints: Decimal?
    package let categories: [Category]
    /// In the order of the printed table.
    package let indicators: [Reference<Indicator>]

    package init(
        id: String, title: String, year: Int, policy: PolicyCitation?, fullScore: Decimal?, appraisalPoints: Decimal?,
        categories: [Category], indicators: [Reference<Indicator>]
    ) {
        self.id = id
        self.title = title
        self.year = year
        self.policy = policy
        self.fullScore = fullScore
        self.appraisalPoints = appraisalPoints
        self.categories = categories
        self.indicators = indicators
    }

    /// A category of indicators (类别).
    package struct Category: Sendable {
        package let id: String
        /// As printed, such as 一.
        package let number: String?
        /// Missing where the source lost it.
        package let name: String?
        package let points: Decimal?

        package init(id: String, number: String?, name: String?, points: Decimal?) {
            self.id = id
            self.number = number
            self.name = name
            self.points = points
        }
    }
}
