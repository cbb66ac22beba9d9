/// Everything the content says, checked: the records of each kind in the content's order, and how they hang together.
///
/// A class so that handing it on costs nothing; it never changes.
package final class Library: Sendable {
    package let settings: PortalSettings
    package let units: [Unit]
    package let plans: [AssessmentPlan]
    package let indicators: [Indicator]
    package let duties: [Duty]
    package let policies: [Policy]
    package let pages: [StandingPage]
    /// What was reported of the indicators.
    package let progress: Progress
    /// The written reports that were due, by rule, then by period.
    package let reports: [Report]
    package let batches: [Batch]
    package let projects: [Project]
    package let notices: [Notice]
    /// The links read the other way round.
    package let relations: Relations
    package let projectRelations: ProjectRelations
    package let noticeRelations: NoticeRelations
    /// Which project takes how much of which batch.
    package let ledger: FundLedger
    /// For whom each indicator is reported.
    let reportingLevels: [ReportingLevels]
    /// The targets of each indicator.
    let goals: [Goals]
    /// What the figures of each indicator are held against.
    let yardsticks: [Yardsticks]

    package init(
        settings: PortalSettings, units: [Unit] = [], plans: [AssessmentPlan] = [], indicators: [Indicator] = [],
        duties: [Duty] = [], policies: [Policy] = [], pages: [StandingPage] = [], progress: Progress = .none,
        reports: [Report] = [], batches: [Batch] = [], projects: [Project] = [], notices: [Notice] = []
    ) {
        self.settings = settings
        self.units = units
        self.plans = plans
        self.indicators = indicators
        self.duties = duties
        self.policies = policies
        self.pages = pages
        self.progress = progress
        self.reports = reports
        self.batches = batches
        self.projects = projects
        self.notices = notices
        reportingLevels = ReportingLevels.levels(of: indicators, progress)
        relations = Relations(
            units: units, plans: plans, indicators: indicators, duties: duties, policies: policies, reports: reports)
        let goals = indicators.map { Goals(of: $0, planYear: plans[$0.plan].year) }
        self.goals = goals
        yardsticks = zip(indicators, goals).map { [relations] indicator, goals in
            Yardsticks(
                of: indicator, goals, groups: relations.groups, periods: progress.periods(of: indicator.plan),
                planYear: plans[indicator.plan].year, pace: settings.pace)
        }
        projectRelations = ProjectRelations(
            units: units, indicators: indicators, batches: batches, projects: projects)
        noticeRelations = NoticeRelations(
            units: units, indicators: indicators, policies: policies, projects: projects, notices: notices)
        ledger = FundLedger(batches: batches, projects: projects)
    }
}
