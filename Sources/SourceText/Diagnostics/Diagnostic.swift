/// One problem found in the content, placed by line and column.
package struct Diagnostic: Hashable, Sendable {
    /// How grave a problem is.
    package enum Severity: String, Hashable, Sendable {
        /// Stops publication.
        case error
        /// Does not stop publication, unless `--strict`.
        case warning
        /// Tells something worth knowing; never stops anything.
        case note
    }

    /// The file's path as given on the command line and continued below it.
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, counted in Unicode scalars.
    package let column: Int
    /// The column behind the last scalar; never beyond the line's end.
    ///
    /// Equal to `column` for an empty stretch.
    package let endColumn: Int
    package let severity: Severity
    /// A stable name of the kind of problem, such as `unknown-unit`.
    package let code: String
    /// What is wrong and what was expected: one sentence without a capital and without a full stop.
    package let message: String
    /// What to write instead, where that is known.
    package let suggestion: String?
    /// The text of the line, without its line break; of a very long line the part round the place.
    package let sourceLine: String
    /// The column of the first scalar of `sourceLine`: 1 unless it is a part of a very long line.
    package let sourceLineColumn: Int

    /// A diagnostic with its parts as they are printed.
    package init(
        file: String, line: Int, column: Int, endColumn: Int, severity: Severity, code: String, message: String,
        suggestion: String? = nil, sourceLine: String = "", sourceLineColumn: Int = 1
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.endColumn = endColumn
        self.severity = severity
        self.code = code
        self.message = message
        self.suggestion = suggestion
        self.sourceLine = sourceLine
        self.sourceLineColumn = sourceLineColumn
    }
}
