import Accountability
import SourceText

/// What is known of plans and units while progress and reports are read; shared by all threads that read.
struct ReportedContent: Sendable {
    let declarations: Declarations
    let plans: [AssessmentPlan]
    let indicators: [Indicator]
    let units: [Unit]
    /// What each indicator's values can be.
    let ranges: [FigureRange]
    /// The day of the build.
    let day: Day
    private let groups: [[Reference<Unit>]]

    init(declarations: Declarations, plans: [AssessmentPlan], indicators: [Indicator], units: [Unit], day: Day) {
        self.declarations = declarations
        self.plans = plans
        self.indicators = indicators
        self.units = units
        self.day = day
        ranges = indicators.map { FigureRange(of: $0) }
        var groups = [[Reference<Unit>]](repeating: [], count: units.count)
        for unit in units.references {
            for member in units[unit].members ?? [] { groups[Int(member.index)].append(unit) }
        }
        self.groups = groups
    }

    /// Whether a plan names a unit as responsible for an indicator: itself, a group it belongs to, or a unit above it.
    func isResponsible(_ unit: Reference<Unit>, for indicator: Reference<Indicator>) -> Bool {
        var current = unit
        // Parents are few; a chain that leads back to itself, an error reported elsewhere, must end too.
        for _ in 0..<8 {
            let named = indicators[indicator].responsible
            if named.contains(current) || groups[Int(current.index)].contains(where: named.contains)
                || indicators[indicator].lead == current
            {
                return true
            }
            guard let parent = units[current].parent else { return false }
            current = parent
        }
        return true
    }

    /// The units a name stands for: the members of a group, else the unit itself.
    func members(of unit: Reference<Unit>) -> [Reference<Unit>] { units[unit].members ?? [unit] }
}
