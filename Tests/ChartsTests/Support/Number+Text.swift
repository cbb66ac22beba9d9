import Charts

extension Number: ExpressibleByStringLiteral {
    /// Reads a number as it is written; for tests only.
    init(reading text: String) {
        let digits = text.filter { $0 != "." }
        let scale = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        self.init(Int64(digits) ?? 0, scale: scale, text: text)
    }

    public init(stringLiteral text: String) {
        self.init(reading: text)
    }

    init(_ whole: Int) {
        self.init(Int64(whole), text: String(whole))
    }
}

extension Datum: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self = .reported(Number(reading: text))
    }
}
