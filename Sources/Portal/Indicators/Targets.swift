import Accountability
import Markup

extension Site {
    /// A target in one line: operator, value and unit of measure, and by when.
    func sentence(for target: Target, measure: Measure?) -> String {
        let bound: String
        switch target.bound {
        case .value(let value):
            bound = wording.target(
                target.comparison, value: value.description, unit: (target.measure ?? measure)?.unit ?? "")
        case .relative(let words):
            bound = wording.target(target.comparison, relativeTo: words)
        }
        let limit = target.isLimit ? wording.parenthesised(wording.limit) : ""
        return bound + (target.by.map { wording.comma + wording.dueBy($0) } ?? "") + limit
    }

    /// The targets of one indicator as a table; a column for which no target says anything is left out.
    func targetTable(of indicator: Indicator, in context: PageContext) -> HTML? {
        guard !indicator.targets.isEmpty else { return nil }
        let hasBaselines = indicator.targets.contains { $0.baseline != nil }
        let hasMilestones = indicator.targets.contains { !$0.milestones.isEmpty }
        let rows = indicator.targets.map { target -> HTML in
            let baseline: HTML? =
                hasBaselines
                ? "<td>\(target.baseline.map { value($0.value, in: $0.period) } ?? wording.none)</td>" : nil
            let milestones = target.milestones.map { value($0.value, in: $0.period) }
                .joined(separator: wording.listSeparator)
            return """
                <tr><th scope="row">\(target.unit.map { context.link($0) } ?? "\(wording.wholeJurisdiction)")</th><td>\(sentence(for: target, measure: indicator.measure))</td>\(baseline)\(hasMilestones ? "<td>\(milestones.isEmpty ? wording.none : milestones)</td>" : nil)<td>\(basis(of: target, in: context))</td></tr>

                """
        }
        return DataTable(
            id: "targets-table", caption: wording.targets, level: 2,
            columns: [.text(wording.appliesTo), .text(wording.target)]
                + (hasBaselines ? [.text(wording.baseline)] : []) + (hasMilestones ? [.text(wording.milestones)] : [])
                + [.text(wording.basis)],
            rows: rows
        ).html
    }

    private func value(_ value: Decimal, in period: Period) -> String {
        wording.labelled(wording.period(period), value.description)
    }

    /// The words a target rests on and their place.
    func basis(of target: Target, in context: PageContext) -> HTML {
        let parts = [target.statement.map { "\($0)" as HTML }, target.policy.map { context.link($0) }]
        let present = parts.compactMap(\.self)
        return present.isEmpty ? "\(wording.none)" : present.joined(separator: "<br>")
    }
}
