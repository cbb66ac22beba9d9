import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileOperations {
    /// The operations of the operating system.
    package static let system = FileOperations(
        open: { path, purpose throws(SystemError) in
            try count(systemOpen(path, purpose.flags | O_CLOEXEC, purpose.mode))
        },
        read: { descriptor, memory throws(SystemError) in
            let count = systemRead(descriptor, memory.baseAddress, memory.count)
            if count < 0 { throw .last }
            return count
        },
        write: { descriptor, memory throws(SystemError) in
            let count = systemWrite(descriptor, memory.baseAddress, memory.count)
            if count < 0 { throw .last }
            return count
        },
        close: { descriptor throws(SystemError) in _ = try count(systemClose(descriptor)) },
        lock: { descriptor throws(SystemError) in _ = try count(flock(descriptor, LOCK_EX | LOCK_NB)) },
        waitForLock: { descriptor throws(SystemError) in _ = try count(flock(descriptor, LOCK_EX)) },
        sync: { descriptor throws(SystemError) in _ = try count(fsync(descriptor)) },
        syncFileSystem: { descriptor throws(SystemError) in _ = try count(mingbai_sync_file_system(descriptor)) },
        openStatus: { descriptor throws(SystemError) in
            var status = stat()
            _ = try count(fstat(descriptor, &status))
            return FileStatus(status)
        },
        status: { path throws(SystemError) in
            var status = stat()
            _ = try count(lstat(path, &status))
            return FileStatus(status)
        },
        list: { path throws(SystemError) in try names(in: path) },
        realPath: { path throws(SystemError) in
            guard let resolved = realpath(path, nil) else { throw .last }
            defer { free(resolved) }
            return String(cString: resolved)
        },
        checkWriting: { path throws(SystemError) in
            _ = try count(faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS))
        },
        makeFolder: { path throws(SystemError) in _ = try count(mkdir(path, 0o777)) },
        setOpenMode: { descriptor, mode throws(SystemError) in _ = try count(fchmod(descriptor, mode_t(mode))) },
        setMode: { path, mode throws(SystemError) in _ = try count(chmod(path, mode_t(mode))) },
        makeHardLink: { path, new throws(SystemError) in _ = try count(link(path, new)) },
        makeLink: { path, target throws(SystemError) in _ = try count(symlink(target, path)) },
        linkTarget: { path throws(SystemError) in
            var target = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = readlink(path, &target, Int(PATH_MAX))
            if length < 0 { throw .last }
            return String(decoding: target[..<length].lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
        },
        move: { from, to throws(SystemError) in _ = try count(rename(from, to)) },
        exchange: { one, other throws(SystemError) in _ = try count(mingbai_exchange(one, other)) },
        removeFile: { path throws(SystemError) in _ = try count(unlink(path)) },
        removeFolder: { path throws(SystemError) in _ = try count(rmdir(path)) }
    )
}

/// The result of a call that returns -1 on failure.
private func count(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw .last }
    return result
}

private func names(in path: String) throws(SystemError) -> [FileName] {
    let descriptor = try count(systemOpen(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0))
    guard let folder = fdopendir(descriptor) else {
        let error = SystemError.last
        _ = systemClose(descriptor)
        throw error
    }
    defer { closedir(folder) }
    var names: [FileName] = []
    while true {
        errno = 0
        guard let entry = readdir(folder) else { break }
        let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        let string = String(decoding: bytes, as: UTF8.self)
        if string == "." || string == ".." { continue }
        names.append(FileName(string: string, isExact: string.utf8.elementsEqual(bytes)))
    }
    if errno != 0 { throw .last }
    return names
}

extension FileOperations.Purpose {
    fileprivate var flags: Int32 {
        switch self {
        // A FIFO in the place of a file would be waited for.
        case .read: O_RDONLY | O_NONBLOCK
        case .readOwn: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
        case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        case .lock: O_RDWR | O_CREAT | O_NOFOLLOW
        case .folder: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        }
    }

    /// The permissions of a file that is made: another user must be able to wait for a lock.
    fileprivate var mode: mode_t { self == .lock ? 0o644 : 0o600 }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        inode = UInt64(status.st_ino)
        mode = UInt32(status.st_mode) & 0o7777
        size = Int(status.st_size)
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

// Inside the initialiser above the labels hide the functions of the same name.
private let systemOpen: @Sendable (String, Int32, mode_t) -> Int32 = { open($0, $1, $2) }
private let systemRead: @Sendable (Int32, UnsafeMutableRawPointer?, Int) -> Int = { read($0, $1, $2) }
private let systemWrite: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }
private let systemClose: @Sendable (Int32) -> Int32 = { close($0) }
