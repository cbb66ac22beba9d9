extension ProgressChart {
    /// The data as a table, a row for each period.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        let unit = quantity.unit
        let targetWord: ChartWord = target?.isLimit ?? false ? .limit : .target
        let columns = [
            ChartTable.Column(wording[.period]),
            ChartTable.Column(wording[targetWord], unit: unit, isNumeric: true),
            ChartTable.Column(wording[.pace], unit: unit, isNumeric: true),
            ChartTable.Column(wording[.actual], unit: unit, isNumeric: true),
            ChartTable.Column(wording[.completion], isNumeric: true),
            ChartTable.Column(wording[.lastYear], unit: unit, isNumeric: true),
            ChartTable.Column(wording[.change], isNumeric: true),
            ChartTable.Column(wording[.status]),
            ChartTable.Column(wording[.note]),
        ]
        return ChartTable(
            columns,
            rows: periods.map { period in
                [
                    .text(period.label), Cell(period.target ?? target?.value, wording.numbers),
                    Cell(period.pace, wording.numbers),
                    Cell(period.actual, wording), Cell(text: period.completion), Cell(period.lastYear, wording),
                    Cell(text: period.change), Cell(period.status), Cell(text: period.actual?.revision),
                ]
            })
    }
}

extension BulletChart {
    /// The data as a table, a row for each value.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        let columns = [
            ChartTable.Column(wording[.name]), ChartTable.Column(wording[.target], isNumeric: true),
            ChartTable.Column(wording[.pace], isNumeric: true), ChartTable.Column(wording[.actual], isNumeric: true),
            ChartTable.Column(wording[.unitOfMeasure]), ChartTable.Column(wording[.completion], isNumeric: true),
            ChartTable.Column(wording[.lastYear], isNumeric: true), ChartTable.Column(wording[.status]),
            ChartTable.Column(wording[.note]),
        ]
        return ChartTable(
            columns,
            rows: rows.map { row in
                let words = row.target?.text.map { text in
                    row.target?.isLimit ?? false ? "\(wording[.limit]) \(text)" : text
                }
                return [
                    .text(row.name.full), Cell(row.target?.value, wording.numbers, mark: words),
                    Cell(row.pace, wording.numbers), Cell(row.value, wording),
                    row.quantity.unit.isEmpty ? .empty : .text(row.quantity.unit), Cell(text: row.completion),
                    Cell(row.lastYear, wording.numbers), Cell(row.status), Cell(text: row.value.revision),
                ]
            })
    }
}

extension ScoreChart {
    /// The data as a table, a row for each indicator or category; without a score anywhere, of weights alone.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        let weights = [
            ChartTable.Column(wording[.name]),
            ChartTable.Column(wording[.fullScore], unit: quantity.unit, isNumeric: true),
        ]
        guard isScored else {
            return ChartTable(weights, rows: rows.map { [.text($0.name.full), Cell($0.points, wording.numbers)] })
        }
        let columns =
            weights + [
                ChartTable.Column(wording[.score], unit: quantity.unit, isNumeric: true),
                ChartTable.Column(wording[.deduction], isNumeric: true), ChartTable.Column(wording[.reason]),
                ChartTable.Column(wording[.note]),
            ]
        return ChartTable(
            columns,
            rows: rows.map { row in
                let score: Cell =
                    switch row.score {
                    case .notReported(let reason):
                        .absent(
                            word: reason.map { "\(wording[.unscored])\(wording[.colon])\($0)" } ?? wording[.unscored],
                            state: .notReported)
                    default: Cell(row.score, wording)
                    }
                return [
                    .text(row.name.full), Cell(row.points, wording.numbers), score, Cell(text: row.deduction),
                    Cell(text: row.reason), Cell(text: row.score.revision),
                ]
            })
    }
}

