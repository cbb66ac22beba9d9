/// The name of a column, the content's own key where it has one.
enum DataTerm: String, CaseIterable, Sendable {
    // MARK: Records
    case id, title, name, kind, type, state, page, text, note, source, published, updated
    case policy, place, statement, documentNumber, documents, issued, phone, phones, day, days, reason, from, to

    // MARK: Units
    case unit, unitName, units, shortName, aliases, parent, divisionCode, address, introduction, membership, members
    case validFrom, validTo, successors, role, post

    // MARK: Duties, indicators and targets
    case duty, numbers, number, indicators, due, plan, indicator, indicatorName, category, categoryNumber, categoryName,
        group, points
    case responsible, lead, measure, direction, definition, method, `operator`, value, relativeTo, by
    case baselinePeriod, baselineValue, milestones, limit

    // MARK: Figures and reports
    case period, reference, target, expected, score, status, rank, rankOf, rankAmong, rule, required, submitted,
        document

    // MARK: Funds
    case batch, batchTitle, fiscalYear, fundType, amount, allocated, carriedOn, unallocated, handedDown, paid, unspent
    case purpose, principles, decisionBody, decisionDay, decisionNumber, received, disclosure, publisher, longTerm
    case exceptionReason, exceptionApprovedBy, exceptionDay, level, provider, carriedFrom

    // MARK: Projects
    case project, projectTitle, nature, description, subsidyStandard, funding, ownFunds, total, responsibleUnit
    case implementingUnit, personName, personPost, personPhone, supplier, procurementMethod, bidders, contractAmount
    case signed, plannedFrom, plannedTo, actualFrom, actualTo, households, persons, targetHouseholds, targetPersons
    case mechanism, completionAmount, completionDay, acceptedBy, result, assetOwner, maintenanceUnit, notYetDisclosed
    case village, actual, payer, payee, code, met

    // MARK: Documents
    case issuers, addressees, effective, expires, repealedBy, topics, indexNumber, projects, interprets, trigger
    case withdrawn, withdrawalReason
}

/// What there is of a record, or where it stands, in the column `state`.
enum DataState: String, CaseIterable, Sendable {
    // MARK: Figures
    case reported, provisional, scored
    case notApplicable = "not-applicable"
    case notReported = "not-reported"

    // MARK: Indicators and targets
    case measured, value, words

    // MARK: Units
    case existing, ended
    case upcoming

    // MARK: Deadlines
    case onTime = "on-time"
    case late, overdue
    case notDue = "not-due"
    case done, open, halted

    // MARK: Funds
    case reconciled, unreconciled

    // MARK: Notices
    case running, closed, published, withdrawn
}

/// Whether the content names the members of a group.
enum StatedMembership: String, CaseIterable, Sendable {
    case stated
    case notStated = "not-stated"
}
