import CommonMarkOracle
import PolicyText
import SeededRandom
import Testing

/// What is read is what libcmark reads.
@Suite struct ConformanceTests {
    @Test(arguments: CommonMarkExamples.own)
    func example(_ markdown: String) throws {
        let expected = try #require(CommonMarkOracle.html(of: markdown))
        let found = BlockHTML.html(of: Reading(markdown).document.blocks)
        #expect(withoutBreaksBetweenTags(found) == withoutBreaksBetweenTags(expected))
    }

    /// Documents put together at random from pieces of Markdown.
    @Test(arguments: 0..<300)
    func random(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let markdown = RandomMarkdown.document(using: &generator)
        guard let expected = CommonMarkOracle.html(of: markdown) else { return }
        let found = BlockHTML.html(of: Reading(markdown).document.blocks)
        #expect(
            withoutBreaksBetweenTags(found) == withoutBreaksBetweenTags(expected), "seed \(seed):\n\(markdown)")
    }

    /// Every example of the specification without raw HTML, where a copy of it is named.
    @Test(.enabled(if: !CommonMarkExamples.specification.isEmpty))
    func specificationExamples() throws {
        for markdown in CommonMarkExamples.specification {
            let expected = try #require(CommonMarkOracle.html(of: markdown))
            let found = BlockHTML.html(of: Reading(markdown).document.blocks)
            #expect(withoutBreaksBetweenTags(found) == withoutBreaksBetweenTags(expected), "\(markdown)")
        }
        #expect(CommonMarkExamples.specification.count > 500)
    }

}
