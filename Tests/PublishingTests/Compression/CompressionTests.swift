import Publishing
import Testing

@Suite struct CompressionTests {
    private static let texts: [[UInt8]] = [
        [], [0x61], Array("农村供水管理办法".utf8), Array(repeating: 0x61, count: 100_000),
        (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) },
    ]

    @Test(arguments: Compression.allCases, texts)
    func aFormIsOfItsTextAndOfNoOther(_ compression: Compression, _ text: [UInt8]) throws {
        let form = try #require(compression.compressed(text))
        #expect(compression.compressed(text) == form)
        #expect(compression.isForm(form, of: text))
        #expect(!compression.isForm(form, of: text + [0x61]))
        #expect(!compression.isForm(form + [0], of: text))
        #expect(!compression.isForm(Array(form.dropLast()), of: text))
        #expect(!compression.isForm([], of: text))
        if !text.isEmpty {
            #expect(!compression.isForm(form, of: Array(text.dropLast())))
            #expect(!compression.isForm(form, of: [text[0] ^ 1] + text.dropFirst()))
        }
    }

    @Test(arguments: Compression.allCases)
    func textsBecomeSmaller(_ compression: Compression) throws {
        let text = Array(String(repeating: "第一条　为了保障农村供水，制定本办法。\n", count: 100).utf8)
        #expect(try #require(compression.compressed(text)).count < text.count / 10)
    }

    /// `printf 'hello\n' | gzip -9n`, but for the byte that names the operating system.
    @Test func aGzipFormHasNoTimeAndNoName() throws {
        let form = try #require(Compression.gzip.compressed(Array("hello\n".utf8)))
        #expect(Array(form.prefix(9)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2])
        #expect(form.suffix(8) == [0x20, 0x30, 0x3A, 0x36, 6, 0, 0, 0])
    }
}
