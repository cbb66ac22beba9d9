/// 发文字号: the number an official document is cited by, such as `湘办〔2016〕30号`.
package struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// 机关代字: the sign of the issuing organ, such as `湘办`.
    package let organ: String
    package let year: Int
    package let number: Int

    /// Reads a number in any bracket form; `nil` where it is not one, which includes numbers that lost a bracket.
    package init?(_ text: String) {
        return nil
    }

    /// The form of GB/T 9704: `〔〕` round the year, no blanks, no leading zero.
    package var description: String { "\(organ)〔\(year)〕\(number)号" }
}
