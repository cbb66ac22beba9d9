/// What a build published.
package struct Summary: Sendable, Equatable {
    /// How the new site took its place.
    package enum Way: Sendable, Equatable {
        /// There was no site before.
        case first
        /// It was exchanged with the old site in one step.
        case exchanged
        /// The old site was updated file by file.
        case updatedInPlace
        /// The old site was already the new one, byte for byte; nothing was touched.
        case alreadyThere
    }

    /// How the new site took its place.
    package let way: Way
    /// Outputs of the site that a function renders.
    package let pages: Int
    /// Those of them that were rendered; the others were known to come out the same.
    package let rendered: Int
    /// Outputs copied from files.
    package let copies: Int
    /// The size of all files in bytes, without the manifest.
    package let bytes: Int
    /// Files written, without the manifest: compressed forms are files too.
    package let written: Int
    /// Files that the old site already had, byte for byte.
    package let unchanged: Int
    /// Files of the old site that are gone.
    package let removed: Int
    /// The folder in the site with the owner's files in whose places pages now stand; nil where there were none.
    package let replacedFiles: String?
    /// The digest of the whole tree.
    package let digest: Digest
    /// What the caller should warn about: the site is published, but something of the old one could not be removed.
    package let leftover: PublishingError?
}
