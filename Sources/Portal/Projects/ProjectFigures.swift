import Accountability
import Charts
import Markup

/// The charts a project's page may have.
enum ProjectChart: String, CaseIterable {
    /// What was handed down and paid, month by month.
    case payments
    /// Its goals, as far as they were reached.
    case performance
}

extension Site {
    /// The charts of a project, told without drawing them.
    func charts(of project: Reference<Project>) -> [ProjectChart] {
        let record = library.projects[project]
        return ProjectChart.allCases.filter { chart in
            switch chart {
            case .payments: (PaymentCourse(of: record, until: day)?.months.count ?? 0) > 1
            case .performance: record.performance.contains { $0.isMeasured }
            }
        }
    }

    func figure(_ chart: ProjectChart, of project: Reference<Project>) -> Figure? {
        switch chart {
        case .payments: paymentsFigure(of: library.projects[project])
        case .performance: performanceFigure(of: library.projects[project])
        }
    }

    private func paymentsFigure(of project: Project) -> Figure? {
        guard let course = PaymentCourse(of: project, until: day), let last = course.months.last else { return nil }
        let isOneYear = course.months.allSatisfy { $0.month.year == last.month.year }
        let chart = PaymentsChart(
            quantity: yuan,
            months: course.months.map { month in
                let label = wording.period(month.month)
                let short = wording.shortPeriod(month.month)
                return PaymentsChart.Month(
                    label: label, tick: isOneYear ? short : label, narrowTick: month.month.description,
                    handedDown: Number(month.handedDown), paid: Number(month.paid))
            }, funding: Number(project.fundingTotal))
        guard let drawing = chart.drawing(chartWording) else { return nil }
        return Figure(
            id: ProjectChart.payments.rawValue, heading: wording.term(.paymentsByMonth), level: 2,
            sentence: wording.paymentsSentence(
                until: wording.period(last.month), handedDown: last.handedDown, paid: last.paid,
                funding: project.fundingTotal),
            drawings: [drawing], data: .table(chart.table(chartWording), caption: wording.term(.paymentsByMonth)),
            downloads: [dataFile(.transactions)])
    }

    private func performanceFigure(of project: Project) -> Figure? {
        let goals = project.performance.filter(\.isMeasured)
        guard (1...Figure.rowLimit).contains(goals.count) else { return nil }
        let chart = BulletChart(
            rows: goals.map { goal in
                BulletChart.Row(
                    name: Name(goal.title),
                    quantity: Quantity(
                        name: goal.title, unit: goal.unit ?? "",
                        isWhole: [goal.actual, goal.target].allSatisfy { $0?.scale ?? 0 == 0 }),
                    value: goal.actual.map { .reported(Number($0)) } ?? .notReported(),
                    target: goal.target.map { Charts.Target(value: Number($0)) },
                    completion: goal.completion.map { wording.rate($0) })
            })
        let reported = goals.count { $0.actual != nil }
        return Figure(
            id: ProjectChart.performance.rawValue, heading: wording.term(.goalsReached), level: 2,
            sentence: wording.goalsSentence(
                met: goals.count { ($0.completion ?? Fraction(0)) >= Fraction(1) }, reported: reported, of: goals.count),
            drawings: chart.drawings(chartWording), data: .elsewhere(id: "performance"),
            downloads: [dataFile(.projectPerformance)])
    }

    /// The files of a project's charts.
    func chartFiles(of project: Reference<Project>) -> [SitePage] {
        charts(of: project).map { chart in
            SitePage(path: Figure.path(of: chart.rawValue, on: path(of: project)), source: nil) { [self] buffer in
                guard let figure = figure(chart, of: project) else { return }
                file(of: figure, part: 0).write(into: &buffer)
            }
        }
    }
}

extension Project.Performance {
    /// Whether there is a target above zero to hold a value against.
    var isMeasured: Bool { target.map { $0 > Decimal(0) } ?? false }

    /// How far the target was reached; `nil` without both.
    var completion: Fraction? {
        guard let actual, let target else { return nil }
        return Fraction(actual, over: target)
    }
}
