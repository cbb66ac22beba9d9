#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few system calls that reading a folder takes.
enum SystemFile {
    enum Kind {
        case file, folder, link, other
    }

    /// What a path leads to, and the numbers that tell one file from another.
    struct Status {
        let kind: Kind
        let device: UInt64
        let number: UInt64

        /// Whether both are the same file, by whatever path.
        func isSame(as other: Status) -> Bool { device == other.device && number == other.number }

        fileprivate init(_ status: stat) {
            switch status.st_mode & S_IFMT {
            case S_IFREG: kind = .file
            case S_IFDIR: kind = .folder
            case S_IFLNK: kind = .link
            default: kind = .other
            }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// Looks at what a path names, without following a link.
    ///
    /// - Throws: Where the path cannot be reached.
    static func status(of path: String) throws(ContentFolderError) -> Status {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw ContentFolderError(.inspect, path, errorNumber: errno) }
        return Status(status)
    }

    /// The path without links, dots and repeated slashes; `nil` where it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// The path of a folder that has to exist, resolved.
    ///
    /// - Throws: Where it leads nowhere.
    static func resolvedFolder(_ path: String) throws(ContentFolderError) -> String {
        guard let resolved = resolved(path) else { throw ContentFolderError(.open, path, errorNumber: errno) }
        return resolved
    }

    /// The names in a folder as bytes, without `.` and `..`, in the system's order.
    ///
    /// - Throws: Where the folder cannot be listed.
    static func names(in path: String) throws(ContentFolderError) -> [[UInt8]] {
        guard let folder = opendir(path) else { throw ContentFolderError(.list, path, errorNumber: errno) }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        guard errno == 0 else { throw ContentFolderError(.list, path, errorNumber: errno) }
        return names
    }

    /// All bytes of a regular file.
    ///
    /// The file is opened without waiting, so that a pipe put in its place meanwhile cannot hold the build up.
    ///
    /// - Throws: Where the file cannot be opened or read, is none any more, or holds more bytes than the limit.
    static func bytes(of path: String, limit: Int) throws(ContentFolderError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw ContentFolderError(.open, path, errorNumber: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ContentFolderError(.inspect, path, errorNumber: errno) }
        guard Status(status).kind == .file else { throw ContentFolderError(.read, path, errorNumber: EINVAL) }
        guard status.st_size <= limit else { throw ContentFolderError(.read, path, errorNumber: EFBIG) }

        // A byte beyond the size tells the end of the file from a file that is growing.
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var count = 0
        while true {
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(65_536, count)) }
            let taken = bytes.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                return read(descriptor, rest.baseAddress, rest.count)
            }
            if taken < 0, errno == EINTR { continue }
            guard taken >= 0 else { throw ContentFolderError(.read, path, errorNumber: errno) }
            if taken == 0 { break }
            count += taken
            guard count <= limit else { throw ContentFolderError(.read, path, errorNumber: EFBIG) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
