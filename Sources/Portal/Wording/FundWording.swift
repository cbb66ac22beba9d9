import Accountability

/// The words of funds, projects and notices.
protocol FundWording: Sendable {
    func term(_ term: FundTerm) -> String
    func level(_ level: FundLevel) -> String
    func fundType(_ type: FundType) -> String
    func projectType(_ type: ProjectType) -> String
    func nature(_ nature: Project.Nature) -> String
    func status(_ status: ProjectStatus) -> String
    func transaction(_ kind: Project.Transaction.Kind) -> String
    func milestone(_ code: Project.Milestone.Code) -> String
    func change(_ kind: Project.Change.Kind) -> String
    func notice(_ kind: Notice.Kind) -> String
    func disclosure(_ kind: Batch.Disclosure.Kind) -> String

    /// An amount in ten thousand yuan with its unit, and in yuan.
    func money(_ money: Money) -> String
    /// A head of a column of amounts, with their unit.
    func inMoneyUnit(_ text: String) -> String
    /// A term; what is not known of it is left open.
    func term(_ term: Project.Term) -> String
    /// Where the term of a public notice stands on the day of the build.
    func state(_ state: NoticeTerm.State, of term: NoticeTerm) -> String
    func timing(_ timing: DisclosureTiming) -> String
    /// What had to agree.
    func rule(_ rule: Reconciliation.Rule) -> String
    /// A reason for accountability by its number, 1…7.
    func trigger(_ number: Int) -> String
    func batchLead(received: Money, allocated: Money, paid: Money) -> String
    /// Why the amounts of the batches add up to more than was received.
    func carriedBetween(total: Money, carried: Money) -> String
    func projectsLead(projects: Int, total: Money) -> String
    // MARK: Sheets for notice boards and walls
    /// What a sheet of projects and milestones shows.
    var milestoneSheet: String { get }
    func mark(_ mark: MilestoneMark) -> String
    /// When a sheet was pinned up, to be filled in by hand.
    var posted: String { get }
    var postedFrom: String { get }
    var postedTo: String { get }
    func postedFor(days: Int) -> String
    /// What a QR code is, for those who cannot see it.
    var addressCode: String { get }
    var scanForNewest: String { get }

    func noticesLead(notices: Int, running: Int) -> String
    /// What projects are given and what they paid, as a part of a sentence.
    func summary(funding: Money, paid: Money) -> String

    // MARK: Charts and tables of money
    /// The unit of amounts in charts.
    var yuanUnit: String { get }
    /// All shares together.
    var wholeShare: String { get }
    /// Where received money is now.
    func place(_ place: FundWhereabouts.Place) -> String
    /// What came in under a name, and the share of it that projects paid of what they were given.
    func fundsFinding(_ name: String, received: Money, rate: String?) -> String
    /// What became of it; where some is paid together with other money, what was paid is left out.
    func fundsSentence(_ totals: FundTotals, isDivided: Bool) -> String
    /// The money of a chart from what came in to what was accepted.
    var stagesOfMoney: String { get }
    func stagesSentence(_ totals: FundTotals) -> String
    /// What the bar of a hundred per cent is.
    func whereaboutsSentence(_ name: String, received: Money) -> String
    func hundredFinding(_ name: String, largest: String, yuan: Int) -> String
    func hundredSentence(_ name: String) -> String
    /// The row to which most was allocated.
    func largestShare(_ name: String, _ amount: Money, share: String) -> String
    func projectsPaid(_ paid: Int, of projects: Int) -> String
    func paymentsSentence(until month: String, handedDown: Money, paid: Money, funding: Money) -> String
    func goalsSentence(met: Int, reported: Int, of goals: Int) -> String
    /// How long something hangs out, and whether that is long enough where the house says so.
    func disclosureDays(_ days: Int, least: Int?, isLongEnough: Bool?) -> String
    /// Where a milestone stands.
    func milestone(_ standing: ReportStanding) -> String
    func milestonesExplained(on day: Day) -> String
    /// By how many days something was late, or early below zero.
    func lateness(days: Int) -> String
    /// By how much a cost differs from the plan.
    func difference(_ money: Money) -> String

    // MARK: Lists
    var pages: String { get }
    var previousPage: String { get }
    var nextPage: String { get }
    /// The number of a page behind the title of its list.
    func pageNumber(_ number: Int) -> String
    var filterRows: String { get }
    /// How many rows are shown as `{n}` of how many as `{m}`.
    var filteredRows: String { get }
    func projects(by facet: ProjectFacet) -> String
    /// What stands between a unit and a village in it.
    var placeSeparator: String { get }
    /// The first places of so many.
    func placesMore(_ places: String, of count: Int) -> String
}

extension FundWording {
    /// A number with a minus sign that is as wide as a digit.
    func digits(_ decimal: Decimal) -> String {
        decimal.isNegative ? "\u{2212}\(decimal.description.dropFirst())" : decimal.description
    }
}

/// A name of a figure, a column or a part of a page about funds, projects and notices.
enum FundTerm: Sendable {
    // MARK: Sums
    case moneyUnit
    case amount
    case received
    case allocated
    case unallocated
    case carriedOn
    case handedDown
    case paid
    case unspent
    case accepted
    case paymentRate
    case ownFunds
    case projectTotal
    case share
    case whereabouts
    case placeOfMoney
    case totals
    case otherTypes
    case notForProjects
    case thisPage
    case otherPages
    case undivided
    case severalKeys
    case straddling
    case byLevel
    case byYear
    case byType
    case byStatus
    case byTownship
    case placeNotStated
    // MARK: Batches
    case batch
    case fundType
    case fiscalYear
    case sources
    case level
    case provider
    case documentDay
    case carriedFrom
    case purpose
    case principles
    case decision
    case decidedOn
    case arrived
    case disclosed
    case publisher
    case disclosureKind
    case disclosureTerm
    case longTerm
    case timing
    case projectsOfBatch
    case ofThisBatch
    // MARK: Projects
    case project
    case stage
    case type
    case nature
    case place
    case description
    case subsidyStandard
    case funding
    case planned
    case actual
    case implementing
    case goals
    case mechanism
    case disclosureItems
    case notYetDisclosed
    case notDueYet
    case supplier
    case procurement
    case bidders
    case contractAmount
    case signed
    case goal
    case targetValue
    case actualValue
    case households
    case persons
    case targetHouseholds
    case targetPersons
    case transactions
    case day
    case transaction
    case payer
    case payee
    case milestones
    case milestone
    case dueDay
    case metDay
    case standing
    case changes
    case changed
    case from
    case to
    case reason
    case completion
    case cost
    case acceptedOn
    case acceptedBy
    case result
    case assetOwner
    case maintenance
    case updated
    case updateTiming
    case documents
    case overdueProjects
    case paymentsByMonth
    case course
    case goalsReached
    case outcome
    case plan
    case outcomeActual
    case paymentsOfProjects
    case projectLists
    case listsOverlap
    case projectsAndMoney
    case projectsOfUnit
    case projectsAtPlace
    case projectsForIndicator
    // MARK: Reconciliation
    case unreconciled
    case approvedBy
    case discrepancies
    case check
    case leftSum
    case rightSum
    case difference
    // MARK: Notices
    case noticeKind
    case term
    case trigger
    case interprets
    case interpretations
    case withdrawn
    case withdrawnOn
    case withdrawalReason
    case runningNotices
    case relatedNotices
    case concernedUnits
    case undatedNotices
}
