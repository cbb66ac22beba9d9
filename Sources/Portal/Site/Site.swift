package import Accountability
import Charts
import Markup
package import PolicyText

/// Everything the pages are made of: the checked content, the day of the build and what is worked out once for all.
///
/// A class so that handing it to every part of every page costs nothing; it never changes.
package final class Site: Sendable {
    package let library: Library
    /// The text of each policy document, in the order of `library.policies`.
    let policyTexts: [PolicyDocument]
    /// The text of each notice, in the order of `library.notices`.
    let noticeTexts: [PolicyDocument]
    /// The text of each standing page, in the order of `library.pages`.
    let pageTexts: [PolicyDocument]
    let overrides: ThemeOverrides
    /// The day of the build.
    let day: Day
    /// The newest day the content itself bears, up to the day of the build; `nil` where nothing is dated.
    let dataDay: Day?
    let wording: any Wording
    let chartWording: ChartWording
    let statusMarks: StatusMarks
    /// Where each plan stands, in the order of `library.plans`; `nil` for those of which nothing was reported.
    let standings: [PlanStanding?]
    /// Those there are, the newest year first.
    let standingsByYear: [PlanStanding]
    /// How the units of each indicator compare, in the order of `library.indicators`.
    let unitComparisons: [OnDemand<UnitComparison>]
    /// Sections that have content, in the order of the menu.
    let sections: [Section]
    let stylesheet: ThemeAsset
    /// What only sheets for walls need.
    let wallStylesheet = ThemeAsset(bytes: Stylesheet.wall, name: "wall", suffix: "css")
    /// What makes the print of batches and projects a sheet for a notice board.
    let boardStylesheet = ThemeAsset(bytes: Stylesheet.board, name: "board", suffix: "css", media: "print")
    /// The written reports as they stand on the day of the build.
    let reports: ReportOverview
    /// What falls due when.
    let calendar: DeadlineCalendar
    /// The projects by everything they can be told apart by.
    let projectDirectory: ProjectDirectory
    /// The duties as their list tells them.
    let dutyDirectory: DutyDirectory
    let documentsByNumber: [DocumentNumber: Reference<Policy>]
    /// The portal's address; `nil` where it is not known.
    let address: Address?
    let sharedFrames = SharedFrames()
    private let unitPaths: [String]
    private let policyPaths: [String]
    private let planPaths: [String]
    private let indicatorPaths: [String]
    /// Every name, short name and alias a unit bears.
    let unitsByName: [String: Reference<Unit>]
    let unitsByID: [String: Reference<Unit>]
    let policiesByID: [String: Reference<Policy>]
    let batchesByID: [String: Reference<Batch>]
    let projectsByID: [String: Reference<Project>]
    let noticesByID: [String: Reference<Notice>]
    let plansByID: [String: Reference<AssessmentPlan>]
    /// Each indicator's plan and id, such as `2016/08`.
    let indicatorKeys: [String]
    /// By those keys.
    let indicatorsByID: [String: Reference<Indicator>]

    /// Puts a site together.
    ///
    /// - Parameters:
    ///   - library: The checked content.
    ///   - policyTexts: One for each policy, in the same order.
    ///   - noticeTexts: One for each notice, in the same order.
    ///   - pageTexts: One for each standing page, in the same order.
    ///   - overrides: What the content's `theme/` adds.
    ///   - day: The day of the build.
    package init(
        library: Library, policyTexts: [PolicyDocument], noticeTexts: [PolicyDocument] = [],
        pageTexts: [PolicyDocument],
        overrides: ThemeOverrides = ThemeOverrides(), day: Day
    ) {
        self.library = library
        self.policyTexts = policyTexts
        self.noticeTexts = noticeTexts
        self.pageTexts = pageTexts
        self.overrides = overrides
        self.day = day
        let dated =
            library.policies.compactMap { $0.published ?? $0.issued } + library.notices.compactMap(\.day)
            + library.batches.compactMap(\.disclosure.published) + library.projects.compactMap(\.updated)
        dataDay = (dated + library.progress.sources.compactMap(\.published)).filter { $0 <= day }.max()
        let wording = library.settings.language.wording
        self.wording = wording
        statusMarks = StatusMarks(wording)
        chartWording = ChartWording(
            language: wording.languageTag, numbers: wording.numberStyle, word: { wording.chartWord($0) })
        standings = library.plans.references.map { PlanStanding(of: $0, in: library) }
        standingsByYear = standings.compactMap(\.self).stablySorted { -library.plans[$0.plan].year }
        unitComparisons = library.indicators.map { _ in OnDemand() }
        address = library.settings.url.flatMap { try? Address(checking: $0) }
        sections = Section.allCases.filter { section in
            switch section {
            case .home: true
            case .policies: !library.policies.isEmpty
            case .units: !library.units.isEmpty
            case .indicators: !library.plans.isEmpty
            case .duties: !library.duties.isEmpty
            case .progress: !library.periodsOfPlanYears.isEmpty
            case .reports: !library.settings.reporting.isEmpty || !library.reports.isEmpty
            case .funds: !library.batches.isEmpty
            case .projects: !library.projects.isEmpty
            case .notices: !library.notices.isEmpty
            // It is reached from the home page and the reports.
            case .calendar: false
            case .data:
                !library.units.isEmpty || !library.plans.isEmpty || !library.duties.isEmpty
                    || !library.reports.isEmpty || !library.batches.isEmpty || !library.projects.isEmpty
                    || !library.policies.isEmpty || !library.notices.isEmpty
            case .about: false
            }
        }
        reports = ReportOverview(library, on: day)
        calendar = DeadlineCalendar(library, reports: reports, on: day)
        projectDirectory = ProjectDirectory(library, on: day)
        dutyDirectory = DutyDirectory(library)
        stylesheet = ThemeAsset(theme: Theme(accent: library.settings.accent), custom: overrides.stylesheet)

        var documents: [DocumentNumber: Reference<Policy>] = [:]
        for policy in library.policies.references {
            guard let written = library.policies[policy].documentNumber, let number = DocumentNumber(written) else {
                continue
            }
            if documents[number] == nil { documents[number] = policy }
        }
        documentsByNumber = documents

        var names: [String: Reference<Unit>] = [:]
        for unit in library.units.references {
            let record = library.units[unit]
            for name in [record.name] + (record.shortName.map { [$0] } ?? []) + record.aliases where names[name] == nil
            {
                names[name] = unit
            }
        }
        unitsByName = names
        unitPaths = library.units.map { "units/\($0.id).html" }
        policyPaths = library.policies.map { "policies/\($0.id).html" }
        planPaths = library.plans.map { "indicators/\($0.id)/index.html" }
        indicatorPaths = library.indicators.map { "indicators/\(library.plans[$0.plan].id)/\($0.id).html" }
        unitsByID = Site.table(library.units) { $0.id }
        policiesByID = Site.table(library.policies) { $0.id }
        batchesByID = Site.table(library.batches) { $0.id }
        projectsByID = Site.table(library.projects) { $0.id }
        noticesByID = Site.table(library.notices) { $0.id }
        plansByID = Site.table(library.plans) { $0.id }
        indicatorKeys = library.indicators.map { "\(library.plans[$0.plan].id)/\($0.id)" }
        indicatorsByID = Site.table(library.indicators) { "\(library.plans[$0.plan].id)/\($0.id)" }
    }

    private static func table<Record>(_ records: [Record], id: (Record) -> String) -> [String: Reference<Record>] {
        Dictionary(records.references.map { (id(records[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page of a unit.
    func path(of unit: Reference<Unit>) -> String { unitPaths[Int(unit.index)] }

    /// The page of a policy document.
    func path(of policy: Reference<Policy>) -> String { policyPaths[Int(policy.index)] }

    /// The page of a plan.
    func path(of plan: Reference<AssessmentPlan>) -> String { planPaths[Int(plan.index)] }

    /// The page of an indicator.
    func path(of indicator: Reference<Indicator>) -> String { indicatorPaths[Int(indicator.index)] }

    /// The page of a batch.
    func path(of batch: Reference<Batch>) -> String { "funds/\(library.batches[batch].id).html" }

    /// The page of a project.
    func path(of project: Reference<Project>) -> String { "projects/\(library.projects[project].id).html" }

    /// The page of a notice.
    func path(of notice: Reference<Notice>) -> String { "notices/\(library.notices[notice].id).html" }

    /// The page of a standing page.
    func path(of page: Reference<StandingPage>) -> String { "pages/\(library.pages[page].id).html" }
}
