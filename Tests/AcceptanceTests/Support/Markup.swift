/// A start tag found in a page, with its attributes as written.
struct Tag {
    let name: String
    let attributes: [String: String]
}

/// Finds the start tags of a page the program wrote: attributes in double quotation marks, `<` escaped in text.
func tags(in page: String) -> [Tag] {
    var tags: [Tag] = []
    let bytes = Array(page.utf8)
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        var end = open + 1
        var isQuoted = false
        while end < bytes.count, isQuoted || bytes[end] != UInt8(ascii: ">") {
            if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
            end += 1
        }
        if let tag = tag(String(decoding: bytes[(open + 1)..<end], as: UTF8.self)) { tags.append(tag) }
        index = min(end + 1, bytes.count)
    }
    return tags
}

private func tag(_ text: String) -> Tag? {
    guard let first = text.first, first.isLetter else { return nil }
    let name = String(text.prefix { !$0.isWhitespace })
    var attributes: [String: String] = [:]
    var rest = text.dropFirst(name.count)
    while true {
        rest = rest.drop { $0.isWhitespace }
        guard !rest.isEmpty else { break }
        let key = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
        rest = rest.dropFirst(key.count)
        guard rest.first == "=" else {
            attributes[key] = ""
            continue
        }
        let value = rest.dropFirst(2).prefix { $0 != "\"" }
        attributes[key] = unescaped(String(value))
        rest = rest.dropFirst(value.count + 3)
    }
    return Tag(name: name, attributes: attributes)
}

/// Text with the five references the program writes resolved.
func unescaped(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

/// The words of a page as a reader sees them, tags taken out.
func words(of page: String) -> String {
    var text = ""
    var isInTag = false
    for character in page {
        switch character {
        case "<": isInTag = true
        case ">" where isInTag: isInTag = false
        default: if !isInTag { text.append(character) }
        }
    }
    return unescaped(text)
}
