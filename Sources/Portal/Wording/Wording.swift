import Accountability

/// Every word readers see, in one language; a new language is one more type that says all of them.
///
/// Sentences with numbers or names are functions, since languages order and count differently. Nothing here is
/// markup: what it returns is text, escaped where a page uses it.
protocol Wording: Sendable {
    /// The value of `lang`.
    var languageTag: String { get }

    // MARK: Frame
    var skipToContent: String { get }
    var demonstrationBanner: String { get }
    var menu: String { get }
    var mainNavigation: String { get }
    var breadcrumb: String { get }
    var home: String { get }
    var relatedRecords: String { get }
    var contents: String { get }
    var permalink: String { get }
    func dataAsOf(_ day: String) -> String
    var supervisionPhones: String { get }
    var supervisionIntroduction: String { get }
    var authority: String { get }
    var siteOperator: String { get }
    var contact: String { get }
    var siteCode: String { get }
    var icp: String { get }
    var publicSecurity: String { get }
    var address: String { get }
    var phone: String { get }
    var email: String { get }

    // MARK: Sections
    func title(of section: Section) -> String
    func description(of section: Section) -> String
    /// The type of column a government site declares; the value of the meta tag, Chinese by law in every language.
    func columnType(of section: Section) -> String

    // MARK: Values
    func date(_ day: Day) -> String
    func month(_ period: Period) -> String
    func dueBy(_ due: DueTime) -> String
    func year(_ year: Int) -> String
    /// What stands between the members of a list.
    var listSeparator: String { get }
    var none: String { get }
    func count(_ number: Int, _ noun: CountedNoun) -> String
    func quoted(title: String) -> String
    func parenthesised(_ text: String) -> String
    func labelled(_ label: String, _ text: String) -> String

    // MARK: Home
    func homeLead(units: Int, duties: Int, indicators: Int, policies: Int) -> String
    func planSentence(title: String, indicators: Int, points: String) -> String
    var latestPolicies: String { get }
    var mostExposed: String { get }
    var seeAll: String { get }

    // MARK: Policies
    var documentNumber: String { get }
    var indexNumber: String { get }
    var issuers: String { get }
    var addressees: String { get }
    var issued: String { get }
    var published: String { get }
    var effective: String { get }
    var expires: String { get }
    var validity: String { get }
    var source: String { get }
    var topics: String { get }
    var attachments: String { get }
    var annex: String { get }
    var documentTitle: String { get }
    func status(_ status: Policy.Status) -> String
    var repealedBanner: String { get }
    var expiredBanner: String { get }
    var notYetInForceBanner: String { get }
    var successorDocument: String { get }
    var repeals: String { get }
    var undatedDocuments: String { get }
    func restingHere(duties: Int, indicators: Int, units: Int) -> String
    var restsOnDocument: String { get }
    var noLongerInForce: String { get }
    var currentDocuments: String { get }

    // MARK: Units
    func kind(_ kind: UnitKind) -> String
    var kindOfUnit: String { get }
    var unit: String { get }
    var otherNames: String { get }
    var parentUnit: String { get }
    var subordinateUnits: String { get }
    var divisionCode: String { get }
    var existence: String { get }
    func validBetween(from: Day?, to: Day?) -> String
    func unitEnded(on day: Day) -> String
    var successors: String { get }
    var predecessors: String { get }
    var responsiblePersons: String { get }
    func role(_ role: Officer.Role) -> String
    var name: String { get }
    var post: String { get }
    var noOfficers: String { get }
    var noPrincipal: String { get }
    var noIndicators: String { get }
    var noDuties: String { get }
    func exposure(indicators: Int, points: String, plan: String) -> String
    var pointsAreShared: String { get }
    var members: String { get }
    var membershipNotStated: String { get }
    var memberOf: String { get }
    func throughGroup(_ group: String) -> String
    var issuedDocuments: String { get }
    var principal: String { get }

    // MARK: Indicators
    var number: String { get }
    var category: String { get }
    var subcategory: String { get }
    var indicator: String { get }
    var points: String { get }
    var responsibleUnits: String { get }
    var leadUnit: String { get }
    var total: String { get }
    var subtotal: String { get }
    var fullScore: String { get }
    var appraisalPoints: String { get }
    var appraisalPointsNote: String { get }
    func pointsValue(_ points: String) -> String
    var weights: String { get }
    var exposureByUnit: String { get }
    var unnamedCategory: String { get }
    var measure: String { get }
    func measure(_ measure: Measure) -> String
    var noMeasure: String { get }
    var definition: String { get }
    var method: String { get }
    var dataSource: String { get }
    var basis: String { get }
    var previousIndicator: String { get }
    var nextIndicator: String { get }
    var plan: String { get }
    var planTable: String { get }
    func plansOf(year: Int) -> String

    // MARK: Targets
    var target: String { get }
    var targets: String { get }
    var numericTargets: String { get }
    func target(comparison: Target.Operator, value: String, unit: String) -> String
    func target(comparison: Target.Operator, relativeTo: String) -> String
    var limit: String { get }
    var wholeJurisdiction: String { get }
    var appliesTo: String { get }
    var due: String { get }
    var baseline: String { get }
    var milestones: String { get }
    var statement: String { get }

    // MARK: Duties
    var duty: String { get }
    var duties: String { get }
    func sharedBy(_ units: Int) -> String
    func dutiesLead(records: Int, units: Int) -> String
    func alsoShares(_ number: Int) -> String
    var sharedDuties: String { get }
    func printedNumber(_ number: String) -> String

    // MARK: Other pages
    var notFoundTitle: String { get }
    var notFoundText: String { get }
    func movedTitle(_ title: String) -> String
    var movedText: String { get }
}

/// What is counted in a sentence, with its measure word.
enum CountedNoun {
    case units, indicators, duties, policies, points, plans
}
