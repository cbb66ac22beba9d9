import Accountability
import Markup
import Testing

@testable import Portal

@Suite struct ReportListPageTests {
    /// One unit late with a document, one that never reported, two cycles of which nothing is recorded.
    private func county() throws -> ReportingCounty {
        var county = ReportingCounty()
        county.reports = [
            try ReportingCounty.report(
                "2025-Q1", due: "2025-03-25", submissions: [(3, "2025-03-28", .file("assets/reports/q1.txt"))]),
            try ReportingCounty.report(
                "2025-Q2", due: "2025-06-25", submissions: [(3, "2025-06-25", nil), (4, "2025-06-25", nil)]),
        ]
        return county
    }

    @Test func matrixSaysHowEachUnitStands() throws {
        let page = try #require(try county().site(on: "2025-06-26").output("reports/index.html"))
        #expect(page.contains("2025年第一季度（3月25日）"))
        let first = try row(of: "town-0", in: page)
        #expect(
            first.hasSuffix(
                #"<td class="behind">✔ 迟3天</td><td class="on-track">✔ 按时</td><td class="c">○ 未到期</td></tr>"#))
        let second = try row(of: "town-1", in: page)
        #expect(second.contains(#"<td class="seriously-behind">✖ 逾期93天</td>"#))
    }

    @Test func overdueUnitsComeFirst() throws {
        let page = try #require(try county().site(on: "2025-06-26").output("reports/index.html"))
        #expect(page.contains("截至2025年6月26日，1个单位有逾期未报的书面报告。"))
        let overdue = try #require(page.firstRange(of: "id=\"overdue\""))
        let rule = try #require(page.firstRange(of: "id=\"rule-progress\""))
        #expect(overdue.lowerBound < rule.lowerBound)
        let link = "<a href=\"index.html#cycle-progress-2025-q1\">进展报告（2025年第一季度）</a>"
        #expect(page[..<rule.lowerBound].contains(link))
        #expect(page.contains("<section id=\"cycle-progress-2025-q1\">"))
    }

    @Test func ruleInWordsWithBasisAndRecipients() throws {
        let page = try #require(try county().site(on: "2025-06-26").output("reports/index.html"))
        #expect(page.contains("每季度最后一个月的25日前（含25日），遇非工作日顺延至下一工作日"))
        #expect(page.contains("<a href=\"../policies/measure.html\">《办法》</a>"))
        #expect(page.contains("<dt>报送对象</dt><dd><a href=\"../units/office.html\">县督查室</a></dd>"))
        // No holidays are known, so the reader is told what moving rests on.
        #expect(page.contains("本站没有2025～2026年的节假日安排"))
        #expect(page.contains("<a href=\"../assets/reports/q1.txt\">查看材料</a>"))
        #expect(page.contains("2个单位：迟报1个、逾期未报1个。"))
    }

    @Test func nextDayIsNamed() throws {
        let page = try #require(try county().site(on: "2025-06-26").output("reports/index.html"))
        #expect(page.contains("进展报告（2025年第三季度）<span class=\"muted\">（自6月26日起还有91天）</span>"))
    }

    /// 27 December 2025 is a Saturday: the deadline moves, and the page says from where.
    @Test func movedDayIsExplained() throws {
        var county = ReportingCounty()
        county.dueDay = 27
        let page = try #require(try county.site(on: "2025-12-29").output("reports/index.html"))
        #expect(page.contains("2025年12月29日</time>（原为12月27日，已顺延）"))
        #expect(page.contains("就在12月29日当天"))
    }

    /// A rule without units accuses nobody, and shows no matrix.
    @Test(arguments: ["2025-01-01", "2025-06-26", "2031-12-31"])
    func withoutRequiredUnits(day: String) throws {
        var county = ReportingCounty()
        county.required = []
        let site = try county.site(on: day)
        let page = try #require(site.output("reports/index.html"))
        #expect(page.contains("未列明，本站不作推定"))
        for word in ["逾期", "迟报", "未报", "按时报送", "<table"] { #expect(!page.contains(word), "\(word)") }
        let context = PageContext(site: site, path: "units/town-0.html")
        #expect(site.deadlines(of: Reference(3), in: context) == nil)
    }

    @Test func ruleWithoutADay() throws {
        var county = ReportingCounty()
        county.dueDay = nil
        county.reports = [
            try ReportingCounty.report("2025-Q1", due: nil, submissions: [(3, "2025-05-28", nil)])
        ]
        let page = try #require(try county.site(on: "2025-12-31").output("reports/index.html"))
        #expect(page.contains("每季度一次，没有规定期限"))
        #expect(page.contains("2025年第一季度（未定期限）"))
        #expect(page.contains("已报1个、未报（未定期限）1个"))
        #expect(page.contains("<td class=\"c\">– 未定期限</td>"))
        #expect(!page.contains("逾期"))
    }

    /// Units are held to a rule before anything is recorded, but the page says that nothing is.
    @Test func unrecordedCycle() throws {
        let page = try #require(try ReportingCounty().site(on: "2025-03-26").output("reports/index.html"))
        #expect(page.contains("本期没有收文登记。"))
        #expect(page.contains("✖ 逾期1天"))
        let onTheDay = try #require(try ReportingCounty().site(on: "2025-03-25").output("reports/index.html"))
        #expect(!onTheDay.contains("逾期1天"))
        #expect(onTheDay.contains("没有单位逾期未报"))
    }

    /// Of many units only those that gave reason have a row.
    @Test func manyUnits() throws {
        var county = ReportingCounty()
        county.townships = 400
        county.reports = [
            try ReportingCounty.report(
                "2025-Q1", due: "2025-03-25", required: Array(3..<403),
                submissions: (3..<403).map { ($0, $0 == 10 ? "2025-03-26" : "2025-03-20", nil) })
        ]
        let page = try #require(try county.site(on: "2025-04-01").output("reports/index.html"))
        #expect(page.contains("其余399个单位各期均按时报送或未到期。"))
        #expect(try row(of: "town-7", in: page).contains("迟1天"))
        #expect(page.utf8.count < 20_000)
    }

    @Test func manyUnitsWithoutRecords() throws {
        var county = ReportingCounty()
        county.townships = 400
        let page = try #require(try county.site(on: "2026-12-31").output("reports/index.html"))
        #expect(page.contains("400个单位有逾期未报"))
        #expect(page.utf8.count < 1_500_000)
    }

    @Test func unitSection() throws {
        let site = try county().site(on: "2025-06-26")
        let context = PageContext(site: site, path: "units/town-0.html")
        let html = try #require(site.deadlines(of: Reference(3), in: context))
        let text = String(decoding: html.bytes, as: UTF8.self)
        #expect(text.contains("按时1次、迟报1次"))
        #expect(text.contains("下次报送期限：<time datetime=\"2025-09-25\">"))
        #expect(text.contains("<a href=\"../reports/index.html#cycle-progress-2025-q2\">"))
        #expect(site.deadlines(of: Reference(1), in: context) == nil)
    }

    @Test func english() throws {
        var county = try county()
        county.language = .english
        let page = try #require(try county.site(on: "2025-06-26").output("reports/index.html"))
        #expect(page.contains("✔ 3 days late"))
        #expect(page.contains("Up to and including day 25 of its last month, every quarter"))
        #expect(page.contains("2 units: 1 late, 1 overdue."))
        #expect(!page.contains("报送"))
    }

    @Test func withoutRulesNoSection() throws {
        var county = ReportingCounty()
        county.hasRule = false
        let site = try county.site(on: "2025-06-26")
        #expect(!site.sections.contains(.reports))
        #expect(site.output("reports/index.html") == nil)
        #expect(site.output("calendar.html") == nil)
        #expect(site.output("calendar.ics") == nil)
    }

    private func row(of unit: String, in page: String) throws -> String {
        let matrix = try #require(page.firstRange(of: "id=\"rule-progress-matrix\""))
        let rows = page[matrix.upperBound...].split(separator: "\n")
        return String(try #require(rows.first { $0.contains("/\(unit).html") }))
    }
}
