import Accountability
import PolicyText
import SourceText
import Testing

@testable import Portal

/// A small county with quarterly reports, targets and duties.
struct ReportingCounty {
    var language = PortalSettings.Language.simplifiedChinese
    var url: String?
    var required = [2, 3]
    var dueDay: Int? = 25
    var reports: [Report] = []
    var targets: [Target] = []
    var dutyDue: DueTime?
    var hasRule = true
    var townships = 2

    /// The county's pages on a day.
    func site(on day: String) throws -> Site {
        let units =
            [
                Unit(id: "office", name: "县督查室", kind: .party), Unit(id: "bureau", name: "县水务局", kind: .government),
                Unit(
                    id: "townships", name: "各乡镇", kind: .group, members: (0..<townships).map { Reference(3 + $0) }),
            ]
            + (0..<max(2, townships)).map { number in
                Unit(id: "town-\(number)", name: "第\(number)乡", kind: .township)
            }
        let issued = try #require(Day("2025-01-10"))
        let rule = PortalSettings.ReportingRule(
            id: "progress", title: "进展报告", cycle: .quarter, dueMonth: .last, dueDay: dueDay, movesToNextWorkday: true,
            required: required.map { Reference($0) }, recipients: [Reference(0)],
            policy: PolicyCitation(policy: Reference(0), anchor: nil))
        let library = Library(
            settings: PortalSettings(
                title: "甲县", language: language, url: url, authority: .init(name: "甲县"),
                reporting: hasRule ? [rule] : []),
            units: units,
            plans: [
                AssessmentPlan(
                    id: "2025", title: "考核", year: 2025, policy: nil, fullScore: nil, appraisalPoints: nil,
                    categories: [], indicators: [Reference(0)])
            ],
            indicators: [
                Indicator(
                    id: "01", plan: Reference(0), number: "1", category: nil, group: nil, name: "自来水普及率",
                    points: Decimal(1), responsible: [Reference(1)], lead: nil,
                    measure: Measure(unit: "%", direction: .higher, kind: .level), targets: targets, definition: nil,
                    method: nil, source: nil, policy: nil)
            ],
            duties: [
                Duty(
                    id: "supply", holders: [.init(unit: Reference(1), number: nil)], text: "改造管网，普及率达到95%;验收",
                    policy: nil, indicators: [], targets: [], due: dutyDue)
            ],
            policies: [
                Policy(
                    id: "measure", title: "办法", documentNumber: nil, issuers: [], addressees: [], issued: issued,
                    published: issued, effective: nil, expires: nil, status: nil, repealedBy: nil, source: nil,
                    topics: [], indexNumber: nil, attachments: [], aliases: [])
            ], reports: reports)
        return Site(
            library: library,
            policyTexts: [PolicyTextReader.read(SourceFile(path: "p", text: ""), from: 0, log: ProblemLog())],
            pageTexts: [], day: try #require(Day(day)))
    }

    /// A target for the whole county or for some units, each by itself.
    static func target(by: String, unit: Int? = nil, isLimit: Bool = false) -> Target {
        Target(
            id: nil, unit: unit.map { Reference($0) }, comparison: .atLeast, bound: .value(Decimal(95)),
            by: DueTime(by), baseline: nil, milestones: [], statement: nil, policy: nil,
            isLimit: isLimit, measure: nil)
    }

    /// A recorded report of the rule.
    static func report(
        _ period: String, due: String?, required: [Int] = [3, 4],
        submissions: [(unit: Int, day: String, document: Submission.Document?)]
    ) throws -> Report {
        Report(
            rule: 0, period: try #require(Period(period)), due: due.flatMap { Day($0) },
            required: required.map { Reference($0) },
            submissions: try submissions.map { unit, day, document in
                Submission(unit: Reference(unit), submitted: try #require(Day(day)), document: document)
            })
    }
}

extension Site {
    /// The text of one output; `nil` where there is no such output.
    func output(_ path: String) -> String? {
        guard let page = pages().first(where: { $0.path == path }) else { return nil }
        var bytes: [UInt8] = []
        page.render(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