extension RankingChart {
    /// The data as a table, a row for each unit.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        let columns = [
            ChartTable.Column(wording[.name]), ChartTable.Column(wording[.rank], isNumeric: true),
            ChartTable.Column(quantity.name, unit: quantity.unit, isNumeric: true),
            ChartTable.Column(wording[.rankChange]), ChartTable.Column(wording[.note]),
        ]
        return ChartTable(
            columns,
            rows: rows.map { row in
                let rank: Cell =
                    row.rank.map { rank in
                        .number(
                            shown: (row.isTied ? wording[.tied] : "") + String(rank), raw: String(rank), mark: nil)
                    } ?? .empty
                return [
                    .text(row.name.full), rank, Cell(row.value, wording), Cell(text: row.change?.words),
                    Cell(text: row.value.revision),
                ]
            })
    }
}

extension RankHistoryChart {
    /// The data as a table, a row for each unit and a column for each period.
    package func table(_ wording: ChartWording) -> ChartTable {
        ChartTable(
            [ChartTable.Column(wording[.name])] + periods.map { ChartTable.Column($0, isNumeric: true) },
            rows: lines.map { line in
                [.text(line.name.full)]
                    + periods.indices.map { period -> ChartTable.Cell in
                        let rank = period < line.ranks.count ? line.ranks[period] : nil
                        guard let rank else { return .absent(word: "—", state: .notApplicable) }
                        return .number(shown: String(rank), raw: String(rank), mark: nil)
                    }
            })
    }
}

extension FundsChart {
    /// The data as a table, a row for each source, batch or project.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        func amounts(_ word: ChartWord) -> ChartTable.Column {
            ChartTable.Column(wording[word], unit: quantity.unit, isNumeric: true)
        }
        let columns = [
            ChartTable.Column(wording[.name]), amounts(.received), amounts(.allocated), amounts(.paid),
            amounts(.accepted), ChartTable.Column(wording[.paymentRate], isNumeric: true), amounts(.overspend),
            ChartTable.Column(wording[.note]),
        ]
        return ChartTable(
            columns,
            rows: rows.map { row in
                let paid: Cell =
                    if case .notApplicable = row.paid {
                        .absent(word: wording[.undivided], state: .notApplicable)
                    } else {
                        Cell(row.paid, wording)
                    }
                return [
                    .text(row.name.full), Cell(row.received, wording.numbers), Cell(row.allocated, wording.numbers),
                    paid, Cell(row.accepted, wording.numbers), Cell(text: row.rate),
                    Cell(row.overspend?.excess, wording.numbers), Cell(text: row.paid.revision),
                ]
            })
    }
}

extension PaymentsChart {
    /// The data as a table, a row for each month.
    package func table(_ wording: ChartWording) -> ChartTable {
        typealias Cell = ChartTable.Cell
        func amounts(_ word: ChartWord) -> ChartTable.Column {
            ChartTable.Column(wording[word], unit: quantity.unit, isNumeric: true)
        }
        return ChartTable(
            [ChartTable.Column(wording[.period]), amounts(.handedDown), amounts(.paid), amounts(.funding)],
            rows: months.map { month in
                [
                    .text(month.label), Cell(month.handedDown, wording.numbers), Cell(month.paid, wording.numbers),
                    Cell(funding, wording.numbers),
                ]
            })
    }
}

extension WaffleChart {
    /// The data as a table, a row for each part.
    package func table(_ wording: ChartWording) -> ChartTable {
        ChartTable(
            [
                ChartTable.Column(wording[.name]),
                ChartTable.Column(quantity.name, unit: quantity.unit, isNumeric: true),
                ChartTable.Column(wording[.ofHundred], isNumeric: true),
            ],
            rows: parts.map { part in
                let squares = String(part.squares)
                return [
                    .text(part.name.full), ChartTable.Cell(part.amount, wording.numbers),
                    .number(shown: squares, raw: squares, mark: nil),
                ]
            })
    }
}

extension CompositionChart {
    /// The data as a table, a row for each part.
    package func table(_ wording: ChartWording) -> ChartTable {
        ChartTable(
            [
                ChartTable.Column(wording[.name]),
                ChartTable.Column(quantity.name, unit: quantity.unit, isNumeric: true),
                ChartTable.Column(wording[.share], isNumeric: true),
            ],
            rows: parts.map { part in
                [
                    .text(part.name.full), ChartTable.Cell(part.amount, wording.numbers),
                    ChartTable.Cell(text: part.share),
                ]
            })
    }
}
