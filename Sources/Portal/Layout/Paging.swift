import Markup

/// A long list cut into pages: the first under the list's own path, the others beside it.
///
/// No record's id has two hyphens in a row, so that no page of a record can lie where a page of a list does. Further
/// pages of a record have three, since a list's name ends behind two in anything but a hyphen.
struct Paging: Sendable {
    /// The path of the first page.
    let path: String
    /// One past the last row of each page, ascending; one page at least.
    private let ends: [Int]
    /// What stands between the name and the number of a page.
    private let mark: String

    /// Cuts a list by its rows.
    ///
    /// - Parameters:
    ///   - path: The path of the first page.
    ///   - count: The rows of the whole list.
    ///   - size: The most rows of a page.
    ///   - first: The most rows of the first page, which may have more to show than rows.
    ///   - isOfRecord: Whether the pages go on with a record's own.
    init(path: String, count: Int, size: Int, first: Int? = nil, isOfRecord: Bool = false) {
        let first = first ?? size
        let further = stride(from: first + size, to: count + size, by: size).map { min($0, count) }
        self.init(path: path, ends: [min(first, count)] + further, isOfRecord: isOfRecord)
    }

    /// Cuts a list by what its rows weigh, such as their bytes: a row heavier than a page has one to itself.
    ///
    /// - Parameters:
    ///   - path: The path of the first page.
    ///   - weights: One for each row.
    ///   - limit: The most a page holds.
    ///   - first: The most the first page holds where the list has several.
    ///   - isOfRecord: Whether the pages go on with a record's own.
    init(path: String, weights: [Int], limit: Int, first: Int? = nil, isOfRecord: Bool = false) {
        var room = weights.reduce(0, +) <= limit ? limit : first ?? limit
        var ends: [Int] = []
        var (start, weight) = (0, 0)
        for (row, own) in weights.enumerated() {
            if row > start, weight + own > room {
                ends.append(row)
                (start, weight, room) = (row, 0, limit)
            }
            weight += own
        }
        self.init(path: path, ends: ends + [weights.count], isOfRecord: isOfRecord)
    }

    private init(path: String, ends: [Int], isOfRecord: Bool) {
        self.path = path
        self.ends = ends
        mark = isOfRecord ? "---" : "--"
    }

    /// The rows of the whole list.
    var count: Int { ends.last ?? 0 }

    /// How many pages there are, 1 at least.
    var pages: Int { ends.count }

    /// The path of a page, counted from 0.
    func path(of page: Int) -> String {
        page == 0 ? path : "\(path.dropLast(".html".count))\(mark)\(page + 1).html"
    }

    /// The rows of a page.
    func rows(of page: Int) -> Range<Int> { (page == 0 ? 0 : ends[page - 1])..<ends[page] }

    /// The page of a row.
    func page(ofRow row: Int) -> Int {
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Site {
    /// The ways to the other pages of a list; `nil` where it has one only.
    func pager(_ paging: Paging, page: Int, in context: PageContext) -> HTML? {
        pager(page: page, of: paging.pages, in: context) { paging.path(of: $0) }
    }

    /// The ways from a page, counted from 0, to the others of what is divided among several: not to all of them, of
    /// which there may be thousands.
    func pager(page: Int, of pages: Int, in context: PageContext, path: (Int) -> String) -> HTML? {
        guard pages > 1 else { return nil }
        let near = Set([0, pages - 1] + (page - 2...page + 2)).filter { (0..<pages).contains($0) }
        func link(_ page: Int, _ text: String, rel: StaticString? = nil) -> HTML {
            "<a href=\"\(context.link(path(page)))\"\(attribute: "rel", rel.map { "\($0)" })>\(text)</a>\n"
        }
        let numbers = near.sorted().map { place -> HTML in
            place == page ? "<strong aria-current=\"page\">\(page + 1)</strong>\n" : link(place, "\(place + 1)")
        }
        return """
            <nav class="neighbours noprint" aria-label="\(wording.pages)">
            \(page > 0 ? link(page - 1, wording.previousPage, rel: "prev") : nil)\(numbers)\(page + 1 < pages ? link(page + 1, wording.nextPage, rel: "next") : nil)</nav>

            """
    }
}
