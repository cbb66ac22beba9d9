import Accountability
import Markup

extension Site {
    /// The deadlines that come next, of reports, targets and duties, the day of the build included.
    ///
    /// - Parameters:
    ///   - limit: How many lines at most; what falls due on one day and is of one kind is one line.
    ///   - context: The page the section stands on.
    /// - Returns: A `section` with the id `deadlines`; `nil` where nothing is ahead.
    func nextDeadlines(limit: Int, in context: PageContext) -> HTML? {
        nil
    }
}
