/// The problems of one JSON file on their way to the log: bounded in number, and able to name lines.
struct JSONProblems {
    let file: SourceFile
    let log: ProblemLog
    private(set) var count = 0
    private(set) var isEncodingReported = false
    private var lines: LineIndex?

    init(file: SourceFile, log: ProblemLog) {
        self.file = file
        self.log = log
    }

    /// Whether so much was reported that reading on is no use.
    var isFull: Bool { count > JSONReader.problemLimit }

    mutating func report(_ code: String, _ span: Range<Int>, _ message: String, suggestion: String? = nil) {
        count += 1
        let place = SourcePlace(file, SourceSpan(span.lowerBound, span.upperBound))
        if count <= JSONReader.problemLimit {
            log.error(code, at: place, message, suggestion: suggestion)
        } else if count == JSONReader.problemLimit + 1 {
            log.error(
                "too-many-problems", at: place,
                "more than \(JSONReader.problemLimit) problems; the file is not read from here on")
        }
    }

    /// Reports all ill-formed UTF-8 of the file, once; whether the file is not worth reading on.
    mutating func reportEncoding() -> Bool {
        guard !isEncodingReported else { return false }
        isEncodingReported = true
        count += 1
        return EncodingCheck.report(file, log: log) > EncodingCheck.tolerated
    }

    /// The number of the line an offset lies in.
    mutating func line(of offset: Int) -> Int {
        if let lines { return lines.line(at: offset) }
        let index = file.bytes.withUnsafeBufferPointer { LineIndex($0) }
        lines = index
        return index.line(at: offset)
    }
}
