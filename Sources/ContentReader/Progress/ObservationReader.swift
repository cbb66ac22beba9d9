import Accountability
import SourceText

/// Reads the observations of one file of progress into packed ones.
///
/// There may be millions: keys are told apart by their bytes, and an indicator or unit that is the one expected next
/// in the order of the plan or of the units is not looked up.
struct ObservationReader {
    let content: ReportedContent
    let plan: (id: String, reference: Reference<AssessmentPlan>)
    let references: ReferenceReader
    let log: ProblemLog
    private let values: ValueReader
    private let indicatorIDs: [String]
    private let firstIndicator: Int
    private var nextIndicator = 0
    private var lastUnit = 0

    private enum Key: String, RecordKey {
        case indicator, unit, value, reference, score, rank, status, reason, note, provisional, notApplicable
    }

    private enum RankKey: String, RecordKey {
        case place, of, among
    }

    /// The values of the keys an observation may have; not copyable, since each value counts a reference.
    private struct Fields: ~Copyable {
        var indicator, unit, value, reference, score, rank, status, reason, note, provisional,
            notApplicable: SourceNode?
    }

    init(
        content: ReportedContent, plan: (id: String, reference: Reference<AssessmentPlan>),
        references: ReferenceReader, log: ProblemLog
    ) {
        self.content = content
        self.plan = plan
        self.references = references
        self.log = log
        values = ValueReader(log: log)
        let indicators = content.plans[plan.reference].indicators
        firstIndicator = Int(indicators.first?.index ?? 0)
        indicatorIDs = indicators.map { content.indicators[$0].id }
    }

    /// Reads one observation; of a group that an indicator does not apply to, one for each member.
    ///
    /// - Returns: How many observations were added.
    mutating func read(_ node: SourceNode, into batch: inout ObservationBatch) -> Int {
        guard let fields = fields(of: node), let node = fields.indicator, let indicator = indicator(node) else {
            return 0
        }
        var unit: Reference<Unit>?
        if let node = fields.unit {
            guard let read = self.unit(node) else { return 0 }
            unit = read
        }
        let isNotApplicable = fields.notApplicable.flatMap { values.bool($0, "notApplicable") } ?? false
        let value = value(fields, of: indicator, isNotApplicable: isNotApplicable)
        let score = score(fields, of: indicator, isNotApplicable: isNotApplicable)
        let status: ProgressStatus? = fields.status.flatMap { values.choice($0, "status") }
        let details = details(fields)
        if let node = fields.status, fields.reason == nil {
            log.error("missing-key", at: node.place, "a \"status\" that replaces the computed one needs a \"reason\"")
        }
        let isProvisional = fields.provisional.flatMap { values.bool($0, "provisional") } ?? false
        var bearers = [unit]
        if let unit, let node = fields.unit {
            check(unit, indicator, isNotApplicable: isNotApplicable, at: node)
            if isNotApplicable { bearers = content.members(of: unit) }
        }
        for bearer in bearers {
            batch.add(
                indicator: indicator, unit: bearer, value: value, score: score, statedStatus: status,
                isProvisional: isProvisional, isNotApplicable: isNotApplicable, details: details)
        }
        return bearers.count
    }

    // MARK: Keys

    private func fields(of node: SourceNode) -> Fields? {
        var fields = Fields()
        var isKnown = node.kind == .object
        for (key, value) in node.members {
            switch ObservationReader.key(key) {
            case .indicator: fields.indicator = value
            case .unit: fields.unit = value
            case .value: fields.value = value
            case .reference: fields.reference = value
            case .score: fields.score = value
            case .rank: fields.rank = value
            case .status: fields.status = value
            case .reason: fields.reason = value
            case .note: fields.note = value
            case .provisional: fields.provisional = value
            case .notApplicable: fields.notApplicable = value
            case nil: isKnown = false
            }
        }
        if !isKnown || fields.indicator == nil {
            // Reports what is unknown, what is no object and what is missing.
            let record = RecordReader<Key>(node, "this observation", log: log)
            _ = record.value(.indicator, .required)
        }
        guard node.kind == .object else { return nil }
        return fields
    }

    private static func key(_ node: SourceNode) -> Key? {
        switch node.span.range.count {
        case 4: node.isText("unit") ? .unit : node.isText("note") ? .note : node.isText("rank") ? .rank : nil
        case 5: node.isText("value") ? .value : node.isText("score") ? .score : nil
        case 6: node.isText("status") ? .status : node.isText("reason") ? .reason : nil
        case 9: node.isText("indicator") ? .indicator : node.isText("reference") ? .reference : nil
        default: node.text.flatMap { Key(rawValue: $0) }
        }
    }

