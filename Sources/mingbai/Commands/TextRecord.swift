import PolicyText
import Publishing
import Synchronization

#if canImport(Darwin)
    import Darwin
#endif

/// What the pages of a site are made from, noted as it is read: so that bytes which reach a page, and no others, are
/// those in the digest, whoever saves a file during the build.
final class TextRecord: Sendable {
    /// A line for each text, as `sha256sum` prints it.
    private let lines = Mutex<Set<[UInt8]>>([])

    /// Notes a text; called on any thread.
    func add(path: String, bytes: [UInt8]) {
        let line = Array("\(Digest(of: bytes))  \(path)\n".utf8)
        lines.withLock { _ = $0.insert(line) }
    }

    /// How many texts were read.
    var count: Int { lines.withLock { $0.count } }

    /// The digest of all that the pages of a site depend on but the day: the texts, the paths of its assets, and this
    /// program.
    ///
    /// - Parameter assets: The paths of the files that are copied; their bytes are in no page.
    /// - Returns: nil where the program cannot be read.
    func digest(assets: [String]) -> Digest? {
        guard let program = Self.program else { return nil }
        let texts = lines.withLock { $0.sorted { $0.lexicographicallyPrecedes($1) } }
        return Digest(of: Array((["\(program)\n"] + assets.map { "asset  \($0)\n" }).joined().utf8) + texts.joined())
    }

    /// The digest of the running program's own bytes and of the version of the library that reads its documents.
    ///
    /// Other libraries either come with the program or, like Swift's, cannot be replaced without building it anew.
    private static var program: Digest? {
        guard let path = programPath else { return nil }
        do throws(PublishingError) {
            let program = try FileOperations.system.digest(ofFile: path)
            return Digest(of: Array("\(program) \(PolicyTextReader.libraryVersion)".utf8))
        } catch {
            return nil
        }
    }

    private static var programPath: String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _ = _NSGetExecutablePath(nil, &size)
            var path = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
            return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        #else
            return "/proc/self/exe"
        #endif
    }
}
