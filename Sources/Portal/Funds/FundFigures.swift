import Accountability
import Charts
import Markup

extension Site {
    /// The most rows of a chart that has others beside it on its page.
    static let rowsAmongOthers = 24
    /// The most parts of the hundred squares that are types of projects; others stand together.
    private static let typeLimit = WaffleChart.partLimit - 2

    /// What became of the money of batches, in one row from what came in to what was accepted.
    ///
    /// - Parameters:
    ///   - batches: The batches.
    ///   - name: What they are called together.
    ///   - id: The id of the figure.
    ///   - level: The level of its heading.
    /// - Returns: The figure.
    func moneyFigure(of batches: [Reference<Batch>], named name: String, id: String = "money", level: Int = 2) -> Figure
    {
        let breakdown = library.ledger.byLevel(of: Set(batches))
        let totals = breakdown.total
        let isDivided = breakdown.straddling == nil
        let chart = FundsChart(
            quantity: yuan,
            rows: [fundsRow(Name(name), totals, received: totals.received, isDivided: isDivided)])
        return Figure(
            id: id,
            heading: wording.fundsFinding(
                name, received: totals.received, rate: isDivided ? totals.paymentRate.map { wording.rate($0) } : nil),
            level: level,
            sentence: wording.fundsSentence(totals, isDivided: isDivided), drawings: chart.drawings(chartWording),
            data: .table(chart.table(chartWording), caption: name), downloads: [dataFile(.fundBatches)])
    }

    /// Where received money is now, as one bar of a hundred per cent, with the table it draws.
    func whereaboutsSection(of batches: [Reference<Batch>], named name: String, in context: PageContext) -> HTML {
        let figure = whereaboutsFigure(of: batches, named: name)
        let table = whereaboutsTable(of: Set(batches), level: figure == nil ? 3 : nil)
        return "\(figure.map { html($0, in: context) })\(table)"
    }

    /// Where received money is now; `nil` of nothing, and where more was taken than there was.
    func whereaboutsFigure(of batches: [Reference<Batch>], named name: String) -> Figure? {
        let whereabouts = library.ledger.whereabouts(of: Set(batches))
        let shares = wording.shares(of: whereabouts.parts.map(\.amount))
        let chart = CompositionChart(
            quantity: yuan,
            parts: zip(whereabouts.parts, shares).map { part, share in
                CompositionChart.Part(
                    name: Name(wording.place(part.place)), amount: Number(part.amount), share: share,
                    look: look(of: part.place), isUnallocated: part.place == .unallocated)
            })
        guard let chart else { return nil }
        return Figure(
            id: "whereabouts-chart", heading: wording.term(.whereabouts), level: 3,
            sentence: wording.whereaboutsSentence(name, received: whereabouts.total),
            drawings: [chart.drawing(chartWording)], data: .elsewhere(id: "whereabouts"),
            downloads: [dataFile(.fundBatches)])
    }

    /// What was paid is full, as it is in the other charts.
    private func look(of place: FundWhereabouts.Place) -> Int {
        switch place {
        case .paid: 0
        case .unspent: 1
        case .accepted: 2
        case .undivided: 3
        case .carriedOn: 4
        case .unallocated: 5
        }
    }

    /// How much money of batches has come how far: received, allocated, handed down, paid, accepted.
    func stagesFigure(of batches: [Reference<Batch>], named name: String) -> Figure? {
        let breakdown = library.ledger.byLevel(of: Set(batches))
        let totals = breakdown.total
        let isDivided = breakdown.straddling == nil
        func row(_ word: ChartWord, _ amount: Money, isKnown: Bool = true) -> RankingChart.Row {
            RankingChart.Row(
                name: Name(wording.chartWord(word)), value: isKnown ? .reported(Number(amount)) : .notApplicable)
        }
        let chart = RankingChart(
            quantity: yuan, mark: .bar,
            rows: [
                row(.received, totals.received), row(.allocated, totals.allocated),
                row(.handedDown, totals.handedDown, isKnown: isDivided), row(.paid, totals.paid, isKnown: isDivided),
                row(.accepted, totals.accepted, isKnown: isDivided),
            ])
        return Figure(
            id: "stages", heading: wording.labelled(name, wording.stagesOfMoney), level: 3,
            sentence: isDivided ? wording.stagesSentence(totals) : wording.fundsSentence(totals, isDivided: false),
            drawings: chart.drawings(chartWording),
            data: .table(chart.table(chartWording), caption: wording.stagesOfMoney),
            downloads: [dataFile(.fundBatches)])
    }

