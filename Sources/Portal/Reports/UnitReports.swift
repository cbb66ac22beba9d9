import Accountability
import Markup

extension Site {
    /// How a unit keeps its deadlines for written reports: the next one, those kept and those missed.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - context: The page the section stands on.
    /// - Returns: A `section` with the id `reports`; `nil` where the unit has no report to hand in.
    func deadlines(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        nil
    }
}
