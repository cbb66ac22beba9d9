import Accountability
import Markup

extension Site {
    /// The most addresses sitemaps.org allows in a file.
    private static let addressesPerSiteMap = 50_000

    /// The list of all pages for search engines, which need the portal's address; of more pages than one file may list
    /// several, and `sitemap.xml` leads to them.
    ///
    /// - Parameters:
    ///   - pages: The paths of the pages, without redirects and the page for addresses that do not exist.
    ///   - limit: The most pages a file lists.
    /// - Returns: The documents as sitemaps.org defines them, the pages in the order given.
    func siteMaps(of pages: [String], limit: Int = Site.addressesPerSiteMap) -> [SitePage] {
        guard library.settings.url != nil else { return [] }
        func list(_ path: String, _ pages: ArraySlice<String>) -> SitePage {
            SitePage(path: path, source: nil) { [self] buffer in
                let addresses = pages.compactMap { canonicalAddress(of: $0) }
                let list: XML = """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                    \(addresses.map { "<url><loc>\($0)</loc></url>\n" as XML })</urlset>

                    """
                list.write(into: &buffer)
            }
        }
        if pages.count <= limit { return [list("sitemap.xml", pages[...])] }
        let parts = stride(from: 0, to: pages.count, by: limit).map { start in
            list("sitemap--\(start / limit + 1).xml", pages[start..<min(start + limit, pages.count)])
        }
        let paths = parts.map(\.path)
        let index = SitePage(path: "sitemap.xml", source: nil) { [self] buffer in
            let addresses = paths.compactMap { canonicalAddress(of: $0) }
            let index: XML = """
                <?xml version="1.0" encoding="UTF-8"?>
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                \(addresses.map { "<sitemap><loc>\($0)</loc></sitemap>\n" as XML })</sitemapindex>

                """
            index.write(into: &buffer)
        }
        return [index] + parts
    }

    /// What search engines may read: everything.
    var robots: String {
        let siteMap = canonicalAddress(of: "sitemap.xml").map { "Sitemap: \($0.text)\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + siteMap
    }
}
