import Accountability
import Markup
import PolicyText

extension Site {
    /// The page of a record named in a document; `nil` where there is none.
    func path(of kind: RecordKind, id: String) -> String? {
        switch kind {
        case .policy: policiesByID[id].map { path(of: $0) }
        case .unit: unitsByID[id].map { path(of: $0) }
        case .indicator: indicatorsByID[id].map { path(of: $0) }
        case .plan: plansByID[id].map { path(of: $0) }
        case .project: projectsByID[id].map { path(of: $0) }
        case .batch: batchesByID[id].map { path(of: $0) }
        case .notice: noticesByID[id].map { path(of: $0) }
        }
    }

    /// The output a relative link in a document leads to, as a path from the root of the site.
    ///
    /// Links are written relative to the document's own file, as an editor previews them; the folders of content and
    /// site have the same names. One that begins with `assets/` is taken from the root.
    /// - Returns: `nil` for a link that leads out of the content.
    func path(ofLink link: String, from page: String) -> String? {
        var components = link.hasPrefix("assets/") ? [] : page.split(separator: "/").dropLast().map(String.init)
        for component in link.split(separator: "/") {
            switch component {
            case ".": continue
            case "..":
                guard components.popLast() != nil else { return nil }
            default: components.append(String(component))
            }
        }
        guard let file = components.popLast() else { return nil }
        components.append(file.hasSuffix(".md") ? file.dropLast(3) + ".html" : file)
        return components.joined(separator: "/")
    }

    /// A page's address where the portal will be served; `nil` where that is not known.
    func canonicalAddress(of path: String) -> Address? {
        address?.appending(path: path)
    }
}
