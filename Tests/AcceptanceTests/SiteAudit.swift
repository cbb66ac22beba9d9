import Foundation

/// What must hold on every page of every site, checked on the files alone.
struct SiteAudit: Sendable {
    /// Every file of the site by its path.
    let files: [String: Data]
    /// Every page by its path.
    let pages: [String: Page]

    init(files: [String: Data]) {
        self.files = files
        pages = Dictionary(
            uniqueKeysWithValues: files.filter { $0.key.hasSuffix(".html") }.map { ($0, Page($1)) })
    }

    /// The pages that only lead on to another address.
    static func isRedirect(_ page: Page) -> Bool {
        page.elements.contains { $0.attributes["http-equiv"] == "refresh" }
    }

    /// Each breach, as `page: what is wrong`; empty for a sound site.
    func breaches() -> [String] {
        pages.flatMap { path, page in
            (page.faults + faults(of: page, text: files[path] ?? Data()) + deadLinks(of: page, at: path))
                .map { "\(path): \($0)" }
        }.sorted()
    }

    private func faults(of page: Page, text: Data) -> [String] {
        var faults: [String] = []
        func expect(_ condition: Bool, _ fault: String) { if !condition { faults.append(fault) } }
        expect(text.starts(with: Data("<!DOCTYPE html>\n<html lang=\"".utf8)), "does not begin as a page")
        expect(String(validating: text, as: UTF8.self) != nil, "is not UTF-8")
        expect(page.all("h1").count == 1, "has not exactly one h1")
        expect(page.all("main").count == 1, "has not exactly one main")
        expect(page.all("title").contains { !$0.text.isEmpty }, "has no title")
        let ids = page.elements.compactMap { $0.attributes["id"] }
        for (id, uses) in Dictionary(grouping: ids, by: \.self) where uses.count > 1 {
            faults.append("repeats the id \(id)")
        }
        let policy = page.elements.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        let rules = policy?.attributes["content"] ?? ""
        expect(rules.contains("default-src 'none'") && !rules.contains("unsafe"), "has no strict content policy")
        if !SiteAudit.isRedirect(page) {
            for landmark in ["header", "nav", "footer"] {
                expect(!page.all(landmark).isEmpty, "has no \(landmark)")
            }
            expect(page.elements.contains { $0.attributes["class"] == "skip" }, "has no skip link")
            for name in ["SiteName", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"] {
                expect(page.meta(name)?.isEmpty == false, "has no \(name)")
            }
        }
        return faults + accessibilityFaults(of: page)
    }

    private func accessibilityFaults(of page: Page) -> [String] {
        var faults: [String] = []
        var level = 0
        for element in page.elements {
            let attributes = element.attributes
            if attributes.keys.contains(where: { $0.hasPrefix("on") || $0 == "style" }) {
                faults.append("has a handler or a style attribute")
            }
            switch element.name {
            case "script":
                // A file of the site that runs when the page is read; nothing is written into the page.
                let isOwn = element.attributes["src"]?.contains(/^(\.\.\/)*assets\/[a-z]+\.[0-9a-f]{16}\.js$/) == true
                if !isOwn || element.attributes["defer"] == nil || !element.text.isEmpty {
                    faults.append("has a script that is no deferred file of the site")
                }
            case "style", "iframe", "object", "embed", "form", "base":
                faults.append("has an element \(element.name)")
            case "h1", "h2", "h3", "h4", "h5", "h6":
                let next = Int(element.name.dropFirst()) ?? 0
                if next > level + 1 { faults.append("goes from h\(level) to h\(next)") }
                if element.text.isEmpty { faults.append("has an empty heading") }
                level = next
            case "th":
                if attributes["scope"] == nil { faults.append("has a th without scope") }
                if element.text.isEmpty { faults.append("has an empty th") }
            case "img" where attributes["alt"] == nil: faults.append("has an img without alt")
            case "table" where element.all("caption").isEmpty:
                let isNamed = page.elements.contains { region in
                    region.attributes["role"] == "region" && region.attributes["aria-label"] != nil
                        && region.elements.contains { $0 === element }
                }
                if !isNamed { faults.append("has a table without a name") }
            case "a" where element.text.isEmpty && attributes["aria-label"] == nil && element.all("img").isEmpty:
                faults.append("has a link without words")
            default: break
            }
            for name in ["aria-labelledby", "aria-describedby", "for"] {
                guard let id = attributes[name] else { continue }
                if page.element(id: id) == nil { faults.append("\(name) names \(id), which is not there") }
            }
        }
        return Array(Set(faults)).sorted()
    }

    private func deadLinks(of page: Page, at path: String) -> [String] {
        page.elements.flatMap { element in
            ["href", "src"].compactMap { name in
                element.attributes[name].flatMap { address in
                    fault(of: address, in: element, on: path).map { "\(address) \($0)" }
                }
            }
        }
    }

    /// What is wrong with an address, or `nil`.
    private func fault(of address: String, in element: Page.Element, on page: String) -> String? {
        guard let (path, id) = target(of: address, from: page) else {
            let isRequest = element.name != "a" && element.attributes["rel"] != "canonical"
            // The page for addresses that lead nowhere is served at any depth, so its links are absolute.
            return isRequest && address.hasPrefix("http") && page != "404.html" ? "is a request to another host" : nil
        }
        guard !path.hasPrefix("..") else { return "leads out of the site" }
        guard files[path] != nil else { return "leads nowhere" }
        guard let id, let ids = pages[path] else { return nil }
        return ids.element(id: id) == nil ? "names an id that is not there" : nil
    }
}
