/// What a build published.
package struct Summary: Sendable, Equatable {
    /// Outputs rendered.
    package let pages: Int
    /// Outputs copied from files.
    package let copies: Int
    /// The size of all outputs in bytes, without the manifest.
    package let bytes: Int
    /// What the caller should warn about: the site is published, but something of the old one could not be removed.
    package let leftover: PublishingError?
}
