package import Accountability
package import PolicyText

/// A content folder without errors, as a build needs it: the records, the texts, and the files that are copied.
package struct Content: Sendable {
    package let library: Library
    /// The bodies of the library's policies, in the same order.
    package let policyTexts: [PolicyDocument]
    /// The bodies of the library's notices, in the same order.
    package let noticeTexts: [PolicyDocument]
    /// The bodies of the library's standing pages, in the same order.
    package let pageTexts: [PolicyDocument]
    /// The files below `assets/`, sorted by the bytes of their paths.
    package let assets: [Asset]
    package let theme: ThemeFiles
    /// The day the content was read for: what is published later is not in it.
    package let day: Day
}

/// A file that is copied into the site as it is.
package struct Asset: Hashable, Sendable {
    /// The path below the site, the same as below the content folder: `assets/forms/x.pdf`.
    package let path: String
    /// The path under which the file can be opened.
    package let file: String
}

/// The owner's own additions to every page: trusted bytes, checked to be UTF-8 and nothing else.
package struct ThemeFiles: Hashable, Sendable {
    package fileprivate(set) var customCSS: [UInt8]?
    /// HTML for the end of `head`.
    package fileprivate(set) var head: [UInt8]?
    /// HTML below the header of the site.
    package fileprivate(set) var header: [UInt8]?
    /// HTML in the footer of the site.
    package fileprivate(set) var footer: [UInt8]?

    package init(
        customCSS: [UInt8]? = nil, head: [UInt8]? = nil, header: [UInt8]? = nil, footer: [UInt8]? = nil
    ) {
        self.customCSS = customCSS
        self.head = head
        self.header = header
        self.footer = footer
    }

    /// The names these files have in `theme/`, each with the property that holds it.
    static var names: [(name: String, property: WritableKeyPath<ThemeFiles, [UInt8]?>)] {
        [
            ("custom.css", \.customCSS), ("head.html", \.head), ("header.html", \.header), ("footer.html", \.footer),
        ]
    }
}
