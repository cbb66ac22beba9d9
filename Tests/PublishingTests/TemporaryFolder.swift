import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of a test's own, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        // Tens of thousands of small trees: in memory where that can be.
        let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(parent)/mingbai-publishing-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil, let resolved = realpath(template, nil) else { throw Failure(errno: errno) }
        path = String(cString: resolved)
        free(resolved)
    }

    deinit { remove("") }

    struct Failure: Error {
        let errno: Int32
    }

    /// An absolute path in the folder.
    func callAsFunction(_ relative: String) -> String { relative.isEmpty ? path : "\(path)/\(relative)" }

    func write(_ relative: String, _ text: String = "") throws {
        try write(relative, bytes: Array(text.utf8))
    }

    func write(_ relative: String, bytes: [UInt8]) throws {
        if let slash = relative.lastIndex(of: "/") { try makeFolder(String(relative[..<slash])) }
        guard let file = fopen(self(relative), "w") else { throw Failure(errno: errno) }
        defer { fclose(file) }
        if fwrite(bytes, 1, bytes.count, file) != bytes.count { throw Failure(errno: errno) }
    }

    func makeFolder(_ relative: String) throws {
        var path = self.path
        for component in relative.split(separator: "/") {
            path += "/\(component)"
            if mkdir(path, 0o755) != 0 && errno != EEXIST { throw Failure(errno: errno) }
        }
    }

    func symbolicLink(_ relative: String, to target: String) throws {
        if symlink(target, self(relative)) != 0 { throw Failure(errno: errno) }
    }

    /// Gives a file a second name.
    func hardLink(_ relative: String, to new: String) throws {
        if link(self(relative), self(new)) != 0 { throw Failure(errno: errno) }
    }

    /// The contents of a file, links followed; nil where there is none.
    func read(_ relative: String) -> String? {
        guard let file = fopen(self(relative), "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 10)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }

    func exists(_ relative: String) -> Bool { status(relative) != nil }

    /// The permissions and kind of an entry, links not followed.
    func status(_ relative: String) -> stat? {
        var status = stat()
        return lstat(self(relative), &status) == 0 ? status : nil
    }

    /// Everything below a folder, sorted: files with their contents, folders with a slash, links with their target.
    func tree(_ relative: String = "") -> [String] {
        var lines: [String] = []
        for name in names(relative).sorted() {
            let path = relative.isEmpty ? name : "\(relative)/\(name)"
            guard let status = status(path) else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: lines += ["\(path)/"] + tree(path)
            case S_IFLNK: lines.append("\(path) -> link")
            default: lines.append("\(path): \(read(path) ?? "?")")
            }
        }
        return lines
    }

    func names(_ relative: String = "") -> [String] {
        guard let folder = opendir(self(relative)) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names
    }

    func remove(_ relative: String) {
        guard let status = status(relative) else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            chmod(self(relative), 0o755)
            for name in names(relative) { remove(relative.isEmpty ? name : "\(relative)/\(name)") }
            rmdir(self(relative))
        } else {
            unlink(self(relative))
        }
    }
}
