import Accountability

extension Site {
    /// All data sets that have rows, in the order they are listed in.
    func dataSets() -> [DataSet] {
        (responsibilityData() + progressData() + fundData() + projectData() + documentData()).filter {
            // Of parts no count is asked: each was made because it has rows.
            $0.parts.count > 1 || $0.rowCount > 0
        }
    }

    /// The newest of some days that has come; `nil` where there is none.
    func newest(_ days: some Sequence<Day?>) -> Day? {
        days.compactMap(\.self).filter { $0 <= day }.max()
    }

    /// The ids of units.
    func ids(_ units: [Reference<Unit>]) -> [String] { units.map { library.units[$0].id } }

    func id(_ unit: Reference<Unit>?) -> String? { unit.map { library.units[$0].id } }

    func name(_ unit: Reference<Unit>?) -> String? { unit.map { library.units[$0].name } }

    func id(_ policy: Reference<Policy>?) -> String? { policy.map { library.policies[$0].id } }

    func key(_ indicator: Reference<Indicator>?) -> String? { indicator.map { indicatorKeys[Int($0.index)] } }
}

extension DataColumn {
    /// The columns of the document something rests on, and of the place in it.
    static func basis(
        in site: Site, _ citation: @escaping @Sendable (Row) -> PolicyCitation?
    ) -> [DataColumn<Row>] {
        [
            .text(.policy, in: DataReference(kind: .policies)) { site.id(citation($0)?.policy) },
            .text(.place) { citation($0)?.anchor },
        ]
    }

    /// The column of where a record stands.
    static func state(
        in site: Site, _ states: [DataState], _ state: @escaping @Sendable (Row) -> DataState
    ) -> DataColumn<Row> {
        let codes = states.map { DataCode(word: $0.rawValue, meaning: site.wording.state($0)) }
        return DataColumn(field: DataField(name: .state, type: .code(codes), isRequired: true)) {
            .text(state($0).rawValue)
        }
    }
}

extension DataState {
    /// Where something with a deadline stands; `nil` where nobody waits for it any more.
    init(_ standing: ReportStanding?) {
        switch standing {
        case .onTime: self = .onTime
        case .late: self = .late
        case .overdue: self = .overdue
        case .notDue: self = .notDue
        case .noDeadline(let isSubmitted): self = isSubmitted ? .done : .open
        case nil: self = .halted
        }
    }
}

extension ReportStanding {
    /// How many days too late it is; `nil` where it is not.
    var daysLate: Int? {
        switch self {
        case .late(let days), .overdue(let days): days
        case .onTime, .notDue, .noDeadline: nil
        }
    }
}
