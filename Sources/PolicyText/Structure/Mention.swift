/// Tells a number that is only spoken of from one that opens an item.
///
/// `（一）至（三）项由财政局负责` and `①②项除外` begin with a number as items do; what stands behind it tells.
enum Mention {
    /// Whether another number of the same form goes on the text behind one, as in `（一）或者（二）项`; `next` reads the
    /// number, in the form of the first, a text begins with.
    static func continues(
        _ rest: ArraySlice<Unicode.Scalar>, next: (ArraySlice<Unicode.Scalar>) -> Numeral?
    ) -> Bool {
        let rest = rest.drop(while: \.isLayoutBlank)
        // （一）（二）项: a number right behind another one of its form has no text of its own.
        if next(rest) != nil { return true }
        guard let first = rest.first, joints.contains(first) else { return false }
        var behind = rest.dropFirst()
        // 或者, 以及, and the dash of two characters.
        if let second = behind.first, second == "者" || second == "及" || second == "—" { behind = behind.dropFirst() }
        return next(behind.drop(while: \.isLayoutBlank)) != nil
    }

    /// Whether a text begins `项规定` or `款的`: `（一）项规定` speaks of an item, `（一）项目管理` is one.
    static func namesItem(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = rest.first, first == "项" || first == "款", let behind = rest.dropFirst().first else {
            return false
        }
        // （一）款项支付 is an item, about payments.
        return Opener.continuations.contains(behind) && behind != "项"
    }

    /// Whether a text begins with a whole number in parentheses: `（二）项`.
    static func numberInParentheses(_ scalars: ArraySlice<Unicode.Scalar>) -> Numeral? {
        guard let first = scalars.first, first == "（" || first == "(" else { return nil }
        let inside = scalars.dropFirst()
        guard let numeral = Numeral.first(in: inside) else { return nil }
        guard let close = inside.dropFirst(numeral.length).first, close == "）" || close == ")" else { return nil }
        return numeral
    }

    private static let joints: Set<Unicode.Scalar> = Set("至到、和与及或以，—–－-～~".unicodeScalars)
}
