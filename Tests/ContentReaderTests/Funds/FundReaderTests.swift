import Accountability
import Foundation
import SeededRandom
import SourceText
import Testing

@Suite struct FundReaderTests {
    /// A batch and a project that can be seen in 2016, and one of each that cannot yet.
    static let funds = #"""
        {"batches": [
        {"id": "water", "title": "供水资金", "fiscalYear": 2016, "fundType": "special", "purpose": "供水",
         "sources": [{"level": "county", "amount": "10万元"}], "amount": 100000,
         "disclosure": {"kind": "announcement", "published": "2016-03-01"}},
        {"id": "later", "title": "结转资金", "fiscalYear": 2017, "fundType": "carry-over", "purpose": "供水",
         "sources": [{"level": "carry-over", "amount": "1万元", "carriedFrom": "water"}], "amount": "1万元",
         "disclosure": {"kind": "announcement", "published": "2017-03-01"}}],
        "projects": [
        {"id": "later", "title": "水塔", "type": "infrastructure", "status": "library", "locations": [{"unit": "a"}],
         "responsibleUnit": "a", "funding": [{"batch": "later", "amount": "1万元"}]},
        {"id": "pipe", "title": "管网", "type": "infrastructure", "status": "library", "locations": [{"village": "甲村"}],
         "responsibleUnit": "a", "funding": [{"batch": "water", "amount": "9万元"}, {"batch": "later", "amount": 0}]}]}
        """#
    static let notes = ["funds/2016.json:7:55 note not-yet-published"]

    private static let units = #"{"units": [{"id": "a", "name": "甲局", "kind": "government"}]}"#

    private static func fixture(_ funds: String, day: String = "2016-12-31") throws -> ContentFixture {
        try ContentFixture(["units.json": units, "funds/2016.json": funds], day: day)
    }

    @Test func whatIsPublishedLaterIsLeftOut() throws {
        let before = try FundReaderTests.fixture(FundReaderTests.funds)
        #expect(before.problems == FundReaderTests.notes)
        let library = try before.library
        #expect(library.batches.map(\.id) == ["water"] && library.projects.map(\.id) == ["pipe"])
        #expect(library.projects[0].funding.map(\.batch) == [Reference(0)])
        #expect(library.projects[0].funding[0].level == .county)
        #expect(library.ledger.unallocated(of: Reference(0)) == Money(fen: 1_000_000))

        let after = try FundReaderTests.fixture(FundReaderTests.funds, day: "2017-03-01")
        #expect(after.problems == [])
        let all = try after.library
        #expect(all.batches.map(\.id) == ["water", "later"] && all.projects.map(\.id) == ["later", "pipe"])
        #expect(all.batches[1].sources[0].carriedFrom == Reference(0))
        #expect(all.ledger.unallocated(of: Reference(0)) == .zero)
        #expect(all.projects[1].funding.map(\.batch) == [Reference(0), Reference(1)])
    }

    @Test func everyFieldIsKept() throws {
        let fixture = try ContentFixture([
            "units.json": FundReaderTests.units,
            "policies/law.md": PolicyReaderTests.document(),
            "indicators/2016.json": PlanReaderTests.plan([PlanReaderTests.indicator(1)]),
            "assets/a.pdf": "x",
            "funds/2016.json": #"""
            {"batches": [{"id": "b", "title": "资金", "fiscalYear": 2016, "fundType": "paired-assistance",
              "sources": [{"level": "paired", "provider": "unit:a", "documentNumber": "甲财〔2016〕1号",
                "issued": "2016-01-02", "amount": "0.4万元"}], "amount": 4000, "purpose": "用途", "principles": "原则",
              "decision": {"body": "县政府", "day": "2016-01-10", "documentNumber": "纪要1", "policy": "law#article-1"},
              "received": "2016-01-05",
              "disclosure": {"kind": "publicity", "publisher": "unit:a", "published": "2016-01-20", "days": 12},
              "supervision": {"phones": ["12317"]}, "documents": [{"title": "方案", "href": "assets/a.pdf"}],
              "exception": {"reason": "多分", "approvedBy": "unit:a", "day": "2016-02-01"}}],
            "projects": [{"id": "p", "title": "项目", "type": "industry", "nature": "new", "status": "maintained",
              "locations": [{"unit": "a", "village": "甲村", "divisionCode": 430624001}], "description": "内容",
              "subsidyStandard": "每亩800元", "funding": [{"batch": "b", "level": "paired", "amount": "4000.01"}],
              "ownFunds": 1, "responsibleUnit": "a", "implementingUnit": "a",
              "responsiblePerson": {"name": "周某", "post": "局长", "phone": "0000-1"}, "supplier": "某公司",
              "procurement": {"method": "比选", "bidders": ["甲公司", "乙公司"], "amount": 3999, "signed": "2016-02-01"},
              "planned": {"from": "2016-02-01", "to": "2016-03-01"},
              "actual": {"from": "2016-02-02", "to": "2016-03-02"},
              "performance": [{"title": "面积", "indicator": "2016/01", "unit": "亩", "target": 5, "actual": "5.50"}],
              "beneficiaries": {"households": 4, "persons": 9, "targetHouseholds": 2, "targetPersons": 3,
                "mechanism": "务工"},
              "transactions": [
                {"id": "t1", "type": "allocation", "day": "2016-02-01", "amount": 4000.01, "payer": "unit:a"},
                {"id": "t2", "type": "payment", "day": "2016-03-03", "amount": 10, "payee": "某公司",
                  "documentNumber": "凭证1"},
                {"id": "t3", "type": "reallocation", "day": "2016-03-04", "amount": 2}],
              "milestones": [{"code": "audit", "due": "2016-05-01", "met": "2016-05-03"}],
              "changes": [{"day": "2016-03-03", "type": "amount", "from": "4001.01", "to": "3990元", "reason": "结算"},
                {"day": "2016-03-04", "type": "place", "from": "甲村", "to": "乙村", "reason": "选址",
                  "documentNumber": "批复1"}],
              "completion": {"amount": 3990, "day": "2016-03-05", "acceptedBy": "unit:a", "result": "合格",
                "assetOwner": "甲村", "maintenanceUnit": "unit:a"},
              "supervision": {"phones": ["12317", "0000-2"], "unit": "a"},
              "documents": [{"title": "批复", "href": "https://county.example/a"}], "updated": "2016-06-01"}]}
            """#,
        ])
        #expect(fixture.problems == [], "\(fixture.messages)")
        let library = try fixture.library
        let batch = library.batches[0]
        #expect(batch.fundType == .pairedAssistance && batch.amount == Money(fen: 400_000))
        #expect(batch.sources[0].level == .paired && batch.sources[0].documentNumber == "甲财〔2016〕1号")
        #expect(batch.sources[0].provider?.unit == Reference(0) && batch.sources[0].provider?.name == "甲局")
        #expect(batch.decision?.policy?.anchor == "article-1" && batch.decision?.body?.name == "县政府")
        #expect(batch.disclosure.kind == .publicity && batch.disclosure.days == 12 && !batch.disclosure.isLongTerm)
        #expect(batch.exception?.approvedBy.unit == Reference(0) && batch.principles == "原则")
        #expect(batch.supervision?.phones == ["12317"] && batch.documents.map(\.href) == ["assets/a.pdf"])
        let project = library.projects[0]
        #expect(project.nature == .new && project.total == Money(fen: 400_101) && project.subsidyStandard == "每亩800元")
        #expect(project.locations[0].divisionCode == "430624001" && project.locations[0].village?.name == "甲村")
        #expect(project.responsiblePerson?.phone == "0000-1" && project.supplier?.name == "某公司")
        #expect(project.procurement?.bidders == .names(["甲公司", "乙公司"]) && project.procurement?.bidders?.count == 2)
        #expect(project.performance[0].indicator == Reference(0))
        #expect(project.performance[0].actual?.description == "5.50")
        #expect(project.beneficiaries?.targetPersons == 3 && project.beneficiaries?.mechanism == "务工")
        #expect(project.transactions.map(\.kind) == [.allocation, .payment, .reallocation])
        #expect(project.transactions[1].documentNumber == "凭证1" && project.paid == Money(fen: 1000))
        #expect(project.milestones[0].code == .audit && project.changedTotal == Money(fen: 399_000))
        #expect(project.changes[1].to == .text("乙村") && project.completion?.assetOwner?.name == "甲村")
        #expect(project.completion?.maintenanceUnit?.unit == Reference(0) && project.supervision?.phones.count == 2)
        #expect(project.documents.count == 1 && project.updated == Day("2016-06-01"))
        #expect(library.ledger.discrepancies(of: Reference<Batch>(0)).map(\.rule) == [.level(.paired)])
        #expect(library.projectRelations.ofIndicator == [[Reference(0)]])
    }

    @Test(arguments: ["announcment", "public notice"])
    func misspelledKindOfDisclosureIsAnError(kind: String) throws {
        let funds = FundReaderTests.funds.replacingOccurrences(of: "announcement", with: kind)
        let problems = try FundReaderTests.fixture(funds, day: "2017-03-01").problems
        #expect(problems.count == 2 && problems.allSatisfy { $0.hasSuffix("error unknown-value") }, "\(problems)")
    }

    @Test func nameOfDisclosureInHanTextIsKept() throws {
        let funds = FundReaderTests.funds.replacingOccurrences(of: "announcement", with: "分配结果公告")
        let fixture = try FundReaderTests.fixture(funds, day: "2017-03-01")
        #expect(fixture.problems == [])
        #expect(try fixture.library.batches.map(\.disclosure.kind) == [.named("分配结果公告"), .named("分配结果公告")])
    }

    // MARK: Random portfolios

    /// The lines of a file of funds that agrees in all respects, and which lines are whose.
    private struct Written {
        var lines: [String] = []
        /// The record of each line, by its id.
        var owners: [String] = []
        /// The lines with an amount that cannot be a fen more without an error.
        var tight: [Int] = []

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
            func yuan(_ fen: Int) -> String { "\"\(Money(fen: Int128(fen)))\"" }
            var owner = ""
            func add(_ line: String, isTight: Bool = false) {
                if isTight { tight.append(lines.count) }
                lines.append(line)
                owners.append(owner)
            }
            var pots: [(batch: String, level: String, fen: Int)] = []
            add(#"{"batches": ["#)
            for index in 0..<number(1...3) {
                owner = "b\(index)"
                let levels = ["central", "county", "social"].shuffled(using: &generator).prefix(number(1...3))
                let amounts = levels.map { _ in number(1...50_000_000) }
                add(
                    #"\#(index > 0 ? "," : ""){"id": "\#(owner)", "title": "甲", "fiscalYear": 2016, "fundType": "special","#
                )
                add(#""purpose": "乙", "disclosure": {"kind": "announcement"},"#)
                add(#""amount": \#(yuan(amounts.reduce(0, +))),"#, isTight: true)
                add(#""sources": ["#)
                for (place, (level, amount)) in zip(levels, amounts).enumerated() {
                    add(
                        #"\#(place > 0 ? "," : ""){"level": "\#(level)", "amount": \#(yuan(amount))}"#, isTight: true)
                    pots.append((owner, level, amount))
                }
                add("]}")
            }
            add(#"], "projects": ["#)
            for (index, pot) in pots.enumerated() {
                owner = "p\(index)"
                let paid = number(0...pot.fen)
                let own = number(0...10_000)
                add(
                    #"\#(index > 0 ? "," : ""){"id": "\#(owner)", "title": "丙", "type": "other", "status": "library","#)
                add(#""locations": [{"unit": "a"}], "responsibleUnit": "a","#)
                add(#""funding": [{"batch": "\#(pot.batch)", "level": "\#(pot.level)","#)
                add(#""amount": \#(yuan(pot.fen))}],"#, isTight: true)
                add(#""ownFunds": \#(yuan(own)),"#, isTight: true)
                add(#""transactions": [{"id": "t1", "type": "allocation", "day": "2016-01-01","#)
                add(#""amount": \#(yuan(pot.fen))},"#, isTight: true)
                add(#"{"id": "t2", "type": "payment", "day": "2016-01-02","#)
                add(#""amount": \#(yuan(pot.fen))},"#, isTight: true)
                add(#"{"id": "t3", "type": "refund", "day": "2016-01-03", "amount": \#(yuan(paid))}],"#)
                add(#""completion": {"amount": \#(yuan(pot.fen + own))}}"#, isTight: true)
            }
            add("]}")
        }

        /// The file with the amount of a line changed by some fen.
        func changing(_ line: Int, by fen: Int) -> String {
            var lines = lines
            let parts = lines[line].components(separatedBy: "amount\": \"")
            let key = parts.count == 2 ? "amount\": \"" : "ownFunds\": \""
            let pieces = lines[line].components(separatedBy: key)
            let digits = pieces[1].prefix { $0 != "\"" }
            let amount = ((try? Money(reading: digits.utf8)) ?? .zero) + Money(fen: Int128(fen))
            lines[line] = pieces[0] + key + "\(amount)" + pieces[1].dropFirst(digits.count)
            return lines.joined(separator: "\n")
        }
    }

    @Test(arguments: 0..<12) func everyFenIsCaughtAtItsRecord(seed: UInt64) throws {
        let written = Written(seed: seed)
        let sound = try FundReaderTests.fixture(written.lines.joined(separator: "\n"))
        #expect(sound.problems == [], "seed \(seed)")
        let ledger = try sound.library.ledger
        #expect(ledger.totals().unallocated == .zero, "seed \(seed)")
        for line in written.tight {
            // A payment may be higher by what is paid back.
            guard !written.lines[line - 1].contains("payment") else { continue }
            let changed = try FundReaderTests.fixture(written.changing(line, by: 1))
            #expect(changed.content == nil, "seed \(seed), line \(line + 1)")
            let errors = changed.diagnostics.filter { $0.severity == .error }
            #expect(
                errors.contains { written.owners[$0.line - 1] == written.owners[line] },
                "seed \(seed), line \(line + 1): \(changed.messages)")
        }
    }
}
