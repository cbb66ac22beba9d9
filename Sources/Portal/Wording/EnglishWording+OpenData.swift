import Accountability

extension EnglishWording {
    func title(of kind: DataSetKind) -> String {
        switch kind {
        case .units: "Responsible units"
        case .unitOfficers: "Officers of units"
        case .duties: "Duties"
        case .dutyTargets: "Targets of duties"
        case .indicators: "Indicators"
        case .targets: "Targets of indicators"
        case .observations: "Figures"
        case .reports: "Written reports"
        case .fundBatches: "Fund batches"
        case .fundSources: "Sources of funds"
        case .projects: "Projects"
        case .projectLocations: "Places of projects"
        case .projectFunding: "Funding of projects"
        case .projectPerformance: "Goals of projects"
        case .projectChanges: "Changes of projects"
        case .transactions: "Transactions of projects"
        case .milestones: "Milestones of projects"
        case .policies: "Policies"
        case .notices: "Notices"
        }
    }

    func description(of kind: DataSetKind) -> String {
        switch kind {
        case .units: "Each row is a responsible unit, or a group of units that documents name."
        case .unitOfficers: "Each row is a person who answers for a unit, or whom to ask."
        case .duties: "Each row is a duty; one that several units share stands in one row."
        case .dutyTargets: "Each row is a target of a duty."
        case .indicators: "Each row is an indicator of the plan."
        case .targets: "Each row is a target of an indicator, for a unit or the whole jurisdiction."
        case .observations:
            "Each row is the figure of an indicator for a unit, or the whole jurisdiction, in a period; one that is owed has a row without a value."
        case .reports: "Each row is the report a unit has to hand in for a period."
        case .fundBatches: "Each row is a batch of funds."
        case .fundSources: "Each row is a source of a batch."
        case .projects:
            "Each row is a project; its places, funding, goals, changes, transactions and milestones are data sets of their own."
        case .projectLocations: "Each row is a place where a project is carried out."
        case .projectFunding: "Each row is what a project takes of a batch and a level."
        case .projectPerformance: "Each row is a goal of a project and what was reached."
        case .projectChanges: "Each row is a change of a project."
        case .transactions: "Each row is an allocation, payment, refund or reallocation of a project."
        case .milestones: "Each row is a milestone of a project."
        case .policies: "Each row is a policy document; its text is on the page named."
        case .notices:
            "Each row is a notice; its text is on the page named. Of one that was withdrawn there are only its id and kind, and when and why."
        }
    }

    func explanation(of term: DataTerm) -> String? {
        switch term {
        case .page: "Path from the root of this site"
        case .place: "Anchor in the document, such as article-16"
        case .units, .members, .successors, .responsible: "Ids of units"
        case .indicators: "References to indicators"
        case .projects: "Ids of projects"
        case .indicator: "Id of the plan and of the indicator, such as 2016/08"
        case .numbers: "The numbers the document prints for each unit, in the order of “units”; empty for none"
        case .membership: "Only of groups; members a document does not name are not guessed"
        case .unit: "Id of the unit; empty in figures and targets for the whole jurisdiction"
        case .measure: "What values are counted in"
        case .milestones: "Written “period=value”"
        case .limit: "Whether it is a ceiling that is a rule and no goal, and is not judged"
        case .relativeTo: "A target in words, without a value, such as the provincial average"
        case .reference: "What a target in words amounts to in the period"
        case .target: "The value to be reached"
        case .expected:
            "The value to be reached by the end of the period, computed, with one decimal more than the target"
        case .score: "As given by those who assess; nothing is extrapolated"
        case .points: "The highest score"
        case .rankAmong: "Among whom it is the rank"
        case .state: "Why a value is missing: that it is missing does not mean zero"
        case .days: "Days late or overdue; of a fund batch the days it is on display"
        case .document: "Path or address of the report"
        case .amount, .funding, .ownFunds, .contractAmount: "Yuan"
        case .allocated: "What projects take, yuan"
        case .carriedOn: "What later batches take over, yuan"
        case .unallocated: "The amount less what is allocated and carried on, yuan"
        case .handedDown: "What was handed down to the project, yuan"
        case .paid: "Payments less refunds, yuan"
        case .unspent: "Funding less what was paid, yuan"
        case .total: "Funding and own funds, yuan"
        case .completionAmount: "What it cost in the end, own funds included, yuan"
        case .notYetDisclosed: "The keys of what is not disclosed yet, some of which is not due"
        case .from, .to:
            "First and last day of a public notice; in changes of projects what was before and after, amounts in yuan"
        case .phones: "Whom to call"
        case .trigger: "The number of the reason, 1 to 7"
        case .documents: "Paths of the attachments in this site, or addresses"
        case .bidders: "How many"
        case .operator: "In CSV files an equals sign stands behind an apostrophe"
        case .disclosure: "“announcement”, “publicity”, or what the publisher calls it"
        default: nil
        }
    }

