import Accountability

/// A property by which projects can be told apart; each of its values has a list of its own.
enum ProjectFacet: String, CaseIterable, Sendable {
    case year, township, type, status, batch, unit, indicator
    /// Whether a milestone is overdue.
    case milestone

    /// Whether each project is in exactly one list, so that the lists add up to all projects.
    var isExclusive: Bool { self == .type || self == .status }
}

/// One value of a facet.
enum ProjectKey: Hashable, Sendable {
    /// The fiscal year of a batch that pays for it.
    case year(Int)
    /// The township in which it lies, or another unit that is its place.
    case township(Reference<Unit>)
    case type(ProjectType)
    case status(ProjectStatus)
    case batch(Reference<Batch>)
    /// A unit that answers for it or carries it out.
    case unit(Reference<Unit>)
    /// An indicator its performance names.
    case indicator(Reference<Indicator>)
    case overdue
    /// Without a value: no place, no money.
    case notStated

    /// Its place among the values of its facet; years begin with the newest, and what is not stated comes last.
    fileprivate var order: Int {
        switch self {
        case .year(let year): -year
        case .township(let unit), .unit(let unit): Int(unit.index)
        case .type(let type): ProjectType.allCases.firstIndex(of: type) ?? 0
        case .status(let status): ProjectStatus.allCases.firstIndex(of: status) ?? 0
        case .batch(let batch): Int(batch.index)
        case .indicator(let indicator): Int(indicator.index)
        case .overdue: 0
        case .notStated: .max
        }
    }
}

/// Some projects with their money, summed once for all pages that show a part of them.
struct ProjectSelection: Sendable {
    let projects: [Reference<Project>]
    /// What they take from batches.
    let funding: Money
    /// What they paid, less refunds.
    let paid: Money

    init(_ projects: [Reference<Project>], of library: Library) {
        self.projects = projects
        funding = projects.lazy.map { library.projects[$0].fundingTotal }.total()
        paid = projects.lazy.map { library.projects[$0].paid }.total()
    }
}

/// The projects with one value of a facet.
struct ProjectGroup: Sendable {
    let facet: ProjectFacet
    let key: ProjectKey
    /// In the order of the directory, at least one.
    let selection: ProjectSelection
    /// The path of the first page of their list.
    let path: String

    var projects: [Reference<Project>] { selection.projects }
}

/// The projects by everything they can be told apart by.
struct ProjectDirectory: Sendable {
    /// All projects: by place in the order of the units, those of several places and of none last.
    let all: ProjectSelection
    private let groupsByFacet: [ProjectFacet: [ProjectGroup]]
    private let groupsByKey: [Lookup: ProjectGroup]

    private struct Lookup: Hashable {
        let facet: ProjectFacet
        let key: ProjectKey
    }

    init(_ library: Library, on day: Day) {
        let townships = library.projects.map { $0.townships(library.units) }
        let projects = Array(library.projects.references).stablySorted { project in
            let places = townships[Int(project.index)]
            guard places.count == 1, let unit = places.first, let unit else { return Int.max }
            return Int(unit.index)
        }
        all = ProjectSelection(projects, of: library)
        var ofKey: [Lookup: [Reference<Project>]] = [:]
        for project in projects {
            let record = library.projects[project]
            func add(_ facet: ProjectFacet, _ keys: Set<ProjectKey>, orNone: Bool = false) {
                for key in keys.isEmpty && orNone ? [.notStated] : keys {
                    ofKey[Lookup(facet: facet, key: key), default: []].append(project)
                }
            }
            let batches = Set(record.funding.map(\.batch))
            add(.year, Set(batches.map { .year(library.batches[$0].fiscalYear) }), orNone: true)
            // A village of the directory has a list of its own beside its township's.
            let places = record.locations.flatMap { [$0.unit, $0.village?.unit].compactMap(\.self) }
            add(
                .township,
                Set(townships[Int(project.index)].map { $0.map { .township($0) } ?? .notStated })
                    .union(places.map { .township($0) }))
            add(.type, [.type(record.type)])
            add(.status, [.status(record.status)])
            add(.batch, Set(batches.map { .batch($0) }), orNone: true)
            add(.unit, Set([record.responsibleUnit, record.implementingUnit].compactMap { $0.map { .unit($0) } }))
            add(.indicator, Set(record.performance.compactMap { $0.indicator.map { .indicator($0) } }))
            if record.isOverdue(on: day) { add(.milestone, [.overdue]) }
        }
        let groups = ofKey.map { lookup, projects in
            ProjectGroup(
                facet: lookup.facet, key: lookup.key, selection: ProjectSelection(projects, of: library),
                path: "projects/by-\(lookup.facet.rawValue)--\(ProjectDirectory.slug(of: lookup.key, library)).html")
        }
        groupsByFacet = Dictionary(grouping: groups, by: \.facet).mapValues {
            $0.sorted { $0.key.order < $1.key.order }
        }
        groupsByKey = Dictionary(
            groups.map { (Lookup(facet: $0.facet, key: $0.key), $0) }, uniquingKeysWith: { first, _ in first })
    }

    var projects: [Reference<Project>] { all.projects }

    /// The lists of a facet in the order of its values; empty where it tells no projects apart.
    func groups(by facet: ProjectFacet) -> [ProjectGroup] { groupsByFacet[facet] ?? [] }

    /// The list of a value; `nil` where no project has it.
    func group(_ facet: ProjectFacet, _ key: ProjectKey) -> ProjectGroup? {
        groupsByKey[Lookup(facet: facet, key: key)]
    }

    /// The path of the table of a facet's values: no record may be called `index`.
    static func path(of facet: ProjectFacet) -> String { "projects/by-\(facet.rawValue)--index.html" }

    /// The part of a path that stands for a value, unlike that of every other value of the same facet.
    private static func slug(of key: ProjectKey, _ library: Library) -> String {
        switch key {
        case .year(let year): "\(year)"
        case .township(let unit), .unit(let unit): library.units[unit].id
        case .type(let type): type.rawValue
        case .status(let status): status.rawValue
        case .batch(let batch): library.batches[batch].id
        case .indicator(let indicator):
            "\(library.plans[library.indicators[indicator].plan].id)--\(library.indicators[indicator].id)"
        case .overdue: "overdue"
        // Two hyphens, since a unit or a batch may have any id that has none in a row.
        case .notStated: "not--stated"
        }
    }
}
