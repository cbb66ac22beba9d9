import Accountability
import Testing

@testable import Portal

@Suite struct SiteMapTests {
    private func documents(_ pages: Int, limit: Int) -> [(path: String, text: String)] {
        let site = CountyWithFigures(units: 1, indicators: 1).site
        return site.siteMaps(of: (0..<pages).map { "units/u\($0).html" }, limit: limit).map { page in
            var bytes: [UInt8] = []
            page.render(&bytes)
            return (page.path, String(decoding: bytes, as: UTF8.self))
        }
    }

    private func addresses(in text: String) -> [Substring] { text.matches(of: /<loc>([^<]*)<\/loc>/).map(\.1) }

    @Test(arguments: [0, 1, 5])
    func aSmallSiteHasOneList(_ pages: Int) {
        let all = documents(pages, limit: 5)
        #expect(all.map(\.path) == ["sitemap.xml"])
        #expect(all[0].text.contains("<urlset "))
        #expect(addresses(in: all[0].text).count == pages)
    }

    /// More addresses than search engines read from one file stand in several, each once and in order.
    @Test func aLargeSiteHasSeveralListsAndAnIndex() {
        let all = documents(12, limit: 5)
        #expect(all.map(\.path) == ["sitemap.xml", "sitemap--1.xml", "sitemap--2.xml", "sitemap--3.xml"])
        #expect(all[0].text.contains("<sitemapindex "))
        #expect(addresses(in: all[0].text) == (1...3).map { "https://example.org/jia/sitemap--\($0).xml" })
        #expect(
            all.dropFirst().flatMap { addresses(in: $0.text) }
                == (0..<12).map { "https://example.org/jia/units/u\($0).html" })
        #expect(all.dropFirst().allSatisfy { addresses(in: $0.text).count <= 5 })
    }
}
