import Accountability
import PolicyText
import SourceText

/// Follows references, reporting those that lead nowhere where they are written.
final class ReferenceReader {
    let declarations: Declarations
    private let values: ValueReader
    /// What was suggested for an unknown name; the same mistake is often made more than once.
    private var suggestions: [String: String?] = [:]
    /// Each search looks at all ids of a kind: a file with a hundred thousand dead references gets so many and no more.
    private var searchesLeft = 200

    /// The ids of units by what they are called, for those who write the name where the id belongs.
    private lazy var idsByName: [String: String] = {
        var ids: [String: String] = [:]
        for record in declarations.unitRecords {
            guard let id = record["id"]?.text, declarations.units[id] != nil else { continue }
            for name in [record["name"]?.text, record["shortName"]?.text].compactMap(\.self) where ids[name] == nil {
                ids[name] = id
            }
        }
        return ids
    }()

    private var log: ProblemLog { values.log }

    init(_ declarations: Declarations, log: ProblemLog) {
        self.declarations = declarations
        values = ValueReader(log: log)
    }

    // MARK: Values

    func unit(_ node: SourceNode, _ name: String) -> Reference<Unit>? {
        values.text(node, name, .required).flatMap { unit($0, at: node.place) }
    }

    func indicator(_ node: SourceNode, _ name: String, of plan: String? = nil) -> Reference<Indicator>? {
        values.text(node, name, .required).flatMap { indicator($0, of: plan, at: node.place) }
    }

    func plan(_ node: SourceNode, _ name: String) -> (id: String, reference: Reference<AssessmentPlan>)? {
        values.printedNumber(node, name).flatMap { id in plan(id, at: node.place).map { (id, $0) } }
    }

    func policy(_ node: SourceNode, _ name: String) -> Reference<Policy>? {
        values.text(node, name, .required).flatMap { citation($0, anchor: nil, at: node.place)?.policy }
    }

    /// A batch, whether it is to be seen yet or not.
    func batch(_ node: SourceNode, _ name: String) -> Reference<Batch>? {
        values.text(node, name, .required).flatMap { id in
            found(declarations.batches[id], id, in: declarations.batches, at: node.place)?.reference
        }
    }

    /// A project; `nil` also where it is not to be seen yet, which is noted.
    func project(_ node: SourceNode, _ name: String) -> Reference<Project>? {
        values.text(node, name, .required).flatMap { project($0, at: node.place) }
    }

    /// A document, or a place in it behind `#`.
    func citation(_ node: SourceNode, _ name: String) -> PolicyCitation? {
        guard let text = values.text(node, name, .required) else { return nil }
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        return citation(String(parts[0]), anchor: parts.count == 2 ? String(parts[1]) : nil, at: node.place)
    }

    /// The units a list names; one named twice is reported.
    func units<Key>(_ record: RecordReader<Key>, _ key: Key, _ presence: Presence = .optional) -> [Reference<Unit>] {
        units(record.elements(key, presence), key.rawValue)
    }

    func units(_ nodes: [SourceNode], _ name: String) -> [Reference<Unit>] {
        var seen: Set<Reference<Unit>> = []
        return nodes.compactMap { node in
            guard let unit = unit(node, name) else { return nil }
            guard seen.insert(unit).inserted else {
                reportRepeated(node)
                return nil
            }
            return unit
        }
    }

    func reportRepeated(_ node: SourceNode) {
        log.error("repeated-reference", at: node.place, "\(quoted(node.text ?? "")) is named twice in this list")
    }

    // MARK: Ids

    func unit(_ id: String, at place: SourcePlace) -> Reference<Unit>? {
        if let unit = declarations.units[id] { return unit }
        log.error(
            "unknown-unit", at: place, "no unit \(quoted(id))",
            suggestion: idsByName[id] ?? suggestion(for: id, kind: "unit", among: declarations.units.ids))
        return nil
    }

    func plan(_ id: String, at place: SourcePlace) -> Reference<AssessmentPlan>? {
        found(declarations.plans[id], id, in: declarations.plans, at: place)
    }

