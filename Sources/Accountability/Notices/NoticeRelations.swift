/// The links from notices to other records, read the other way round.
///
/// Each list is in the content's order and names a notice once.
package struct NoticeRelations: Sendable {
    /// The notices that name each unit, itself or through a group.
    package let ofUnit: [[Reference<Notice>]]
    package let ofIndicator: [[Reference<Notice>]]
    package let ofProject: [[Reference<Notice>]]
    /// The notices that explain each document.
    package let interpretations: [[Reference<Notice>]]
    private let onPlace: [PolicyCitation: [Reference<Notice>]]

    /// The notices that rest on exactly this place of a document.
    package func notices(restingOn place: PolicyCitation) -> [Reference<Notice>] { onPlace[place] ?? [] }

    /// The notices that rest on a document, or on some place of it.
    package func notices(restingOnAnyPlaceOf policy: Reference<Policy>) -> [Reference<Notice>] {
        onPlace.filter { $0.key.policy == policy }.flatMap(\.value).sorted()
    }

    init(units: [Unit], indicators: [Indicator], policies: [Policy], projects: [Project], notices: [Notice]) {
        var ofUnit = [[Reference<Notice>]](repeating: [], count: units.count)
        var ofIndicator = [[Reference<Notice>]](repeating: [], count: indicators.count)
        var ofProject = [[Reference<Notice>]](repeating: [], count: projects.count)
        var interpretations = [[Reference<Notice>]](repeating: [], count: policies.count)
        var onPlace: [PolicyCitation: [Reference<Notice>]] = [:]
        for notice in notices.references {
            let record = notices[notice]
            for (unit, _) in Relations.bearers(of: record.units, units: units) {
                ofUnit[Int(unit.index)].append(notice)
            }
            for indicator in record.indicators { ofIndicator[Int(indicator.index)].append(notice) }
            for project in record.projects { ofProject[Int(project.index)].append(notice) }
            if let policy = record.interprets { interpretations[Int(policy.index)].append(notice) }
            if let place = record.policy { onPlace[place, default: []].append(notice) }
        }
        self.ofUnit = ofUnit
        self.ofIndicator = ofIndicator
        self.ofProject = ofProject
        self.interpretations = interpretations
        self.onPlace = onPlace
    }
}
