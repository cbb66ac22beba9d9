import Accountability
import SourceText

/// Reads `portal.json`: who publishes the portal, and the rules of the house.
struct PortalSettingsReader {
    let references: ReferenceReader
    let assets: AssetPaths
    let log: ProblemLog

    private enum Key: String, RecordKey {
        case title, shortTitle, language, url, timeZone, demonstration, authority, filing, supervision, parents, theme
        case reporting, pace, disclosure, workdays, freshness, privacy, ranking
    }

    private enum AuthorityKey: String, RecordKey {
        case name, `operator`, address, phone, email
    }

    private enum ParentKey: String, RecordKey {
        case title, href
    }

    private enum ThemeKey: String, RecordKey {
        case accent, logo
    }

    private enum PaceKey: String, RecordKey {
        case ahead, onTrack, behind
    }

    private enum RankingKey: String, RecordKey {
        case show, tolerance
    }

    static let defaultTimeZone = "Asia/Shanghai"

    /// The time zone a portal names, known before anything else is read; the default where it names none or a wrong one.
    static func timeZone(of root: SourceNode?) -> String {
        guard let zone = root?["timeZone"]?.text, isTimeZone(zone) else { return defaultTimeZone }
        return zone
    }

    func read(_ root: SourceNode) -> PortalSettings {
        let record = RecordReader<Key>(root, "the portal", log: log)
        let houseRules = HouseRulesReader(log: log)
        houseRules.check(freshness: record.value(.freshness), privacy: record.value(.privacy))
        let theme: RecordReader<ThemeKey>? = record.record(.theme, as: "the theme")
        return PortalSettings(
            title: record.text(.title, .required) ?? "", shortTitle: record.text(.shortTitle),
            language: record.choice(.language, .required) ?? .simplifiedChinese, url: url(record),
            timeZone: timeZone(record), isDemonstration: record.bool(.demonstration) ?? false,
            authority: authority(record), filing: FilingReader(log: log).read(record.value(.filing), of: root),
            supervision: record.value(.supervision).map {
                SupervisionReader(references: references, log: log).read($0)
            }, parents: record.list(.parents) { parent($0) },
            accent: theme.flatMap(accent), logo: theme.flatMap(logo),
            reporting: ReportingRuleReader(references: references, log: log).read(record.value(.reporting)),
            pace: pace(record), ranking: ranking(record), workdays: houseRules.workdays(record.value(.workdays)),
            disclosure: houseRules.disclosure(record.value(.disclosure)))
    }

    private func url(_ record: RecordReader<Key>) -> String? {
        if !record.has(.url), record.node.kind == .object {
            log.note(
                "no-url", at: SourcePlace(record.node.file, .wholeFile),
                "the portal names no \"url\", so canonical links, feeds and the site map are left out")
        }
        return record.siteAddress(.url)
    }

    private func timeZone(_ record: RecordReader<Key>) -> String {
        guard let zone = record.text(.timeZone) else { return PortalSettingsReader.defaultTimeZone }
        if PortalSettingsReader.isTimeZone(zone) { return zone }
        log.error(
            "invalid-time-zone", at: record.place(.timeZone),
            "\"timeZone\" needs a name such as Asia/Shanghai, found \(quoted(zone))")
        return PortalSettingsReader.defaultTimeZone
    }

    /// Whether a text has the form of a name in the time zone database.
    private static func isTimeZone(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        // Without an area, digits are an offset such as UTC+8, which POSIX reads the wrong way round.
        guard parts.count > 1 || text.utf8.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") }) else { return false }
        return text.utf8.count <= 64 && parts.count <= 3
            && parts.allSatisfy { part in
                guard let first = part.utf8.first, isLetter(first) else { return false }
                return part.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-+".utf8.contains($0) }
            }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private func authority(_ record: RecordReader<Key>) -> PortalSettings.Authority {
        guard
            let authority: RecordReader<AuthorityKey> = record.record(.authority, as: "the authority", .required)
        else { return PortalSettings.Authority(name: "") }
        return PortalSettings.Authority(
            name: authority.text(.name, .required) ?? "", siteOperator: authority.text(.operator),
            address: authority.text(.address), phone: authority.phone(.phone), email: authority.email(.email))
    }

    private func parent(_ node: SourceNode) -> PortalSettings.Parent? {
        let record = RecordReader<ParentKey>(node, "this parent", log: log)
        guard let title = record.text(.title, .required), let href = record.link(.href, .required) else { return nil }
        return PortalSettings.Parent(title: title, href: href)
    }

    private func accent(_ record: RecordReader<ThemeKey>) -> String? {
        guard let accent = record.text(.accent) else { return nil }
        let digits = accent.utf8.dropFirst()
        if accent.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) })
        {
            return accent
        }
        log.error(
            "invalid-colour", at: record.place(.accent),
            "\"accent\" needs a colour of six hexadecimal digits such as #a4161a, found \(quoted(accent))")
        return nil
    }

    private func logo(_ record: RecordReader<ThemeKey>) -> String? {
        record.value(.logo).flatMap { node in
            record.values.text(node, "logo").flatMap { assets.path($0, at: node.place, log: log) }
        }
    }

    private func pace(_ record: RecordReader<Key>) -> PortalSettings.Pace {
        let usual = PortalSettings.Pace()
        guard let thresholds: RecordReader<PaceKey> = record.record(.pace, as: "the pace") else { return usual }
        let pace = PortalSettings.Pace(
            ahead: thresholds.decimal(.ahead) ?? usual.ahead, onTrack: thresholds.decimal(.onTrack) ?? usual.onTrack,
            behind: thresholds.decimal(.behind) ?? usual.behind)
        if pace.ahead < pace.onTrack || pace.onTrack < pace.behind || pace.behind <= Decimal(0) {
            log.error(
                "pace-out-of-order", at: thresholds.node.start,
                "the thresholds must fall from \"ahead\" over \"onTrack\" to \"behind\" and stay above 0, "
                    + "found \(pace.ahead), \(pace.onTrack), \(pace.behind)")
        }
        return pace
    }

    private func ranking(_ record: RecordReader<Key>) -> PortalSettings.Ranking {
        guard let ranking: RecordReader<RankingKey> = record.record(.ranking, as: "the ranking") else {
            return PortalSettings.Ranking()
        }
        let tolerance = ranking.decimal(.tolerance) ?? Decimal(0)
        if tolerance.isNegative {
            log.error("invalid-number", at: ranking.place(.tolerance), "\"tolerance\" cannot be below 0: \(tolerance)")
        }
        return PortalSettings.Ranking(isShown: ranking.bool(.show) ?? false, tolerance: tolerance)
    }
}
