import Markup

/// A long list cut into pages: the first under the list's own path, the others beside it.
///
/// No record's id has two hyphens in a row, so that no page of a record can lie where a page of a list does. Further
/// pages of a record have three, since a list's name ends behind two in anything but a hyphen.
struct Paging: Sendable {
    /// The path of the first page.
    let path: String
    /// The rows of the whole list.
    let count: Int
    /// The most rows of a page.
    let size: Int
    /// The most rows of the first page, which may have more to show than rows.
    let first: Int
    /// What stands between the name and the number of a page.
    private let mark: String

    init(path: String, count: Int, size: Int, first: Int? = nil, isOfRecord: Bool = false) {
        mark = isOfRecord ? "---" : "--"
        self.path = path
        self.count = count
        self.size = size
        self.first = first ?? size
    }

    /// How many pages there are, 1 at least.
    var pages: Int { 1 + max(0, count - first + size - 1) / size }

    /// The path of a page, counted from 0.
    func path(of page: Int) -> String {
        page == 0 ? path : "\(path.dropLast(".html".count))\(mark)\(page + 1).html"
    }

    /// The rows of a page.
    func rows(of page: Int) -> Range<Int> {
        let end = first + page * size
        return min(page == 0 ? 0 : end - size, count)..<min(end, count)
    }
}

extension Site {
    /// The ways to the other pages of a list; `nil` where it has one only.
    func pager(_ paging: Paging, page: Int, in context: PageContext) -> HTML? {
        guard paging.pages > 1 else { return nil }
        let near = Set([0, paging.pages - 1] + (page - 2...page + 2)).filter { (0..<paging.pages).contains($0) }
        func link(_ page: Int, _ text: String, rel: StaticString? = nil) -> HTML {
            "<a href=\"\(context.link(paging.path(of: page)))\"\(attribute: "rel", rel.map { "\($0)" })>\(text)</a>\n"
        }
        let numbers = near.sorted().map { place -> HTML in
            place == page ? "<strong aria-current=\"page\">\(page + 1)</strong>\n" : link(place, "\(place + 1)")
        }
        return """
            <nav class="neighbours noprint" aria-label="\(wording.pages)">
            \(page > 0 ? link(page - 1, wording.previousPage, rel: "prev") : nil)\(numbers)\(page + 1 < paging.pages ? link(page + 1, wording.nextPage, rel: "next") : nil)</nav>

            """
    }
}