    private mutating func indicator(_ node: SourceNode) -> Reference<Indicator>? {
        if node.kind == .text {
            if nextIndicator >= indicatorIDs.count { nextIndicator = 0 }
            // The one after the last, or the last again.
            for place in [nextIndicator, max(0, nextIndicator - 1)]
            where place < indicatorIDs.count && node.isLexeme(indicatorIDs[place]) {
                nextIndicator = place + 1
                return Reference(firstIndicator + place)
            }
        }
        guard let indicator = references.indicator(node, "indicator", of: plan.id) else { return nil }
        nextIndicator = max(0, Int(indicator.index) - firstIndicator + 1)
        return indicator
    }

    private mutating func unit(_ node: SourceNode) -> Reference<Unit>? {
        if node.kind == .text {
            for place in lastUnit...lastUnit + 1
            where place < content.units.count && node.isLexeme(content.units[place].id) {
                lastUnit = place
                return Reference(place)
            }
        }
        guard let unit = references.unit(node, "unit") else { return nil }
        lastUnit = Int(unit.index)
        return unit
    }

    // MARK: Figures

    private func value(_ fields: borrowing Fields, of indicator: Reference<Indicator>, isNotApplicable: Bool)
        -> Decimal?
    {
        guard let node = fields.value, let value = values.decimal(node, "value") else { return nil }
        if isNotApplicable {
            log.error(
                "conflicting-keys", at: node.place,
                "an indicator that is \"notApplicable\" has no \"value\"; leave one of the two out")
        }
        if content.indicators[indicator].measure == nil {
            log.warning(
                "value-without-measure", at: node.place,
                "nothing can be said of this value, because the indicator has no \"measure\"")
        }
        if let fault = content.ranges[Int(indicator.index)].fault(of: value) {
            log.report(fault.isError ? .error : .warning, "value-out-of-range", at: node.place, fault.message)
        }
        return value
    }

    private func score(_ fields: borrowing Fields, of indicator: Reference<Indicator>, isNotApplicable: Bool)
        -> Decimal?
    {
        guard let node = fields.score, let score = values.decimal(node, "score") else { return nil }
        let points = content.indicators[indicator].points
        if score.isNegative {
            log.error("score-out-of-range", at: node.place, "a score cannot be below 0, found \(score)")
        } else if score > points {
            log.error(
                "score-out-of-range", at: node.place,
                "the score \(score) is above the \(points) points the indicator is worth")
        }
        if isNotApplicable {
            log.error(
                "conflicting-keys", at: node.place,
                "an indicator that is \"notApplicable\" has no \"score\"; leave one of the two out")
        }
        return score
    }

    private func details(_ fields: borrowing Fields) -> ObservationDetails? {
        guard fields.reason != nil || fields.note != nil || fields.reference != nil || fields.rank != nil else {
            return nil
        }
        let isNeeded: Presence = fields.status == nil ? .optional : .required
        return ObservationDetails(
            reason: fields.reason.flatMap { values.text($0, "reason", isNeeded) },
            note: fields.note.flatMap { values.text($0, "note") },
            reference: fields.reference.flatMap { values.decimal($0, "reference") },
            rank: fields.rank.flatMap { rank($0) })
    }

    private func rank(_ node: SourceNode) -> GivenRank? {
        let record = RecordReader<RankKey>(node, "this rank", log: log)
        let place = record.integer(.place, in: 1...1_000_000, .required)
        let of = record.integer(.of, in: 1...1_000_000)
        let among = record.text(.among)
        guard let place else { return nil }
        if let of, place > of {
            log.error("rank-out-of-range", at: record.place(.place), "there is no place \(place) among \(of)")
        }
        return GivenRank(place: place, of: of, among: among)
    }

    private func check(
        _ unit: Reference<Unit>, _ indicator: Reference<Indicator>, isNotApplicable: Bool, at node: SourceNode
    ) {
        if let members = content.units[unit].members, !isNotApplicable {
            log.warning(
                "group-observed", at: node.place,
                "\(quoted(content.units[unit].id)) stands for \(members.count) units; this figure is the group's and none of theirs"
            )
        }
        if !content.isResponsible(unit, for: indicator) {
            log.warning(
                "unit-not-responsible", at: node.place,
                "the plan does not name \(quoted(content.units[unit].id)) as responsible for the indicator "
                    + quoted(content.indicators[indicator].id))
        }
    }
}
