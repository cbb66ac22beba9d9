package import Markup

/// What the content's own `theme/` folder adds to every page; trusted, and passed on as it is.
package struct ThemeOverrides: Sendable {
    /// Rules that follow the theme's own in the stylesheet.
    package var stylesheet: [UInt8]?
    package var head: HTML?
    package var header: HTML?
    package var footer: HTML?

    package init(stylesheet: [UInt8]? = nil, head: HTML? = nil, header: HTML? = nil, footer: HTML? = nil) {
        self.stylesheet = stylesheet
        self.head = head
        self.header = header
        self.footer = footer
    }
}
