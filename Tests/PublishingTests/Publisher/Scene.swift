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
    /// The site is where another mount begins that looks like the same file system.
    case mountPoint
    /// Nothing may be written beside the site.
    case withoutParent

    /// Whether the two folders can be exchanged.
    var canExchange: Bool { self == .complete || self == .withoutLinks }

    var operations: FileOperations {
        var operations = FileOperations.hasty
        let exchange = operations.exchange
        let open = operations.open
        let makeFolder = operations.makeFolder
        switch self {
        case .complete, .withoutLinks: break
        case .withoutExchange, .withoutEither:
            operations.exchange = { _, _ throws(SystemError) in throw SystemError(number: ENOSYS) }
        case .mountPoint:
            operations.exchange = { one, other throws(SystemError) in
                if one.hasSuffix("/Site") || other.hasSuffix("/Site") { throw SystemError(number: EBUSY) }
                try exchange(one, other)
            }
        case .withoutParent:
            operations.open = { path, purpose throws(SystemError) in
                if path.hasSuffix("/.Site.lock") { throw SystemError(number: EACCES) }
                return try open(path, purpose)
            }
            operations.makeFolder = { path throws(SystemError) in
                if path.contains("/.Site.new-") { throw SystemError(number: EACCES) }
                try makeFolder(path)
            }
        }
        if self == .withoutLinks || self == .withoutEither {
            operations.makeLink = { _, _ throws(SystemError) in throw SystemError(number: EPERM) }
        }
        if self == .withoutLinks || self == .withoutEither || self == .mountPoint {
            operations.makeHardLink = { _, _ throws(SystemError) in throw SystemError(number: EXDEV) }
        }
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
            .page("same/page.html", "same"), .copy("same/source", from: folder("source")),
            .page("turned/page.html", "new"), .page("returned", "new"),
        ])
        guard hasOldSite else {
            old = nil
            owned = []
            return
        }
        let plan = try Plan([
            .page("both.html", "old both"), .page("old/page.html", "old page"), .page("kept/page.html", "old kept"),
            .page("same/page.html", "same"), .copy("same/source", from: folder("source")),
            .page("turned", "old"), .page("returned/page.html", "old"),
        ])
        _ = try Publisher.hasty.publish(plan, to: folder("Site"))
        old = plan
        owned = [".gitignore", ".well-known/acme/token", "kept/.htaccess", "lost/.hidden/x"]
        for path in owned { try folder.write("Site/\(path)", "mine: \(path)") }
    }

    func publish(with operations: FileOperations = .hasty) throws(PublishingError) -> Summary {
        try publish(new, with: operations)
    }

    /// Publishes another plan to the same folder.
    ///
    /// It waits for the lock: a program that another test starts meanwhile holds all of this one's locks, too, until
    /// it is its own, and a build that was as good as killed has left its lock's file.
    func publish(_ plan: Plan, with operations: FileOperations) throws(PublishingError) -> Summary {
        try Publisher(operations: operations).publish(
            plan, to: folder("Site"), options: .with { $0.waitsForOthers = true })
    }

    /// Whether the site, read as a visitor reads it, is that of a plan, whole and with nothing besides.
    func isWhole(_ plan: Plan) -> Bool {
        let paths = plan.outputs.map(\.path.string)
        for output in plan.outputs {
            if folder.read("Site/\(output.path)") != Self.text(of: output) { return false }
        }
        return files("Site").map { String($0.dropFirst("Site/".utf8.count)) } == (paths + ["manifest.json"]).sorted()
    }

    /// Whether every page of the site is the old one or the new one, whole, and none that both have is missing.
    func isMixture() -> Bool {
        let plans = [old, new].compactMap { $0 }
        let texts = plans.map { plan in
            Dictionary(uniqueKeysWithValues: plan.outputs.map { ($0.path.string, Self.text(of: $0)) })
        }
        let present = files("Site").map { String($0.dropFirst("Site/".utf8.count)) }
        let common = texts.dropFirst().reduce(Set(texts[0].keys)) { $0.intersection($1.keys) }
        return common.isSubset(of: present)
            && present.allSatisfy { path in
                path == "manifest.json" || texts.contains { $0[path] == folder.read("Site/\(path)") }
            }
    }

    private static func text(of output: Output) -> String {
        guard case .rendered(let render) = output.content else { return "copied" }
        var bytes: [UInt8] = []
        render(&bytes)
        return String(decoding: bytes, as: UTF8.self)
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