    func name(of type: DataType) -> String {
        switch type {
        case .text: "Text"
        case .list: "Texts"
        case .number: "Number"
        case .money: "Amount in yuan"
        case .integer: "Whole number"
        case .day: "Day"
        case .period: "Period"
        case .due: "Day or period"
        case .flag: "True or false"
        case .code: "Code"
        }
    }

    func state(_ state: DataState) -> String {
        switch state {
        case .reported: "Reported"
        case .provisional: "Provisional"
        case .scored: "Scored only"
        case .notApplicable: "Not applicable"
        case .notReported: "Not reported"
        case .measured: "Measured"
        case .value: "Has a value"
        case .words: "In words"
        case .existing: "Exists"
        case .ended: "Has ended"
        case .upcoming: "Has not begun"
        case .onTime: "On time"
        case .late: "Late"
        case .overdue: "Overdue"
        case .notDue: "Not yet due"
        case .done: "Done, without a deadline"
        case .open: "Not done, without a deadline"
        case .halted: "No longer waited for, the project is halted"
        case .reconciled: "Sums agree"
        case .unreconciled: "Sums do not agree, as explained"
        case .running: "Open for objections"
        case .closed: "Term over"
        case .published: "Published"
        case .withdrawn: "Withdrawn"
        }
    }

    func membership(_ membership: StatedMembership) -> String {
        switch membership {
        case .stated: "Stated"
        case .notStated: "Not stated"
        }
    }

    func direction(_ direction: Measure.Direction) -> String {
        switch direction {
        case .higher: "Higher is better"
        case .lower: "Lower is better"
        }
    }

    func kind(_ kind: Measure.Kind) -> String {
        switch kind {
        case .cumulative: "Cumulative"
        case .level: "Level or rate"
        }
    }

    func comparison(_ comparison: Target.Operator) -> String {
        switch comparison {
        case .atLeast: "At least"
        case .atMost: "At most"
        case .exactly: "Exactly"
        }
    }

    // MARK: The page
    var dataSets: String { "Data sets" }
    var dataSet: String { "Data set" }
    var rows: String { "Rows" }
    var dayOfData: String { "Day of the data" }
    var machineDescription: String { "Description for programs" }
    var howToRead: String { "How to read the files" }
    var dataConventions: [String] {
        [
            "CSV files are UTF-8 with a byte order mark, so that spreadsheets open them as they are; values are separated by commas and lines end in CRLF, as RFC 4180 has them.",
            "Numbers are raw: not rounded, without thousands separators; all amounts are in yuan, exact to the fen.",
            "A missing value is empty, which is not zero; the column “state” of the row says why.",
            "In CSV files, text that begins with =, +, -, @, a tab or a carriage return stands behind an apostrophe, so that no spreadsheet runs it as a formula; numbers are never altered, and JSON files hold every text exactly.",
            "Several texts in one cell are separated by semicolons; in JSON files they are an array.",
            "A JSON file is an array of objects with the names of the columns as keys; a key without a value is left out.",
            "Days are written 2016-09-19; periods 2016-09 (month), 2016-Q3 (quarter) or 2016 (year).",
            "What is not published yet is not in the data.",
        ]
    }
    var columnName: String { "Column" }
    var columnTitle: String { "Title" }
    var columnTypeWord: String { "Type" }
    var columnMeaning: String { "Meaning" }
    var alwaysGiven: String { "always given" }

    func columns(of dataSet: String) -> String {
        "Columns of “\(dataSet)”"
    }

    func dataLead(sets: Int) -> String {
        "All data of this site can be downloaded as CSV and JSON: \(sets) data set\(sets == 1 ? "" : "s")."
    }

    func key(_ columns: [String]) -> String {
        "Key: \(columns.joined(separator: ", "))"
    }

    func found(in column: String, of dataSet: String) -> String {
        "Found in the column \(column) of “\(dataSet)”"
    }

    func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }
    func size(_ bytes: Int) -> String {
        byteCount(bytes, units: [" bytes", " KB", " MB", " GB"])
    }

    func part(_ part: Int) -> String {
        "part \(part)"
    }
}
