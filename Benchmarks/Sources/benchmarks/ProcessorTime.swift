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

/// The processor time of several runs of some work, in seconds, shortest first.
func processorTimes(runs: Int, _ work: () -> Void) -> [Double] {
    (0..<runs).map { _ in
        let start = processorTime()
        work()
        return processorTime() - start
    }.sorted()
}
