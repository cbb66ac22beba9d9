import Accountability

extension EnglishWording {
    func term(_ term: FundTerm) -> String {
        switch term {
        case .moneyUnit: "10,000 yuan"
        case .amount: "Amount"
        case .received: "Received"
        case .allocated: "Allocated to projects"
        case .unallocated: "Not yet allocated"
        case .carriedOn: "Carried on to later batches"
        case .handedDown: "Handed down"
        case .paid: "Paid"
        case .unspent: "Not yet paid"
        case .accepted: "Paid by accepted projects"
        case .paymentRate: "Share paid"
        case .ownFunds: "Own funds"
        case .projectTotal: "Total by plan"
        case .share: "Share"
        case .whereabouts: "Where the money is"
        case .placeOfMoney: "Where it is"
        case .totals: "Totals"
        case .otherTypes: "Other types"
        case .notForProjects: "Not allocated to projects"
        case .thisPage: "Listed here"
        case .otherPages: "On the other pages"
        case .undivided: "Not divided"
        case .severalKeys: "Several, not divided"
        case .straddling: "Projects that other batches pay for too: their payments are not divided"
        case .byLevel: "By level of source"
        case .byYear: "By year"
        case .byType: "By type of project"
        case .byStatus: "By stage"
        case .byTownship: "By place"
        case .placeNotStated: "Not stated"
        case .batch: "Batch"
        case .fundType: "Type of fund"
        case .fiscalYear: "Fiscal year"
        case .sources: "Sources"
        case .level: "Level"
        case .provider: "Provider"
        case .documentDay: "Date of document"
        case .carriedFrom: "Carried from"
        case .purpose: "Purpose"
        case .principles: "Principles of allocation"
        case .decision: "Decision"
        case .decidedOn: "Decided"
        case .arrived: "Received on"
        case .disclosed: "Made public"
        case .publisher: "Made public by"
        case .disclosureKind: "Disclosure"
        case .disclosureTerm: "Public for"
        case .longTerm: "Without an end"
        case .timing: "Time limit of disclosure"
        case .projectsOfBatch: "Projects of this batch"
        case .ofThisBatch: "From this batch"
        case .project: "Project"
        case .stage: "Stage"
        case .type: "Type"
        case .nature: "Nature"
        case .place: "Place"
        case .description: "What is done"
        case .subsidyStandard: "Subsidy standard"
        case .funding: "Funding"
        case .planned: "Planned term"
        case .actual: "Actual term"
        case .implementing: "Carried out by, and who answers"
        case .goals: "Performance goals"
        case .mechanism: "How people benefit"
        case .disclosureItems: "Items made public"
        case .notYetDisclosed: "Not yet disclosed"
        case .notDueYet: "Not due at this stage"
        case .supplier: "Supplier"
        case .procurement: "Procurement"
        case .bidders: "Bidders"
        case .contractAmount: "Contract"
        case .signed: "Signed"
        case .goal: "Goal"
        case .targetValue: "Target"
        case .actualValue: "Actual"
        case .households: "Households"
        case .persons: "Persons"
        case .targetHouseholds: "Of them target households"
        case .targetPersons: "Of them target persons"
        case .transactions: "Transactions"
        case .day: "Date"
        case .transaction: "Kind"
        case .payer: "Payer"
        case .payee: "Payee"
        case .milestones: "Milestones"
        case .milestone: "Milestone"
        case .dueDay: "Due"
        case .metDay: "Met"
        case .standing: "State"
        case .changes: "Changes"
        case .changed: "What changed"
        case .from: "From"
        case .to: "To"
        case .reason: "Reason"
        case .completion: "Completion"
        case .cost: "Cost"
        case .acceptedOn: "Accepted on"
        case .acceptedBy: "Accepted by"
        case .result: "Result"
        case .assetOwner: "Owner of the asset"
        case .maintenance: "Maintained by"
        case .updated: "Brought up to date"
        case .updateTiming: "Time limit of updates"
        case .documents: "Documents"
        case .overdueProjects: "Projects with overdue milestones"
        case .paymentsByMonth: "Handed down and paid by month"
        case .course: "Course"
        case .goalsReached: "Goals reached"
        case .outcome: "Plan and outcome"
        case .plan: "Plan"
        case .outcomeActual: "Outcome"
        case .paymentsOfProjects: "What the projects paid"
        case .projectLists: "More lists"
        case .listsOverlap: "A project may stand in several rows, so the rows do not add up."
        case .projectsAndMoney: "Projects and money"
        case .projectsOfUnit: "Projects it answers for or carries out"
        case .projectsAtPlace: "Projects carried out here"
        case .projectsForIndicator: "Projects that serve this indicator"
        case .unreconciled: "The figures of this record do not agree; it is published with approval."
        case .approvedBy: "Approved by"
        case .discrepancies: "Figures that do not agree"
        case .check: "Check"
        case .leftSum: "Sum"
        case .rightSum: "Has to be at most or equal to"
        case .difference: "Difference"
        case .noticeKind: "Kind"
        case .term: "Term"
        case .trigger: "Reason for accountability"
        case .interprets: "Document explained"
        case .interpretations: "Interpretations"
        case .withdrawn: "This notice has been withdrawn."
        case .withdrawnOn: "Withdrawn on"
        case .withdrawalReason: "Reason"
        case .runningNotices: "Open for objections"
        case .relatedNotices: "Notices"
        case .concernedUnits: "Units concerned"
        case .undatedNotices: "Undated"
        }
    }

