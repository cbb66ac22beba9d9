/// One file of the site: where it stands and how its bytes come about.
package struct Output: Sendable {
    /// Appends the bytes of a page to a buffer that is empty but may have capacity; called on any thread, perhaps twice.
    package typealias Render = @Sendable (inout [UInt8]) -> Void

    /// Renders a page that tells of other files of the site, once those stand; as `Render` otherwise.
    ///
    /// It is given every output but those that tell of others, by its path.
    package typealias RenderDescribing = @Sendable (_ files: [OutputPath: Manifest.File], inout [UInt8]) -> Void

    /// How the bytes of an output come about.
    package enum Content: Sendable {
        /// A function renders them.
        case rendered(Render)
        /// A function renders them when all others are rendered and copied.
        case describing(RenderDescribing)
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
