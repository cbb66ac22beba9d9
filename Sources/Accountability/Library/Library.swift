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
    /// The links read the other way round.
    package let relations: Relations

    package init(
        settings: PortalSettings, units: [Unit] = [], plans: [AssessmentPlan] = [], indicators: [Indicator] = [],
        duties: [Duty] = [], policies: [Policy] = [], pages: [StandingPage] = []
    ) {
        self.settings = settings
        self.units = units
        self.plans = plans
        self.indicators = indicators
        self.duties = duties
        self.policies = policies
        self.pages = pages
        relations = Relations(units: units, plans: plans, indicators: indicators, duties: duties, policies: policies)
    }
}
