import Accountability
import Markup

/// What a reader is to know of a figure beside its value.
enum FigureRemark {
    /// 初步数: it may still change.
    case provisional
    /// 修订: a count that can only grow is lower than a period before.
    case restated
    /// The status was stated instead of computed.
    case stated
}

extension Site {
    /// The most figures with remarks a page lists.
    private static let remarksShown = 40

    /// What is to be known of a figure, in the order of the cases of `FigureRemark`.
    func remarks(on observation: Observation) -> [FigureRemark] {
        remarks(on: observation, isRestated: library.isRestated(observation))
    }

    /// The same where it is known already whether the figure is restated.
    func remarks(on observation: Observation, isRestated: Bool) -> [FigureRemark] {
        var remarks: [FigureRemark] = []
        if observation.isProvisional { remarks.append(.provisional) }
        if isRestated { remarks.append(.restated) }
        if observation.statedStatus != nil { remarks.append(.stated) }
        return remarks
    }

    /// Provisional, restated and stated figures with their reasons; `nil` where there are none.
    func remarks(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        var rows: [HTML] = []
        var count = 0
        var restated = figures.restated[...]
        for (place, observation) in library.progress.observations(in: figures.period).enumerated() {
            let isRestated = restated.first == place
            if isRestated { restated.removeFirst() }
            let remarks = remarks(on: observation, isRestated: isRestated)
            guard !remarks.isEmpty else { continue }
            count += 1
            if count <= Site.remarksShown {
                rows.append(row(observation, figures.statuses[place], remarks, in: context))
            }
        }
        guard count > 0 else { return nil }
        let table = DataTable(
            id: "\(id)-table", caption: wording.remarksCaption,
            columns: [
                .text(wording.indicator), .text(wording.unit), .figures(wording.value), .text(wording.statusWord),
                .text(wording.remarkKind), .text(wording.reasonOrNote),
            ],
            rows: rows)
        return """
            <section id="\(id)">
            <h2>\(wording.remarks)</h2>
            \(table.html)\(leftOut(count - rows.count))</section>

            """
    }

    private func row(
        _ observation: Observation, _ status: ProgressStatus?, _ remarks: [FigureRemark], in context: PageContext
    ) -> HTML {
        let details = library.progress.details(of: observation)
        let reasons = [details?.reason, details?.note].compactMap(\.self).joined(separator: wording.sentenceGap)
        let kinds = remarks.map { wording.remark($0) }.joined(separator: wording.listSeparator)
        return """
            <tr><th scope="row">\(context.link(observation.indicator))</th><td>\(name(of: observation.unit, in: context))</td><td class="n">\(observation.value.map { figure($0) } ?? wording.none)</td><td>\(statusMark(status))</td><td>\(kinds)</td><td>\(reasons.isEmpty ? wording.none : reasons)</td></tr>

            """
    }
}
