import Accountability
import Portal

/// The kinds of pages that are measured.
enum PageKind: String, CaseIterable {
    case unit, indicator
    case unitsOfIndicator = "units-of-indicator"
    case period

    /// Whether a page is of this kind.
    fileprivate func includes(_ page: SitePage) -> Bool {
        guard page.path.hasSuffix(".html") else { return false }
        let isFurtherPart = page.path.contains("/units-")
        return switch self {
        case .unit: page.path.hasPrefix("units/u")
        case .indicator: page.path.hasPrefix("indicators/2016/i") && !isFurtherPart
        case .unitsOfIndicator: page.path.hasPrefix("indicators/2016/") && isFurtherPart
        case .period: page.path.hasPrefix("progress/2016")
        }
    }
}

/// Prints what pages cost: of 400 townships, each with 25 indicators reported in every month of a year and 10 duties,
/// and of the indicators, each with charts, a table and a history of its units.
func measurePages() {
    let all = benchmarkPages()
    for kind in PageKind.allCases {
        let pages = all.filter(kind.includes)
        var size = 0
        let times = processorTimes(runs: 9) { size = render(pages) }
        func microseconds(_ time: Double) -> Int { Int(time * 1e6 / Double(pages.count)) }
        print(
            """
            \(kind.rawValue): \(pages.count) of \(size / pages.count) bytes, median \(microseconds(times[4])) µs, \
            \(microseconds(times[0])) to \(microseconds(times[8]))
            """)
    }
}

/// Renders pages of one kind so that their instructions can be counted from outside: first one that pays for what is
/// made once, then ten.
func renderPages(_ kind: PageKind?) {
    guard let kind else {
        print("kinds: \(PageKind.allCases.map(\.rawValue).joined(separator: " "))")
        return
    }
    let pages = benchmarkPages().filter(kind.includes)
    _ = render(pages.prefix(1))
    print("\(kind.rawValue) \(renderCounted(pages.prefix(11).dropFirst()))")
}

/// What is counted; a name that nothing else has.
@inline(never)
private func renderCounted(_ pages: ArraySlice<SitePage>) -> Int { render(pages) }

/// Renders pages into one buffer after another, as a build does.
/// - Returns: Their bytes.
private func render(_ pages: some Sequence<SitePage>) -> Int {
    var buffer: [UInt8] = []
    var size = 0
    for page in pages {
        buffer.removeAll(keepingCapacity: true)
        page.render(&buffer)
        size += buffer.count
    }
    return size
}

private func benchmarkPages() -> [SitePage] {
    Site(library: benchmarkLibrary(units: 400), policyTexts: [], pageTexts: [], day: Day(number: 17_200)).pages()
}

private func benchmarkLibrary(units count: Int) -> Library {
    let plan = Reference<AssessmentPlan>(0)
    let group = Reference<Unit>(count)
    let members = (0..<count).map { Reference<Unit>($0) }
    let units =
        members.map { unit in
            Unit(
                id: "u\(unit.index)", name: "第\(unit.index)镇", kind: .township,
                officers: [
                    Officer(role: .principal, name: "周某", post: "党委书记", phone: "0000-6210101"),
                    Officer(role: .deputy, name: "李某", post: "副镇长", phone: "0000-6210102"),
                ])
        } + [Unit(id: "all", name: "各乡镇", kind: .group, members: members)]
    let indicators = (1...25).map { number in
        Indicator(
            id: "i\(number)", plan: plan, number: "\(number)", category: number % 5, group: nil,
            name: "农村居民人均可支配收入增速（第\(number)项）", points: Decimal(4), responsible: [group], lead: nil,
            measure: Measure(unit: "%", direction: .higher, kind: .level),
            targets: [
                Target(
                    id: nil, unit: nil, comparison: .atLeast, bound: .value(Decimal(coefficient: 935, scale: 1)),
                    by: Period("2016").map { .period($0) }, baseline: nil, milestones: [], statement: nil, policy: nil,
                    isLimit: false, measure: nil)
            ], definition: nil, method: nil, source: nil, policy: nil)
    }
    let duties = (1...10).map { number in
        Duty(
            id: "d\(number)", holders: [.init(unit: group, number: "\(number)")],
            text: "逐村核对项目进度和资金支付，按月公开，接受群众监督。", policy: nil, indicators: [Reference(number)],
            targets: [], due: nil)
    }
    return Library(
        settings: PortalSettings(title: "演示县公开", authority: .init(name: "演示县人民政府办公室")),
        units: units,
        plans: [
            AssessmentPlan(
                id: "2016", title: "演示县2016年考核指标责任分解表", year: 2016, policy: nil, fullScore: Decimal(100),
                appraisalPoints: nil,
                categories: (0..<5).map { .init(id: "c\($0)", number: nil, name: "第\($0)类", points: Decimal(20)) },
                indicators: (0..<25).map { Reference($0) })
        ],
        indicators: indicators, duties: duties, progress: benchmarkProgress(units: count))
}

/// A value of each indicator for the whole and for each unit in each month of the year.
private func benchmarkProgress(units: Int) -> Progress {
    let batches = (1...12).compactMap { month -> ObservationBatch? in
        guard let period = Period(cycle: .month, year: 2016, index: month) else { return nil }
        var batch = ObservationBatch(
            source: ProgressSource(plan: Reference(0), period: period, source: "督查室", published: nil))
        for indicator in 0..<25 {
            batch.add(
                indicator: Reference(indicator), unit: nil,
                value: Decimal(coefficient: Int128(700 + 20 * month), scale: 1))
            for unit in 0..<units {
                batch.add(
                    indicator: Reference(indicator), unit: Reference(unit),
                    value: Decimal(
                        coefficient: Int128(700 + (unit * 7919 + indicator * 31) % 200 + month * 5), scale: 1))
            }
        }
        return batch
    }
    return ProgressAssembly(batches: batches).progress
}
