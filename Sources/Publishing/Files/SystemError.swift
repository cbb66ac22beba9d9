#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A system call that failed, by its error number.
package struct SystemError: Error, Sendable, Equatable {
    /// The value of `errno` after the call.
    package let number: Int32

    package init(number: Int32) {
        self.number = number
    }

    /// The error of the call that just failed on this thread.
    static var last: SystemError { SystemError(number: errno) }

    /// What happened, in words.
    var reason: String {
        switch number {
        case ENOSPC: "no space is left on the disk"
        case EDQUOT: "the quota of disk space is used up"
        case EACCES, EPERM: "permission is denied"
        case EROFS: "the file system is read-only"
        case ENOENT: "it does not exist"
        case ENOTDIR: "it is not a folder"
        case EISDIR: "it is a folder"
        case ENAMETOOLONG: "the name is too long"
        case EMFILE, ENFILE: "too many files are open"
        case ELOOP: "it is a symbolic link, or links lead in a circle"
        case EBUSY, EXDEV: "it is a mount point or on another file system"
        case EIO: "the disk reported an error"
        default: String(cString: strerror(number))
        }
    }

    /// What to do about it; nil where the reason says it all.
    var advice: String? {
        switch number {
        case ENOSPC, EDQUOT: "make room and build again"
        case EACCES, EPERM: "give the user who builds the right to write there"
        case EBUSY, EXDEV: "publish to a folder inside it"
        default: nil
        }
    }

    /// Whether there is nothing at the path.
    var isAbsence: Bool { number == ENOENT || number == ENOTDIR }

    /// Whether a folder cannot be removed because something is in it.
    var isOfFolderInUse: Bool { number == ENOTEMPTY || number == EEXIST }

    /// Whether the system forbids it.
    var isDenial: Bool { number == EPERM || number == EACCES }

    /// Whether the whole file system may not be written to.
    var isReadOnly: Bool { number == EROFS }

    /// Whether two places are on different file systems, or one is where another file system begins.
    var isOfOtherFileSystem: Bool { number == EXDEV || number == EBUSY }

    /// Whether the file system or the kernel does not know the call at all.
    var isUnsupported: Bool { [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(number) }
}
