/// Something made known to the public: an announcement, a public notice with a term, the result of an inspection.
package struct Notice: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// 公告, which stays.
        case announcement
        /// 公示, which has a term.
        case publicity
        /// 督查通报.
        case inspection
        /// 表彰.
        case commendation
        /// 问责.
        case accountability
        /// 政策解读.
        case interpretation
        /// 工作动态.
        case news
    }

    /// That the notice no longer holds; its page says so and nothing else.
    package struct Withdrawal: Sendable {
        package let day: Day
        package let reason: String

        package init(day: Day, reason: String) {
            self.day = day
            self.reason = reason
        }
    }

    /// Title, number, issuers and days, as every document has them.
    package let particulars: Policy
    package let kind: Kind
    /// The first and the last day of a public notice; every public notice has one, and no other notice.
    package let term: NoticeTerm?
    /// Groups stand for their members.
    package let units: [Reference<Unit>]
    package let indicators: [Reference<Indicator>]
    package let projects: [Reference<Project>]
    /// The document it explains.
    package let interprets: Reference<Policy>?
    /// The place of a document the notice rests on.
    package let policy: PolicyCitation?
    /// Which of the seven reasons led to a decision on accountability, 1…7.
    package let trigger: Int?
    package let withdrawal: Withdrawal?

    package init(
        particulars: Policy, kind: Kind, term: NoticeTerm? = nil, units: [Reference<Unit>] = [],
        indicators: [Reference<Indicator>] = [], projects: [Reference<Project>] = [],
        interprets: Reference<Policy>? = nil, policy: PolicyCitation? = nil, trigger: Int? = nil,
        withdrawal: Withdrawal? = nil
    ) {
        self.particulars = particulars
        self.kind = kind
        self.term = term
        self.units = units
        self.indicators = indicators
        self.projects = projects
        self.interprets = interprets
        self.policy = policy
        self.trigger = trigger
        self.withdrawal = withdrawal
    }

    package var id: String { particulars.id }
    package var title: String { particulars.title }

    /// The day it is listed under: of its publication, else its own date; `nil` where neither is given.
    package var day: Day? { particulars.published ?? particulars.issued }

    /// Why and since when it no longer holds on a day; `nil` where it still does.
    package func withdrawal(on day: Day) -> Withdrawal? {
        withdrawal.flatMap { $0.day <= day ? $0 : nil }
    }
}
