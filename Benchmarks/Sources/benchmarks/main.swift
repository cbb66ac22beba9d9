import SourceText

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The processor time this process has used, in seconds: unlike a clock it does not count what other processes use.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Reads a text several times and prints the median speed in processor time.
func measure(_ name: String, _ bytes: [UInt8]) {
    let file = SourceFile(path: "observations.json", bytes: bytes)
    let speeds = (0..<9).map { _ in
        let log = ProblemLog()
        var kind: SourceNode.Kind?
        let start = processorTime()
        kind = JSONReader.read(file, log: log).root?.kind
        let duration = processorTime() - start
        precondition(kind == .object && !log.hasErrors, "the generated text is correct JSON")
        return Double(bytes.count) / 1e6 / duration
    }.sorted()
    let size = bytes.count / 1_000_000
    print("\(name): \(size) MB, median \(Int(speeds[4])) MB/s, \(Int(speeds[0])) to \(Int(speeds[8]))")
}

switch CommandLine.arguments.dropFirst().first {
case "json":
    measure("json, one observation a line", ObservationText.bytes(count: 400_000, isIndented: false))
    measure("json, indented", ObservationText.bytes(count: 400_000, isIndented: true))
default:
    print("usage: swift run -c release --package-path Benchmarks benchmarks json")
}
