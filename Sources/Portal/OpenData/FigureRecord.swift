import Accountability

/// One figure as data files have it: what was reported, or that it is owed.
struct FigureRecord {
    let indicator: Reference<Indicator>
    let unit: Reference<Unit>?
    let period: PlanPeriod
    /// `nil` where the figure is owed.
    let observation: Observation?
}

extension Site {
    /// The columns of a file of figures.
    static let figureColumns = [
        "indicator", "period", "unit", "unitName", "value", "measure", "reference", "target", "expected", "score",
        "points", "state", "status", "reason", "rank", "rankOf", "rankAmong", "note", "source", "published",
    ]

    /// Figures as comma-separated values, missing ones with an empty value beside their state.
    func csv(of records: [FigureRecord]) -> [UInt8] {
        var writer = CSVWriter(columns: Site.figureColumns)
        for record in records {
            let details = record.observation.flatMap { library.progress.details(of: $0) }
            let source = record.observation.map { library.progress.source(of: $0) }
            let indicator = library.indicators[record.indicator]
            writer.text(indicatorKeys[Int(record.indicator.index)])
            writer.period(record.period.period)
            writer.text(record.unit.map { library.units[$0].id })
            writer.text(record.unit.map { library.units[$0].name })
            writer.number(record.observation?.value)
            writer.text(indicator.measure?.unit)
            writer.number(details?.reference)
            let standing = standing(of: record)
            writer.number(standing.target)
            writer.number(standing.expected)
            writer.number(record.observation?.score)
            writer.number(indicator.points)
            writer.text(state(of: record.observation))
            writer.text(standing.status?.rawValue)
            writer.text(details?.reason)
            writer.number(details?.rank?.place)
            writer.number(details?.rank?.of)
            writer.text(details?.rank?.among)
            writer.text(details?.note)
            writer.text(source?.source)
            writer.day(source?.published)
            writer.endRow()
        }
        return writer.bytes
    }

    /// Figures as the elements of an array, without keys that have no value.
    func write(_ records: [FigureRecord], into writer: inout JSONWriter) {
        for record in records {
            let details = record.observation.flatMap { library.progress.details(of: $0) }
            let source = record.observation.map { library.progress.source(of: $0) }
            writer.object { writer in
                writer.text("indicator", indicatorKeys[Int(record.indicator.index)])
                writer.period("period", record.period.period)
                writer.text("unit", record.unit.map { library.units[$0].id })
                writer.number("value", record.observation?.value)
                writer.number("reference", details?.reference)
                let standing = standing(of: record)
                writer.number("target", standing.target)
                writer.number("expected", standing.expected)
                writer.number("score", record.observation?.score)
                writer.text("state", state(of: record.observation))
                writer.text("status", standing.status?.rawValue)
                writer.text("reason", details?.reason)
                writer.number("rank", details?.rank?.place)
                writer.number("rankOf", details?.rank?.of)
                writer.text("rankAmong", details?.rank?.among)
                writer.text("note", details?.note)
                writer.text("source", source?.source)
                writer.day("published", source?.published)
            }
        }
    }

    /// What there is of a figure: `reported`, `provisional`, `scored`, `not-applicable` or `not-reported`.
    private func state(of observation: Observation?) -> String {
        guard let observation else { return "not-reported" }
        if observation.isNotApplicable { return "not-applicable" }
        if observation.hasValue { return observation.isProvisional ? "provisional" : "reported" }
        return observation.hasScore && library.indicators[observation.indicator].measure == nil
            ? "scored" : "not-reported"
    }

    /// How a figure stands to its target.
    private struct Standing {
        var target: Decimal?
        /// What of the target was due.
        var expected: Decimal?
        var status: ProgressStatus?
    }

    /// How a figure stands, in the plan's own year only: figures given for comparison have no status.
    private func standing(of record: FigureRecord) -> Standing {
        guard record.period.period.year == library.plans[record.period.plan].year else { return Standing() }
        guard let observation = record.observation else { return Standing(status: .notReported) }
        let assessment = library.assessment(of: observation)
        return Standing(
            target: assessment.comparison?.goal, expected: assessment.comparison.map { expectedValue($0) },
            status: assessment.status)
    }
}
