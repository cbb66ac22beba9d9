#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two builds from publishing to the same folder at once.
///
/// The lock is on a file beside the site, `.Site.lock`; the system lets go of it when the process ends, however it ends.
struct SiteLock: Sendable {
    private let path: String
    private let descriptor: Int32

    /// Takes the lock or fails at once.
    init(on destination: Destination, files: FileOperations) throws(PublishingError) {
        let path = "\(destination.parent)/.\(destination.name).lock"
        // The file is removed when a build ends. A lock on a file that was removed meanwhile is worth nothing.
        while true {
            let descriptor = try files.attempt(to: "lock", path) { () throws(SystemError) in
                try files.open(path, .lock)
            }
            do throws(PublishingError) {
                try files.attempt(to: "lock", path) { () throws(SystemError) in try files.lock(descriptor) }
                let status = try files.attempt(to: "lock", path) { () throws(SystemError) in
                    try files.openStatus(descriptor)
                }
                if try files.statusIfPresent(path) == status {
                    self.path = path
                    self.descriptor = descriptor
                    return
                }
            } catch {
                Self.close(descriptor, files)
                if error.errno != EWOULDBLOCK { throw error }
                throw PublishingError(
                    code: .locked, path: destination.shown, errno: error.errno,
                    message: "another build is publishing to \(destination.shown); wait until it has ended")
            }
            Self.close(descriptor, files)
        }
    }

    /// Lets go of the lock.
    func release(files: FileOperations) {
        // A file that stays is taken up by the next build.
        do throws(PublishingError) {
            try files.attempt(to: "remove", path) { () throws(SystemError) in try files.removeFile(path) }
        } catch {}
        Self.close(descriptor, files)
    }

    private static func close(_ descriptor: Int32, _ files: FileOperations) {
        // Nothing was written through it that could be lost.
        do throws(SystemError) { try files.close(descriptor) } catch {}
    }
}
