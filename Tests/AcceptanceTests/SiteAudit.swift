import Foundation

/// What must hold on every page of every site, checked on the files alone.
struct SiteAudit {
    /// Every file of the site by its path.
    let files: [String: Data]

    /// Each breach, as `page: what is wrong`; empty for a sound site.
    func breaches() -> [String] {
        var pages: [String: (tags: [Tag], ids: Set<String>)] = [:]
        var breaches: [String] = []
        for (path, data) in files where path.hasSuffix(".html") {
            let found = tags(in: String(decoding: data, as: UTF8.self))
            let ids = found.compactMap { $0.attributes["id"] }
            if Set(ids).count != ids.count {
                let repeated = Dictionary(grouping: ids, by: \.self).filter { $1.count > 1 }.keys.sorted()
                breaches.append("\(path): repeats the ids \(repeated)")
            }
            pages[path] = (found, Set(ids))
        }
        for (path, page) in pages {
            breaches += structure(of: page.tags, text: String(decoding: files[path] ?? Data(), as: UTF8.self))
                .map { "\(path): \($0)" }
            for tag in page.tags {
                for name in ["href", "src"] {
                    guard let address = tag.attributes[name] else { continue }
                    if let fault = fault(of: address, in: tag, on: path, pages: pages) {
                        breaches.append("\(path): \(address) \(fault)")
                    }
                }
            }
        }
        return breaches.sorted()
    }

    private func structure(of tags: [Tag], text: String) -> [String] {
        var faults: [String] = []
        func expect(_ condition: Bool, _ fault: String) { if !condition { faults.append(fault) } }
        expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\""), "does not begin as a page")
        expect(tags.count { $0.name == "h1" } == 1, "has not exactly one h1")
        expect(tags.count { $0.name == "main" } == 1, "has not exactly one main")
        expect(!tags.contains { $0.name == "script" || $0.name == "style" }, "has a script or style element")
        expect(
            !tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" } },
            "has a handler or a style attribute")
        let policy =
            tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"] ?? ""
        expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "has no strict content policy")
        var level = 0
        for tag in tags where tag.name.count == 2 && tag.name.hasPrefix("h") {
            guard let next = Int(tag.name.dropFirst()) else { continue }
            expect(next <= level + 1, "goes from h\(level) to h\(next)")
            level = next
        }
        for tag in tags where tag.name == "th" { expect(tag.attributes["scope"] != nil, "has a th without scope") }
        for tag in tags where tag.name == "img" { expect(tag.attributes["alt"] != nil, "has an img without alt") }
        return Array(Set(faults)).sorted()
    }

    /// What is wrong with an address, or `nil`.
    private func fault(
        of address: String, in tag: Tag, on page: String, pages: [String: (tags: [Tag], ids: Set<String>)]
    ) -> String? {
        if address.hasPrefix("http:") || address.hasPrefix("https:") {
            let mayLeave = tag.name == "a" || tag.attributes["rel"] == "canonical"
            return mayLeave || page == "404.html" ? nil : "is a request to another host"
        }
        if address.hasPrefix("mailto:") || address.hasPrefix("tel:") { return nil }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var components = page.split(separator: "/").dropLast().map(String.init)
        for component in parts[0].split(separator: "/") {
            if component == ".." {
                guard components.popLast() != nil else { return "leads out of the site" }
            } else {
                components.append(component.removingPercentEncoding ?? String(component))
            }
        }
        let target = parts[0].isEmpty ? page : components.joined(separator: "/")
        guard files[target] != nil else { return "leads nowhere" }
        guard parts.count == 2, let ids = pages[target]?.ids else { return nil }
        return ids.contains(parts[1].removingPercentEncoding ?? parts[1]) ? nil : "names an id that is not there"
    }
}
