import Accountability
import Markup

/// What one page adds to the frame all pages share.
struct PageContent: Sendable {
    /// The page's only `h1`, and the first part of its title.
    var heading: String
    var section: Section
    /// Steps between the section and the page, outermost first.
    var crumbs: [Crumb] = []
    /// One sentence for search engines.
    var description: String
    /// What an article declares beside its column; `nil` on lists.
    var article: Article?
    /// A stylesheet only this page needs beside the site's.
    var stylesheet: ThemeAsset?
    /// A script only this page needs; without it the page is whole.
    var script: ThemeAsset?
    /// A notice above the heading, such as that a document is repealed.
    var banner: HTML?
    /// What only its print says, where that is a sheet for a notice board.
    var boardNote: HTML?
    /// Lines under the heading.
    var facts: HTML?
    var body: HTML
    /// Records this page is linked with, after the body.
    var related: HTML?
    /// The data set that holds what the page shows; one that is published.
    var data: DataReference?

    struct Crumb: Sendable {
        var title: String
        var path: String
    }

    struct Article: Sendable {
        var published: Day?
        var source: String?
    }
}
