/// One output of the site: where it lies and the function that renders it.
package struct SitePage: Sendable {
    /// Relative to the root of the site, with `/` between folders.
    package let path: String
    /// The content file it is made from, relative to the content folder; `nil` where it is made from several.
    package let source: String?
    /// Whether it is a page readers are to find; not so redirects and files of the machinery.
    var isListed = false
    package let content: Content

    /// How the bytes of an output come about; the same bytes every time.
    package enum Content: Sendable {
        /// A function appends them to a buffer.
        case rendered(@Sendable (_ buffer: inout [UInt8]) -> Void)
        /// A function appends them once other outputs stand, knowing what became of those.
        case describing(@Sendable (_ files: FileFinder, _ buffer: inout [UInt8]) -> Void)
    }

    /// Gives what is known of another output by its path; `nil` where there is none, or nothing is known yet.
    package typealias FileFinder = (_ path: String) -> FileFacts?

    init(path: String, source: String?, isListed: Bool = false, render: @escaping @Sendable (inout [UInt8]) -> Void) {
        self.init(path: path, source: source, isListed: isListed, content: .rendered(render))
    }

    init(path: String, source: String?, isListed: Bool = false, content: Content) {
        self.path = path
        self.source = source
        self.isListed = isListed
        self.content = content
    }

    /// Appends the output's bytes to a buffer, without what only the finished files tell.
    package func render(_ buffer: inout [UInt8]) {
        switch content {
        case .rendered(let render): render(&buffer)
        case .describing(let render): render({ _ in nil }, &buffer)
        }
    }
}

/// What is known of a file of the site once it stands.
package struct FileFacts: Sendable {
    /// In bytes.
    package let size: Int
    /// SHA-256 in lower-case hexadecimal digits.
    package let digest: String

    package init(size: Int, digest: String) {
        self.size = size
        self.digest = digest
    }
}
