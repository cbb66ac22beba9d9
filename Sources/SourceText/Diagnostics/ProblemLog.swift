/// Collects the problems of a build while its files are read.
///
/// Problems are noted by offset; lines and columns are worked out once, at the end, in one pass over each file.
/// A log is used by one thread; logs made by parallel readers are put together with `append`.
package final class ProblemLog {
    /// A problem on its way from one log to another; what it says is read as a `Diagnostic`.
    package struct Problem: Sendable {
        let place: SourcePlace
        let severity: Diagnostic.Severity
        let code: String
        let message: String
        let suggestion: String?
    }

    /// The problems so far, in the order noted.
    package private(set) var problems: [Problem] = []
    /// Whether one of the problems stops publication.
    package private(set) var hasErrors = false

    /// An empty log.
    package init() {}

    /// Notes a problem at a stretch of a file.
    ///
    /// - Parameters:
    ///   - severity: Errors stop publication.
    ///   - code: The stable name of this kind of problem, in kebab case.
    ///   - place: Where the text at fault stands.
    ///   - message: What is wrong and what was expected, quoting the text at fault.
    ///   - suggestion: What to write instead; printed as `; did you mean "…"?`.
    package func report(
        _ severity: Diagnostic.Severity, _ code: String, at place: SourcePlace, _ message: String,
        suggestion: String? = nil
    ) {
        if severity == .error { hasErrors = true }
        problems.append(
            Problem(place: place, severity: severity, code: code, message: message, suggestion: suggestion))
    }

    /// Notes a problem that stops publication; see `report`.
    package func error(_ code: String, at place: SourcePlace, _ message: String, suggestion: String? = nil) {
        report(.error, code, at: place, message, suggestion: suggestion)
    }

    /// Notes a problem that does not stop publication; see `report`.
    package func warning(_ code: String, at place: SourcePlace, _ message: String, suggestion: String? = nil) {
        report(.warning, code, at: place, message, suggestion: suggestion)
    }

    /// Notes something worth knowing; see `report`.
    package func note(_ code: String, at place: SourcePlace, _ message: String) {
        report(.note, code, at: place, message)
    }

    /// Takes over the problems of another log.
    package func append(_ other: ProblemLog) {
        append(other.problems)
    }

    /// Takes over problems that another thread noted in a log of its own.
    package func append(_ others: [Problem]) {
        problems += others
        hasErrors = hasErrors || others.contains { $0.severity == .error }
    }
}
