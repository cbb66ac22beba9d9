import Foundation

/// A folder of its own for one test, removed with the value.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("mingbai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    subscript(path: String) -> URL { url.appendingPathComponent(path) }

    /// Writes files, each under its path, with the folders they need.
    func write(_ files: [String: String], below folder: String = "") throws {
        for (path, text) in files { try write(Array(text.utf8), to: "\(folder)/\(path)") }
    }

    /// Writes one file with the folders it needs.
    func write(_ bytes: [UInt8], to path: String) throws {
        try FileManager.default.createDirectory(
            at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: self[path])
    }

    /// Every file below a folder with its bytes, links not followed.
    func files(below folder: String = "") throws -> [String: Data] {
        let root = self[folder]
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let file = root.appendingPathComponent(path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }
}

/// The paths at which two folders differ, sorted: what a test shows instead of the bytes of two sites.
func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}
