/// One output of the site: where it lies and the function that renders it.
package struct SitePage: Sendable {
    /// Relative to the root of the site, with `/` between folders.
    package let path: String
    /// The content file it is made from, relative to the content folder; `nil` where it is made from several.
    package let source: String?
    /// Whether it is a page readers are to find; not so redirects and files of the machinery.
    var isListed = false
    /// Appends the page's bytes to a buffer; the same bytes every time.
    package let render: @Sendable (_ buffer: inout [UInt8]) -> Void
}
