import Accountability

/// The interface in English.
struct EnglishWording: Wording {
    // MARK: Frame
    let languageTag = "en"
    let skipToContent = "Skip to content"
    let demonstrationBanner = "Demonstration: the units, persons and figures of this site are made up."
    let menu = "Menu"
    let mainNavigation = "Main sections"
    let breadcrumb = "You are here"
    let home = "Home"
    let contents = "Contents"
    let relatedRecords = "Related records"
    let permalink = "Link to this place"
    let seeAll = "See all"
    let listSeparator = ", "
    let comma = ", "
    let none = "—"
    let total = "Total"

    // MARK: Footer
    let authority = "Published by"
    let siteOperator = "Operated by"
    let address = "Address"
    let phone = "Phone"
    let email = "E-mail"
    let siteCode = "Site code"
    let icp = "ICP filing"
    let publicSecurity = "Public-security filing"
    let supervisionPhones = "Supervision phones"

    // MARK: Policies
    let latestPolicies = "Newest documents"
    let documentTitle = "Title"
    let documentNumber = "Document number"
    let indexNumber = "Index number"
    let issuers = "Issued by"
    let addressees = "Addressed to"
    let issued = "Date of document"
    let published = "Published"
    let effective = "In force from"
    let expires = "Expires"
    let validity = "Validity"
    let topics = "Topics"
    let source = "Source"
    let attachments = "Attachments"
    let repealedBanner = "This document has been repealed and no longer applies."
    let expiredBanner = "This document has expired and no longer applies."
    let notYetInForceBanner = "This document is not yet in force."
    let successorDocument = "Replaced by"
    let repeals = "Repeals"
    let undatedDocuments = "Without a date"
    let noLongerInForce = "No longer in force"

    // MARK: Units
    let unit = "Unit"
    let kindOfUnit = "Kind"
    let otherNames = "Also called"
    let parentUnit = "Part of"
    let subordinateUnits = "Parts"
    let memberOf = "Member of"
    let members = "Members"
    let membershipNotStated = "The document does not say which units belong to it; none are assumed here."
    let predecessors = "Took over from"
    let successors = "Succeeded by"
    let existence = "Existence"
    let divisionCode = "Division code"
    let responsiblePersons = "Who answers for it"
    let responsibility = "Responsibility"
    let principal = "Head"
    let name = "Name"
    let post = "Post"
    let noOfficers = "No responsible persons have been published yet."
    let responsibleFor = "Indicators it answers for"
    let noIndicators = "No indicator of the assessment plans names this unit."
    let noDuties = "The list of duties names none of this unit."
    let pointsAreShared = "Points are shared by all units an indicator names; they do not add up across units."
    let issuedDocuments = "Documents it issued"
    let responsibleUnit = "Responsible unit"
    let leadUnit = "Lead unit"
    let lead = "lead"

    // MARK: Indicators
    let number = "No."
    let category = "Category"
    let subcategory = "Sub-category"
    let indicator = "Indicator"
    let points = "Points"
    let pointsTouched = "Points touched"
    let responsibleUnits = "Responsible units"
    let fullScore = "Full score"
    let appraisalPoints = "Points in the overall appraisal"
    let appraisalPointsNote = "counted apart, not part of the full score"
    let weights = "Weight of each category"
    let exposureByUnit = "Indicators and points each unit touches"
    let mostExposed = "Units that touch the most points"
    let countedAsNamed =
        "Counted by the names the plan gives; what a unit answers for as a member of a group is on its own page. "
    let unnamedCategory = "(name missing)"
    let measure = "Measure"
    let noMeasure = "No measure: scored only"
    let explanation = "How it is measured"
    let definition = "Definition"
    let method = "Method"
    let dataSource = "Source of the data"
    let basis = "Basis"
    let previousIndicator = "Previous"
    let nextIndicator = "Next"
    let neighbours = "Neighbouring indicators"
    let plan = "Assessment plan"
    let planTable = "Indicators and responsible units"

    // MARK: Targets
    let target = "Target"
    let targets = "Targets"
    let numericTargets = "Numeric targets"
    let limit = "ceiling"
    let wholeJurisdiction = "Whole jurisdiction"
    let appliesTo = "Applies to"
    let baseline = "Baseline"
    let milestones = "Milestones"
    let statement = "As the document says"
    let due = "Due"