    func level(_ level: FundLevel) -> String {
        switch level {
        case .central: "Central"
        case .provincial: "Provincial"
        case .municipal: "Municipal"
        case .county: "County"
        case .paired: "Paired assistance"
        case .social: "Donations"
        case .carryOver: "Carry-over"
        }
    }

    func fundType(_ type: FundType) -> String {
        switch type {
        case .special: "Special funds"
        case .integrated: "Integrated funds"
        case .bond: "Bonds"
        case .pairedAssistance: "Paired assistance"
        case .donation: "Donations"
        case .carryOver: "Carry-over"
        case .other: "Other"
        }
    }

    func projectType(_ type: ProjectType) -> String {
        switch type {
        case .industry: "Industry"
        case .employment: "Employment"
        case .infrastructure: "Infrastructure"
        case .housing: "Housing"
        case .education: "Education"
        case .health: "Health"
        case .relocation: "Relocation"
        case .capacity: "Capacity"
        case .management: "Management"
        case .other: "Other"
        }
    }

    func nature(_ nature: Project.Nature) -> String {
        switch nature {
        case .new: "New"
        case .continued: "Continued"
        case .expansion: "Expansion"
        case .renovation: "Renovation"
        case .subsidy: "Subsidy"
        }
    }

    func status(_ status: ProjectStatus) -> String {
        switch status {
        case .library: "In the library"
        case .announced: "Announced"
        case .approved: "Approved"
        case .started: "Started"
        case .completed: "Completed"
        case .accepted: "Accepted"
        case .maintained: "Maintained"
        case .suspended: "Suspended"
        case .cancelled: "Cancelled"
        }
    }

    func transaction(_ kind: Project.Transaction.Kind) -> String {
        switch kind {
        case .allocation: "Handed down"
        case .payment: "Paid"
        case .refund: "Refunded"
        case .reallocation: "Reallocated"
        }
    }

    func milestone(_ code: Project.Milestone.Code) -> String {
        switch code {
        case .noticeBefore: "Notice before"
        case .start: "Start"
        case .completion: "Completion"
        case .acceptance: "Acceptance"
        case .noticeAfter: "Notice after"
        case .audit: "Audit"
        }
    }

    func change(_ kind: Project.Change.Kind) -> String {
        switch kind {
        case .amount: "Amount"
        case .scope: "Scope"
        case .place: "Place"
        case .period: "Period"
        case .unit: "Unit"
        case .cancel: "Cancelled"
        }
    }

    func notice(_ kind: Notice.Kind) -> String {
        switch kind {
        case .announcement: "Announcement"
        case .publicity: "Public notice"
        case .inspection: "Inspection"
        case .commendation: "Commendation"
        case .accountability: "Accountability"
        case .interpretation: "Interpretation"
        case .news: "News"
        }
    }

