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
        if pages.count <= limit { return [siteMap("sitemap.xml", "urlset", of: "url", pages[...])] }
        let parts = stride(from: 0, to: pages.count, by: limit).map { start in
            let path = "sitemap--\(start / limit + 1).xml"
            return siteMap(path, "urlset", of: "url", pages[start..<min(start + limit, pages.count)])
        }
        return [siteMap("sitemap.xml", "sitemapindex", of: "sitemap", parts.map(\.path)[...])] + parts
    }

    /// A document of one element that lists addresses, each in an element of its own.
    private func siteMap(
        _ path: String, _ root: StaticString, of entry: StaticString, _ targets: ArraySlice<String>
    ) -> SitePage {
        SitePage(path: path, source: nil) { [self] buffer in
            let document = XML(room: 128 * (targets.count + 1)) { xml in
                xml.appendLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                xml.appendLiteral(root)
                xml.appendLiteral(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
                for target in targets {
                    guard let address = canonicalAddress(of: target) else { continue }
                    xml.appendLiteral("<")
                    xml.appendLiteral(entry)
                    xml.appendLiteral("><loc>")
                    xml.appendInterpolation(address)
                    xml.appendLiteral("</loc></")
                    xml.appendLiteral(entry)
                    xml.appendLiteral(">\n")
                }
                xml.appendLiteral("</")
                xml.appendLiteral(root)
                xml.appendLiteral(">\n")
            }
            document.write(into: &buffer)
        }
    }

    /// What search engines may read: everything.
    var robots: String {
        let siteMap = canonicalAddress(of: "sitemap.xml").map { "Sitemap: \($0.text)\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + siteMap
    }
}
