import SourceText

/// Prints the speed of reading observations, one a line and indented.
func measureJSON() {
    measure("json, one observation a line", ObservationText.bytes(count: 400_000, isIndented: false))
    measure("json, indented", ObservationText.bytes(count: 400_000, isIndented: true))
}

private func measure(_ name: String, _ bytes: [UInt8]) {
    let file = SourceFile(path: "observations.json", bytes: bytes)
    let times = processorTimes(runs: 9) {
        let log = ProblemLog()
        let kind = JSONReader.read(file, log: log).root?.kind
        precondition(kind == .object && !log.hasErrors, "the generated text is correct JSON")
    }
    let speeds = times.map { Int(Double(bytes.count) / 1e6 / $0) }
    print("\(name): \(bytes.count / 1_000_000) MB, median \(speeds[4]) MB/s, \(speeds[8]) to \(speeds[0])")
}
