/// A month, a quarter or a year: the time a plan or an observation speaks of.
package struct Period: Hashable, Sendable {
    package enum Cycle: String, Hashable, Sendable, CaseIterable {
        case month, quarter, year

        /// Months in one period.
        package var months: Int {
            switch self {
            case .month: 1
            case .quarter: 3
            case .year: 12
            }
        }
    }

    package let cycle: Cycle
    package let year: Int
    /// 1…12 for a month, 1…4 for a quarter, 1 for a year.
    package let index: Int

    /// Reads `2016-09`, `2016-Q3` or `2016`; `nil` for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 4, let year = Day.digits(bytes[0..<4]), year >= 1 else { return nil }
        switch bytes.count {
        case 4:
            self.init(cycle: .year, year: year, index: 1)
        case 7 where bytes[4] == UInt8(ascii: "-") && bytes[5] == UInt8(ascii: "Q"):
            guard let quarter = Day.digits(bytes[6...]), (1...4).contains(quarter) else { return nil }
            self.init(cycle: .quarter, year: year, index: quarter)
        case 7 where bytes[4] == UInt8(ascii: "-"):
            guard let month = Day.digits(bytes[5...]), (1...12).contains(month) else { return nil }
            self.init(cycle: .month, year: year, index: month)
        default:
            return nil
        }
    }

    /// A period from its parts; `nil` where a year has no such part, and outside the years 1 to 9999.
    package init?(cycle: Cycle, year: Int, index: Int) {
        guard (1...9999).contains(year), (1...12 / cycle.months).contains(index) else { return nil }
        self.cycle = cycle
        self.year = year
        self.index = index
    }

    /// The period of a cycle that a day lies in.
    package init(cycle: Cycle, containing day: Day) {
        let (year, month, _) = day.parts
        self.cycle = cycle
        self.year = year
        index = (month - 1) / cycle.months + 1
    }

    /// The last month of the period, 1…12.
    package var lastMonth: Int { index * cycle.months }

    /// The last month of the period counted through all years, so that differences are months.
    package var monthNumber: Int { year * 12 + lastMonth - 1 }

    /// The first day of the period.
    package var firstDay: Day {
        // A period is only made of parts that the calendar has.
        Day(year: year, month: lastMonth - cycle.months + 1, day: 1) ?? Day(number: 0)
    }

    /// The period of the same cycle before this one; `nil` before the year 1.
    package var previous: Period? {
        index > 1
            ? Period(cycle: cycle, year: year, index: index - 1)
            : Period(cycle: cycle, year: year - 1, index: 12 / cycle.months)
    }

    /// The period of the same cycle behind this one; `nil` behind the year 9999.
    package var next: Period? {
        index < 12 / cycle.months
            ? Period(cycle: cycle, year: year, index: index + 1) : Period(cycle: cycle, year: year + 1, index: 1)
    }

    /// The same part of the year before; `nil` before the year 1.
    package var yearBefore: Period? { Period(cycle: cycle, year: year - 1, index: index) }

    /// The last day of the period.
    package var lastDay: Day {
        let length = Day.length(ofMonth: lastMonth, year: year)
        // A period is only made of parts that the calendar has.
        return Day(year: year, month: lastMonth, day: length) ?? Day(number: 0)
    }
}

extension Period: Comparable {
    /// In the order in which they end; of those that end together the shorter first: month, quarter, year.
    package static func < (one: Period, other: Period) -> Bool {
        (one.monthNumber, one.cycle.months) < (other.monthNumber, other.cycle.months)
    }
}

extension Period: CustomStringConvertible {
    /// The form the content uses: `2016-09`, `2016-Q3`, `2016`.
    package var description: String {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the bytes of `description` to a buffer.
    package func write(into buffer: inout [UInt8]) {
        append(year, paddedTo: 4, to: &buffer)
        switch cycle {
        case .month:
            buffer.append(UInt8(ascii: "-"))
            append(index, paddedTo: 2, to: &buffer)
        case .quarter:
            buffer.append(UInt8(ascii: "-"))
            buffer.append(UInt8(ascii: "Q"))
            append(index, paddedTo: 1, to: &buffer)
        case .year: break
        }
    }
}

/// When something is due: on a day, or by the end of a period.
package enum DueTime: Hashable, Sendable {
    case day(Day)
    case period(Period)

    /// Reads a day or a period.
    package init?(_ text: String) {
        if let day = Day(text) {
            self = .day(day)
        } else if let period = Period(text) {
            self = .period(period)
        } else {
            return nil
        }
    }

    /// The last day on which it is still in time.
    package var lastDay: Day {
        switch self {
        case .day(let day): day
        case .period(let period): period.lastDay
        }
    }
}
