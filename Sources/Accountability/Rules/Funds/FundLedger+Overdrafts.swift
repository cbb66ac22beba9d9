extension FundLedger {
    /// That more is taken of something than there is, and the part that takes it over.
    package struct Overdraft<Part: Sendable>: Sendable {
        package let part: Part
        package let batch: Reference<Batch>
        /// All that is taken.
        package let sum: Money
        /// All there is.
        package let limit: Money
    }

    /// The levels of batches of which projects take more than came in, without those an exception explains.
    ///
    /// The part named is the first, in the content's order, with which the sum exceeds the source. Projects with an
    /// exception come last: it is they who explain what goes beyond.
    package func overdrawnLevels() -> [(level: FundLevel, overdraft: Overdraft<Draw>)] {
        batches.references.flatMap { batch -> [(level: FundLevel, overdraft: Overdraft<Draw>)] in
            guard batches[batch].exception == nil else { return [] }
            return levels(of: batch).compactMap { level, received, allocated in
                guard allocated > received else { return nil }
                let parts = draws(on: batch).filter { funding(of: $0).level == level }
                let ordered =
                    parts.filter { projects[$0.project].exception == nil }
                    + parts.filter { projects[$0.project].exception != nil }
                guard let part = first(of: ordered, beyond: received, amount: { amount(of: $0) }),
                    projects[part.project].exception == nil
                else { return nil }
                return (level, Overdraft(part: part, batch: batch, sum: allocated, limit: received))
            }
        }
    }

    /// The batches of which later ones carry on more than was left, without those an exception explains.
    package func overdrawnRemainders() -> [Overdraft<Carrying>] {
        batches.references.compactMap { batch in
            let limit = batches[batch].amount - allocated(from: batch)
            let sum = carriedOn(from: batch)
            guard batches[batch].exception == nil, sum > limit else { return nil }
            let parts = carryings(from: batch)
            let ordered =
                parts.filter { batches[$0.batch].exception == nil }
                + parts.filter { batches[$0.batch].exception != nil }
            guard let part = first(of: ordered, beyond: limit, amount: { amount(of: $0) }),
                batches[part.batch].exception == nil
            else { return nil }
            return Overdraft(part: part, batch: batch, sum: sum, limit: limit)
        }
    }

    /// The batches whose money is carried on in a circle: one of each circle, the first in the content's order.
    package func carriedInCircles() -> [Reference<Batch>] {
        /// Whether all that a batch's money came from is known.
        var isDone = [Bool](repeating: false, count: batches.count)
        var circles: [Reference<Batch>] = []
        for start in batches.references where !isDone[Int(start.index)] {
            var path: [(batch: Reference<Batch>, next: [Reference<Batch>])] = [(start, origins(of: start))]
            var onPath: Set<Reference<Batch>> = [start]
            while let top = path.last {
                guard let next = top.next.first else {
                    isDone[Int(top.batch.index)] = true
                    onPath.remove(top.batch)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next.removeFirst()
                if onPath.contains(next) {
                    let circle = path.map(\.batch).drop { $0 != next }
                    circles += [circle.min() ?? next]
                } else if !isDone[Int(next.index)] {
                    path.append((next, origins(of: next)))
                    onPath.insert(next)
                }
            }
        }
        return Array(Set(circles)).sorted()
    }

    private func funding(of draw: Draw) -> Project.Funding { projects[draw.project].funding[draw.place] }

    private func origins(of batch: Reference<Batch>) -> [Reference<Batch>] {
        batches[batch].sources.compactMap(\.carriedFrom)
    }

    private func first<Part>(of parts: [Part], beyond limit: Money, amount: (Part) -> Money) -> Part? {
        var sum = Money.zero
        return parts.first { part in
            sum += amount(part)
            return sum > limit
        }
    }
}
