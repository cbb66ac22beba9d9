import Markup
import Synchronization

/// What the frames of many pages have in common: all in one folder and section link to the same places alike.
struct SharedFrame: Sendable {
    /// The tags of the site and of the section.
    let metadata: HTML
    let header: HTML
    let footer: HTML

    /// The pages that share a frame.
    struct Scope: Hashable, Sendable {
        /// The folder they lie in.
        let folder: Substring
        let section: Section
        /// Whether it is the section's own page, which the menu marks as such.
        let isIndex: Bool

        init(path: String, section: Section) {
            folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
            self.section = section
            isIndex = path == section.indexPath
        }
    }
}

/// The frames made so far; pages are rendered on several threads.
final class SharedFrames: Sendable {
    private let made = Mutex<[SharedFrame.Scope: SharedFrame]>([:])

    /// The frame of a scope, made by a function that gives the same for all pages of it.
    func frame(of scope: SharedFrame.Scope, _ make: () -> SharedFrame) -> SharedFrame {
        if let frame = made.withLock({ $0[scope] }) { return frame }
        let frame = make()
        made.withLock { $0[scope] = frame }
        return frame
    }
}
