import Publishing
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a file system cannot do.
enum Platform: CaseIterable, Sendable {
    case complete, withoutExchange, withoutLinks, withoutEither

    var canExchange: Bool { self == .complete || self == .withoutLinks }
    var canLink: Bool { self == .complete || self == .withoutExchange }

    var operations: FileOperations {
        var operations = FileOperations.hasty
        if !canExchange { operations.exchange = { _, _ throws(SystemError) in throw SystemError(number: ENOSYS) } }
        if !canLink { operations.makeLink = { _, _ throws(SystemError) in throw SystemError(number: EPERM) } }
        return operations
    }
}

/// A folder with an old site in it, hidden files of the owner among its pages, and the plan of a new site.
final class Scene: Sendable {
    let folder: TemporaryFolder
    let old: Plan?
    let new: Plan
    let owned: [String]

    /// Sets the scene, with or without a site already there.
    init(hasOldSite: Bool) throws {
        folder = try TemporaryFolder()
        try folder.write("source", "copied")
        new = try Plan([
            .page("both.html", "new both"), .page("new/deep/page.html", "new page"), .page("empty", ""),
            .copy("assets/source", from: folder("source")), .page("kept/page.html", "new kept"),
        ])
        guard hasOldSite else {
            old = nil
            owned = []
            return
        }
        let plan = try Plan.pages([
            "both.html": "old both", "old/page.html": "old page", "kept/page.html": "old kept",
        ])
        _ = try Publisher.hasty.publish(plan, to: folder("Site"))
        old = plan
        owned = [".gitignore", ".well-known/acme/token", "kept/.htaccess", "lost/.hidden/x"]
        for path in owned { try folder.write("Site/\(path)", "mine: \(path)") }
    }

    func publish(with operations: FileOperations = .hasty) throws(PublishingError) -> Summary {
        try Publisher(operations: operations).publish(new, to: folder("Site"))
    }

    /// Whether the site, read as a visitor reads it, is that of a plan, whole and with nothing besides.
    func isWhole(_ plan: Plan) -> Bool {
        let paths = plan.outputs.map(\.path.string)
        for output in plan.outputs {
            guard let text = folder.read("Site/\(output.path)") else { return false }
            var expected = Array("copied".utf8)
            if case .rendered(let render) = output.content {
                expected = []
                render(&expected)
            }
            if Array(text.utf8) != expected { return false }
        }
        return files("Site").map { String($0.dropFirst("Site/".utf8.count)) } == (paths + ["manifest.json"]).sorted()
    }

    /// Whether all of the owner's files can be read in the site.
    func hasOwned() -> Bool {
        owned.allSatisfy { folder.read("Site/\($0)") == "mine: \($0)" }
    }

    /// The files below a folder that are not hidden, sorted.
    private func files(_ relative: String) -> [String] {
        folder.names(relative).filter { !$0.hasPrefix(".") }.flatMap { name in
            let path = "\(relative)/\(name)"
            let isFolder = folder.status(path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
            return isFolder ? files(path) : [path]
        }.sorted()
    }
}

/// Counts operations and makes some of them fail.
final class Fault: Sendable {
    private let count = Atomic(0)
    private let first: Int
    private let isLasting: Bool
    private let number: Int32

    /// A fault to come.
    ///
    /// - Parameters:
    ///   - first: The operation that fails, from 1.
    ///   - isLasting: Whether all after it fail too, as if the program had been killed there.
    ///   - number: The error number.
    init(at first: Int, isLasting: Bool = false, number: Int32 = EIO) {
        self.first = first
        self.isLasting = isLasting
        self.number = number
    }

    /// Whether it has come.
    var hasCome: Bool { count.load(ordering: .relaxed) >= first }

    func strike(_ name: String) throws(SystemError) {
        let now = count.wrappingAdd(1, ordering: .relaxed).newValue
        if now == first || isLasting && now > first { throw SystemError(number: number) }
    }
}
