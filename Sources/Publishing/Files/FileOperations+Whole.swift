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
        let value = try withOpen(path, for: .create, to: "write", shown: shown) {
            descriptor throws(PublishingError) in
            let value = try body(descriptor)
            if synced {
                try attempt(to: "write", shown) { () throws(SystemError) in try sync(descriptor) }
            }
            return value
        }
        try attempt(to: "set the permissions of", shown) { () throws(SystemError) in try setMode(path, 0o644) }
        return value
    }

    /// Makes a folder that anyone may enter.
    func createFolder(_ path: String, shown: String) throws(PublishingError) {
        try attempt(to: "make the folder", shown) { () throws(SystemError) in try makeFolder(path) }
        try attempt(to: "set the permissions of", shown) { () throws(SystemError) in try setMode(path, 0o755) }
    }

    /// Reads a file of moderate size.
    func contents(of path: String) throws(PublishingError) -> [UInt8] {
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: Self.chunkSize)
        try withOpen(path, for: .read, to: "read", shown: path) { descriptor throws(PublishingError) in
            while true {
                let count = try readChunk(&chunk, from: descriptor, shown: path)
                if count == 0 { return }
                contents += chunk[..<count]
            }
        }
        return contents
    }

    /// Copies an open file to another.
    ///
    /// - Returns: How many bytes were copied.
    func copyAll(
        from source: Int32, sourceShown: String, to target: Int32, shown: String, through chunk: inout [UInt8]
    ) throws(PublishingError) -> Int {
        var total = 0
        while true {
            let count = try readChunk(&chunk, from: source, shown: sourceShown)
            if count == 0 { return total }
            try chunk.withUnsafeBufferPointer { bytes throws(PublishingError) in
                let read = UnsafeBufferPointer(rebasing: bytes[..<count])
                try writeAll(UnsafeRawBufferPointer(read), to: target, shown: shown)
            }
            total += count
        }
    }

    /// How much of a file is held in memory while it is copied, in bytes.
    static let chunkSize = 1 << 17

    private func readChunk(
        _ chunk: inout [UInt8], from descriptor: Int32, shown: String
    ) throws(PublishingError) -> Int {
        try chunk.withUnsafeMutableBufferPointer { memory throws(PublishingError) in
            let memory = UnsafeMutableRawBufferPointer(memory)
            return try attempt(to: "read", shown) { () throws(SystemError) in try read(descriptor, memory) }
        }
    }

    /// Brings a folder's own entries to the disk.
    func syncFolder(_ path: String) throws(PublishingError) {
        try withOpen(path, for: .folder, to: "write", shown: path) { descriptor throws(PublishingError) in
            try attempt(to: "write", path) { () throws(SystemError) in try sync(descriptor) }
        }
    }
}