    /// An indicator by its full reference, or by its id alone where the plan is known.
    func indicator(_ text: String, of plan: String? = nil, at place: SourcePlace) -> Reference<Indicator>? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let reference: String
        switch (parts.count, plan) {
        case (2, let plan?) where parts[0] != plan:
            log.error(
                "foreign-indicator", at: place,
                "the indicator \(quoted(text)) belongs to another plan; this file is about \(quoted(plan))")
            return nil
        case (2, _):
            guard self.plan(String(parts[0]), at: place) != nil else { return nil }
            reference = text
        case (1, let plan?):
            reference = "\(plan)/\(text)"
        default:
            log.error(
                "invalid-reference", at: place,
                "\(quoted(text)) names no indicator; write its plan and its id, such as 2016/08")
            return nil
        }
        return found(declarations.indicators[reference], reference, in: declarations.indicators, at: place)
    }

    /// A document and a place in it; `nil` also where it is not published yet, which is noted.
    func citation(_ id: String, anchor: String?, at place: SourcePlace) -> PolicyCitation? {
        guard let policy = found(declarations.policies[id], id, in: declarations.policies, at: place) else {
            return nil
        }
        if let anchor, let anchors = policy.anchors, anchors[anchor] == nil {
            log.error(
                "unknown-anchor", at: place, "no anchor \(quoted(anchor)) in the policy \(quoted(id))",
                suggestion: suggestion(for: anchor, kind: id, among: anchors.keys))
            return nil
        }
        guard let reference = policy.reference else {
            let day = policy.published.map(\.description) ?? "a later day"
            log.note(
                "not-yet-published", at: place,
                "the policy \(quoted(id)) is published on \(day), so nothing leads to it before")
            return nil
        }
        return PolicyCitation(policy: reference, anchor: anchor)
    }

    func batch(_ id: String, at place: SourcePlace) -> Reference<Batch>? {
        published(declarations.batches[id], id, in: declarations.batches, at: place)
    }

    func project(_ id: String, at place: SourcePlace) -> Reference<Project>? {
        published(declarations.projects[id], id, in: declarations.projects, at: place)
    }

    private func published<Record>(
        _ entry: DeclaredFund<Record>?, _ id: String, in table: IdentifierTable<DeclaredFund<Record>>,
        at place: SourcePlace
    ) -> Reference<Record>? {
        guard let entry = found(entry, id, in: table, at: place) else { return nil }
        guard entry.isPublished else {
            noteUnpublished("\(table.kind) \(quoted(id))", at: place)
            return nil
        }
        return entry.reference
    }

    /// A standing page and a place in it, named by a link.
    func checkPage(_ id: String, anchor: String?, at place: SourcePlace) {
        check(id, anchor, in: declarations.pages, at: place)
    }

    /// A notice and a place in it, named by a link.
    func checkNotice(_ id: String, anchor: String?, at place: SourcePlace) {
        check(id, anchor, in: declarations.notices, at: place)
    }

    private func check<Record>(
        _ id: String, _ anchor: String?, in table: IdentifierTable<DeclaredPage<Record>>, at place: SourcePlace
    ) {
        guard let page = found(table[id], id, in: table, at: place) else { return }
        if let anchor, let anchors = page.anchors, anchors[anchor] == nil {
            log.error(
                "unknown-anchor", at: place, "no anchor \(quoted(anchor)) in the \(table.kind) \(quoted(id))",
                suggestion: suggestion(for: anchor, kind: id, among: anchors.keys))
        } else if page.reference == nil {
            noteUnpublished("\(table.kind) \(quoted(id))", at: place)
        }
    }

    private func noteUnpublished(_ subject: String, at place: SourcePlace) {
        log.note("not-yet-published", at: place, "the \(subject) is not published yet, so nothing leads to it")
    }

    private func found<Entry>(
        _ entry: Entry?, _ id: String, in table: IdentifierTable<Entry>, at place: SourcePlace
    ) -> Entry? {
        if entry == nil {
            log.error(
                "unknown-\(table.kind)", at: place, "no \(table.kind) \(quoted(id))",
                suggestion: suggestion(for: id, kind: table.kind, among: table.ids))
        }
        return entry
    }

    /// What was probably meant by an unknown name.
    private func suggestion(for name: String, kind: String, among names: some Sequence<String>) -> String? {
        let key = "\(kind) \(name)"
        if let known = suggestions[key] { return known }
        guard searchesLeft > 0 else { return nil }
        searchesLeft -= 1
        let closest = Suggestion.closest(to: name, among: names)
        suggestions[key] = .some(closest)
        return closest
    }
}
