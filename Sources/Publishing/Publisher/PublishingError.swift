/// Why nothing was published; the site is what it was before.
package struct PublishingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of obstacle it is.
    package enum Code: Sendable, Equatable {
        /// The output folder is not one that a build may replace.
        case refusedFolder
        /// Reading or writing failed.
        case inputOutput
        /// Another build is publishing to the same folder.
        case locked
    }

    /// What kind of obstacle it is.
    package let code: Code
    /// The file or folder at fault, as the reader of the message knows it.
    package let path: String
    /// The error number of the system call that failed; nil where none did.
    package let errno: Int32?
    /// What is wrong and what to do, in one sentence or two; it names the path.
    package let message: String

    package var description: String { message }
}

extension PublishingError {
    static func refused(_ path: String, _ message: String) -> PublishingError {
        PublishingError(code: .refusedFolder, path: path, errno: nil, message: message)
    }

    /// A system call that failed: `cannot write Site/index.html: no space is left on the disk; …`.
    static func inputOutput(_ action: String, _ path: String, _ error: SystemError) -> PublishingError {
        let advice = error.advice.map { "; \($0)" } ?? ""
        return PublishingError(
            code: .inputOutput, path: path, errno: error.number,
            message: "cannot \(action) \(path): \(error.reason)\(advice)")
    }

    /// The same error, with another sentence after it.
    func adding(_ sentence: String) -> PublishingError {
        PublishingError(code: code, path: path, errno: errno, message: "\(message); \(sentence)")
    }
}
