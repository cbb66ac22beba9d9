import Testing

@testable import Publishing

@Suite struct CaseFoldingTests {
    @Test(arguments: [
        ("Index.HTML", "index.html"), ("关于.PDF", "关于.pdf"), ("ſ", "s"), ("µ", "μ"), ("ς", "σ"), ("Ǆ", "ǆ"), ("ǅ", "ǆ"),
        ("İ", "İ"), ("ı", "ı"), ("ẞ", "ß"), ("\u{2126}", "ω"),
    ])
    func folds(_ text: String, _ folded: String) {
        #expect(caseFolded(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
    }

    @Test func isTheSameTwice() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = caseFolded(String(scalar))
            #expect(caseFolded(once).unicodeScalars.elementsEqual(once.unicodeScalars), "U+\(String(value, radix: 16))")
        }
    }
}
