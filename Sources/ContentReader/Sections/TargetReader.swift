import Accountability
import SourceText

/// Reads targets, wherever they are written.
struct TargetReader {
    let references: ReferenceReader
    let problems: Problems

    private enum Key: String, RecordKey {
        case id, indicator, unit, `operator`, value, relativeTo, by, baseline, plan, statement, policy, limit, measure
    }

    private enum PointKey: String, RecordKey {
        case period, value
    }

    private enum MeasureKey: String, RecordKey {
        case unit, direction, kind
    }

    /// What a target belongs to.
    enum Owner {
        /// An indicator, which is measured as given.
        case indicator(Measure?)
        /// A duty, whose targets say themselves how they are measured.
        case duty
        /// Not known, because the target names an indicator that is not there.
        case unknown
    }

    private var log: ProblemLog { problems.log }

    /// Reads a target; `namesIndicator` says that it is written apart from its indicator, in a file of targets.
    func read(_ node: SourceNode, of owner: Owner, namesIndicator: Bool = false) -> Target {
        let record = RecordReader<Key>(node, "this target", log: log)
        if !namesIndicator, record.has(.indicator) {
            log.error(
                "misplaced-key", at: record.place(.indicator),
                "only targets in a file of targets/ name their \"indicator\"")
        }
        let comparison: Target.Operator? = record.choice(.operator, .required)
        let isLimit = record.bool(.limit) ?? false
        let own = ownMeasure(record, owner)
        if !isLimit, let comparison, let measure = own ?? owner.measure {
            checkDirection(record, comparison, measure)
        }
        return Target(
            id: record.id(.id, .optional), unit: record.value(.unit).flatMap { references.unit($0, "unit") },
            comparison: comparison ?? .atLeast, bound: bound(record), by: record.dueTime(.by),
            baseline: baseline(record), milestones: milestones(record), statement: record.text(.statement),
            policy: record.value(.policy).flatMap { references.citation($0, "policy") }, isLimit: isLimit, measure: own)
    }

    /// The indicator that a target of `targets/*.json` is for.
    func indicator(of node: SourceNode, plan: String) -> Reference<Indicator>? {
        guard node.kind == .object else { return nil }
        guard let indicator = node["indicator"] else {
            log.error("missing-key", at: node.start, "this target needs \"indicator\"")
            return nil
        }
        return references.indicator(indicator, "indicator", of: plan)
    }

    /// How a value is measured.
    func measure(_ node: SourceNode) -> Measure? {
        let record = RecordReader<MeasureKey>(node, "this measure", log: log)
        let unit = record.text(.unit, .required)
        let direction: Measure.Direction? = record.choice(.direction, .required)
        let kind: Measure.Kind? = record.choice(.kind, .required)
        guard let unit, let direction, let kind else { return nil }
        return Measure(unit: unit, direction: direction, kind: kind)
    }

    /// Reports targets of the same indicator that hold for the same unit until the same day, and ids used twice.
    func checkUnique(_ targets: [(target: Target, node: SourceNode)], of indicator: String) {
        struct Scope: Hashable {
            let unit: Reference<Unit>?
            let by: Day?
        }
        var scopes: [Scope: SourcePlace] = [:]
        var ids: [String: SourcePlace] = [:]
        for (target, node) in targets where node.kind == .object {
            let scope = Scope(unit: target.unit, by: target.by?.lastDay)
            if let first = scopes[scope] {
                let unit = node["unit"]?.text.map { "unit \(quoted($0))" } ?? "whole jurisdiction"
                log.error(
                    "duplicate-target", at: node.start,
                    "the indicator \(quoted(indicator)) already has a target for the \(unit) and the same \"by\" at "
                        + problems.places.name(of: first))
            } else {
                scopes[scope] = node.start
            }
            guard let id = target.id, let place = node["id"]?.place else { continue }
            if let first = ids[id] {
                log.error(
                    "duplicate-id", at: place,
                    "the target \(quoted(id)) is already written at \(problems.places.name(of: first))")
            } else {
                ids[id] = place
            }
        }
    }

    // MARK: Parts

    private func ownMeasure(_ record: RecordReader<Key>, _ owner: Owner) -> Measure? {
        switch owner {
        case .duty:
            return record.value(.measure, .required).flatMap(measure)
        case .indicator(let measure):
            if measure == nil, !record.has(.measure) {
                log.warning(
                    "target-without-measure", at: record.node.start,
                    "no value can be compared with this target, because its indicator has no \"measure\"")
            }
        case .unknown:
            break
        }
        if record.has(.measure) {
            log.error(
                "misplaced-key", at: record.place(.measure),
                "a target of an indicator is measured as the indicator is; write \"measure\" there")
        }
        return nil
    }

    private func checkDirection(_ record: RecordReader<Key>, _ comparison: Target.Operator, _ measure: Measure) {
        switch (measure.direction, comparison) {
        case (.higher, .atMost), (.lower, .atLeast):
            log.warning(
                "operator-against-direction", at: record.place(.operator),
                "\(quoted(comparison.rawValue)) asks for the worse side of a value whose better direction is "
                    + "\(quoted(measure.direction.rawValue)); for a ceiling or floor that is no goal write \"limit\": true"
            )
        default: break
        }
    }

    private func bound(_ record: RecordReader<Key>) -> Target.Bound {
        switch (record.has(.value), record.has(.relativeTo)) {
        case (true, false):
            return .value(record.decimal(.value) ?? Decimal(0))
        case (false, true):
            return .relative(record.text(.relativeTo, .required) ?? "")
        case (false, false):
            if record.node.kind == .object {
                log.error("missing-key", at: record.node.start, "this target needs \"value\" or \"relativeTo\"")
            }
        case (true, true):
            log.error(
                "conflicting-keys", at: record.place(.relativeTo),
                "this target has both \"value\" and \"relativeTo\"; only one can be what is compared with")
        }
        return .value(Decimal(0))
    }

    private func point(_ node: SourceNode, _ subject: String) -> (period: Period, value: Decimal)? {
        let record = RecordReader<PointKey>(node, subject, log: log)
        let period = record.period(.period, .required)
        let value = record.decimal(.value, .required)
        guard let period, let value else { return nil }
        return (period, value)
    }

    private func baseline(_ record: RecordReader<Key>) -> Target.Baseline? {
        record.value(.baseline).flatMap { point($0, "this baseline") }.map {
            Target.Baseline(period: $0.period, value: $0.value)
        }
    }

    private func milestones(_ record: RecordReader<Key>) -> [Target.Milestone] {
        var last: Period?
        return record.list(.plan) { node in
            guard let (period, value) = point(node, "this milestone") else { return nil }
            if let last, last.lastDay >= period.lastDay {
                log.error(
                    "periods-out-of-order", at: node["period"]?.place ?? node.start,
                    "the milestones must follow each other in time; \(period) stands behind \(last)")
            }
            last = period
            return Target.Milestone(period: period, value: value)
        }
    }
}

extension TargetReader.Owner {
    fileprivate var measure: Measure? {
        switch self {
        case .indicator(let measure): measure
        case .duty, .unknown: nil
        }
    }
}