    // MARK: Duties
    let duties = "Duties"
    let withoutBasis = "Without a stated basis"
    let sharedBy = "Shared by"

    // MARK: Other pages
    let notFoundTitle = "Page not found"
    let notFoundText = "The page does not exist or has moved. You can go on from these sections."
    let movedTitle = "This page has moved"
    let movedText = "Its new address: "

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    // MARK: Sections
    func title(of section: Section) -> String {
        switch section {
        case .home: "Home"
        case .policies: "Policies"
        case .units: "Units"
        case .indicators: "Indicators"
        case .duties: "Duties"
        case .progress: "Progress"
        case .reports: "Reports"
        case .funds: "Funds"
        case .projects: "Projects"
        case .notices: "Notices"
        case .calendar: "Deadlines"
        case .data: "Open data"
        case .about: "About"
        }
    }

    func description(of section: Section) -> String {
        switch section {
        case .home: "Policies, responsible units, indicators and duties in public"
        case .policies: "Policy documents in full, each article linked with its duties, indicators and units"
        case .units: "Who answers for each unit, its indicators and its duties"
        case .indicators: "Indicators with their points, targets and responsible units"
        case .duties: "What each unit must do, under which article, by when"
        case .progress: "Figures, statuses and scores of each month, quarter and year"
        case .reports: "Which written reports are due when, and who handed them in"
        case .funds: "Where the money of each batch came from and what became of it"
        case .projects: "Place, money, milestones, changes and result of each project"
        case .notices: "Announcements, public notices, inspections, commendations, decisions and interpretations"
        case .calendar: "When reports, targets and duties fall due"
        case .data: "All data to download, with every column explained"
        case .about: "About this site"
        }
    }

    func columnType(of section: Section) -> String {
        switch section {
        case .home: "首页"
        case .policies: "政策文件"
        case .units: "机构职能"
        case .indicators: "数据发布"
        case .duties: "信息公开目录"
        case .progress: "数据发布"
        case .reports, .calendar, .notices: "工作动态"
        case .funds, .projects: "数据发布"
        case .data: "数据开放"
        case .about: "信息公开指南"
        }
    }

    // MARK: Sentences and values
    func date(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(number) \(EnglishWording.months[month - 1]) \(year)"
    }

    func year(_ year: Int) -> String {
        "\(year)"
    }

    func period(_ period: Period) -> String {
        switch period.cycle {
        case .month: "\(EnglishWording.months[period.index - 1]) \(period.year)"
        case .quarter: "Q\(period.index) \(period.year)"
        case .year: "\(period.year)"
        }
    }

    func dueBy(_ due: DueTime) -> String {
        switch due {
        case .day(let day): "by \(date(day))"
        case .period(let period): "by the end of \(self.period(period))"
        }
    }

    func dataAsOf(_ day: String) -> String {
        "Data as of \(day)"
    }

    func quoted(title: String) -> String {
        "“\(title)”"
    }

    func parenthesised(_ text: String) -> String {
        " (\(text))"
    }

    func labelled(_ label: String, _ text: String) -> String {
        "\(label): \(text)"
    }

    func count(_ number: Int, _ noun: CountedNoun) -> String {
        let singular = number == 1
        switch noun {
        case .units: return singular ? "1 unit" : "\(number) units"
        case .indicators: return singular ? "1 indicator" : "\(number) indicators"
        case .duties: return singular ? "1 duty" : "\(number) duties"
        case .policies: return singular ? "1 document" : "\(number) documents"
        case .periods: return singular ? "figures of 1 period" : "figures of \(number) periods"
        case .reports: return singular ? "1 kind of report" : "\(number) kinds of report"
        case .batches: return singular ? "1 batch of funds" : "\(number) batches of funds"
        case .projects: return singular ? "1 project" : "\(number) projects"
        case .notices: return singular ? "1 notice" : "\(number) notices"
        }
    }

    func homeLead(_ counts: [String]) -> String {
        "This site makes public \(counts.joined(separator: ", "))."
    }

    func planSentence(indicators: Int, points: String) -> String {
        "\(count(indicators, .indicators)), \(points) points in all. "
    }

    func status(_ status: Policy.Status) -> String {
        switch status {
        case .inForce: "In force"
        case .amended: "Amended"
        case .expired: "Expired"
        case .repealed: "Repealed"
        case .notYetInForce: "Not yet in force"
        }
    }

