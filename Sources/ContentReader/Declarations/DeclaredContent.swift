import Accountability
import PolicyText
import SourceText

/// The records of all sections in the order the library keeps them, and the ids they bear.
struct DeclaredContent {
    /// A plan's file whose name is an id.
    struct Plan {
        let id: String
        let root: SourceNode
        let reference: Reference<AssessmentPlan>
        /// The place of its first indicator in the library.
        let firstIndicator: Int
    }

    private(set) var declarations = Declarations()
    let units: [SourceNode]
    let duties: [SourceNode]
    let funds: FundRecords
    private(set) var plans: [Plan] = []

    init(_ sources: ContentSources, day: Day, problems: Problems) {
        let log = problems.log
        units = UnitReader.records(in: sources.units, log: log)
        duties = DutyReader.records(in: sources.duties, log: log)
        funds = FundRecords(sources.funds, day: day, log: log)
        declarations.unitRecords = units
        declare(units, in: \.units, problems)
        declare(duties, in: \.duties, problems)
        declare(plans: sources.plans, problems)
        declare(funds.batches, visible: funds.visibleBatches, in: \.batches, problems)
        declare(funds.projects, visible: funds.visibleProjects, in: \.projects, problems)
        var number = 0
        for text in sources.policies {
            guard let id = DeclaredContent.id(of: text.file, at: text.start, log: log) else { continue }
            let isPublished = text.isPublished(on: day)
            declarations.policies.declare(
                id,
                DeclaredPolicy(
                    reference: isPublished ? Reference(number) : nil, published: text.published,
                    anchors: text.anchors),
                at: text.start, problems: problems)
            if isPublished { number += 1 }
        }
        declare(sources.notices, in: \.notices, day: day, problems)
        declare(sources.pages, in: \.pages, day: day, problems)
    }

    /// Declares documents, those to be seen on the day in the order of the library.
    private mutating func declare<Record>(
        _ texts: [TextFile], in table: WritableKeyPath<Declarations, IdentifierTable<DeclaredPage<Record>>>, day: Day,
        _ problems: Problems
    ) {
        var number = 0
        for text in texts {
            guard let id = DeclaredContent.id(of: text.file, at: text.start, log: problems.log) else { continue }
            let isPublished = text.isPublished(on: day)
            declarations[keyPath: table].declare(
                id, DeclaredPage(reference: isPublished ? Reference(number) : nil, anchors: text.anchors),
                at: text.start, problems: problems)
            if isPublished { number += 1 }
        }
    }

    /// The id a file's name is, or `nil` where it is none, which is reported.
    static func id(of file: FolderFile, at place: SourcePlace, log: ProblemLog) -> String? {
        let id = file.stem
        guard let fault = Identifier.fault(of: id) else { return id }
        log.error("invalid-id", at: place, "the file's name is the id, and " + fault.message(for: id))
        return nil
    }

    /// Declares the records that have a right id; those that have not are reported when they are read.
    private mutating func declare<Record>(
        _ records: [SourceNode], in table: WritableKeyPath<Declarations, IdentifierTable<Reference<Record>>>,
        _ problems: Problems
    ) {
        for (index, record) in records.enumerated() {
            guard let (id, place) = DeclaredContent.id(of: record) else { continue }
            declarations[keyPath: table].declare(id, Reference(index), at: place, problems: problems)
        }
    }

    private mutating func declare<Record>(
        _ records: [SourceNode], visible: Int,
        in table: WritableKeyPath<Declarations, IdentifierTable<DeclaredFund<Record>>>, _ problems: Problems
    ) {
        for (index, record) in records.enumerated() {
            guard let (id, place) = DeclaredContent.id(of: record) else { continue }
            declarations[keyPath: table].declare(
                id, DeclaredFund(reference: Reference(index), isPublished: index < visible), at: place,
                problems: problems)
        }
    }

    private mutating func declare(plans files: [DataFile], _ problems: Problems) {
        var first = 0
        for file in files {
            let place = SourcePlace(file.tree.file, .wholeFile)
            guard let id = DeclaredContent.id(of: file.file, at: place, log: problems.log) else { continue }
            let reference = Reference<AssessmentPlan>(plans.count)
            declarations.plans.declare(id, reference, at: place, problems: problems)
            // Without an object the file is an error already, and the plan only there to be named.
            guard let root = file.root else { continue }
            plans.append(Plan(id: id, root: root, reference: reference, firstIndicator: first))
            for indicator in root["indicators"]?.elements.map(\.self) ?? [] {
                if let (own, place) = DeclaredContent.id(of: indicator) {
                    declarations.indicators.declare("\(id)/\(own)", Reference(first), at: place, problems: problems)
                }
                first += 1
            }
        }
    }

    private static func id(of record: SourceNode) -> (id: String, place: SourcePlace)? {
        guard record.kind == .object, let node = record["id"], node.kind == .text, let id = node.text,
            Identifier.fault(of: id) == nil
        else { return nil }
        return (id, node.place)
    }
}
