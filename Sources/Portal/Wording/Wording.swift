import Accountability

/// Every word readers see, in one language; a new language is one more type that says all of them.
///
/// Sentences with numbers or names are functions, since languages order and count differently. Nothing here is
/// markup: what it returns is text, escaped where a page uses it.
protocol Wording: FigureWording, ProgressWording, ReportWording, FundWording, OpenDataWording {
    // MARK: Frame
    /// The value of `lang`.
    var languageTag: String { get }
    var skipToContent: String { get }
    var demonstrationBanner: String { get }
    var menu: String { get }
    var mainNavigation: String { get }
    var breadcrumb: String { get }
    var home: String { get }
    var contents: String { get }
    var relatedRecords: String { get }
    /// The name of the link that stands for its own place.
    var permalink: String { get }
    var seeAll: String { get }
    /// What stands between the members of a list.
    var listSeparator: String { get }
    /// What stands between two parts of one statement.
    var comma: String { get }
    /// What stands in a cell without a value.
    var none: String { get }
    var total: String { get }

    // MARK: Footer
    var authority: String { get }
    var siteOperator: String { get }
    var address: String { get }
    var phone: String { get }
    var email: String { get }
    var siteCode: String { get }
    var icp: String { get }
    var publicSecurity: String { get }
    var supervisionPhones: String { get }

    // MARK: Policies
    var latestPolicies: String { get }
    var documentTitle: String { get }
    var documentNumber: String { get }
    var indexNumber: String { get }
    var issuers: String { get }
    var addressees: String { get }
    var issued: String { get }
    var published: String { get }
    var effective: String { get }
    var expires: String { get }
    var validity: String { get }
    var topics: String { get }
    var source: String { get }
    var attachments: String { get }
    var repealedBanner: String { get }
    var expiredBanner: String { get }
    var notYetInForceBanner: String { get }
    var successorDocument: String { get }
    var repeals: String { get }
    var undatedDocuments: String { get }
    var noLongerInForce: String { get }

    // MARK: Units
    var unit: String { get }
    var kindOfUnit: String { get }
    var otherNames: String { get }
    var parentUnit: String { get }
    var subordinateUnits: String { get }
    var memberOf: String { get }
    var members: String { get }
    var membershipNotStated: String { get }
    var predecessors: String { get }
    var successors: String { get }
    var existence: String { get }
    var divisionCode: String { get }
    var responsiblePersons: String { get }
    var responsibility: String { get }
    var principal: String { get }
    var name: String { get }
    var post: String { get }
    var noOfficers: String { get }
    var responsibleFor: String { get }
    var noIndicators: String { get }
    var noDuties: String { get }
    var pointsAreShared: String { get }
    var issuedDocuments: String { get }
    var responsibleUnit: String { get }
    var leadUnit: String { get }
    /// The mark behind the leading unit in a list.
    var lead: String { get }

    // MARK: Indicators
    var number: String { get }
    var category: String { get }
    var subcategory: String { get }
    var indicator: String { get }
    var points: String { get }
    var pointsTouched: String { get }
    var responsibleUnits: String { get }
    var fullScore: String { get }
    var appraisalPoints: String { get }
    var appraisalPointsNote: String { get }
    var weights: String { get }
    var exposureByUnit: String { get }
    var mostExposed: String { get }
    /// That only units named by themselves are counted, and not those of a group.
    var countedAsNamed: String { get }
    var unnamedCategory: String { get }
    var measure: String { get }
    var noMeasure: String { get }
    var explanation: String { get }
    var definition: String { get }
    var method: String { get }
    var dataSource: String { get }
    var basis: String { get }
    var previousIndicator: String { get }
    var nextIndicator: String { get }
    var neighbours: String { get }
    var plan: String { get }
    var planTable: String { get }

    // MARK: Targets
    var target: String { get }
    var targets: String { get }
    var numericTargets: String { get }
    /// The mark of a ceiling that is a rule and no goal.
    var limit: String { get }
    var wholeJurisdiction: String { get }
    var appliesTo: String { get }
    var baseline: String { get }
    var milestones: String { get }
    var statement: String { get }
    var due: String { get }

    // MARK: Duties
    var duties: String { get }
    var withoutBasis: String { get }
    var sharedBy: String { get }

    // MARK: Other pages
    var notFoundTitle: String { get }
    var notFoundText: String { get }
    var movedTitle: String { get }
    var movedText: String { get }

    // MARK: Sections
    func title(of section: Section) -> String
    /// One sentence for search engines.
    func description(of section: Section) -> String
    /// The type of column a government site declares: one of a fixed list, Chinese whatever the language.
    func columnType(of section: Section) -> String

    // MARK: Sentences and values
    func date(_ day: Day) -> String
    func year(_ year: Int) -> String
    func period(_ period: Period) -> String
    /// By when something is due; the day itself is still in time.
    func dueBy(_ due: DueTime) -> String
    func dataAsOf(_ day: String) -> String
    /// A document's title in title marks, those inside it turned into inner ones.
    func quoted(title: String) -> String
    func parenthesised(_ text: String) -> String
    func labelled(_ label: String, _ text: String) -> String
    func count(_ number: Int, _ noun: CountedNoun) -> String
    /// What the portal holds, from counts such as “25项指标”.
    func homeLead(_ counts: [String]) -> String
    func planSentence(indicators: Int, points: String) -> String
    func status(_ status: Policy.Status) -> String
    /// What rests on an article; at least one of the first two is not zero.
    func restingHere(duties: Int, indicators: Int, units: Int) -> String
    /// The units of a kind.
    func kind(_ kind: UnitKind) -> String
    /// What one unit of a kind is.
    func kind(ofOne kind: UnitKind) -> String
    func role(_ role: Officer.Role) -> String
    /// From when to when a unit exists; `nil` where neither is given.
    func existence(from: Day?, to: Day?) -> String?
    func unitEnded(on day: Day) -> String
    func exposure(indicators: Int, points: String, plan: String) -> String
    func throughGroup(_ group: String) -> String
    func unitDescription(_ name: String) -> String
    func pointsValue(_ points: String) -> String
    func measure(_ measure: Measure) -> String
    func indicatorDescription(name: String, plan: String, points: String) -> String
    func target(_ comparison: Target.Operator, value: String, unit: String) -> String
    func target(_ comparison: Target.Operator, relativeTo: String) -> String
    /// The number under which a document prints a duty.
    func printedNumber(_ number: String) -> String
    func dutiesLead(records: Int, units: Int) -> String
    func dutiesOf(_ unit: String) -> String
    func sharedByUnits(_ units: Int) -> String
    /// The name of a document's table for readers who cannot see it.
    func tableNumber(_ number: Int) -> String
}

/// What is counted in a sentence, with its measure word.
enum CountedNoun {
    case units, indicators, duties, policies, periods, reports, batches, projects, notices
}

extension PortalSettings.Language {
    /// The words of the interface in this language.
    var wording: any Wording {
        switch self {
        case .simplifiedChinese: ChineseWording()
        case .english: EnglishWording()
        }
    }
}
