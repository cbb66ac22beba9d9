import Accountability

/// The words of the data sets: what they hold, their columns, and how they are to be read.
protocol OpenDataWording: Sendable {
    func title(of kind: DataSetKind) -> String
    /// What a row is, as a sentence.
    func description(of kind: DataSetKind) -> String
    func title(of term: DataTerm) -> String
    /// What a column's name does not say; `nil` where it says all.
    func explanation(of term: DataTerm) -> String?
    func name(of type: DataType) -> String
    func state(_ state: DataState) -> String
    func membership(_ membership: StatedMembership) -> String
    func direction(_ direction: Measure.Direction) -> String
    func kind(_ kind: Measure.Kind) -> String
    func comparison(_ comparison: Target.Operator) -> String

    // MARK: The page
    var dataSets: String { get }
    var dataSet: String { get }
    var rows: String { get }
    var dayOfData: String { get }
    var machineDescription: String { get }
    var howToRead: String { get }
    /// How the files are written, each a sentence or two.
    var dataConventions: [String] { get }
    var columnName: String { get }
    var columnTitle: String { get }
    var columnTypeWord: String { get }
    var columnMeaning: String { get }
    var alwaysGiven: String { get }
    func columns(of dataSet: String) -> String
    func dataLead(sets: Int) -> String
    func key(_ columns: [String]) -> String
    func found(in column: String, of dataSet: String) -> String
    /// How many files there are.
    func files(_ count: Int) -> String
    /// A number of bytes as readers know it.
    func size(_ bytes: Int) -> String
    /// Of a data set on several files, which of them one is.
    func part(_ part: Int) -> String
}

extension OpenDataWording {
    /// A number of bytes in the largest unit it has one of, with a decimal above bytes.
    ///
    /// - Parameters:
    ///   - bytes: How many.
    ///   - units: The units from the byte up, each with the blank the language puts in front of it.
    /// - Returns: Such as `812 bytes` or `12.3 KB`.
    func byteCount(_ bytes: Int, units: [String]) -> String {
        var (tenths, place) = (bytes * 10, 0)
        while tenths >= 10_240, place + 1 < units.count {
            tenths = (tenths + 512) / 1024
            place += 1
        }
        return place == 0 ? "\(bytes)\(units[0])" : "\(tenths / 10).\(tenths % 10)\(units[place])"
    }
}
