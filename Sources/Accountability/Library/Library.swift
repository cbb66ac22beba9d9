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
    /// The links read the other way round.
    package let relations: Relations
    /// For whom each indicator is reported.
    let reportingLevels: [ReportingLevels]

    package init(
        settings: PortalSettings, units: [Unit] = [], plans: [AssessmentPlan] = [], indicators: [Indicator] = [],
        duties: [Duty] = [], policies: [Policy] = [], pages: [StandingPage] = [], progress: Progress = .none,
        reports: [Report] = []
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
        reportingLevels = ReportingLevels.levels(of: indicators, progress)
        relations = Relations(
            units: units, plans: plans, indicators: indicators, duties: duties, policies: policies, reports: reports)
    }
}
