import Accountability

extension EnglishWording {
    // MARK: Charts and tables of money

    var yuanUnit: String { "yuan" }
    var wholeShare: String { "100.0%" }

    func place(_ place: FundWhereabouts.Place) -> String {
        switch place {
        case .accepted: "Paid, project accepted"
        case .paid: "Paid, project not yet accepted"
        case .unspent: "Allocated, not yet paid"
        case .undivided: "Allocated together with other batches, payments not divided"
        case .carriedOn: "Carried on to later batches"
        case .unallocated: "Not yet allocated"
        }
    }

    func fundsFinding(_ name: String, received: Money, rate: String?) -> String {
        "\(name): \(received) yuan received" + (rate.map { ", \($0) of what was allocated is paid" } ?? "")
    }

    func fundsSentence(_ totals: FundTotals, isDivided: Bool) -> String {
        let left = "\(digits(totals.unallocated.yuan)) yuan not yet allocated"
        guard isDivided else {
            return
                "\(digits(totals.allocated.yuan)) yuan allocated, \(left); other batches pay for some of the projects too, and payments are not divided."
        }
        return
            "\(digits(totals.allocated.yuan)) yuan allocated to \(counted(totals.projects, "project")), \(digits(totals.paid.yuan)) yuan paid, \(digits(totals.accepted.yuan)) of it by accepted projects; \(left), \(digits(totals.unspent.yuan)) yuan allocated and not yet paid."
    }

    var stagesOfMoney: String { "Money by stage" }

    func stagesSentence(_ totals: FundTotals) -> String {
        let sums = [totals.handedDown, totals.paid, totals.accepted].map { "\(digits($0.yuan)) yuan" }
        return "\(sums[0]) handed down, \(sums[1]) paid, \(sums[2]) of it by accepted projects."
    }

    func whereaboutsSentence(_ name: String, received: Money) -> String {
        "\(name): \(digits(received.yuan)) yuan received, each part of it in one place; the shares add up to 100.0%."
    }

    func hundredFinding(_ name: String, largest: String, yuan: Int) -> String {
        "\(name): \(yuan) of every 100 yuan for \(largest)"
    }

    func hundredSentence(_ name: String) -> String {
        "What was received, \(name), as 100 yuan by use: a square is one yuan, and rounded shares add up to 100."
    }

    func largestShare(_ name: String, _ amount: Money, share: String) -> String {
        "Most was allocated to \(name): \(amount) yuan" + (share == none ? "." : ", \(share).")
    }

    func projectsPaid(_ paid: Int, of projects: Int) -> String {
        "\(paid) of \(counted(projects, "project")) have paid something."
    }

    func paymentsSentence(until month: String, handedDown: Money, paid: Money, funding: Money) -> String {
        "By \(month): funding \(funding) yuan, \(handedDown) yuan handed down, \(digits(paid.yuan)) yuan paid."
    }

    func goalsSentence(met: Int, reported: Int, of goals: Int) -> String {
        "\(counted(goals, "goal")), \(reported) with an actual value, \(met) of them at or above the target."
    }

    func disclosureDays(_ days: Int, least: Int?, isLongEnough: Bool?) -> String {
        guard let least, let isLongEnough else { return counted(days, "day") }
        return "\(counted(days, "day")), at least \(least) required: \(isLongEnough ? "long enough" : "too short")"
    }

    func milestone(_ standing: ReportStanding) -> String {
        switch standing {
        case .onTime: "Met on time"
        case .late(let days): "Met, \(counted(days, "day")) late"
        case .overdue(let days): "Overdue by \(counted(days, "day"))"
        case .notDue(let days): days == 0 ? "Due today" : "Due in \(counted(days, "day"))"
        case .noDeadline(isSubmitted: true): "Met"
        case .noDeadline(isSubmitted: false): "No date set"
        }
    }

    func milestonesExplained(on day: Day) -> String {
        "■ met, with month and day, and by how many days it was late; ◧ next, with the day planned; □ later; ✖ overdue; — none, or no longer required. As of \(date(day))."
    }

    func lateness(days: Int) -> String {
        days == 0 ? "As planned" : days > 0 ? "\(counted(days, "day")) later" : "\(counted(-days, "day")) earlier"
    }

    func difference(_ money: Money) -> String {
        if money.isZero { return "As planned" }
        let amount = Money(fen: Int128(money.fen.magnitude))
        return money.isNegative ? "\(amount) yuan less" : "\(amount) yuan over budget"
    }

    // MARK: Lists

    var pages: String { "Pages" }
    var previousPage: String { "Previous page" }
    var nextPage: String { "Next page" }
    func pageNumber(_ number: Int) -> String { " (page \(number))" }
    var filterRows: String { "Find on this page" }
    var filteredRows: String { "{n} of {m} rows shown" }

    func projects(by facet: ProjectFacet) -> String {
        switch facet {
        case .year: "By year of funding"
        case .township: "By place"
        case .type: "By type"
        case .status: "By stage"
        case .batch: "By batch"
        case .unit: "By responsible and implementing unit"
        case .indicator: "By indicator"
        case .milestone: "By milestone"
        }
    }

    func summary(funding: Money, paid: Money) -> String {
        "\(funding) yuan of funding, \(digits(paid.yuan)) yuan paid"
    }

    var placeSeparator: String { ", " }
    func placesMore(_ places: String, of count: Int) -> String { "\(places) and others, \(count) in all" }
}
