import Accountability

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Why the day of the build cannot be told.
struct BuildDayError: Error {
    let message: String
}

/// The day a build is made for: the one given, else that of `SOURCE_DATE_EPOCH`, else today.
///
/// This is the only place where the clock and the environment reach a build.
/// - Parameters:
///   - given: What the command line says.
///   - timeZone: The portal's time zone, an IANA name.
/// - Returns: The day in that time zone.
/// - Throws: Where `SOURCE_DATE_EPOCH` is no time, or this machine does not know the time zone.
func buildDay(given: Day?, timeZone: String) throws(BuildDayError) -> Day {
    if let given { return given }
    if let written = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) {
        guard let seconds = Int(written), seconds >= 0 else {
            throw BuildDayError(message: "SOURCE_DATE_EPOCH must be a number of seconds, not \"\(written)\"")
        }
        return try day(of: seconds, timeZone: timeZone)
    }
    return try day(of: time(nil), timeZone: timeZone)
}

private func day(of seconds: Int, timeZone: String) throws(BuildDayError) -> Day {
    // China has had one offset without daylight saving since 1991, so its portals need no time zone database.
    let rule = timeZone == "Asia/Shanghai" ? "CST-8" : timeZone
    guard rule != timeZone || rule == "UTC" || access("/usr/share/zoneinfo/\(timeZone)", R_OK) == 0 else {
        throw BuildDayError(
            message: "this machine does not know the time zone \(timeZone), so the day must be given with --as-of")
    }
    setenv("TZ", rule, 1)
    tzset()
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil,
        let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw BuildDayError(message: "\(seconds) seconds since 1970 is no day of the years 1 to 9999") }
    return day
}

/// The number of processors this process may use.
var availableCores: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
