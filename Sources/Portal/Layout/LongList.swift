import Markup

/// A list of which a page shows only the first rows where it has many; then all of it stands on pages of its own.
struct LongList: Sendable {
    /// The pages of the whole list.
    let paging: Paging
    /// How many rows stand on the page the list belongs to.
    let excerpt: Int
    /// The heading of its own pages.
    let heading: String
    let section: Section
    /// Steps between the section and its own pages.
    var crumbs: [PageContent.Crumb] = []
    /// One sentence for search engines.
    let description: String
    /// Some of its rows, as a page shows them.
    let html: @Sendable (_ rows: Range<Int>, _ context: PageContext) -> HTML?

    /// Whether it has more rows than the page it belongs to shows.
    var isCut: Bool { paging.count > excerpt }
}

extension Site {
    /// The list as the page it belongs to shows it, with the way to all of it where that is only a part.
    func html(_ list: LongList, in context: PageContext) -> HTML {
        "\(list.html(0..<min(list.excerpt, list.paging.count), context))\(list.isCut ? "<p>\(wayToAll(of: list, in: context))</p>\n" as HTML : nil)"
    }

    /// The way to the whole list.
    func wayToAll(of list: LongList, in context: PageContext) -> HTML {
        "<a href=\"\(context.link(list.paging.path))\">\(wording.seeAll)\(wording.parenthesised("\(list.paging.count)"))</a>"
    }

    /// The pages of the whole list; none where the page it belongs to shows all of it.
    func pages(of list: LongList) -> [SitePage] {
        guard list.isCut else { return [] }
        return (0..<list.paging.pages).map { number in
            page(list.paging.path(of: number)) { [self] context in
                PageContent(
                    heading: list.heading + (number > 0 ? wording.pageNumber(number + 1) : ""), section: list.section,
                    crumbs: list.crumbs, description: list.description,
                    body:
                        "\(list.html(list.paging.rows(of: number), context))\(pager(list.paging, page: number, in: context))"
                )
            }
        }
    }
}