    /// What of every hundred yuan received goes to which type of project, and what to none; `nil` of nothing.
    func hundredYuanFigure(of batches: [Reference<Batch>], named name: String) -> Figure? {
        let selection = Set(batches)
        let types = library.ledger.byType(of: selection)
        let totals = library.ledger.totals(of: selection)
        var parts = types.rows.map {
            (name: wording.projectType($0.key), amount: $0.totals.allocated, isUnallocated: false)
        }
        let rest = parts.stablySorted { Int(clamping: -$0.amount.fen) }.dropFirst(Site.typeLimit)
        if rest.count > 1 {
            let others = Set(rest.map(\.name))
            parts.removeAll { others.contains($0.name) }
            parts.append((wording.term(.otherTypes), rest.map(\.amount).total(), false))
        }
        parts.append((wording.term(.notForProjects), totals.received - totals.allocated, true))
        parts.removeAll { $0.amount.isZero }
        guard let shares = Shares.percentages(of: parts.map(\.amount), decimals: 0) else { return nil }
        let chart = WaffleChart(
            quantity: yuan,
            parts: zip(parts, shares).map { part, share in
                WaffleChart.Part(
                    name: Name(part.name), amount: Number(part.amount), squares: Int(clamping: share.coefficient),
                    isUnallocated: part.isUnallocated)
            })
        guard let chart, let largest = chart.parts.max(by: { $0.squares < $1.squares }) else { return nil }
        return Figure(
            id: "hundred", heading: wording.hundredFinding(name, largest: largest.name.full, yuan: largest.squares),
            level: 2, sentence: wording.hundredSentence(name), drawings: [chart.drawing(chartWording)],
            data: .table(chart.table(chartWording), caption: wording.chartWord(.ofHundred)),
            downloads: [dataFile(library.projects.isEmpty ? .fundBatches : .projects)])
    }

    /// The rows of a breakdown side by side.
    ///
    /// - Parameters:
    ///   - breakdown: The totals.
    ///   - id: The id of the table the data stand in.
    ///   - heading: What the rows are told by.
    ///   - isOfBatches: Whether the rows received money.
    ///   - limit: The most rows there is room for.
    ///   - name: What a key is called.
    /// - Returns: `nil` of fewer than two rows, and of more than there is room for.
    func breakdownFigure<Key>(
        _ breakdown: FundBreakdown<Key>, table id: String, heading: String, isOfBatches: Bool,
        limit: Int = Site.rowsAmongOthers, name: (Key) -> Name
    ) -> Figure? {
        guard (2...limit).contains(breakdown.rows.count) else { return nil }
        let isDivided = breakdown.isDivided(byBatches: isOfBatches)
        let rows = breakdown.rows.map { row in
            fundsRow(
                name(row.key), row.totals, received: isOfBatches ? row.totals.received : nil, isDivided: isDivided)
        }
        let largest = breakdown.rows.enumerated().max {
            ($0.element.totals.allocated, -$0.offset) < ($1.element.totals.allocated, -$1.offset)
        }
        guard let largest else { return nil }
        let finding = wording.largestShare(
            name(largest.element.key).full, largest.element.totals.allocated,
            share: wording.rate(Fraction(largest.element.totals.allocated, of: breakdown.total.allocated)))
        return Figure(
            id: "\(id)-chart", heading: heading, level: 3, sentence: finding,
            drawings: FundsChart(quantity: yuan, rows: rows).drawings(chartWording), data: .elsewhere(id: id),
            downloads: [dataFile(isOfBatches ? .fundSources : .projects)])
    }
}

extension FundBreakdown {
    /// Whether what was paid can be told of each row: else some of it belongs to several, or to money outside.
    func isDivided(byBatches isOfBatches: Bool) -> Bool {
        straddling == nil && !(isOfBatches && (several?.projects ?? 0) > 0)
    }
}
