/// One file of the site: where it stands and how its bytes come about.
package struct Output: Sendable {
    /// Appends the bytes of a page to a buffer that is empty but may have capacity; called on any thread, perhaps twice.
    package typealias Render = @Sendable (inout [UInt8]) -> Void

    /// How the bytes of an output come about.
    package enum Content: Sendable {
        /// A function renders them.
        case rendered(Render)
        /// The bytes of a file on disk, by its path; streamed, never held whole.
        case copied(from: String)
    }

    /// Its place in the site.
    package let path: OutputPath
    /// How its bytes come about.
    package let content: Content

    package init(path: OutputPath, content: Content) {
        self.path = path
        self.content = content
    }
}
