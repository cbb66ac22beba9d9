import Accountability
import ArgumentParser
import ContentReader
import Markup
import Parallel
import Portal
import Publishing
import SourceText

/// What `build` and `check` do alike: read the content, print its problems, and make the plan of the site.
struct Run {
    let options: ContentOptions
    let report: Report

    /// Exit status: the content has errors, nothing was published.
    static let contentHasErrors: Int32 = 1
    /// Exit status: input or output failed, nothing was published.
    static let inputOutputFailed: Int32 = 74

    static let exitStatuses = """
        Exit status: 0 done (warnings allowed); 1 the content has errors and nothing was published; \
        64 wrong usage; 74 input or output failed and nothing was published; 70 a fault of the program.
        """

    init(options: ContentOptions) {
        self.options = options
        report = Report(format: options.format, isQuiet: options.quiet)
    }

    /// A site that can be published.
    struct PreparedSite {
        let plan: Plan
        let day: Day
        /// How many content files were read and checked.
        let readCount: Int
        /// The digest of what the pages are made from; nil where that cannot be told.
        let inputs: Digest?
    }

    /// Reads the content and plans the site.
    ///
    /// - Parameter jobs: How many threads may read at once.
    /// - Returns: `nil` where problems stop publication; they have been printed.
    /// - Throws: The exit status where a file cannot be read or no day can be told.
    func preparedSite(jobs: Int = availableCores) throws -> PreparedSite? {
        let log = ProblemLog()
        let texts = TextRecord()
        var unknownDay: BuildDayError?
        let content: Content?
        do throws(ContentFolderError) {
            content = try ContentReader.read(
                folder: options.content,
                asOf: { timeZone in
                    do throws(BuildDayError) {
                        return try buildDay(given: options.asOf, timeZone: timeZone)
                    } catch {
                        unknownDay = error
                        return Day(number: 0)
                    }
                }, jobs: jobs, log: log, onRead: texts.add)
        } catch {
            report.problems(log.resolved())
            throw report.failure(error.description)
        }
        if let unknownDay { throw ValidationError(unknownDay.message) }

        report.stopwatch.start(.planning)
        let site = content.flatMap { plannedSite($0, from: texts, jobs: jobs, log: log) }
        let diagnostics = log.resolved()
        report.problems(diagnostics)
        let stopping = diagnostics.contains {
            $0.severity == .error || (options.strict && $0.severity == .warning)
        }
        guard let site, !stopping else {
            report.stopped(diagnostics, isStrict: options.strict)
            return nil
        }
        return site
    }

    /// An accent is the ground of white text; one that is too light is darkened in the pages, which its owner should know.
    private func warnOfWeakAccent(_ settings: PortalSettings, log: ProblemLog) {
        guard let accent = settings.accent, let color = Color(hexadecimal: accent),
            color.contrast(with: Color(0xFFFFFF)) < Color.minimumTextContrast
        else { return }
        let portal = SourcePlace(SourceFile(path: "\(options.content)/portal.json", text: ""), .wholeFile)
        log.warning(
            "weak-accent", at: portal,
            "white text on the accent \(accent) has a contrast below 4.5:1, so a darker shade is used; choose one")
    }

    private func plannedSite(
        _ content: Content, from texts: TextRecord, jobs: Int, log: ProblemLog
    ) -> PreparedSite? {
        let theme = content.theme
        let site = Site(
            library: content.library, policyTexts: content.policyTexts, noticeTexts: content.noticeTexts,
            pageTexts: content.pageTexts,
            overrides: ThemeOverrides(
                stylesheet: theme.customCSS, head: theme.head.map { .trusted($0) },
                header: theme.header.map { .trusted($0) }, footer: theme.footer.map { .trusted($0) }),
            day: content.day)

        warnOfWeakAccent(content.library.settings, log: log)

        var outputs: [Output] = []
        // What an output is made from, where it is one file; two outputs may have the same path.
        var sources: [String: [String]] = [:]
        func add(_ path: String, from source: String?, _ content: Output.Content) {
            let source = source.map { "\(options.content)/\($0)" }
            do throws(OutputPath.Flaw) {
                outputs.append(Output(path: try OutputPath(path), content: content))
                if let source { sources[path, default: []].append(source) }
            } catch {
                let file = wholeFile(source ?? options.content)
                log.error("unsafe-path", at: file, "\"\(path)\" cannot be the path of a page: \(error)")
            }
        }
        let assets = content.assets.map(\.path)
        // The digest reads the program's own bytes, which are tens of megabytes, while the pages are planned.
        let planners = site.planners
        let (planned, inputs) = parallelMap(
            count: planners.count, jobs: jobs, workspace: {}, beside: { texts.digest(assets: assets) }
        ) { _, index in planners[index]() }
        let pages = site.pages(planned)
        for page in pages { add(page.path, from: page.source, Output.Content(page.content)) }
        for asset in content.assets { add(asset.path, from: asset.path, .copied(from: asset.file)) }
        do throws(Plan.Conflicts) {
            return PreparedSite(
                plan: try Plan(outputs), day: content.day, readCount: texts.count, inputs: inputs)
        } catch {
            for conflict in error.all {
                let made = [conflict.second, conflict.first].flatMap { sources[$0.string] ?? [] }
                let other = made.first { $0 != made[0] } ?? "the program itself"
                log.error(
                    "output-conflict", at: wholeFile(made.first ?? options.content),
                    "\(conflict); the other one comes from \(other)")
            }
            return nil
        }
    }

    private func wholeFile(_ path: String) -> SourcePlace {
        SourcePlace(SourceFile(path: path, text: ""), .wholeFile)
    }
}

extension Output.Content {
    /// What the site says of an output, as it is published.
    fileprivate init(_ content: SitePage.Content) {
        switch content {
        case .rendered(let render): self = .rendered(render)
        case .describing(let render):
            self = .describing { files, buffer in
                let finder: SitePage.FileFinder = { path in
                    guard let path = try? OutputPath(path), let file = files[path] else { return nil }
                    return FileFacts(size: file.size, digest: file.digest.description)
                }
                render(finder, &buffer)
            }
        }
    }
}
