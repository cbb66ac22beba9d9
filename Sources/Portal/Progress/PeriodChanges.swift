import Accountability
import Markup

extension Site {
    /// The longest list of changes a page shows; the rest is said to be left out.
    private static let changesShown = 20

    /// The statuses that are other than a period before, the worsened ones first; `nil` where there is none before.
    func changes(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        guard let before = figures.before else { return nil }
        let changes = library.statusChanges(from: before, to: figures.own)
        let content: HTML
        if changes.isEmpty {
            content = "<p class=\"muted\">\(wording.noChanges)</p>\n"
        } else {
            let worse = changes.filter { $0.direction == .worse }
            let better = changes.filter { $0.direction == .better }
            let other = changes.filter { $0.direction == nil }
            let ordered = worse + better + other
            let rows = ordered.prefix(Site.changesShown).map { change -> HTML in
                """
                <tr><th scope="row">\(context.link(change.indicator))</th><td>\(name(of: change.unit, in: context))</td><td>\(statusMark(change.before))</td><td>\(statusMark(change.after))</td></tr>

                """
            }
            content = """
                <p>\(wording.changes(better: better.count, worse: worse.count, other: other.count))</p>
                \(DataTable(
                    id: "\(id)-table", caption: wording.changedStatuses,
                    columns: [
                        .text(wording.indicator), .text(wording.unit), .text(wording.statusBefore),
                        .text(wording.statusAfter),
                    ],
                    rows: rows
                ).html)\(leftOut(ordered.count - rows.count))
                """
        }
        return """
            <section id="\(id)">
            <h2>\(wording.changesSince(wording.period(before.period.period)))</h2>
            \(content)</section>

            """
    }

    /// A unit as a link, or the whole jurisdiction.
    func name(of unit: Reference<Unit>?, in context: PageContext) -> HTML {
        unit.map { context.link($0) } ?? "\(wording.wholeJurisdiction)"
    }

    /// That a list goes on elsewhere; `nil` where nothing is left out.
    func leftOut(_ count: Int) -> HTML? {
        count > 0 ? "<p class=\"muted\">\(wording.leftOut(count))</p>\n" : nil
    }
}

extension StatusChange {
    enum Direction {
        case better, worse
    }

    /// Whether a figure is better or worse than before; `nil` where one of the two says nothing about a figure.
    var direction: Direction? {
        guard let before, let after, before.saysHowFar, after.saysHowFar,
            let old = ProgressStatus.allCases.firstIndex(of: before),
            let new = ProgressStatus.allCases.firstIndex(of: after)
        else { return nil }
        return new < old ? .better : .worse
    }
}

extension ProgressStatus {
    /// Whether it says how far a figure is, and not that there is none.
    fileprivate var saysHowFar: Bool { self != .notReported && self != .notApplicable }
}
