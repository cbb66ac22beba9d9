import Markup

extension Site {
    /// The list of all pages for search engines; `nil` where the portal's address is not known.
    ///
    /// - Parameter pages: The paths of the pages, without redirects and the page for addresses that do not exist.
    /// - Returns: The document as sitemaps.org defines it, the pages in the order given.
    func siteMap(of pages: [String]) -> XML? {
        let addresses = pages.compactMap { canonicalAddress(of: $0) }
        guard !addresses.isEmpty else { return nil }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(addresses.map { "<url><loc>\($0)</loc></url>\n" as XML })</urlset>

            """
    }

    /// What search engines may read: everything.
    var robots: String {
        let siteMap = canonicalAddress(of: "sitemap.xml").map { "Sitemap: \($0.text)\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + siteMap
    }
}
