package import Accountability
import SeededRandom

/// Batches and projects for tests of the rules about money.
package struct Portfolio {
    package var batches: [Batch]
    package var projects: [Project]

    package init(batches: [Batch] = [], projects: [Project] = []) {
        self.batches = batches
        self.projects = projects
    }

    package var ledger: FundLedger { FundLedger(batches: batches, projects: projects) }

    package static func batch(
        _ id: String, year: Int = 2025, sources: [Batch.Source], amount: Int? = nil, decision: Batch.Decision? = nil,
        received: String? = nil, published: String? = nil, days: Int? = nil, isLongTerm: Bool = false,
        exception: RecordedException? = nil
    ) -> Batch {
        Batch(
            id: id, title: id, fiscalYear: year, fundType: .special, sources: sources,
            amount: amount.map { Money(fen: Int128($0)) } ?? sources.map(\.amount).total(), purpose: "产业",
            decision: decision, received: received.flatMap { Day($0) },
            disclosure: .init(
                kind: .announcement, published: published.flatMap { Day($0) }, days: days, isLongTerm: isLongTerm),
            exception: exception)
    }

    package static func source(
        _ level: FundLevel, _ fen: Int, issued: String? = nil, carriedFrom: Int? = nil
    ) -> Batch.Source {
        Batch.Source(
            level: level, issued: issued.flatMap { Day($0) }, amount: Money(fen: Int128(fen)),
            carriedFrom: carriedFrom.map { Reference($0) })
    }

    package static func funding(_ batch: Int, _ level: FundLevel, _ fen: Int) -> Project.Funding {
        Project.Funding(batch: Reference(batch), level: level, amount: Money(fen: Int128(fen)))
    }

    package static func move(_ kind: Project.Transaction.Kind, _ fen: Int, _ day: Day = Day(number: 20_000))
        -> Project.Transaction
    {
        Project.Transaction(id: "t", kind: kind, day: day, amount: Money(fen: Int128(fen)))
    }

    package static func project(
        _ id: String, type: ProjectType = .industry, status: ProjectStatus = .started, units: [Int?] = [0],
        funding: [Project.Funding] = [], ownFunds: Int = 0, transactions: [Project.Transaction] = [],
        changes: [Project.Change] = [], completion: Project.Completion? = nil, exception: RecordedException? = nil
    ) -> Project {
        Project(
            id: id, title: id, type: type, status: status,
            locations: units.map { Project.Location(unit: $0.map { Reference($0) }) }, funding: funding,
            ownFunds: Money(fen: Int128(ownFunds)), responsibleUnit: Reference(0), transactions: transactions,
            changes: changes, completion: completion, exception: exception)
    }

    package static let exception = RecordedException(
        reason: "抢修道路", approvedBy: NamedBody(name: "县政府", unit: nil), day: Day(number: 20_000))

    /// Batches of three years that are shared out, paid and in part accepted, and agree in every respect.
    package static func random(seed: UInt64) -> Portfolio {
        var generator = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        var portfolio = Portfolio()
        var left: [(batch: Int, level: FundLevel, fen: Int)] = []
        for index in 0..<number(1...4) {
            let levels = FundLevel.allCases.shuffled(using: &generator).prefix(number(1...3))
            var sources = levels.map { source($0, number(0...100_000_000)) }
            if let earlier = left.indices.randomElement(using: &generator), left[earlier].batch < index {
                let carried = left[earlier].fen / 2
                left[earlier].fen -= carried
                sources.append(source(.carryOver, carried, carriedFrom: left[earlier].batch))
            }
            portfolio.batches.append(batch("b\(index)", year: 2023 + index, sources: sources))
            var byLevel: [FundLevel: Int] = [:]
            for source in sources { byLevel[source.level, default: 0] += Int(source.amount.fen) }
            left += FundLevel.allCases.compactMap { level in byLevel[level].map { (index, level, $0) } }
        }
        for index in 0..<number(0...30) {
            var parts: [Project.Funding] = []
            for _ in 0..<number(0...3) {
                guard let pot = left.indices.randomElement(using: &generator) else { continue }
                let fen = number(0...left[pot].fen)
                left[pot].fen -= fen
                parts.append(funding(left[pot].batch, left[pot].level, fen))
            }
            let total = Int(parts.map(\.amount).total().fen)
            let allocated = number(0...total)
            let payment = number(0...allocated)
            let refund = number(0...payment)
            let status = ProjectStatus.allCases.randomElement(using: &generator) ?? .library
            let own = number(0...1_000_000)
            portfolio.projects.append(
                project(
                    "p\(index)", type: ProjectType.allCases.randomElement(using: &generator) ?? .other,
                    status: status, units: (0..<number(1...2)).map { _ in number(0...2) == 2 ? nil : number(0...1) },
                    funding: parts, ownFunds: own,
                    transactions: [move(.allocation, allocated), move(.payment, payment), move(.refund, refund)],
                    completion: status.isAccepted ? .init(amount: Money(fen: Int128(total + own))) : nil))
        }
        return portfolio
    }
}
