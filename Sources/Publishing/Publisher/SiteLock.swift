#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two builds from publishing to the same folder at once.
///
/// The lock is on a file beside the site, `.Site.lock`, or in it, `.mingbai.lock`, where nothing may be written beside
/// it. A build that finds either file heeds it, so that two users with different rights exclude each other too. The
/// system lets go of a lock when the process ends, however it ends.
struct SiteLock: Sendable {
    /// Where builds of a site work.
    let workplace: Workplace
    private let held: [(path: String, descriptor: Int32, isOurs: Bool)]

    /// Takes the lock, or fails at once where another build has it and this one is not to wait.
    init(
        on destination: Destination, options: PublishingOptions, files: FileOperations
    ) throws(PublishingError) {
        let beside = "\(destination.parentPrefix).\(destination.name).lock"
        let inside = "\(destination.path)/\(Workplace.lockName)"
        let site = try files.statusIfPresent(destination.path)
        var held: [(path: String, descriptor: Int32, isOurs: Bool)] = []
        do throws(PublishingError) {
            do throws(PublishingError) {
                held.append((beside, try Self.lock(beside, .lock, destination, options, files), true))
                workplace = .beside
            } catch {
                guard site != nil, error.isOfForbiddenPlace else { throw error }
                workplace = .inside
                if try files.statusIfPresent(beside) != nil {
                    held.append((beside, try Self.lock(beside, .readOwn, destination, options, files), false))
                }
            }
            let isInsideInUse = site == nil ? false : try files.statusIfPresent(inside) != nil
            if workplace == .inside || isInsideInUse {
                held.append((inside, try Self.lock(inside, .lock, destination, options, files), true))
            }
        } catch {
            for lock in held { Self.close(lock.descriptor, files) }
            throw error
        }
        self.held = held
    }

    private static func lock(
        _ path: String, _ purpose: FileOperations.Purpose, _ destination: Destination, _ options: PublishingOptions,
        _ files: FileOperations
    ) throws(PublishingError) -> Int32 {
        // The file is removed when a build ends. A lock on a file that was removed meanwhile is worth nothing.
        while true {
            let descriptor = try files.attempt(to: "lock", path) { () throws(SystemError) in
                try files.open(path, purpose)
            }
            do throws(PublishingError) {
                do throws(PublishingError) {
                    try files.attempt(to: "lock", path) { () throws(SystemError) in try files.lock(descriptor) }
                } catch {
                    guard options.waitsForOthers, error.errno == EWOULDBLOCK else { throw error }
                    options.progress(.waiting)
                    try files.attempt(to: "lock", path) { () throws(SystemError) in
                        try files.waitForLock(descriptor)
                    }
                }
                let status = try files.statusOfOpen(descriptor, shown: path)
                if let found = try files.statusIfPresent(path), found.isSame(as: status) { return descriptor }
            } catch {
                close(descriptor, files)
                if error.errno != EWOULDBLOCK { throw error }
                throw PublishingError(
                    code: .locked, path: destination.shown, errno: error.errno,
                    message: "another build is publishing to \(destination.shown); "
                        + "try again when it has ended, or wait for it with --wait")
            }
            close(descriptor, files)
        }
    }

    /// Lets go of the lock.
    func release(files: FileOperations) {
        for lock in held {
            // A file that stays is taken up by the next build.
            do throws(PublishingError) {
                if lock.isOurs { try files.remove(lock.path) }
            } catch {}
            Self.close(lock.descriptor, files)
        }
    }

    private static func close(_ descriptor: Int32, _ files: FileOperations) {
        // Nothing was written through it that could be lost.
        do throws(SystemError) { try files.close(descriptor) } catch {}
    }
}

/// Where a new site is put together.
enum Workplace: Sendable {
    /// Beside the old one, to be exchanged with it.
    case beside
    /// In a hidden folder of the old one, which is then updated file by file.
    case inside

    /// The name of the lock file in the site.
    static let lockName = ".mingbai.lock"
}
