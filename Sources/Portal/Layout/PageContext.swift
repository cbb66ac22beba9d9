import Accountability
import Markup
import PolicyText

/// The page being rendered, as its parts need to know it: mainly to link from it.
struct PageContext: Sendable {
    let site: Site
    /// The page's own path from the root of the site.
    let path: String
    /// Whether links start at the portal's address instead of at this page: for a page served at any depth.
    var linksAbsolutely = false

    var library: Library { site.library }
    var wording: any Wording { site.wording }

    /// The address of another output as seen from this page.
    func link(_ target: String, fragment: String? = nil) -> Address {
        if linksAbsolutely, let address = site.canonicalAddress(of: target) { return address }
        return .relative(from: path, to: target, fragment: fragment)
    }

    /// A unit's name as a link to its page.
    func link(_ unit: Reference<Unit>) -> HTML {
        "<a href=\"\(link(site.path(of: unit)))\">\(library.units[unit].name)</a>"
    }

    /// Several units' names as links, in one line.
    func links(_ units: [Reference<Unit>]) -> HTML {
        units.map { link($0) }.joined(separator: separator)
    }

    /// A body's name, as a link where a unit bears it.
    func link(_ body: NamedBody) -> HTML {
        body.unit.map { "<a href=\"\(link(site.path(of: $0)))\">\(body.name)</a>" } ?? "\(body.name)"
    }

    /// An indicator's number and name as a link to its page.
    func link(_ indicator: Reference<Indicator>) -> HTML {
        "<a href=\"\(link(site.path(of: indicator)))\">\(library.indicators[indicator].name)</a>"
    }

    /// A document's title in title marks as a link to its page.
    func link(_ policy: Reference<Policy>) -> HTML {
        "<a href=\"\(link(site.path(of: policy)))\">\(wording.quoted(title: library.policies[policy].title))</a>"
    }

    /// The place something rests on: the article where one is named, with the document's title.
    func link(_ citation: PolicyCitation, withTitle: Bool = true) -> HTML {
        let address = link(site.path(of: citation.policy), fragment: citation.anchor)
        let place = citation.anchor.flatMap { site.policyTexts[Int(citation.policy.index)].anchors[$0]?.citation } ?? ""
        let title = withTitle || place.isEmpty ? wording.quoted(title: library.policies[citation.policy].title) : ""
        return "<a href=\"\(address)\">\(title)\(place)</a>"
    }

    /// A day for readers and for programs.
    func time(_ day: Day) -> HTML {
        "<time datetime=\"\(day.description)\">\(wording.date(day))</time>"
    }

    /// The language's list separator.
    var separator: HTML { "\(wording.listSeparator)" }
}
