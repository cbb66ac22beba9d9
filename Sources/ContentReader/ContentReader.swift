package import Accountability
package import SourceText

/// Reads a content folder into one checked value.
package enum ContentReader {
    /// Reads all files of a folder and reports every problem of all of them.
    ///
    /// - Parameters:
    ///   - folder: The content folder, as the caller names it; diagnostics continue this path.
    ///   - asOf: The day to build for, given the portal's time zone (an IANA name).
    ///   - log: Takes the problems found.
    /// - Returns: The content, or `nil` where errors were found.
    /// - Throws: Where the folder or a file in it cannot be read.
    package static func read(
        folder: String, asOf: (_ timeZone: String) -> Day, log: ProblemLog
    ) throws(ContentFolderError) -> Content? {
        nil
    }
}
