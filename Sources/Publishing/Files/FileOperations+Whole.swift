#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Operations on whole files: interrupted calls and short writes are taken up again, failures name the file.
extension FileOperations {
    /// Makes a call, again where a signal interrupted it.
    ///
    /// - Parameters:
    ///   - action: What the call is for, as in "cannot write".
    ///   - path: What a failure names: the place in the site rather than where it is put together.
    ///   - call: The call.
    /// - Returns: What the call returns.
    /// - Throws: Its failure, naming the path.
    func attempt<Value>(
        to action: String, _ path: String, _ call: () throws(SystemError) -> Value
    ) throws(PublishingError) -> Value {
        while true {
            do throws(SystemError) {
                return try call()
            } catch {
                if error.number != EINTR { throw .inputOutput(action, path, error) }
            }
        }
    }

    /// What stands at a path; nil where nothing does.
    func statusIfPresent(_ path: String) throws(PublishingError) -> FileStatus? {
        try attempt(to: "look at", path) { () throws(SystemError) -> FileStatus? in
            do throws(SystemError) {
                return try status(path)
            } catch {
                if error.isAbsence { return nil }
                throw error
            }
        }
    }

    /// Opens a file, hands its descriptor to a function, and closes it whatever comes.
    func withOpen<Value>(
        _ path: String, for purpose: Purpose, to action: String, shown: String,
        _ body: (Int32) throws(PublishingError) -> Value
    ) throws(PublishingError) -> Value {
        let descriptor = try attempt(to: action, shown) { () throws(SystemError) in try open(path, purpose) }
        let value: Value
        do throws(PublishingError) {
            value = try body(descriptor)
        } catch {
            // The first failure is the one to report.
            do throws(SystemError) { try close(descriptor) } catch {}
            throw error
        }
        do throws(SystemError) {
            try close(descriptor)
        } catch {
            // An interrupted close has closed; to close again might close a file of another thread.
            if error.number != EINTR { throw .inputOutput(action, shown, error) }
        }
        return value
    }

    /// Writes bytes to an open file, all of them.
    func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, shown: String) throws(PublishingError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = try attempt(to: "write", shown) { () throws(SystemError) in
                let count = try write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                // POSIX leaves it open whether 0 is an error; taken as none, it would be tried for ever.
                if count == 0 { throw SystemError(number: EIO) }
                return count
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes bytes to an open file, all of them.
    func writeAll(_ bytes: [UInt8], to descriptor: Int32, shown: String) throws(PublishingError) {
        try bytes.withUnsafeBufferPointer { memory throws(PublishingError) in
            try writeAll(UnsafeRawBufferPointer(memory), to: descriptor, shown: shown)
        }
    }

    /// Makes a file that anyone may read.
    ///
    /// - Parameters:
    ///   - path: Where; nothing may stand there.
    ///   - shown: What a failure names.
    ///   - synced: Whether to bring it to the disk at once.
    ///   - body: Writes the contents.
    /// - Returns: What `body` returns.
    /// - Throws: The first failure; part of a file may then be there.
    func createFile<Value>(
        _ path: String, shown: String, synced: Bool = false, _ body: (Int32) throws(PublishingError) -> Value
    ) throws(PublishingError) -> Value {
        try withOpen(path, for: .create, to: "write", shown: shown) { descriptor throws(PublishingError) in
            let value = try body(descriptor)
            try attempt(to: "set the permissions of", shown) { () throws(SystemError) in
                try setOpenMode(descriptor, Self.fileMode)
            }
            if synced {
                try attempt(to: "write", shown) { () throws(SystemError) in try sync(descriptor) }
            }
            return value
        }
    }

    /// Makes a file of some bytes that anyone may read.
    func createFile(
        _ path: String, _ bytes: [UInt8], shown: String, synced: Bool = false
    ) throws(PublishingError) {
        try createFile(path, shown: shown, synced: synced) { descriptor throws(PublishingError) in
            try writeAll(bytes, to: descriptor, shown: shown)
        }
    }

    /// The permissions of every file of a site.
    static let fileMode: UInt32 = 0o644

    /// Makes a folder that anyone may enter.
    func createFolder(_ path: String, shown: String) throws(PublishingError) {
        try attempt(to: "make the folder", shown) { () throws(SystemError) in try makeFolder(path) }
        try attempt(to: "set the permissions of", shown) { () throws(SystemError) in try setMode(path, 0o755) }
    }

    /// Makes the folders that a file of the site lies in where they are missing.
    func makeFolders(above path: String, in root: String, shown: String) throws(PublishingError) {
        var folder = ""
        for component in path.split(separator: "/").dropLast() {
            folder += "/\(component)"
            if try statusIfPresent(root + folder) == nil {
                try createFolder(root + folder, shown: shown + folder)
            }
        }
    }

    /// Reads a file of the site, of moderate size.
    func contents(of path: String) throws(PublishingError) -> [UInt8] {
        var contents: [UInt8] = []
        try withOpen(path, for: .readOwn, to: "read", shown: path) { descriptor throws(PublishingError) in
            try readAll(from: descriptor, shown: path) { bytes throws(PublishingError) in contents += bytes }
        }
        return contents
    }

    /// Reads an open file to its end, in pieces of at most `chunkSize` bytes.
    func readAll(
        from descriptor: Int32, shown: String, _ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void
    ) throws(PublishingError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkSize, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = try fill(chunk, from: descriptor, shown: shown)
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: chunk[..<count])) }
            if count < chunk.count { return }
        }
    }

    /// How much of a file is held in memory while it is copied or compared, in bytes.
    static let chunkSize = 1 << 17

    /// Reads from an open file until memory is full or the file ends.
    ///
    /// - Returns: How many bytes came; fewer than there is room for only at the end of the file.
    func fill(
        _ memory: UnsafeMutableRawBufferPointer, from descriptor: Int32, shown: String
    ) throws(PublishingError) -> Int {
        var total = 0
        while total < memory.count {
            let count = try attempt(to: "read", shown) { () throws(SystemError) in
                try read(descriptor, UnsafeMutableRawBufferPointer(rebasing: memory[total...]))
            }
            if count == 0 { break }
            total += count
        }
        return total
    }

    /// The digest of an open file, from where it is read to its end.
    func digest(of descriptor: Int32, shown: String) throws(PublishingError) -> Digest {
        var digest = DigestStream()
        try readAll(from: descriptor, shown: shown) { bytes throws(PublishingError) in digest.update(bytes) }
        return digest.digest
    }

    /// The digest of a file, wherever a link at its path leads.
    ///
    /// - Throws: Where it cannot be read.
    package func digest(ofFile path: String) throws(PublishingError) -> Digest {
        try withOpen(path, for: .read, to: "read", shown: path) { descriptor throws(PublishingError) in
            try digest(of: descriptor, shown: path)
        }
    }

    /// What an open file is.
    func statusOfOpen(_ descriptor: Int32, shown: String) throws(PublishingError) -> FileStatus {
        try attempt(to: "look at", shown) { () throws(SystemError) in try openStatus(descriptor) }
    }

    /// Removes an entry that is not a folder.
    func remove(_ path: String) throws(PublishingError) {
        try attempt(to: "remove", path) { () throws(SystemError) in try removeFile(path) }
    }

    /// Brings a folder's own entries to the disk.
    func syncFolder(_ path: String) throws(PublishingError) {
        try withOpen(path, for: .folder, to: "write", shown: path) { descriptor throws(PublishingError) in
            try attempt(to: "write", path) { () throws(SystemError) in try sync(descriptor) }
        }
    }
}