    func restingHere(duties: Int, indicators: Int, units: Int) -> String {
        let records = [
            duties > 0 ? count(duties, .duties) : nil, indicators > 0 ? count(indicators, .indicators) : nil,
        ]
        return "Carried out through \(records.compactMap(\.self).joined(separator: " and ")) of \(count(units, .units))"
    }

    func kind(ofOne kind: UnitKind) -> String {
        switch kind {
        case .party: "Party organ"
        case .government: "Government department"
        case .judicial: "Supervisory or judicial organ"
        case .military: "Military organ"
        case .massOrganisation: "Mass organisation"
        case .institution: "Public institution"
        case .enterprise: "Enterprise"
        case .stationed: "Stationed unit"
        case .taskForce: "Task force"
        case .park: "Park"
        case .reserve: "Nature reserve"
        case .scenic: "Scenic area"
        case .township: "Township"
        case .subdistrict: "Subdistrict"
        case .village: "Village"
        case .group: "Group of units"
        }
    }

    func kind(_ kind: UnitKind) -> String {
        switch kind {
        case .party: "Party organs"
        case .government: "Government departments"
        case .judicial: "Supervisory and judicial organs"
        case .military: "Military organs"
        case .massOrganisation: "Mass organisations"
        case .institution: "Public institutions"
        case .enterprise: "Enterprises"
        case .stationed: "Stationed units"
        case .taskForce: "Task forces"
        case .park: "Parks"
        case .reserve: "Nature reserves"
        case .scenic: "Scenic areas"
        case .township: "Townships"
        case .subdistrict: "Subdistricts"
        case .village: "Villages"
        case .group: "Groups of units"
        }
    }

    func role(_ role: Officer.Role) -> String {
        switch role {
        case .principal: "Head"
        case .deputy: "Deputy in charge"
        case .contact: "Contact"
        }
    }

    func existence(from: Day?, to: Day?) -> String? {
        switch (from, to) {
        case (let from?, let to?): "\(date(from)) to \(date(to))"
        case (let from?, nil): "since \(date(from))"
        case (nil, let to?): "until \(date(to))"
        case (nil, nil): nil
        }
    }

    func unitEnded(on day: Day) -> String {
        "This unit ended on \(date(day)). "
    }

    func exposure(indicators: Int, points: String, plan: String) -> String {
        "In \(quoted(title: plan)) it answers for \(count(indicators, .indicators)) worth \(points) points. "
    }

    func throughGroup(_ group: String) -> String {
        "as a member of “\(group)”"
    }

    func unitDescription(_ name: String) -> String {
        "Who answers for \(name), its indicators and its duties"
    }

    func pointsValue(_ points: String) -> String {
        "\(points) points"
    }

    func measure(_ measure: Measure) -> String {
        let kind =
            switch measure.kind {
            case .cumulative: "cumulative count"
            case .level: "level or rate"
            }
        let direction =
            switch measure.direction {
            case .higher: "higher is better"
            case .lower: "lower is better"
            }
        return "in \(measure.unit), \(kind), \(direction)"
    }

    func indicatorDescription(name: String, plan: String, points: String) -> String {
        "\(name): an indicator of \(quoted(title: plan)), \(points) points"
    }

    func target(_ comparison: Target.Operator, value: String, unit: String) -> String {
        let gap = unit == "%" || unit.isEmpty ? "" : " "
        return switch comparison {
        case .atLeast: "≥ \(value)\(gap)\(unit)"
        case .atMost: "≤ \(value)\(gap)\(unit)"
        case .exactly: "= \(value)\(gap)\(unit)"
        }
    }

    func target(_ comparison: Target.Operator, relativeTo: String) -> String {
        switch comparison {
        case .atLeast: "at least \(relativeTo)"
        case .atMost: "at most \(relativeTo)"
        case .exactly: "equal to \(relativeTo)"
        }
    }

    func printedNumber(_ number: String) -> String {
        "No. \(number) "
    }

    func dutiesLead(records: Int, units: Int) -> String {
        "\(count(records, .duties)) held by \(count(units, .units)); a duty shared by several units is listed once."
    }

    func dutiesOf(_ unit: String) -> String {
        "Duties of \(unit)"
    }

    func sharedByUnits(_ units: Int) -> String {
        "These duties are shared by \(units) units."
    }

    func tableNumber(_ number: Int) -> String {
        "Table \(number)"
    }
}
