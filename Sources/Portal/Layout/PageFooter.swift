import Accountability
import Markup

extension Site {
    /// Who answers for the portal, how to reach them, and the numbers a government site bears.
    func footer(in context: PageContext) -> HTML {
        let settings = library.settings
        let authority = settings.authority
        let lines: [(String, HTML?)] = [
            (wording.authority, "\(authority.name)"),
            (wording.siteOperator, authority.siteOperator.map { "\($0)" }),
            (wording.address, authority.address.map { "\($0)" }),
            (wording.phone, authority.phone.map { phone($0) }),
            (wording.email, authority.email.map { email($0) }),
            (wording.siteCode, settings.filing.siteCode.map { "\($0)" }),
            (wording.icp, settings.filing.icp.map { "\($0)" }),
            (wording.publicSecurity, settings.filing.publicSecurity.map { "\($0)" }),
        ]
        let standing = library.pages.references.map { page -> HTML in
            "<li><a href=\"\(context.link(path(of: page)))\">\(library.pages[page].title)</a></li>\n"
        }
        return """
            <footer class="site">
            \(standing.isEmpty ? nil : "<ul>\n\(standing)</ul>\n" as HTML)<dl>
            \(lines.map { label, value in value.map { "<div><dt>\(label)</dt><dd>\($0)</dd></div>\n" as HTML } ?? "" })</dl>
            \(settings.supervision.map { supervision($0) })\(dataDay.map { "<p>\(wording.dataAsOf(wording.date($0)))</p>\n" as HTML })\(overrides.footer)</footer>

            """
    }

    /// Whom to call when something is wrong.
    private func supervision(_ supervision: PortalSettings.Supervision) -> HTML {
        let phones = supervision.phones.map { phone($0) }.joined(separator: "\(wording.listSeparator)")
        return """
            <p class="phones">\(wording.labelled(wording.supervisionPhones, ""))\(phones)</p>

            """
    }

    /// A telephone number that a phone dials; shown as written.
    func phone(_ number: String) -> HTML {
        guard let address = Address.telephone(number) else { return "\(number)" }
        return "<a href=\"\(address)\">\(number)</a>"
    }

    private func email(_ address: String) -> HTML {
        guard let link = try? Address(checking: "mailto:\(address)") else { return "\(address)" }
        return "<a href=\"\(link)\">\(address)</a>"
    }
}
