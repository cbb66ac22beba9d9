import Accountability

/// The files of the figures of one indicator: one, or more where it would be too long.
///
/// They are the parts of the plan's data set where that is too long for one file, so that millions of figures are not
/// written twice.
struct FigureFile: Sendable {
    let indicator: Reference<Indicator>
    /// Which of them it is, from 0.
    let part: Int
    /// Its name behind that of the plan's data set, such as `.08` or `.08.part2`.
    let suffix: String
    let periods: [PlanPeriod]
    /// At most so many rows.
    let room: Int

    /// Rows a file of figures has room for; a spreadsheet opens so many without trouble.
    static let mostRows = 100_000
}

extension Site {
    /// The files of an indicator's figures; none where nothing was reported of its plan.
    func figureFiles(of indicator: Reference<Indicator>) -> [FigureFile] {
        let record = library.indicators[indicator]
        var parts: [(periods: [PlanPeriod], room: Int)] = []
        for period in library.progress.periods where period.plan == record.plan {
            // Nobody has two rows, but who owes a figure may have reported it.
            let most =
                library.progress.observations(of: indicator, in: period).count
                + library.relations.bearers[Int(indicator.index)].count + 1
            if let last = parts.last, last.room + most <= FigureFile.mostRows {
                parts[parts.count - 1] = (last.periods + [period], last.room + most)
            } else {
                parts.append(([period], most))
            }
        }
        return parts.enumerated().map { place, part in
            FigureFile(
                indicator: indicator, part: place, suffix: ".\(record.id)\(place > 0 ? ".part\(place + 1)" : "")",
                periods: part.periods, room: part.room)
        }
    }

    /// The files of an indicator's figures in both forms.
    func figureDownloads(of indicator: Reference<Indicator>) -> [(title: String, path: String)] {
        let areParts = !fitInOne(figureFiles(of: library.indicators[indicator].plan))
        return figureFiles(of: indicator).flatMap { file in
            ["CSV", "JSON"].map { form in
                (
                    title: file.part > 0 ? "\(form) \(wording.part(file.part + 1))" : form,
                    path: path(of: file, form.lowercased(), isPart: areParts)
                )
            }
        }
    }

    /// Where a file of figures lies: among the data as a part of its plan's data set, else beside its indicator's page.
    private func path(of file: FigureFile, _ form: String, isPart: Bool) -> String {
        if !isPart { return "\(path(of: file.indicator).dropLast(".html".count)).\(form)" }
        let plan = library.plans[library.indicators[file.indicator].plan].id
        return "data/\(DataSet.name(.observations, plan: plan))\(file.suffix).\(form)"
    }

    /// The figures of a plan.
    func figureData(of plan: Reference<AssessmentPlan>) -> DataSet {
        let files = figureFiles(of: plan)
        return figureData(
            of: plan, in: fitInOne(files) ? [FigureForms(self).part(of: files, suffix: "")] : parts(of: files))
    }

    /// The files of the figures of single indicators that are no parts of a data set.
    func figureOutputs(of plan: Reference<AssessmentPlan>) -> [SitePage] {
        let files = figureFiles(of: plan)
        guard fitInOne(files) else { return [] }
        return zip(files, parts(of: files)).flatMap { file, part in
            [
                SitePage(path: path(of: file, "csv", isPart: false), source: nil, render: part.csv),
                SitePage(path: path(of: file, "json", isPart: false), source: nil, render: part.json),
            ]
        }
    }

    private func label(of file: FigureFile) -> String {
        let number = " \(library.indicators[file.indicator].number)"
        return file.part > 0 ? "\(number) \(wording.part(file.part + 1))" : number
    }

    private func figureFiles(of plan: Reference<AssessmentPlan>) -> [FigureFile] {
        library.plans[plan].indicators.flatMap { figureFiles(of: $0) }
    }

    private func fitInOne(_ files: [FigureFile]) -> Bool {
        files.reduce(0) { $0 + $1.room } <= FigureFile.mostRows
    }

    private func figureData(of plan: Reference<AssessmentPlan>, in parts: [DataSet.Part]) -> DataSet {
        DataSet(
            .observations, day: newest(library.progress.sources.filter { $0.plan == plan }.map(\.published)), key: [],
            fields: figureColumns(of: plan).fields, parts: parts, plan: (plan, library.plans[plan].id))
    }

    private func parts(of files: [FigureFile]) -> [DataSet.Part] {
        let forms = FigureForms(self)
        return files.map { file in
            forms.part(of: [file], suffix: file.suffix, label: label(of: file))
        }
    }

    /// The figures of an indicator in a period: the whole jurisdiction, then by unit, those that are owed among them.
    fileprivate func records(of indicator: Reference<Indicator>, in period: PlanPeriod) -> [FigureRecord] {
        let reported = library.progress.observations(of: indicator, in: period).map {
            FigureRecord(indicator: indicator, unit: $0.unit, period: period, observation: $0)
        }
        let owed = owed(indicator, in: period).map {
            FigureRecord(indicator: indicator, unit: $0, period: period, observation: nil)
        }
        if owed.isEmpty { return reported }
        return (reported + owed).sorted { ($0.unit?.index ?? -1) < ($1.unit?.index ?? -1) }
    }

    /// How many figures that are.
    fileprivate func recordCount(of indicator: Reference<Indicator>, in period: PlanPeriod) -> Int {
        library.progress.observations(of: indicator, in: period).count + owed(indicator, in: period).count
    }

    /// Who owes an indicator without a word in a period of the plan's own year; periods given for comparison are owed
    /// by nobody.
    private func owed(_ indicator: Reference<Indicator>, in period: PlanPeriod) -> [Reference<Unit>?] {
        guard period.period.year == library.plans[period.plan].year else { return [] }
        return library.missingObservations(of: indicator, in: period).filter { !$0.isAnnounced }.map(\.unit)
    }
}

/// Files of figures in both forms.
private struct FigureForms {
    let site: Site
    let csv: FigureCells<CSVWriter>
    let json: FigureCells<JSONWriter>

    init(_ site: Site) {
        self.site = site
        csv = FigureCells(site)
        json = FigureCells(site)
    }

    func part(of files: [FigureFile], suffix: String, label: String = "") -> DataSet.Part {
        let (site, csv, json) = (site, csv, json)
        @Sendable func rowCount() -> Int {
            files.reduce(0) { count, file in
                file.periods.reduce(count) { $0 + site.recordCount(of: file.indicator, in: $1) }
            }
        }
        @Sendable func records() -> some Sequence<FigureRecord> {
            files.lazy.flatMap { file in
                file.periods.lazy.flatMap { site.records(of: file.indicator, in: $0) }
            }
        }
        return DataSet.Part(
            suffix: suffix, label: label, rowCount: rowCount,
            csv: { csv.write(records(), to: &$0) }, json: { json.write(records(), to: &$0) })
    }
}
