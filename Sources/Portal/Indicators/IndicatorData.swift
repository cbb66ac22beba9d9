import Accountability

extension Site {
    /// The figures of one indicator as files.
    func indicatorData(_ indicator: Reference<Indicator>) -> [SitePage] {
        let stem = path(of: indicator).dropLast(5)
        return [
            SitePage(path: "\(stem).csv", source: nil) { [self] buffer in
                buffer += csv(of: records(of: indicator))
            },
            SitePage(path: "\(stem).json", source: nil) { [self] buffer in
                buffer += json(of: indicator)
            },
        ]
    }

    /// All figures of an indicator by period, there the whole jurisdiction, then by unit, those that are owed among
    /// them.
    func records(of indicator: Reference<Indicator>) -> [FigureRecord] {
        library.progress.periods.filter { $0.plan == library.indicators[indicator].plan }.flatMap {
            records(of: indicator, in: $0)
        }
    }

    /// The figures of an indicator in a period: the whole jurisdiction, then by unit.
    func records(of indicator: Reference<Indicator>, in period: PlanPeriod) -> [FigureRecord] {
        let reported = library.progress.observations(of: indicator, in: period).map {
            FigureRecord(indicator: indicator, unit: $0.unit, period: period, observation: $0)
        }
        let owed = owed(indicator, in: period).map {
            FigureRecord(indicator: indicator, unit: $0, period: period, observation: nil)
        }
        return (reported + owed).sorted { ($0.unit?.index ?? -1) < ($1.unit?.index ?? -1) }
    }

    /// Who owes an indicator without a word in a period of the plan's own year; periods given for comparison are owed
    /// by nobody.
    private func owed(_ indicator: Reference<Indicator>, in period: PlanPeriod) -> [Reference<Unit>?] {
        guard period.period.year == library.plans[period.plan].year else { return [] }
        return library.missingObservations(of: indicator, in: period).filter { !$0.isAnnounced }.map(\.unit)
    }

    private func json(of indicator: Reference<Indicator>) -> [UInt8] {
        let record = library.indicators[indicator]
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("indicator", indicatorKeys[Int(indicator.index)])
            writer.text("name", record.name)
            writer.text("plan", library.plans[record.plan].title)
            writer.number("points", record.points)
            writer.text("measure", record.measure?.unit)
            writer.text("direction", record.measure?.direction.rawValue)
            writer.text("kind", record.measure?.kind.rawValue)
            writer.array("observations") { write(records(of: indicator), into: &$0) }
        }
        writer.lineBreak()
        return writer.bytes
    }
}
