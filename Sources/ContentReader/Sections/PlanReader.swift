import Accountability
import SourceText

/// Reads `indicators/<plan>.json`: an assessment plan with its categories and indicators.
struct PlanReader {
    let references: ReferenceReader
    let units: [Unit]
    let targets: TargetReader
    /// The targets of `targets/*.json`, by indicator.
    let moreTargets: [Reference<Indicator>: [SourceNode]]

    private enum Key: String, RecordKey {
        case plan, title, year, policy, fullScore, appraisalPoints, categories, indicators
    }

    private enum CategoryKey: String, RecordKey {
        case id, number, name, points
    }

    private enum IndicatorKey: String, RecordKey {
        case id, number, category, group, name, points, responsible, lead, measure, targets, definition, method, source
        case policy
    }

    private var log: ProblemLog { targets.problems.log }

    /// Reads a plan.
    ///
    /// - Parameters:
    ///   - root: The file's object.
    ///   - id: The plan's id, which is the file's name.
    ///   - reference: The plan's place in the library.
    ///   - first: The place of its first indicator in the library.
    /// - Returns: The plan and its indicators, in the order of the records.
    func read(
        _ root: SourceNode, id: String, reference: Reference<AssessmentPlan>, first: Int
    ) -> (plan: AssessmentPlan, indicators: [Indicator]) {
        let record = RecordReader<Key>(root, "this plan", log: log)
        if let name = record.printedNumber(.plan, .required), name != id {
            log.error(
                "plan-name", at: record.place(.plan),
                "\"plan\" must be the file's own name \(quoted(id)), found \(quoted(name))")
        }
        let categoryNodes = record.elements(.categories)
        let categories = categoryNodes.map { category($0) }
        checkUnique(categoryNodes, "category")
        let nodes = record.elements(.indicators, .required, mayBeEmpty: true)
        let readings = nodes.enumerated().map { offset, node in
            indicator(node, Reference(first + offset), of: reference, categories: categories)
        }
        checkUnique(nodes, "indicator", idsAreDeclared: true)

        let fullScore = record.decimal(.fullScore)
        let sums = PointSums(readings.map { ($0.indicator.category, $0.points) }, log: log)
        for (index, category) in categories.enumerated() {
            sums.check(category, at: categoryNodes[index]["points"]?.place, index: index)
        }
        sums.check(fullScore: fullScore, at: record.place(.fullScore))
        let plan = AssessmentPlan(
            id: id, title: record.text(.title, .required) ?? "",
            year: record.integer(.year, in: 1...9999, .required) ?? 1,
            policy: record.value(.policy).flatMap { references.citation($0, "policy") }, fullScore: fullScore,
            appraisalPoints: record.decimal(.appraisalPoints), categories: categories,
            indicators: nodes.indices.map { Reference(first + $0) })
        return (plan, readings.map(\.indicator))
    }

    private func category(_ node: SourceNode) -> AssessmentPlan.Category {
        let record = RecordReader<CategoryKey>(node, "this category", log: log)
        return AssessmentPlan.Category(
            id: record.id(.id) ?? "", number: record.printedNumber(.number), name: record.text(.name),
            points: points(record, .points, .optional))
    }

    private func points<Key>(_ record: RecordReader<Key>, _ key: Key, _ presence: Presence) -> Decimal? {
        guard let points = record.decimal(key, presence) else { return nil }
        guard !points.isNegative else {
            log.error("invalid-number", at: record.place(key), "\(quoted(key.rawValue)) cannot be below 0: \(points)")
            return nil
        }
        return points
    }

