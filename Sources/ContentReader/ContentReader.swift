package import Accountability
import PolicyText
package import SourceText

/// Reads a content folder into one checked value.
package enum ContentReader {
    /// Reads all files of a folder and reports every problem of all of them.
    ///
    /// - Parameters:
    ///   - folder: The content folder, as the caller names it; diagnostics continue this path.
    ///   - asOf: The day to build for, given the portal's time zone (a name of the form `Asia/Shanghai`).
    ///   - jobs: How many threads may read at once.
    ///   - log: Takes the problems found.
    ///   - onRead: Hears the path below the folder and the bytes of every text that is read, on any thread; perhaps
    ///     twice of one. What is in the content comes from these and from the paths of the assets alone.
    /// - Returns: The content, or `nil` where errors were found.
    /// - Throws: Where the folder or a file in it cannot be read.
    package static func read(
        folder: String, asOf: (_ timeZone: String) -> Day, jobs: Int = 1, log: ProblemLog,
        onRead: @escaping @Sendable (_ path: String, _ bytes: [UInt8]) -> Void = { _, _ in }
    ) throws(ContentFolderError) -> Content? {
        let problems = Problems(log: ProblemLog())
        defer { log.append(problems.log) }
        let walked = try ContentFolder(walking: folder, log: problems.log, onRead: onRead)
        let layout = ContentLayout(walked, log: problems.log)
        let sources = try ContentSources(layout, jobs: jobs, log: problems.log)
        if layout.portal == nil {
            problems.log.error(
                "missing-portal", at: walked.place(of: "portal.json"),
                "there is no portal.json; it must say at least title, language and authority")
        }
        let day = asOf(PortalSettingsReader.timeZone(of: sources.portal?.root))
        let assets = layout.assets.map { Asset(path: $0.path, file: $0.openPath) }
        let reading = Reading(sources: sources, assets: AssetPaths(assets.map(\.path)), day: day, problems: problems)
        guard let reading = try reading.read(jobs: jobs) else { return nil }
        return Content(
            library: reading.library, policyTexts: reading.policyTexts, noticeTexts: reading.noticeTexts,
            pageTexts: reading.pageTexts, assets: assets, theme: sources.theme, day: day)
    }
}

/// The step from texts to records, section by section.
private struct Reading {
    let sources: ContentSources
    let assets: AssetPaths
    let day: Day
    let problems: Problems

    /// The records of all sections; `nil` where anything is wrong with them, for then their references may be too.
    ///
    /// - Throws: Where a file cannot be read.
    func read(
        jobs: Int
    ) throws(ContentFolderError) -> (
        library: Library, policyTexts: [PolicyDocument], noticeTexts: [PolicyDocument], pageTexts: [PolicyDocument]
    )? {
        let declared = DeclaredContent(sources, day: day, problems: problems)
        let references = ReferenceReader(declared.declarations, log: problems.log)
        let settings = sources.portal?.root.map {
            PortalSettingsReader(references: references, assets: assets, log: problems.log).read($0)
        }
        let units = UnitReader(references: references, problems: problems).read(declared.units)

        let targets = TargetReader(references: references, problems: problems)
        let moreTargets = MoreTargetsReader(references: references, targets: targets)
            .read(sources.moreTargets, log: problems.log)
        let planReader = PlanReader(references: references, units: units, targets: targets, moreTargets: moreTargets)
        let plans = declared.plans.map {
            planReader.read($0.root, id: $0.id, reference: $0.reference, first: $0.firstIndicator)
        }
        let dutyReader = DutyReader(references: references, targets: targets)
        let duties = declared.duties.map { dutyReader.read($0) }

        var checks = DocumentChecks(problems: problems)
        let names = UnitNames(units)
        let terms = settings?.disclosure ?? .init()
        let links = DocumentReferenceChecker(
            references: references, assets: assets, plans: plans.map(\.plan), log: problems.log)
        let policies = policies(links, names, &checks)
        let notices = notices(links, names, terms, &checks)
        let pages = pages(links, &checks)

        let indicators = plans.flatMap(\.indicators)
        let reported = ReportedContent(
            declarations: declared.declarations, plans: plans.map(\.plan), indicators: indicators, units: units,
            day: day)
        // Nothing in progress speaks of money, nor the other way round.
        let (progress, funds) = try ProgressReader(content: reported, problems: problems)
            .read(sources.progress, jobs: jobs) { [assets, day] in
                FundReader.read(
                    declared.funds, declarations: declared.declarations, units: units, assets: assets, terms: terms,
                    day: day)
            }
        problems.log.append(funds.problems)
        let reports = try ReportReader(
            content: reported, rules: settings?.reporting ?? [], workdays: settings?.workdays ?? .init(),
            assets: assets, references: references, problems: problems
        ).read(sources.reports)
        guard let settings, !problems.log.hasErrors else { return nil }
        let library = Library(
            settings: settings, units: units, plans: plans.map(\.plan), indicators: indicators, duties: duties,
            policies: policies.map(\.policy), pages: pages.map(\.page), progress: progress, reports: reports,
            batches: funds.batches, projects: funds.projects, notices: notices.map(\.notice))
        return (library, policies.map(\.document), notices.map(\.document), pages.map(\.document))
    }

    private func policies(
        _ links: DocumentReferenceChecker, _ names: UnitNames, _ checks: inout DocumentChecks
    ) -> [(policy: Policy, document: PolicyDocument)] {
        let reader = documentReader(links.references, names)
        var policies: [(policy: Policy, document: PolicyDocument)] = []
        for text in sources.policies {
            links.check(text)
            guard let node = text.frontMatter else { continue }
            let policy = reader.read(node, id: text.file.stem)
            checks.add(node, aliases: policy.aliases, documentNumber: policy.documentNumber)
            if text.isPublished(on: day) { policies.append((policy, text.document)) }
        }
        return policies
    }

    private func documentReader(_ references: ReferenceReader, _ names: UnitNames) -> PolicyReader {
        PolicyReader(
            references: references, names: names, attachments: AttachmentReader(assets: assets, log: problems.log),
            day: day, log: problems.log)
    }

    private func notices(
        _ links: DocumentReferenceChecker, _ names: UnitNames, _ terms: PortalSettings.DisclosureTerms,
        _ checks: inout DocumentChecks
    ) -> [(notice: Notice, document: PolicyDocument)] {
        let reader = NoticeReader(documents: documentReader(links.references, names), terms: terms)
        var notices: [(notice: Notice, document: PolicyDocument)] = []
        for text in sources.notices {
            links.check(text)
            guard let node = text.frontMatter else { continue }
            let notice = reader.read(node, id: text.file.stem)
            checks.add(
                node, aliases: notice.particulars.aliases, documentNumber: notice.particulars.documentNumber)
            if text.isPublished(on: day) { notices.append((notice, text.document)) }
        }
        return notices
    }

    private func pages(
        _ links: DocumentReferenceChecker, _ checks: inout DocumentChecks
    ) -> [(page: StandingPage, document: PolicyDocument)] {
        let reader = StandingPageReader(
            attachments: AttachmentReader(assets: assets, log: problems.log), day: day, log: problems.log)
        var pages: [(page: StandingPage, document: PolicyDocument)] = []
        for text in sources.pages {
            links.check(text)
            guard let node = text.frontMatter else { continue }
            let page = reader.read(node, id: text.file.stem)
            checks.add(node, aliases: page.aliases, documentNumber: nil)
            if text.isPublished(on: day) { pages.append((page, text.document)) }
        }
        return pages
    }
}
