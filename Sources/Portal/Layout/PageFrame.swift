import Accountability
import Markup

extension Site {
    /// A whole page: head, header, breadcrumb, the page's own content and the footer.
    func frame(_ content: PageContent, in context: PageContext) -> HTML {
        let settings = library.settings
        let isHome = context.path == Section.home.indexPath
        let portal = settings.shortTitle ?? settings.title
        let title = isHome ? settings.title : "\(content.heading) - \(portal)"
        let shared = sharedFrame(content.section, in: context)
        return """
            <!DOCTYPE html>
            <html lang="\(wording.languageTag)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <meta name="description" content="\(content.description)">
            \(shared.metadata)\(articleMetadata(content))\(canonicalLink(context))<link rel="stylesheet" href="\(context.link(stylesheet.path))">
            \(content.stylesheet.map { "<link rel=\"stylesheet\" href=\"\(context.link($0.path))\"\(attribute: "media", $0.media)>\n" as HTML })\(content.script.map { "<script src=\"\(context.link($0.path))\" defer></script>\n" as HTML })\(overrides.head)</head>
            <body>
            <a class="skip" href="\(Address.fragment("main"))">\(wording.skipToContent)</a>
            \(settings.isDemonstration ? demonstrationBanner : nil)\(shared.header)\(isHome ? nil : breadcrumb(content, in: context))<main id="main" tabindex="-1">
            \(content.banner)<h1>\(content.heading)</h1>
            \(content.boardNote)\(content.facts)\(content.body)\(content.related)\(content.data.map { dataLinks(to: $0, in: context) })</main>
            \(shared.footer)</body>
            </html>

            """
    }

    private func sharedFrame(_ section: Section, in context: PageContext) -> SharedFrame {
        func make() -> SharedFrame {
            SharedFrame(
                metadata: "\(siteMetadata)\(columnMetadata(section))", header: header(section, in: context),
                footer: footer(in: context))
        }
        if context.linksAbsolutely { return make() }
        return sharedFrames.frame(of: SharedFrame.Scope(path: context.path, section: section), make)
    }

    /// Says that nothing on the page is real.
    var demonstrationBanner: HTML {
        "<p class=\"demo\" role=\"note\">\(wording.demonstrationBanner)</p>\n"
    }

    private func canonicalLink(_ context: PageContext) -> HTML? {
        canonicalAddress(of: context.path).map { "<link rel=\"canonical\" href=\"\($0)\">\n" }
    }

    private func header(_ current: Section, in context: PageContext) -> HTML {
        let settings = library.settings
        let logo: HTML? = settings.logo.map { path in
            "<img src=\"\(context.link(path))\" alt=\"\">"
        }
        let items = sections.compactMap { section -> HTML? in
            guard let path = section.indexPath else { return nil }
            let mark = section == current ? (context.path == path ? "page" : "true") : nil
            return """
                <li><a href="\(context.link(path))"\(attribute: "aria-current", mark)>\(wording.title(of: section))</a></li>
                """
        }
        return """
            <header class="site">
            <a class="brand" href="\(context.link("index.html"))">\(logo)<span>\(settings.shortTitle ?? settings.title)</span></a>
            <nav class="main" aria-label="\(wording.mainNavigation)">
            <details class="menu"><summary>\(wording.menu)</summary></details>
            <ul>\(items)</ul>
            </nav>
            \(overrides.header)</header>

            """
    }

    private func breadcrumb(_ content: PageContent, in context: PageContext) -> HTML {
        let parents = library.settings.parents.map { parent -> HTML in
            guard let address = try? Address(checking: parent.href) else { return "<li>\(parent.title)</li>\n" }
            return "<li><a href=\"\(address)\">\(parent.title)</a></li>\n"
        }
        var crumbs = [PageContent.Crumb(title: wording.home, path: "index.html")]
        if content.section != .home, let path = content.section.indexPath, path != context.path {
            crumbs.append(.init(title: wording.title(of: content.section), path: path))
        }
        crumbs += content.crumbs
        return """
            <nav class="crumbs" aria-label="\(wording.breadcrumb)">
            <ol>
            \(parents)\(crumbs.map { "<li><a href=\"\(context.link($0.path))\">\($0.title)</a></li>\n" as HTML })<li><span aria-current="page">\(content.heading)</span></li>
            </ol>
            </nav>

            """
    }
}
