import Accountability
import Foundation
import PolicyText
import SourceText
import Testing

@testable import Portal

// Foundation has a unit of its own.
private typealias Unit = Accountability.Unit

/// A few whole pages, byte for byte; `MINGBAI_RECORD=1` renews them.
@Suite struct GoldenPageTests {
    private static let pages = [
        "index.html", "404.html", "policies/measure.html", "units/water-bureau.html", "units/townships.html",
        "indicators/2025/index.html", "indicators/2025/01.html", "duties/index.html", "old/measure.html",
        "sitemap.xml", "robots.txt",
    ]

    @Test(arguments: pages)
    func page(_ path: String) throws {
        let bytes = try #require(rendered(path, language: .simplifiedChinese))
        try compare(bytes, with: "zh/\(path)")
    }

    @Test func english() throws {
        let bytes = try #require(rendered("units/water-bureau.html", language: .english))
        try compare(bytes, with: "en/units/water-bureau.html")
    }

    /// Every page renders to the same bytes again, whatever was in the buffer before.
    @Test func pagesAreFunctions() throws {
        for page in site(language: .simplifiedChinese).pages() {
            var first: [UInt8] = []
            page.render(&first)
            var second = Array("before".utf8)
            page.render(&second)
            #expect(Array(second.dropFirst(6)) == first, "\(page.path)")
        }
    }

    private func rendered(_ path: String, language: PortalSettings.Language) -> [UInt8]? {
        guard let page = site(language: language).pages().first(where: { $0.path == path }) else { return nil }
        var bytes: [UInt8] = []
        page.render(&bytes)
        return bytes
    }

    private func compare(_ bytes: [UInt8], with name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["MINGBAI_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        // The stylesheet's name changes with every rule in it and says nothing about a page.
        let stylesheet = /theme\.[0-9a-f]{16}\.css/
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self).replacing(
            stylesheet, with: "theme.css")
        #expect(String(decoding: bytes, as: UTF8.self).replacing(stylesheet, with: "theme.css") == expected)
    }

    // MARK: A small county

    private func site(language: PortalSettings.Language) -> Site {
        let text = """
            第一章 总则

            第一条 县水务局负责农村供水，落实下列事项：

            （一）普及率达到95%；

            （二）水质合格。

            第二条 执行情况按《甲县考核办法》（甲办发〔2024〕3号）公开。
            """
        let document = PolicyTextReader.read(
            SourceFile(path: "policies/measure.md", text: text), from: 0, log: ProblemLog())
        return Site(
            library: library(language: language), policyTexts: [document], pageTexts: [], day: day("2025-06-30"))
    }

    private func library(language: PortalSettings.Language) -> Library {
        let waterBureau = Reference<Unit>(0)
        let townships = Reference<Unit>(3)
        let article = PolicyCitation(policy: Reference(0), anchor: "article-1")
        return Library(
            settings: PortalSettings(
                title: "甲县责任公开", language: language, url: "https://example.org/jia/", isDemonstration: true,
                authority: .init(name: "甲县人民政府办公室", phone: "0000-1234567"),
                supervision: .init(phones: ["12317"])),
            units: [
                Unit(
                    id: "water-bureau", name: "县水务局", kind: .government, aliases: ["甲县水务局"],
                    officers: [Officer(role: .principal, name: "周某", post: "局长", phone: "0000-7654321")]),
                Unit(id: "east", name: "东镇", kind: .township), Unit(id: "west", name: "西乡", kind: .township),
                Unit(
                    id: "townships", name: "各乡镇", kind: .group, members: [Reference(1), Reference(2)]),
            ],
            plans: [
                AssessmentPlan(
                    id: "2025", title: "甲县2025年考核指标责任分解表", year: 2025,
                    policy: PolicyCitation(policy: Reference(0), anchor: nil), fullScore: Decimal(15),
                    appraisalPoints: Decimal(5),
                    categories: [.init(id: "water", number: "一", name: "供水", points: Decimal(15))],
                    indicators: [Reference(0), Reference(1)])
            ],
            indicators: [
                indicator(
                    "01", name: "自来水普及率<%>", points: 10, responsible: [waterBureau, townships],
                    targets: [target(95, by: .day(day("2025-12-31")), policy: article)]),
                indicator("02", name: "水质合格率", points: 5, responsible: [waterBureau], targets: []),
            ],
            duties: [
                Duty(
                    id: "water-1",
                    holders: [.init(unit: waterBureau, number: "1"), .init(unit: townships, number: "2")],
                    text: "普及率达到95%。", policy: article, indicators: [Reference(0)], targets: [],
                    due: Period("2025").map { .period($0) })
            ],
            policies: [
                Policy(
                    id: "measure", title: "甲县供水责任办法", documentNumber: "甲办发〔2025〕1号",
                    issuers: [NamedBody(name: "甲县水务局", unit: waterBureau)], addressees: [], issued: day("2025-01-02"),
                    published: day("2025-01-05"), effective: nil, expires: nil, status: .inForce, repealedBy: nil,
                    source: nil, topics: [], indexNumber: nil, attachments: [], aliases: ["old/measure.html"])
            ])
    }

    private func indicator(
        _ id: String, name: String, points: Int, responsible: [Reference<Unit>], targets: [Target]
    ) -> Indicator {
        Indicator(
            id: id, plan: Reference(0), number: id, category: 0, group: nil, name: name, points: Decimal(points),
            responsible: responsible, lead: responsible[0],
            measure: Measure(unit: "%", direction: .higher, kind: .level), targets: targets, definition: nil,
            method: nil, source: nil, policy: nil)
    }

    private func target(_ value: Int, by: DueTime, policy: PolicyCitation) -> Target {
        Target(
            id: nil, unit: nil, comparison: .atLeast, bound: .value(Decimal(value)), by: by, baseline: nil,
            milestones: [], statement: nil, policy: policy, isLimit: false, measure: nil)
    }

    private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }
}
