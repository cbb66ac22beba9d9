/// How to publish.
package struct PublishingOptions: Sendable {
    /// Which build of the site it is.
    package var edition = Edition(day: "", version: "")
    /// Folders that the output folder must not replace; the root and the current folder never may be.
    package var protected: [ProtectedFolder] = []
    /// How many threads may render and write at once; the result does not depend on it.
    package var jobs = 1
    /// Whether files in the output folder that no build wrote are carried over rather than a reason to refuse.
    package var adoptsFiles = false
    /// Whether pages are rendered even where the manifest shows that they would come out the same.
    package var rendersAll = false
    /// Whether to wait for another build of the same site to end rather than fail.
    package var waitsForOthers = false
    /// Whether each text file gets its compressed forms beside it.
    package var compresses = false
    /// Hears how far the build is; called on any thread, a few thousand times at most.
    package var progress: @Sendable (PublishingProgress) -> Void = { _ in }

    package init() {}
}

/// How far publishing is.
package enum PublishingProgress: Sendable, Equatable {
    /// Another build holds the site; this one waits for it.
    case waiting
    /// So many outputs of all are rendered and compared or written.
    case outputs(done: Int, of: Int)
    /// All outputs are done; unchanged files are linked and everything is checked and brought to the disk.
    case completing
    /// The new site takes the old one's place.
    case switching
    /// What is left of the old site is removed.
    case clearing
}
