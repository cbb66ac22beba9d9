import SourceText

extension RecordReader {
    /// A telephone number as it is printed.
    func phone(_ key: Key) -> String? {
        value(key).flatMap { phone($0, key.rawValue) }
    }

    /// Telephone numbers; one at least where they are needed.
    func phones(_ key: Key, _ presence: Presence) -> [String] {
        list(key, presence) { phone($0, key.rawValue) }
    }

    private func phone(_ node: SourceNode, _ name: String) -> String? {
        guard let phone = values.printedNumber(node, name) else { return nil }
        if Address.isPhone(phone) { return phone }
        log.error("invalid-phone", at: node.place, "\(quoted(name)) needs a telephone number, found \(quoted(phone))")
        return nil
    }

    /// An electronic mail address.
    func email(_ key: Key) -> String? {
        guard let value = value(key), let mail = values.text(value, key.rawValue) else { return nil }
        if Address.isMail(mail) { return mail }
        log.error(
            "invalid-email", at: value.place,
            "\(quoted(key.rawValue)) needs an address such as office@example.org, found \(quoted(mail))")
        return nil
    }

    /// The absolute address of a site, ending in a slash.
    func siteAddress(_ key: Key) -> String? {
        guard let value = value(key), let text = values.text(value, key.rawValue) else { return nil }
        if let address = Address.site(text) { return address }
        log.error(
            "invalid-url", at: value.place,
            "\(quoted(key.rawValue)) needs an absolute address such as https://www.example.org/, found \(quoted(text))")
        return nil
    }

    /// A link: a web address, or a path on the same server.
    func link(_ key: Key, _ presence: Presence) -> String? {
        guard let value = value(key, presence), let text = values.text(value, key.rawValue, presence) else {
            return nil
        }
        if Address.isLink(text) { return text }
        log.error(
            "invalid-url", at: value.place,
            "\(quoted(key.rawValue)) needs an address that begins with https:// or http://, or a path, found \(quoted(text))"
        )
        return nil
    }

    /// A code of an area for statistics (统计用区划代码), as written.
    func divisionCode(_ key: Key) -> String? {
        guard let code = printedNumber(key) else { return nil }
        if code.utf8.allSatisfy({ (0x30...0x39).contains($0) }), code.utf8.count <= 15 { return code }
        log.error(
            "invalid-code", at: place(key),
            "\(quoted(key.rawValue)) is at most 15 digits, found \(quoted(code))")
        return nil
    }
}
