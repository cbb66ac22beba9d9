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
    func projectsLead(projects: Int, total: Money) -> String
    // MARK: Sheets for notice boards
    /// When a sheet was pinned up, to be filled in by hand.
    var posted: String { get }
    var postedFrom: String { get }
    var postedTo: String { get }
    func postedFor(days: Int) -> String
    /// What a QR code is, for those who cannot see it.
    var addressCode: String { get }
    var scanForNewest: String { get }

    func noticesLead(notices: Int, running: Int) -> String
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
