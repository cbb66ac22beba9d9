/// 发文字号: the number an official document is cited by, such as `湘办〔2016〕30号`.
package struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// 机关代字: the sign of the issuing organ, such as `湘办`; Han characters only.
    package let organ: String
    package let year: Int
    package let number: Int

    /// The form of GB/T 9704: `〔〕` round the year, no blanks, no leading zero.
    package var description: String { "\(organ)〔\(year)〕\(number)号" }

    /// Reads a number in any form of brackets, with blanks inside, with full-width digits.
    ///
    /// `nil` where the text is not one number and nothing else, which includes numbers that lost a bracket: what was
    /// meant is not guessed.
    package init?(_ text: String) {
        var scalars = Array(text.unicodeScalars).filter { !$0.isLayoutBlank }[...]
        let organ = scalars.prefix { $0.isHan }
        scalars = scalars.dropFirst(organ.count)
        guard !organ.isEmpty, organ.count <= 24, let open = scalars.popFirst(), Self.opening.contains(open),
            let year = Self.digits(&scalars), (1900...2199).contains(year),
            let close = scalars.popFirst(), Self.closing.contains(close)
        else { return nil }
        if scalars.first == "第" { scalars.removeFirst() }
        guard let number = Self.digits(&scalars), number > 0, scalars.elementsEqual("号".unicodeScalars) else {
            return nil
        }
        self.organ = String(String.UnicodeScalarView(organ))
        self.year = year
        self.number = number
    }

    static let opening: Set<Unicode.Scalar> = ["〔", "﹝", "(", "（", "[", "［", "【"]
    static let closing: Set<Unicode.Scalar> = ["〕", "﹞", ")", "）", "]", "］", "】"]

    /// Takes up to six digits off the front.
    private static func digits(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = scalars.prefix(6).prefix { Numeral.arabicDigit($0) != nil }
        scalars = scalars.dropFirst(digits.count)
        guard !digits.isEmpty else { return nil }
        return digits.reduce(0) { $0 * 10 + (Numeral.arabicDigit($1) ?? 0) }
    }
}
