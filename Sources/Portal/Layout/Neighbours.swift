import Markup

/// A page before or behind another of its kind.
struct Neighbour {
    let title: String
    let path: String
}

extension Site {
    /// The ways to the pages before and behind this one; `nil` where there is neither.
    ///
    /// - Parameters:
    ///   - label: What they are neighbours in, for screen readers.
    ///   - previous: The page before, under the word that leads to it.
    ///   - next: The page behind, likewise.
    ///   - context: The page.
    /// - Returns: A `nav`.
    func neighbours(
        _ label: String, previous: (word: String, page: Neighbour?), next: (word: String, page: Neighbour?),
        in context: PageContext
    ) -> HTML? {
        guard previous.page != nil || next.page != nil else { return nil }
        func link(_ place: (word: String, page: Neighbour?), _ rel: String) -> HTML? {
            place.page.map { page in
                "<a\(attribute: "rel", rel) href=\"\(context.link(page.path))\">\(wording.labelled(place.word, page.title))</a>"
            }
        }
        return """
            <nav class="neighbours noprint" aria-label="\(label)">
            \(link(previous, "prev"))
            \(link(next, "next"))
            </nav>

            """
    }
}
