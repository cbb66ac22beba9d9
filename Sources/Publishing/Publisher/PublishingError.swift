/// Why nothing was published; the site is what it was before, unless the error says that an update is unfinished.
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
    /// Whether the site is partly the new one, and the next build finishes that: only where it is updated in place.
    package private(set) var isUnfinished = false

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

    /// Whether nothing may be written where it was tried.
    var isOfForbiddenPlace: Bool {
        errno.map { SystemError(number: $0) }.map { $0.isDenial || $0.isReadOnly } ?? false
    }

    /// Whether the file system or the kernel does not know the call that failed.
    var isOfUnsupportedCall: Bool {
        errno.map { SystemError(number: $0).isUnsupported } ?? false
    }

    /// Whether the place is another file system than it seemed, so that nothing can be moved or linked across.
    var isOfOtherFileSystem: Bool {
        errno.map { SystemError(number: $0).isOfOtherFileSystem } ?? false
    }

    /// The same error, of an update in place that had begun to change the site.
    var leavingUpdateUnfinished: PublishingError {
        var error = adding(
            "the site cannot be exchanged as a whole here, so part of it is new; the next build finishes it")
        error.isUnfinished = true
        return error
    }

    /// The same error, with another sentence after it.
    func adding(_ sentence: String) -> PublishingError {
        PublishingError(code: code, path: path, errno: errno, message: "\(message); \(sentence)")
    }
}
