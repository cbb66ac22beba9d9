import Accountability
import SourceText

/// Reads the workdays and the terms of disclosure of `portal.json`, and checks the rules there that no page uses yet: they are held to their form
/// and not kept.
struct HouseRulesReader {
    let log: ProblemLog

    private enum DisclosureKey: String, RecordKey {
        case noticeDays, allocationWorkingDays, updateWorkingDays
    }

    private enum WorkdaysKey: String, RecordKey {
        case holidays, extraWorkdays
    }

    private enum FreshnessKey: String, RecordKey {
        case news, policies, notices, progress, reports, funds, projects, units, indicators, duties, pages
    }

    private enum PrivacyKey: String, RecordKey {
        case allow
    }

    private enum ExceptionKey: String, RecordKey {
        case match, reason, until
    }

    private static let daysRange = 0...3660

    /// Reads how soon and for how long money and projects are made public.
    func disclosure(_ node: SourceNode?) -> PortalSettings.DisclosureTerms {
        guard let node else { return PortalSettings.DisclosureTerms() }
        let record = RecordReader<DisclosureKey>(node, "the disclosure", log: log)
        return PortalSettings.DisclosureTerms(
            noticeDays: record.integer(.noticeDays, in: HouseRulesReader.daysRange),
            allocationWorkingDays: record.integer(.allocationWorkingDays, in: HouseRulesReader.daysRange),
            updateWorkingDays: record.integer(.updateWorkingDays, in: HouseRulesReader.daysRange))
    }

    func check(freshness: SourceNode?, privacy: SourceNode?) {
        if let freshness {
            let record = RecordReader<FreshnessKey>(freshness, "the freshness", log: log)
            for key in FreshnessKey.allCases { _ = record.integer(key, in: HouseRulesReader.daysRange) }
        }
        if let privacy {
            let record = RecordReader<PrivacyKey>(privacy, "the privacy", log: log)
            for node in record.elements(.allow) {
                let exception = RecordReader<ExceptionKey>(node, "this exception", log: log)
                _ = exception.text(.match, .required)
                _ = exception.text(.reason, .required)
                _ = exception.day(.until, .required)
            }
        }
    }

    /// Reads which days are worked and which are not; a day named twice is reported.
    func workdays(_ node: SourceNode?) -> PortalSettings.Workdays {
        guard let node else { return PortalSettings.Workdays() }
        let record = RecordReader<WorkdaysKey>(node, "the workdays", log: log)
        var seen: Set<Day> = []
        func days(_ key: WorkdaysKey) -> [Day] {
            record.list(key) { node in
                guard let day = record.values.day(node, key.rawValue) else { return nil }
                guard seen.insert(day).inserted else {
                    log.error("repeated-day", at: node.place, "the day \(day) stands here twice")
                    return nil
                }
                return day
            }
        }
        let holidays = days(.holidays)
        return PortalSettings.Workdays(holidays: holidays, extraWorkdays: days(.extraWorkdays))
    }
}
