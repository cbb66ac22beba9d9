import Accountability

extension Site {
    /// Policies and notices without their texts, which are pages.
    func documentData() -> [DataSet] {
        [
            DataSet(
                .policies, day: newest(library.policies.lazy.map { $0.published ?? $0.issued }), columns: policyColumns
            ) { [library] in library.policies.references },
            DataSet(
                .notices, day: newest(library.notices.lazy.flatMap { [$0.day, $0.withdrawal?.day] }),
                columns: noticeColumns
            ) { [library] in library.notices.references },
        ]
    }

    private var policyColumns: [DataColumn<Reference<Policy>>] {
        let policies = library.policies
        return [
            .text(.id, isRequired: true) { policies[$0].id },
            .text(.title, isRequired: true) { policies[$0].title },
            .text(.documentNumber) { policies[$0].documentNumber },
            .list(.issuers) { policies[$0].issuers.map(\.name) },
            .list(.addressees) { policies[$0].addressees.map(\.name) },
            .day(.issued) { policies[$0].issued },
            .day(.published) { policies[$0].published },
            .day(.effective) { policies[$0].effective },
            .day(.expires) { policies[$0].expires },
            .code(.status, { wording.status($0) }) { (row: Reference<Policy>) -> Policy.Status? in
                policies[row].status
            },
            .text(.repealedBy, in: DataReference(kind: .policies)) { [self] in id(policies[$0].repealedBy) },
            .text(.source) { policies[$0].source },
            .list(.topics) { policies[$0].topics },
            .text(.indexNumber) { policies[$0].indexNumber },
            .list(.documents) { policies[$0].attachments.map(\.href) },
            .text(.page, isRequired: true) { [self] in path(of: $0) },
        ]
    }

    /// The columns of notices; of one that was withdrawn nothing is told but that, since when and why.
    private var noticeColumns: [DataColumn<Reference<Notice>>] {
        let (notices, projects, day) = (library.notices, library.projects, day)
        /// The notice, unless it was withdrawn.
        @Sendable func valid(_ notice: Reference<Notice>) -> Notice? {
            notices[notice].withdrawal(on: day) == nil ? notices[notice] : nil
        }
        let columns: [DataColumn<Reference<Notice>>] = [
            .text(.id, isRequired: true) { notices[$0].id },
            .code(.kind, isRequired: true, wording.notice) { notices[$0].kind },
            .text(.title) { valid($0)?.title },
            .text(.documentNumber) { valid($0)?.particulars.documentNumber },
            .list(.issuers) { valid($0)?.particulars.issuers.map(\.name) ?? [] },
            .day(.issued) { valid($0)?.particulars.issued },
            .day(.published) { valid($0)?.particulars.published },
            .day(.from) { valid($0)?.term?.from },
            .day(.to) { valid($0)?.term?.to },
            .state(in: self, [.published, .upcoming, .running, .closed, .withdrawn]) { notice in
                guard let record = valid(notice) else { return .withdrawn }
                switch record.term?.state(on: day) {
                case .upcoming: return .upcoming
                case .running: return .running
                case .closed: return .closed
                case nil: return .published
                }
            },
            .list(.units) { [self] in ids(valid($0)?.units ?? []) },
            .list(.indicators) { [self] in valid($0)?.indicators.compactMap { key($0) } ?? [] },
            .list(.projects) { valid($0)?.projects.map { projects[$0].id } ?? [] },
            .text(.interprets, in: DataReference(kind: .policies)) { [self] in id(valid($0)?.interprets) },
            .integer(.trigger) { valid($0)?.trigger },
            .text(.source) { valid($0)?.particulars.source },
            .list(.documents) { valid($0)?.particulars.attachments.map(\.href) ?? [] },
        ]
        return columns + DataColumn.basis(in: self) { valid($0)?.policy } + [
            .day(.withdrawn) { notices[$0].withdrawal(on: day)?.day },
            .text(.withdrawalReason) { notices[$0].withdrawal(on: day)?.reason },
            .text(.page, isRequired: true) { [self] in path(of: $0) },
        ]
    }
}
