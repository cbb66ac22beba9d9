import Accountability
import Markup

extension Site {
    /// Where received money is now, each yuan in one row: what is not yet allocated or not yet paid too.
    ///
    /// - Parameters:
    ///   - selection: The batches.
    ///   - level: Where the caption is a heading; `nil` under a chart that has one.
    /// - Returns: `nil` where nothing was received.
    func whereaboutsTable(of selection: Set<Reference<Batch>>, level: Int?) -> HTML? {
        let whereabouts = library.ledger.whereabouts(of: selection)
        guard !whereabouts.parts.isEmpty else { return nil }
        let shares = wording.shares(of: whereabouts.parts.map(\.amount))
        let isShared = Shares.percentages(of: whereabouts.parts.map(\.amount)) != nil
        return MoneyTable(
            id: "whereabouts", caption: wording.term(.whereabouts), level: level,
            columns: [.text(wording.term(.placeOfMoney)), .money(.amount), .figures(wording.term(.share))],
            rows: zip(whereabouts.parts, shares).map { part, share in
                [.name("\(wording.place(part.place))"), .money(part.amount), .figure(share)]
            },
            foot: [
                [
                    .name("\(wording.term(.received))"), .money(whereabouts.total),
                    .figure(isShared ? wording.wholeShare : wording.none),
                ]
            ]
        ).html(wording)
    }

    /// Totals of money by one property, each column adding up exactly.
    ///
    /// - Parameters:
    ///   - breakdown: The totals.
    ///   - id: The id of the table.
    ///   - caption: What it shows.
    ///   - level: Where the caption is a heading, 2 or 3; `nil` under a chart that has one.
    ///   - isOfBatches: Whether its rows received money: else columns for that are left out.
    ///   - shown: The rows shown, where the others stand on other pages.
    ///   - name: What a key is called.
    /// - Returns: `nil` where there is nothing to show.
    func breakdownTable<Key>(
        _ breakdown: FundBreakdown<Key>, id: String, caption: String, level: Int? = 3, isOfBatches: Bool,
        rows shown: Range<Int>? = nil, name: (Key) -> HTML
    ) -> HTML? {
        guard !breakdown.rows.isEmpty else { return nil }
        // What stands undivided in a row of its own is missing in the others, so that no difference can be told there.
        let isCarriedUndivided = !(breakdown.several?.carriedOn.isZero ?? true)
        let isDivided = breakdown.isDivided(byBatches: isOfBatches)
        let shown = shown ?? breakdown.rows.indices
        let hidden = breakdown.rows.indices.filter { !shown.contains($0) }
        var lines = breakdown.rows[shown].map { (name: name($0.key), totals: $0.totals) }
        if !hidden.isEmpty {
            let rest = hidden.reduce(FundTotals()) { $0 + breakdown.rows[$1].totals }
            lines.append(("\(wording.term(.otherPages))", rest))
        }
        if let several = breakdown.several { lines.append(("\(wording.term(.severalKeys))", several)) }
        let shares = wording.shares(of: lines.map { isOfBatches ? $0.totals.received : $0.totals.allocated })
        func cells(_ name: HTML, _ totals: FundTotals, share: String, isTotal: Bool) -> [MoneyTable.Cell] {
            func unless(_ isUnknown: Bool, _ cell: MoneyTable.Cell) -> MoneyTable.Cell {
                isUnknown ? .figure(wording.none) : cell
            }
            let isRateKnown = isDivided || (isTotal && breakdown.straddling == nil)
            var cells: [MoneyTable.Cell] = [.name(name)]
            if isOfBatches { cells += [.money(totals.received), .figure(share)] }
            cells.append(.money(totals.allocated))
            if isOfBatches {
                cells += [
                    .money(totals.carriedOn), unless(isCarriedUndivided && !isTotal, .money(totals.unallocated)),
                ]
            } else {
                cells.append(.figure(share))
            }
            return cells + [
                .money(totals.handedDown), .money(totals.paid), unless(!isRateKnown, .money(totals.unspent)),
                unless(!isRateKnown, .figure(wording.rate(totals.paymentRate))), .money(totals.accepted),
                .figure("\(totals.projects)"),
            ]
        }
        let isShared = shares.first != wording.none
        let whole = cells(
            "\(wording.total)", breakdown.total, share: isShared ? wording.wholeShare : wording.none, isTotal: true)
        let share = MoneyTable.Column.figures(wording.term(.share))
        let table = MoneyTable(
            id: id, caption: caption, level: level,
            columns: [.text(caption)] + (isOfBatches ? [.money(.received), share] : []) + [.money(.allocated)]
                + (isOfBatches ? [.money(.carriedOn), .money(.unallocated)] : [share]) + [
                    .money(.handedDown), .money(.paid), .money(.unspent), .figures(wording.term(.paymentRate)),
                    .money(.accepted), .figures(wording.title(of: .projects)),
                ],
            rows: zip(lines, shares).map { cells($0.name, $0.totals, share: $1, isTotal: false) }, foot: [whole])
        return "\(table.html(wording))\(straddlingNote(breakdown.straddling))"
    }