    private func indicator(
        _ node: SourceNode, _ reference: Reference<Indicator>, of plan: Reference<AssessmentPlan>,
        categories: [AssessmentPlan.Category]
    ) -> (indicator: Indicator, points: Decimal?) {
        let record = RecordReader<IndicatorKey>(node, "this indicator", log: log)
        let id = record.id(.id) ?? ""
        let points = points(record, .points, .required)
        let measure = record.value(.measure).flatMap { targets.measure($0) }
        // A measure that could not be read is none that is missing.
        let owner: TargetReader.Owner = measure == nil && record.has(.measure) ? .unknown : .indicator(measure)
        let own = record.elements(.targets).map { ($0, targets.read($0, of: owner)) }
        let more = (moreTargets[reference] ?? []).map { ($0, targets.read($0, of: owner, namesIndicator: true)) }
        let all = (own + more).map { (target: $0.1, node: $0.0) }
        targets.checkUnique(all, of: id)

        let responsible = references.units(record, .responsible, .required)
        let lead = record.value(.lead).flatMap { references.unit($0, "lead") }
        if let lead, !responsible.contains(where: { $0 == lead || units[$0].members?.contains(lead) == true }) {
            log.warning(
                "lead-not-responsible", at: record.place(.lead),
                "the leading unit \(quoted(units[lead].id)) is not among those under \"responsible\"")
        }
        let indicator = Indicator(
            id: id, plan: plan, number: record.printedNumber(.number, .required) ?? "",
            category: category(of: record, among: categories), group: record.text(.group),
            name: record.text(.name, .required) ?? "", points: points ?? Decimal(0), responsible: responsible,
            lead: lead, measure: measure, targets: all.map(\.target), definition: record.text(.definition),
            method: record.text(.method), source: record.text(.source),
            policy: record.value(.policy).flatMap { references.citation($0, "policy") })
        return (indicator, points)
    }

    private func category(
        of record: RecordReader<IndicatorKey>, among categories: [AssessmentPlan.Category]
    ) -> Int? {
        guard let node = record.value(.category, categories.isEmpty ? .optional : .required),
            let id = record.values.text(node, "category", .required)
        else { return nil }
        if let index = categories.firstIndex(where: { $0.id == id }) { return index }
        log.error(
            "unknown-category", at: node.place, "no category \(quoted(id)) in this plan",
            suggestion: Suggestion.closest(to: id, among: categories.map(\.id)))
        return nil
    }

    /// Reports ids and printed numbers that stand twice in a list of records.
    private func checkUnique(_ nodes: [SourceNode], _ kind: String, idsAreDeclared: Bool = false) {
        for (key, code) in [("id", "duplicate-id"), ("number", "duplicate-number")] {
            if key == "id", idsAreDeclared { continue }
            var first: [String: SourcePlace] = [:]
            for node in nodes {
                guard let value = key == "id" ? node["id"] : node["number"], let text = value.text else { continue }
                if let other = first[text] {
                    let place = targets.problems.places.name(of: other)
                    log.error(code, at: value.place, "the \(kind) \(key) \(quoted(text)) is already used at \(place)")
                } else {
                    first[text] = value.place
                }
            }
        }
    }
}

/// Adds up the points of a plan's indicators and holds the sums against what the plan says.
struct PointSums {
    private let log: ProblemLog
    private var byCategory: [Int: Decimal] = [:]
    private var total = Decimal(0)
    /// The categories with an indicator whose points could not be read: their sums say nothing.
    private var unknown: Set<Int> = []
    /// Whether an indicator's category is not known: then no category's sum says anything.
    private var hasStray = false
    private var isComplete = true

    init(_ points: [(category: Int?, points: Decimal?)], log: ProblemLog) {
        self.log = log
        for (category, points) in points {
            if category == nil { hasStray = true }
            if let points {
                total += points
                if let category { byCategory[category, default: Decimal(0)] += points }
            } else {
                isComplete = false
                if let category { unknown.insert(category) }
            }
        }
    }

    func check(_ category: AssessmentPlan.Category, at place: SourcePlace?, index: Int) {
        guard let points = category.points, let place, !hasStray, !unknown.contains(index) else { return }
        let sum = byCategory[index] ?? Decimal(0)
        guard sum != points else { return }
        log.error(
            "points-sum", at: place,
            "the indicators of the category \(quoted(category.id)) add up to \(sum) points, "
                + "\(difference(sum, points)) its \(points)")
    }

    func check(fullScore: Decimal?, at place: SourcePlace) {
        guard let fullScore, isComplete, total != fullScore else { return }
        log.error(
            "points-sum", at: place,
            "all indicators add up to \(total) points, \(difference(total, fullScore)) the full score of \(fullScore)")
    }

    private func difference(_ sum: Decimal, _ expected: Decimal) -> String {
        sum < expected ? "\(expected - sum) less than" : "\(sum - expected) more than"
    }
}