    func disclosure(_ kind: Batch.Disclosure.Kind) -> String {
        switch kind {
        case .announcement: "Announcement"
        case .publicity: "Public notice"
        case .named(let name): name
        }
    }

    func money(_ money: Money) -> String {
        "\(digits(money.yuan)) yuan (\(digits(money.tenThousandYuan)) × 10,000 yuan)"
    }

    func inMoneyUnit(_ text: String) -> String { "\(text) (10,000 yuan)" }

    func term(_ term: Project.Term) -> String {
        switch (term.from, term.to) {
        case (let from?, let to?): "\(date(from)) to \(date(to))"
        case (let from?, nil): "from \(date(from))"
        case (nil, let to?): "until \(date(to))"
        case (nil, nil): none
        }
    }

    func state(_ state: NoticeTerm.State, of term: NoticeTerm) -> String {
        switch state {
        case .upcoming(let days): "begins in \(counted(days, "day")), \(counted(term.days, "day"))"
        case .running(let day, let daysLeft):
            "day \(day) of \(term.days), \(daysLeft == 0 ? "ends today" : "\(counted(daysLeft, "day")) left")"
        case .closed: "closed, \(counted(term.days, "day"))"
        }
    }

    func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    func timing(_ timing: DisclosureTiming) -> String {
        guard let workdays = timing.workdays else {
            return "not computed: the holidays between \(date(timing.from)) and \(date(timing.published)) are not known"
        }
        let used = "\(counted(workdays, "working day")) after \(date(timing.from)), \(timing.limit) allowed"
        return workdays <= timing.limit ? "\(used): in time" : "\(used): \(workdays - timing.limit) late"
    }

    func rule(_ rule: Reconciliation.Rule) -> String {
        switch rule {
        case .sources: "The sources add up to the batch"
        case .level(let level): "Projects take no more of the level “\(self.level(level))” than came in"
        case .carriedOn: "No more is carried on than projects left"
        case .allocations: "No more is handed down than the funding"
        case .payments: "No more is paid, less refunds, than was handed down"
        case .refunds: "No more is refunded than was paid"
        case .completion: "The cost is the plan, or the plan as changed"
        case .targetHouseholds: "Target households are a part of all"
        case .targetPersons: "Target persons are a part of all"
        case .order(let earlier, let later): "\(item(earlier)) is not after \(item(later))"
        }
    }

    private func item(_ item: Reconciliation.DatedItem) -> String {
        switch item {
        case .sourceIssued: "the document of the source"
        case .received: "the arrival"
        case .disclosed: "the disclosure"
        case .plannedFrom: "the planned start"
        case .plannedTo: "the planned end"
        case .signed: "the contract"
        case .actualFrom: "the start"
        case .actualTo: "the end"
        case .completed: "the acceptance"
        }
    }

    func trigger(_ number: Int) -> String { "Reason \(number) of 7" }

    func batchLead(received: Money, allocated: Money, paid: Money) -> String {
        "\(received) yuan received, \(allocated) yuan allocated to projects, \(paid) yuan paid."
    }

    func carriedBetween(total: Money, carried: Money) -> String {
        "The batches add up to \(total) yuan; \(carried) yuan of it were carried over from earlier ones and count once."
    }

    func projectsLead(projects: Int, total: Money) -> String {
        "\(counted(projects, "project")) with \(total) yuan of funding."
    }

    var milestoneSheet: String { "Progress of projects" }

    func mark(_ mark: MilestoneMark) -> String {
        switch mark {
        case .met: "Met"
        case .next: "Next"
        case .open: "Not due"
        case .overdue: "Overdue"
        }
    }

    var posted: String { "Posted" }
    var postedFrom: String { "from ________________" }
    var postedTo: String { "to ________________" }

    func postedFor(days: Int) -> String {
        "at least \(days) day\(days == 1 ? "" : "s")"
    }

    var addressCode: String { "QR code of this page’s address" }
    var scanForNewest: String { "Scan for the newest" }

    func noticesLead(notices: Int, running: Int) -> String {
        "\(counted(notices, "notice")), \(running) open for objections."
    }
}
