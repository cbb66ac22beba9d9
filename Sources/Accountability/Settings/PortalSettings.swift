/// Who publishes the portal, and the rules of the house: what `portal.json` says.
package struct PortalSettings: Sendable {
    package enum Language: String, Sendable, CaseIterable {
        case simplifiedChinese = "zh-Hans"
        case english = "en"
    }

    package var title: String
    package var shortTitle: String?
    package var language: Language
    /// Where it will be served: absolute, `http` or `https`, ending in `/`.
    package var url: String?
    /// An IANA name.
    package var timeZone: String
    /// The data are made up, and every page says so.
    package var isDemonstration: Bool
    package var authority: Authority
    package var filing: Filing
    package var supervision: Supervision?
    package var parents: [Parent]
    /// `#rrggbb`.
    package var accent: String?
    /// `assets/…` of the content.
    package var logo: String?
    package var reporting: [ReportingRule]
    package var pace: Pace
    package var ranking: Ranking
    package var workdays: Workdays
    package var disclosure: DisclosureTerms

    package init(
        title: String, shortTitle: String? = nil, language: Language = .simplifiedChinese, url: String? = nil,
        timeZone: String = "Asia/Shanghai", isDemonstration: Bool = false, authority: Authority,
        filing: Filing = Filing(), supervision: Supervision? = nil, parents: [Parent] = [], accent: String? = nil,
        logo: String? = nil, reporting: [ReportingRule] = [], pace: Pace = Pace(), ranking: Ranking = Ranking(),
        workdays: Workdays = Workdays(), disclosure: DisclosureTerms = DisclosureTerms()
    ) {
        self.title = title
        self.shortTitle = shortTitle
        self.language = language
        self.url = url
        self.timeZone = timeZone
        self.isDemonstration = isDemonstration
        self.authority = authority
        self.filing = filing
        self.supervision = supervision
        self.parents = parents
        self.accent = accent
        self.logo = logo
        self.reporting = reporting
        self.pace = pace
        self.ranking = ranking
        self.workdays = workdays
        self.disclosure = disclosure
    }

    /// 主办单位, and how to reach it.
    package struct Authority: Sendable {
        package var name: String
        /// 承办单位.
        package var siteOperator: String?
        package var address: String?
        package var phone: String?
        package var email: String?

        package init(
            name: String, siteOperator: String? = nil, address: String? = nil, phone: String? = nil,
            email: String? = nil
        ) {
            self.name = name
            self.siteOperator = siteOperator
            self.address = address
            self.phone = phone
            self.email = email
        }
    }

    /// The numbers a government site bears; what is missing is reported and never made up.
    package struct Filing: Sendable {
        /// 网站标识码.
        package var siteCode: String?
        /// ICP备案号.
        package var icp: String?
        /// 公安备案号.
        package var publicSecurity: String?

        package init(siteCode: String? = nil, icp: String? = nil, publicSecurity: String? = nil) {
            self.siteCode = siteCode
            self.icp = icp
            self.publicSecurity = publicSecurity
        }
    }

    /// Whom a citizen calls when something is wrong.
    package struct Supervision: Sendable {
        /// At least one.
        package var phones: [String]
        package var email: String?
        package var address: String?
        package var unit: Reference<Unit>?

        package init(phones: [String], email: String? = nil, address: String? = nil, unit: Reference<Unit>? = nil) {
            self.phones = phones
            self.email = email
            self.address = address
            self.unit = unit
        }
    }

    /// A page above this portal in the breadcrumb.
    package struct Parent: Sendable {
        package var title: String
        /// Absolute or relative address.
        package var href: String

        package init(title: String, href: String) {
            self.title = title
            self.href = href
        }
    }

    /// Which written reports are due when, from whom and to whom.
    package struct ReportingRule: Sendable {
        package enum DueMonth: Hashable, Sendable {
            case last
            /// From 1, within the cycle.
            case number(Int)
        }

        package var id: String?
        package var title: String?
        package var cycle: Period.Cycle
        package var dueMonth: DueMonth
        /// Without a day there is no deadline.
        package var dueDay: Int?
        package var movesToNextWorkday: Bool
        /// Groups stand for their members; empty where the content names nobody.
        package var required: [Reference<Unit>]
        package var recipients: [Reference<Unit>]
        package var policy: PolicyCitation?

        package init(
            id: String?, title: String?, cycle: Period.Cycle, dueMonth: DueMonth, dueDay: Int?,
            movesToNextWorkday: Bool, required: [Reference<Unit>], recipients: [Reference<Unit>],
            policy: PolicyCitation?
        ) {
            self.id = id
            self.title = title
            self.cycle = cycle
            self.dueMonth = dueMonth
            self.dueDay = dueDay
            self.movesToNextWorkday = movesToNextWorkday
            self.required = required
            self.recipients = recipients
            self.policy = policy
        }
    }

    /// Achieved ÷ expected from which a figure counts as ahead, on track, behind.
    package struct Pace: Sendable {
        package let ahead: Decimal
        package let onTrack: Decimal
        package let behind: Decimal
        /// The same as every status is held against them.
        let quotients: (ahead: Fraction, onTrack: Fraction, behind: Fraction)

        package init(
            ahead: Decimal = Decimal(coefficient: 105, scale: 2),
            onTrack: Decimal = Decimal(coefficient: 100, scale: 2),
            behind: Decimal = Decimal(coefficient: 90, scale: 2)
        ) {
            self.ahead = ahead
            self.onTrack = onTrack
            self.behind = behind
            quotients = (Fraction(ahead), Fraction(onTrack), Fraction(behind))
        }
    }

    /// Whether units are ranked in public, and what difference is none.
    package struct Ranking: Sendable {
        package var isShown: Bool
        package var tolerance: Decimal

        package init(isShown: Bool = false, tolerance: Decimal = Decimal(0)) {
            self.isShown = isShown
            self.tolerance = tolerance
        }
    }

    /// The days on which work is other than on Monday to Friday.
    package struct Workdays: Sendable {
        /// Days off; those on week-ends need not be named.
        package var holidays: [Day]
        /// Days of week-ends that are worked instead.
        package var extraWorkdays: [Day]

        package init(holidays: [Day] = [], extraWorkdays: [Day] = []) {
            self.holidays = holidays
            self.extraWorkdays = extraWorkdays
        }
    }

    /// How soon money and projects are made public and for how long; what the house has no rule for is not judged.
    package struct DisclosureTerms: Sendable {
        /// The days a public notice hangs out, at least.
        package var noticeDays: Int?
        /// The working days within which it is made public how money is shared out.
        package var allocationWorkingDays: Int?
        /// The working days within which a record is brought up to date.
        package var updateWorkingDays: Int?

        package init(noticeDays: Int? = nil, allocationWorkingDays: Int? = nil, updateWorkingDays: Int? = nil) {
            self.noticeDays = noticeDays
            self.allocationWorkingDays = allocationWorkingDays
            self.updateWorkingDays = updateWorkingDays
        }
    }
}
