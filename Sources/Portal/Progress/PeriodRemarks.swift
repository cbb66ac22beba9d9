import Accountability
import Markup

/// What a reader is to know of a figure beside its value.
enum FigureRemark: CaseIterable {
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

    /// What is to be known of a figure, in the order of `FigureRemark`.
    func remarks(on observation: Observation) -> [FigureRemark] {
        FigureRemark.allCases.filter { remark in
            switch remark {
            case .provisional: observation.isProvisional
            case .restated: library.isRestated(observation)
            case .stated: observation.statedStatus != nil
            }
        }
    }

    /// Provisional, restated and stated figures with their reasons; `nil` where there are none.
    func remarks(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        var rows: [HTML] = []
        var count = 0
        for (observation, status) in zip(library.progress.observations(in: figures.period), figures.statuses) {
            let remarks = remarks(on: observation)
            guard !remarks.isEmpty else { continue }
            count += 1
            if count <= Site.remarksShown { rows.append(row(observation, status, remarks, in: context)) }
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