    /// What those projects paid that other batches pay for too, since it is in none of the rows.
    private func straddlingNote(_ totals: FundTotals?) -> HTML? {
        totals.map { totals in
            """
            <p class="muted">\(wording.term(.straddling))\(wording.parenthesised(wording.count(totals.projects, .projects)))\(wording.labelled(wording.term(.paid), wording.money(totals.paid)))</p>

            """
        }
    }

    /// Batches with what projects take of each, and the sums of all.
    ///
    /// - Parameters:
    ///   - batches: The rows.
    ///   - all: The batches they are a part of.
    ///   - context: The page.
    /// - Returns: The table.
    func batchTable(_ batches: [Reference<Batch>], of all: BatchSelection, in context: PageContext) -> HTML {
        let ledger = library.ledger
        func cells(_ name: [MoneyTable.Cell], _ totals: FundTotals, projects: Int) -> [MoneyTable.Cell] {
            name + [
                .money(totals.received), .money(totals.allocated), .money(totals.carriedOn),
                .money(totals.unallocated), .figure("\(projects)"),
            ]
        }
        func sums(_ term: String, _ selection: BatchSelection) -> [MoneyTable.Cell] {
            cells([.name("\(term)", span: 3)], selection.totals, projects: selection.projects)
        }
        let rows = batches.map { batch -> [MoneyTable.Cell] in
            let record = library.batches[batch]
            let mark: HTML? =
                record.exception == nil ? nil : "<span class=\"pill\">\(wording.term(.discrepancies))</span>"
            return cells(
                [
                    .name("\(context.link(batch))\(mark)"), .text("\(wording.year(record.fiscalYear))"),
                    .text("\(wording.fundType(record.fundType))"),
                ], ledger.totals(of: [batch]), projects: ledger.projects(of: batch).count)
        }
        var foot = [sums(wording.total, all)]
        if batches.count < all.batches.count {
            foot.insert(sums(wording.term(.thisPage), BatchSelection(batches, of: ledger)), at: 0)
        }
        return MoneyTable(
            id: "batches", caption: wording.term(.batch), level: 2,
            columns: [
                .text(wording.term(.batch)), .text(wording.term(.fiscalYear)), .text(wording.term(.fundType)),
                .money(.amount), .money(.allocated), .money(.carriedOn), .money(.unallocated),
                .figures(wording.title(of: .projects)),
            ], rows: rows, foot: foot, filter: tableFilter
        ).html(wording)
    }
}

/// Some batches with what became of their money, summed once for all pages that show a part of them.
struct BatchSelection: Sendable {
    let batches: [Reference<Batch>]
    let totals: FundTotals
    /// The projects they pay for; one that several pay for counts with each of them.
    let projects: Int

    init(_ batches: [Reference<Batch>], of ledger: FundLedger) {
        self.batches = batches
        totals = ledger.totals(of: Set(batches))
        projects = batches.reduce(0) { $0 + ledger.projects(of: $1).count }
    }
}
