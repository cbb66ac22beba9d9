import Accountability

extension Site {
    /// Indicators, targets and figures plan by plan, and the reports.
    func progressData() -> [DataSet] {
        let plans = library.plans.references.flatMap { plan -> [DataSet] in
            let own = (reference: plan, id: library.plans[plan].id)
            let indicators = library.plans[plan].indicators
            return [
                DataSet(.indicators, day: nil, key: [.indicator], columns: indicatorColumns, plan: own) { indicators },
                DataSet(.targets, day: nil, key: [], columns: targetColumns(of: plan), plan: own) { [library] in
                    indicators.lazy.flatMap { indicator in
                        library.indicators[indicator].targets.lazy.map { (indicator, $0) }
                    }
                },
                figureData(of: plan),
            ]
        }
        let submitted = library.reports.lazy.flatMap(\.submissions).map { Optional($0.submitted) }
        return plans + [
            DataSet(.reports, day: newest(submitted), key: [], columns: reportColumns) { [library] in
                library.reports.references.lazy.flatMap { report in
                    let record = library.reports[report]
                    return Set(record.required + record.submissions.map(\.unit)).sorted().lazy.map { (report, $0) }
                }
            }
        ]
    }

    /// Whether any unit has to hand in a report, or did.
    var hasReportData: Bool {
        library.reports.contains { !$0.required.isEmpty || !$0.submissions.isEmpty }
    }

    private var indicatorColumns: [DataColumn<Reference<Indicator>>] {
        let library = library
        @Sendable func category(_ indicator: Reference<Indicator>) -> AssessmentPlan.Category? {
            let record = library.indicators[indicator]
            return record.category.map { library.plans[record.plan].categories[$0] }
        }
        let columns: [DataColumn<Reference<Indicator>>] = [
            .text(.indicator, isRequired: true) { [self] in key($0) },
            .text(.plan, isRequired: true) { library.plans[library.indicators[$0].plan].id },
            .text(.id, isRequired: true) { library.indicators[$0].id },
            .text(.number, isRequired: true) { library.indicators[$0].number },
            .text(.category) { category($0)?.id },
            .text(.categoryNumber) { category($0)?.number },
            .text(.categoryName) { category($0)?.name },
            .text(.group) { library.indicators[$0].group },
            .text(.name, isRequired: true) { library.indicators[$0].name },
            .number(.points, isRequired: true) { library.indicators[$0].points },
            .list(.responsible) { [self] in ids(library.indicators[$0].responsible) },
            .text(.lead, in: DataReference(kind: .units)) { [self] in id(library.indicators[$0].lead) },
            .text(.measure) { library.indicators[$0].measure?.unit },
            .code(.direction, wording.direction) { library.indicators[$0].measure?.direction },
            .code(.kind, wording.kind) { library.indicators[$0].measure?.kind },
            .state(in: self, [.measured, .scored]) {
                library.indicators[$0].measure == nil ? .scored : .measured
            },
            .text(.definition) { library.indicators[$0].definition },
            .text(.method) { library.indicators[$0].method },
            .text(.source) { library.indicators[$0].source },
        ]
        return columns + DataColumn.basis(in: self) { library.indicators[$0].policy } + [
            .text(.page, isRequired: true) { [self] in path(of: $0) }
        ]
    }

    private func targetColumns(
        of plan: Reference<AssessmentPlan>
    ) -> [DataColumn<(Reference<Indicator>, Target)>] {
        let library = library
        let indicators = DataReference(kind: .indicators, plan: plan, field: .indicator)
        return [
            .text(.indicator, isRequired: true, in: indicators) { [self] in key($0.0) },
            .text(.measure) { library.indicators[$0.0].measure?.unit },
        ] + targetColumns { $0.1 }
    }

    private var reportColumns: [DataColumn<(Reference<Report>, Reference<Unit>)>] {
        let library = library
        @Sendable func rule(_ report: Reference<Report>) -> PortalSettings.ReportingRule? {
            library.reports[report].rule.map { library.settings.reporting[$0] }
        }
        let day = day
        return [
            .text(.rule) { rule($0.0)?.id },
            .text(.title) { rule($0.0)?.title },
            .period(.period, isRequired: true) { library.reports[$0.0].period },
            .text(.unit, isRequired: true, in: DataReference(kind: .units)) { [self] in id($0.1) },
            .text(.unitName, isRequired: true) { [self] in name($0.1) },
            .flag(.required) { library.reports[$0.0].isRequired(of: $0.1) },
            .day(.due) { library.reports[$0.0].due },
            .day(.submitted) { library.reports[$0.0].submission(of: $0.1)?.submitted },
            .state(in: self, [.onTime, .late, .overdue, .notDue, .done, .open]) { report, unit in
                DataState(library.reports[report].standing(of: unit, on: day))
            },
            .integer(.days) { library.reports[$0.0].standing(of: $0.1, on: day).daysLate },
            .text(.document) { [self] report, unit in
                switch library.reports[report].submission(of: unit)?.document {
                case .file(let address): address
                case .policy(let citation): path(of: citation.policy)
                case nil: nil
                }
            },
        ]
    }
}
