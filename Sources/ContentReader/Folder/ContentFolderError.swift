#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The content folder, or something in it, could not be read: nothing the text in it could mend.
package struct ContentFolderError: Error, Hashable, Sendable {
    package enum Operation: String, Hashable, Sendable {
        case open, read, list, inspect
    }

    package let operation: Operation
    /// The path as given on the command line and continued below it.
    package let path: String
    /// The system's number for the cause.
    package let errorNumber: Int32

    package init(_ operation: Operation, _ path: String, errorNumber: Int32) {
        self.operation = operation
        self.path = path
        self.errorNumber = errorNumber
    }
}

extension ContentFolderError: CustomStringConvertible {
    /// One sentence: `cannot open Content/units.json: Permission denied`.
    package var description: String {
        "cannot \(operation.rawValue) \(path): \(String(cString: strerror(errorNumber)))"
    }
}
