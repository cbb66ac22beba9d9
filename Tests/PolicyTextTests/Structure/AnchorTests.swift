import PolicyText
import Testing

/// Anchors over many laws of every printed shape.
@Suite struct AnchorTests {
    @Test(arguments: 0..<400)
    func generatedLaw(_ seed: Int) {
        let law = GeneratedLaw(seed: seed)
        let reading = Reading(law.markdown)
        #expect(reading.anchors == law.anchors, "seed \(seed):\n\(law.markdown)")
        #expect(reading.problems == [], "seed \(seed)")
        #expect(reading.document.anchors.count == law.anchors.count)
        #expect(law.anchors.allSatisfy { reading.document.anchors[$0]?.citation.isEmpty == false })
    }

    /// A document cut off anywhere, even inside a character, is read without a fault.
    @Test(arguments: [3, 7, 20])
    func truncatedAnywhere(_ seed: Int) {
        let bytes = Array(
            (GeneratedLaw(seed: seed).markdown + "\n| 甲 | `乙` |\n|-|-|\n| ^^ || [丙](unit:a) |\n\n```chart a=1\n").utf8
                .prefix(3000))
        for length in bytes.indices {
            let reading = Reading(bytes: Array(bytes[..<length]))
            #expect(Set(reading.anchors).count == reading.anchors.count)
        }
    }

    @Test func everyNumeralOfALongLaw() {
        let numbers = 1...1260
        let text = numbers.map { "第\(GeneratedLaw.chinese($0))条 甲。\n\n" }.joined()
        let reading = Reading(text)
        #expect(reading.anchors == numbers.map { "article-\($0)" })
        #expect(reading.problems == [])
    }
}
