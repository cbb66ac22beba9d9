import Accountability
import Markup
import PolicyText

@testable import Portal

/// A small county that reports: some units, two categories of indicators, periods with figures.
struct CountyWithFigures {
    var units: [Accountability.Unit]
    var indicators: [Indicator]
    var categories = 1
    var batches: [ObservationBatch] = []
    var settings = PortalSettings(
        title: "甲县", url: "https://example.org/jia/", authority: .init(name: "甲县人民政府办公室"),
        ranking: .init(isShown: true, tolerance: Decimal(coefficient: 5, scale: 1)))

    /// Units `u0`, `u1` … of one kind, and indicators `i0`, `i1` … worth 10 points each with a task of 100 for each.
    init(
        units: Int, indicators: Int, kind: UnitKind = .township, idLength: Int = 1,
        milestones: [Accountability.Target.Milestone] = []
    ) {
        func id(_ letter: String, _ index: Int) -> String {
            String(repeating: letter, count: idLength) + "\(index)"
        }
        self.units = (0..<units).map { Accountability.Unit(id: id("u", $0), name: "第\($0)乡", kind: kind) }
        let all = (0..<units).map { Reference<Accountability.Unit>($0) }
        self.indicators = (0..<indicators).map { index in
            Indicator(
                id: id("i", index), plan: Reference(0), number: "\(index + 1)", category: 0, group: nil,
                name: "指标\(index)", points: Decimal(10), responsible: all, lead: nil,
                measure: Measure(unit: "户", direction: .higher, kind: .cumulative),
                targets: [
                    Target(
                        id: nil, unit: nil, comparison: .atLeast, bound: .value(Decimal(100)),
                        by: Period("2025").map { .period($0) }, baseline: nil, milestones: milestones, statement: nil,
                        policy: nil, isLimit: false, measure: nil)
                ], definition: nil, method: nil, source: nil, policy: nil)
        }
    }

    /// Measures an indicator otherwise, and by other targets.
    mutating func change(indicator: Int, to measure: Measure?, _ targets: [Accountability.Target]) {
        let own = indicators[indicator]
        indicators[indicator] = Indicator(
            id: own.id, plan: own.plan, number: own.number, category: own.category, group: own.group, name: own.name,
            points: own.points, responsible: own.responsible, lead: own.lead, measure: measure, targets: targets,
            definition: own.definition, method: own.method, source: own.source, policy: own.policy)
    }

    /// Adds a file of figures: the unit (`nil` for the whole county), the indicator, the value, the score.
    mutating func report(
        _ period: String, published: String? = nil,
        _ figures: [(unit: Int?, indicator: Int, value: Int?, score: Int?)],
        details: (Int) -> ObservationDetails? = { _ in nil }, status: (Int) -> ProgressStatus? = { _ in nil },
        provisional: Set<Int> = []
    ) {
        guard let period = Period(period) else { return }
        var batch = ObservationBatch(
            source: ProgressSource(
                plan: Reference(0), period: period, source: "督查室", published: published.flatMap { Day($0) }))
        for (place, figure) in figures.enumerated() {
            batch.add(
                indicator: Reference(figure.indicator), unit: figure.unit.map { Reference($0) },
                value: figure.value.map { Decimal($0) }, score: figure.score.map { Decimal($0) },
                statedStatus: status(place), isProvisional: provisional.contains(place), details: details(place))
        }
        batches.append(batch)
    }

    var site: Site { site() }

    /// The county's site with some money and standing pages.
    func site(
        batches: [Batch] = [], projects: [Project] = [], pages: [(page: StandingPage, text: PolicyDocument)] = []
    ) -> Site {
        Site(
            library: Library(
                settings: settings, units: units,
                plans: [
                    AssessmentPlan(
                        id: "2025", title: "2025年考核指标", year: 2025, policy: nil, fullScore: nil,
                        appraisalPoints: nil,
                        categories: (0..<categories).map {
                            .init(id: "c\($0)", number: "\($0 + 1)", name: "类别\($0)", points: nil)
                        },
                        indicators: indicators.indices.map { Reference($0) })
                ], indicators: indicators, pages: pages.map(\.page),
                progress: ProgressAssembly(batches: self.batches).progress, batches: batches, projects: projects),
            policyTexts: [], pageTexts: pages.map(\.text), day: Day("2025-12-31") ?? Day(number: 0))
    }
}

extension Site {
    /// The text of an output; `nil` where there is none.
    func text(of path: String) -> String? {
        pages().first { $0.path == path }.map { page in
            var bytes: [UInt8] = []
            page.render(&bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The paths of all outputs below a folder.
    func paths(below folder: String) -> [String] {
        pages().map(\.path).filter { $0.hasPrefix(folder) }
    }
}
