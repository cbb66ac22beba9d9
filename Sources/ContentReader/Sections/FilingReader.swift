import Accountability
import SourceText

/// Reads the filing numbers of `portal.json`; those that are missing are told and never made up.
struct FilingReader {
    let log: ProblemLog

    private enum Key: String, RecordKey, CaseIterable {
        case siteCode, icp, publicSecurity

        /// What the number is called where it is asked for.
        var title: String {
            switch self {
            case .siteCode: "the site's identification code (网站标识码)"
            case .icp: "the ICP filing number (ICP备案号)"
            case .publicSecurity: "the public security filing number (公安备案号)"
            }
        }
    }

    /// Reads the value of `filing`, if there is one.
    func read(_ node: SourceNode?, of portal: SourceNode) -> PortalSettings.Filing {
        let record = node.map { RecordReader<Key>($0, "the filing", log: log) }
        for key in Key.allCases where portal.kind == .object && record?.has(key) != true {
            log.warning(
                "missing-filing", at: node?.start ?? SourcePlace(portal.file, .wholeFile),
                "\(key.title) is missing; write it as \(quoted(key.rawValue)) in \"filing\"")
        }
        guard let record else { return PortalSettings.Filing() }
        return PortalSettings.Filing(
            siteCode: siteCode(record), icp: record.text(.icp), publicSecurity: record.text(.publicSecurity))
    }

    private func siteCode(_ record: RecordReader<Key>) -> String? {
        guard let code = record.text(.siteCode) else { return nil }
        let digits = code.utf8.starts(with: "bm".utf8) ? code.utf8.dropFirst(2) : code.utf8[...]
        let needed = digits.count == code.utf8.count ? 10 : 8
        if digits.count == needed, digits.allSatisfy({ (0x30...0x39).contains($0) }) { return code }
        log.error(
            "invalid-site-code", at: record.place(.siteCode),
            "\"siteCode\" is \"bm\" and 8 digits, or 10 digits, found \(quoted(code))")
        return nil
    }
}
