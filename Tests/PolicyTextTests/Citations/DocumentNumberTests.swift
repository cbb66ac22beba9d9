import PolicyText
import Testing

@Suite struct DocumentNumberTests {
    @Test(arguments: [
        "青办发〔2025〕9号", "青办发(2025)9号", "青办发（2025）9号", "青办发[2025]9号", "青办发［2025］9号", "青办发【2025】9号",
        "青办发﹝2025﹞9号", "青办发〔2025〕 9 号", " 青办发〔 2025 〕9号", "青办发〔２０２５〕９号", "青办发〔2025〕第9号", "青办发〔2025〕09号",
    ])
    func everyFormIsOne(_ text: String) throws {
        let number = try #require(DocumentNumber(text))
        #expect(number.description == "青办发〔2025〕9号")
        #expect(number == DocumentNumber("青办发〔2025〕9号"))
    }

    @Test(arguments: [
        "", "青办发", "〔2025〕9号", "青办发〔2025〕号", "青办发〔20259号", "青办发2025〕9号", "青办发〔2025〕9", "青办发〔25〕9号",
        "青办发〔2025〕0号", "青办发〔2025〕9号文", "见青办发，〔2025〕9号", "国务院令第711号", "青办发〔2025〕1234567号",
    ])
    func othersAreNone(_ text: String) {
        #expect(DocumentNumber(text) == nil)
    }
}

@Suite struct CitationTests {
    /// The cited stretches of a one-paragraph document, with their numbers.
    private func citations(_ markdown: String) -> [String] {
        guard case .paragraph(let paragraph) = Reading(markdown).document.blocks.first else { return [] }
        return paragraph.inlines.compactMap { inline in
            guard case .citation(let number, let words) = inline else { return nil }
            return "\(number)=\(words.plainText)"
        }
    }

    @Test(arguments: [
        ("依据《某办法》（湘办〔2016〕30号）精神", ["湘办〔2016〕30号=《某办法》（湘办〔2016〕30号）"]),
        ("《关于〈某〉的通知》(湘办(2016)31号)", ["湘办〔2016〕31号=《关于〈某〉的通知》(湘办(2016)31号)"]),
        ("《关于《某》的通知》（湘办[2016]31号，以下简称《通知》）", ["湘办〔2016〕31号=《关于《某》的通知》（湘办[2016]31号，以下简称《通知》）"]),
        ("《甲》\n（湘办〔2016〕30号）", ["湘办〔2016〕30号=《甲》（湘办〔2016〕30号）"]),
        ("按照（湘办〔2016〕30号）", ["湘办〔2016〕30号=湘办〔2016〕30号"]),
        ("《甲》（湘办〔2016〕30号、湘办〔2016〕31号）", ["湘办〔2016〕30号=湘办〔2016〕30号", "湘办〔2016〕31号=湘办〔2016〕31号"]),
        ("《甲》（试行）", []), ("《甲》（湘办〔201630号）", []), ("`（湘办〔2016〕30号）`", []),
        ("[《甲》（湘办〔2016〕30号）](a.html)", []),
    ])
    func cited(_ markdown: String, _ expected: [String]) {
        #expect(citations(markdown) == expected)
    }

    @Test func textAroundIsKept() {
        let markdown = "前《甲》（湘办〔2016〕30号）中（湘办〔2017〕1号）后（略）《乙》。"
        #expect(Reading(markdown).sketch == markdown)
    }

    @Test(arguments: ["甘脱贫领办发〔202035号", "豫办〔201628号", "醴财发〔201738", "湘办2016〕30号"])
    func lostBracketsAreNoticed(_ number: String) {
        let reading = Reading("根据《某办法》（\(number)）的要求。")
        #expect(reading.problems.map(\.text) == [number])
        #expect(reading.codes == ["malformed-document-number"])
    }

    @Test(arguments: ["〔2016〕", "（2016年）", "[1]", "【12345】", "共有[100000]元", "1〔12345〕"])
    func otherBracketsAreNoNumbers(_ text: String) {
        #expect(Reading("文\(text)字").codes == [])
    }
}
