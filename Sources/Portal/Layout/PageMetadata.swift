import Accountability
import Markup

/// The meta tags Chinese government sites declare (政府网站发展指引, annex on page design).
extension Site {
    /// The tags of every page; a domain or code that is not known is left out, never made up.
    var siteMetadata: HTML {
        let settings = library.settings
        return """
            \(meta("SiteName", settings.title))\(domain.map { meta("SiteDomain", $0) })\(settings.filing.siteCode.map { meta("SiteIDCode", $0) })
            """
    }

    /// The tags of the column a page belongs to.
    func columnMetadata(_ section: Section) -> HTML {
        let title = wording.title(of: section)
        return """
            \(meta("ColumnName", title))\(meta("ColumnDescription", wording.description(of: section)))\(meta("ColumnKeywords", "\(title),\(library.settings.shortTitle ?? library.settings.title)"))\(meta("ColumnType", wording.columnType(of: section)))
            """
    }

    /// The tags of an article; a day is given as a day, no hour is made up.
    func articleMetadata(_ content: PageContent) -> HTML? {
        guard let article = content.article else { return nil }
        return """
            \(meta("ArticleTitle", content.heading))\(article.published.map { meta("PubDate", $0.description) })\(meta("ContentSource", article.source ?? library.settings.authority.name))
            """
    }

    private func meta(_ name: StaticString, _ content: String) -> HTML {
        "<meta\(attribute: "name", "\(name)")\(attribute: "content", content)>\n"
    }

    /// The host of the portal's address.
    var domain: String? {
        guard let url = library.settings.url else { return nil }
        let rest = url.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
        return String(rest.prefix { $0 != "/" && $0 != ":" })
    }
}
