import Accountability
import Markup

extension Site {
    /// A standing page, such as “about this portal”.
    func standingPage(_ page: Reference<StandingPage>, in context: PageContext) -> PageContent {
        let record = library.pages[page]
        return PageContent(
            heading: record.title, section: .about, description: record.title,
            body: """
                <div class="text">
                \(documentBody(pageTexts[Int(page.index)], of: nil, in: context))</div>
                \(attachments(record.attachments, in: context))
                """)
    }

    /// What a server shows for an address that does not exist; it is served at any depth, so it links absolutely
    /// where the portal's address is known.
    func notFoundPage() -> HTML {
        let context = PageContext(site: self, path: "404.html", linksAbsolutely: library.settings.url != nil)
        let content = PageContent(
            heading: wording.notFoundTitle, section: .home, description: wording.notFoundText,
            body: """
                <p class="lead">\(wording.notFoundText)</p>
                <ul class="list">
                \(sections.compactMap { section in
                    section.indexPath.map { "<li><a href=\"\(context.link($0))\">\(wording.title(of: section))</a></li>\n" as HTML }
                })</ul>

                """)
        return frame(content, in: context)
    }
}
