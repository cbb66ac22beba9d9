/// Which project takes how much of which batch, and what each batch hands on to later ones.
package struct FundLedger: Sendable {
    let batches: [Batch]
    let projects: [Project]
    /// The parts of projects' funding that each batch pays for, in the order of the projects.
    private let drawsOfBatches: [[Draw]]
    /// The sources of later batches that are the remainder of each batch, in the order of the batches.
    private let carryingsOfBatches: [[Carrying]]

    /// A part of a project's funding that a batch pays for.
    package struct Draw: Hashable, Sendable {
        package let project: Reference<Project>
        /// Its place in the project's funding.
        package let place: Int
    }

    /// A source of a batch that is the remainder of an earlier one.
    package struct Carrying: Hashable, Sendable {
        package let batch: Reference<Batch>
        /// Its place among the batch's sources.
        package let place: Int
    }

    package init(batches: [Batch], projects: [Project]) {
        self.batches = batches
        self.projects = projects
        var draws = [[Draw]](repeating: [], count: batches.count)
        for project in projects.references {
            for (place, funding) in projects[project].funding.enumerated() {
                draws[Int(funding.batch.index)].append(Draw(project: project, place: place))
            }
        }
        var carryings = [[Carrying]](repeating: [], count: batches.count)
        for batch in batches.references {
            for (place, source) in batches[batch].sources.enumerated() {
                guard let origin = source.carriedFrom else { continue }
                carryings[Int(origin.index)].append(Carrying(batch: batch, place: place))
            }
        }
        drawsOfBatches = draws
        carryingsOfBatches = carryings
    }

    // MARK: Who takes what

    package func draws(on batch: Reference<Batch>) -> [Draw] { drawsOfBatches[Int(batch.index)] }

    package func carryings(from batch: Reference<Batch>) -> [Carrying] { carryingsOfBatches[Int(batch.index)] }

    /// The projects a batch pays for, in the content's order, each once.
    package func projects(of batch: Reference<Batch>) -> [Reference<Project>] {
        var projects: [Reference<Project>] = []
        for draw in draws(on: batch) where projects.last != draw.project { projects.append(draw.project) }
        return projects
    }

    /// The projects that any of some batches pays for, in the content's order; all where none are named.
    func projects(concerning selection: Set<Reference<Batch>>?) -> [Reference<Project>] {
        guard let selection else { return Array(projects.references) }
        return Set(selection.flatMap { draws(on: $0).map(\.project) }).sorted()
    }

    /// Some batches and those that carry on what they left, in the content's order; all where none are named.
    func batches(concerning selection: Set<Reference<Batch>>?) -> [Reference<Batch>] {
        guard let selection else { return Array(batches.references) }
        return selection.union(selection.flatMap { carryings(from: $0).map(\.batch) }).sorted()
    }

    package func amount(of draw: Draw) -> Money { projects[draw.project].funding[draw.place].amount }

    package func amount(of carrying: Carrying) -> Money { batches[carrying.batch].sources[carrying.place].amount }

    // MARK: Sums

    /// What projects take of a batch.
    package func allocated(from batch: Reference<Batch>) -> Money {
        draws(on: batch).lazy.map { amount(of: $0) }.total()
    }

    /// What a project takes of a batch.
    package func allocated(from batch: Reference<Batch>, to project: Reference<Project>) -> Money {
        projects[project].funding.lazy.filter { $0.batch == batch }.map(\.amount).total()
    }

    /// What later batches carry on of a batch.
    package func carriedOn(from batch: Reference<Batch>) -> Money {
        carryings(from: batch).lazy.map { amount(of: $0) }.total()
    }

    /// What is left of a batch when its projects and later batches have taken their parts; below zero where they take
    /// more than there is.
    package func unallocated(of batch: Reference<Batch>) -> Money {
        batches[batch].amount - allocated(from: batch) - carriedOn(from: batch)
    }

    /// Of each level a batch has sources of or projects take from, in the order of levels: what came in and what
    /// projects take.
    package func levels(of batch: Reference<Batch>) -> [(level: FundLevel, received: Money, allocated: Money)] {
        var received: [FundLevel: Money] = [:]
        var allocated: [FundLevel: Money] = [:]
        for source in batches[batch].sources { received[source.level, default: .zero] += source.amount }
        for draw in draws(on: batch) {
            let funding = projects[draw.project].funding[draw.place]
            allocated[funding.level, default: .zero] += funding.amount
        }
        return FundLevel.allCases.compactMap { level in
            guard received[level] != nil || allocated[level] != nil else { return nil }
            return (level, received[level] ?? .zero, allocated[level] ?? .zero)
        }
    }

    // MARK: What has to agree

    /// What has to agree in a batch: by itself, with the projects it pays for and with the batches that carry it on.
    package func reconciliations(of batch: Reference<Batch>) -> [Reconciliation] {
        var checks = batches[batch].reconciliations
        checks += levels(of: batch).map { Reconciliation(.level($0.level), .atMost($0.allocated, $0.received)) }
        if !carryings(from: batch).isEmpty {
            let left = batches[batch].amount - allocated(from: batch)
            checks.append(Reconciliation(.carriedOn, .atMost(carriedOn(from: batch), left)))
        }
        return checks
    }

    /// What does not agree in a batch.
    package func discrepancies(of batch: Reference<Batch>) -> [Reconciliation] {
        reconciliations(of: batch).filter { !$0.holds }
    }

    /// What does not agree in a project by itself.
    package func discrepancies(of project: Reference<Project>) -> [Reconciliation] {
        projects[project].reconciliations.filter { !$0.holds }
    }
}
