/// A stylesheet or script of the site, under a name made from its content, so that browsers may keep it for ever.
struct ThemeAsset: Sendable {
    let path: String
    let bytes: [UInt8]
    /// What it is for, as `media` has it; `nil` for everything.
    let media: String?

    /// The stylesheet of all pages, followed by the content's own.
    init(theme: Theme, custom: [UInt8]?) {
        self.init(bytes: Stylesheet.bytes(for: theme) + (custom ?? []), name: "theme", suffix: "css")
    }

    init(bytes: [UInt8], name: String, suffix: String, media: String? = nil) {
        self.bytes = bytes
        self.media = media
        path = "assets/\(name).\(ThemeAsset.fingerprint(of: bytes)).\(suffix)"
    }

    /// The output of the asset.
    var page: SitePage { SitePage(path: path, source: nil) { buffer in buffer += bytes } }

    /// FNV-1a, 64 bits, in hexadecimal: tells versions apart, no more.
    private static func fingerprint(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
