/// The positions of an axis that carry labels, and the domain of the axis.
struct Ticks: Equatable {
    /// Ascending, evenly `step` apart; at least one.
    var values: [Int64]
    var step: Int64
    /// Holds the data and the ticks.
    var lowest: Int64
    var highest: Int64
}

extension Ticks {
    /// What an axis asks of its ticks.
    struct Demand {
        /// Labels aimed at, 2 or more.
        var count: Int
        /// The most labels.
        var limit: Int
        /// Every tick is a multiple of this.
        var quantum: Int64 = 1
        /// One whole unit.
        var unit: Int64 = 1
        /// Steps of 20, 25 and 50 are preferred to others.
        var isPercentage = false
        /// Ticks and domain stay at or above this.
        var floor: Int64?
        /// Ticks and domain stay at or below this.
        var ceiling: Int64?
    }

    /// Steps in halves, so that 2.5 is whole: the numbers people count by, best first.
    private static let nice: [Int64] = [2, 10, 4, 5, 8, 6]

    /// Chooses ticks for data between two values by the extended Wilkinson algorithm (Talbot, Lin, Hanrahan 2010).
    ///
    /// All scores are whole thousandths, so that every machine chooses alike. Labels are never skipped (j = 1 there):
    /// skipping costs more simplicity than any other gain is worth.
    static func covering(_ low: Int64, _ high: Int64, _ demand: Demand) -> Ticks {
        var (low, high) = (low, high)
        if low == high { (low, high) = widened(low, demand) }
        if high - low < demand.quantum { high = low + demand.quantum }
        // Scores need six digits of the span; the ends are rounded outwards.
        var divisor: Int64 = 1
        while (high - low) / divisor >= 1_000_000 { divisor *= 10 }
        let reduced = Span(
            low: floorDivide(low, divisor), high: -floorDivide(-high, divisor), divisor: divisor)
        let best = search(reduced, demand) ?? fallback(reduced, demand)
        return grown(
            Ticks(
                values: (0..<Int64(best.count)).map { (best.first + $0 * best.step) * divisor },
                step: best.step * divisor, lowest: low, highest: high), demand)
    }

    private struct Span {
        let low: Int64
        let high: Int64
        let divisor: Int64
    }

    private struct Candidate {
        let first: Int64
        let step: Int64
        let count: Int
    }

    private static func widened(_ value: Int64, _ demand: Demand) -> (Int64, Int64) {
        if value == 0 { return (0, max(demand.unit, demand.quantum)) }
        let margin = max(Int64(value.magnitude / 20), demand.quantum)
        return (max(value - margin, demand.floor ?? .min), min(value + margin, demand.ceiling ?? .max))
    }

    private static func search(_ range: Span, _ demand: Demand) -> Candidate? {
        let span = range.high - range.low
        var best: Candidate?
        var bestScore = Int64.min
        var power: Int64 = 1
        while power / 2 <= span {
            for (index, half) in nice.enumerated() where (half * power) % 2 == 0 {
                let step = half * power / 2
                guard step * Int64(demand.limit + 1) >= span, step <= 2 * span,
                    (step * range.divisor) % demand.quantum == 0
                else { continue }
                let inner = -floorDivide(-range.low, step)
                let outer = floorDivide(range.low, step)
                let last = floorDivide(range.high, step)
                let beyond = -floorDivide(-range.high, step)
                for first in outer...inner {
                    for end in last...beyond {
                        let count = Int(end - first) + 1
                        guard count >= 2, count <= demand.limit else { continue }
                        let candidate = Candidate(first: first * step, step: step, count: count)
                        guard isInside(candidate, range, demand) else { continue }
                        let score = Self.score(candidate, niceness: index, range, demand)
                        if score > bestScore { (best, bestScore) = (candidate, score) }
                    }
                }
            }
            power *= 10
        }
        return best
    }

    private static func isInside(_ candidate: Candidate, _ range: Span, _ demand: Demand) -> Bool {
        let first = candidate.first * range.divisor
        let last = (candidate.first + Int64(candidate.count - 1) * candidate.step) * range.divisor
        return first >= demand.floor ?? .min && last <= demand.ceiling ?? .max
    }

    private static func score(
        _ candidate: Candidate, niceness: Int, _ range: Span, _ demand: Demand
    ) -> Int64 {
        let span = range.high - range.low
        let last = candidate.first + Int64(candidate.count - 1) * candidate.step
        let holdsZero = candidate.first <= 0 && last >= 0 && candidate.first % candidate.step == 0
        let simplicity = (holdsZero ? 1000 : 0) - 200 * Int64(niceness)

        let below = (range.low - candidate.first) * 1000 / span
        let above = (range.high - last) * 1000 / span
        let coverage = 1000 - (below * below + above * above) / 20

        let extent = max(last, range.high) - min(candidate.first, range.low)
        let dense = Int64(candidate.count - 1) * extent
        let wanted = Int64(demand.count - 1) * (last - candidate.first)
        let density = 2000 - max(dense * 1000 / wanted, wanted * 1000 / dense)

        let step = candidate.step * range.divisor
        let isPreferred = [20, 25, 50].contains { step == $0 * demand.unit }
        let legibility: Int64 = !demand.isPercentage || isPreferred ? 1000 : 0
        return 5 * simplicity + 4 * coverage + 10 * density + legibility
    }

    /// Steps of 1, 2 and 5, as large as needed: for spans that nothing nicer divides.
    private static func fallback(_ range: Span, _ demand: Demand) -> Candidate {
        var power: Int64 = 1
        while true {
            for digit: Int64 in [1, 2, 5] {
                let step = digit * power
                guard (step * range.divisor) % demand.quantum == 0 else { continue }
                var first = floorDivide(range.low, step)
                if first * step * range.divisor < demand.floor ?? .min { first += 1 }
                var last = -floorDivide(-range.high, step)
                if last * step * range.divisor > demand.ceiling ?? .max { last -= 1 }
                if last >= first, Int(last - first) < demand.limit {
                    return Candidate(first: first * step, step: step, count: Int(last - first) + 1)
                }
            }
            // Quantum and span are below 10^16, so a power dividing by one and passing the other comes first.
            guard power < 100_000_000_000_000_000 / range.divisor else {
                return Candidate(first: range.low, step: max(range.high - range.low, 1), count: 1)
            }
            power *= 10
        }
    }

    /// Extends the domain to the ticks, and to one tick more where data pass the last by over a quarter of a step.
    private static func grown(_ ticks: Ticks, _ demand: Demand) -> Ticks {
        var ticks = ticks
        var room = demand.limit - ticks.values.count
        if let first = ticks.values.first, ticks.lowest < first {
            if room > 0, (first - ticks.lowest) > ticks.step / 4, first - ticks.step >= demand.floor ?? .min {
                ticks.values.insert(first - ticks.step, at: 0)
                room -= 1
            }
        }
        if let last = ticks.values.last, ticks.highest > last {
            if room > 0, (ticks.highest - last) > ticks.step / 4, last + ticks.step <= demand.ceiling ?? .max {
                ticks.values.append(last + ticks.step)
            }
        }
        ticks.lowest = min(ticks.lowest, ticks.values.first ?? ticks.lowest)
        ticks.highest = max(ticks.highest, ticks.values.last ?? ticks.highest)
        return ticks
    }
}

/// Divides, rounding down for negative values too; the divisor is positive.
func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
}
