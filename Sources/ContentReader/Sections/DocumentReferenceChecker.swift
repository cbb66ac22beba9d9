import Accountability
import PolicyText
import SourceText

/// Checks the references out of a document's body, each where it is written.
struct DocumentReferenceChecker {
    let references: ReferenceReader
    let assets: AssetPaths
    let plans: [AssessmentPlan]
    let log: ProblemLog

    /// Checks all references and live blocks of a document.
    func check(_ text: TextFile) {
        for block in text.document.liveBlocks { checkWords(of: block) }
        for reference in text.document.references {
            switch reference.destination {
            case .record(let kind, let id, let anchor):
                check(kind, id, anchor, at: reference.place)
            case .relative(let path, let fragment):
                check(path: path, fragment, from: text, at: reference.place)
            case .fragment(let anchor):
                // The empty fragment is the top of the page.
                if !anchor.isEmpty, text.document.anchors[anchor] == nil {
                    log.error(
                        "unknown-anchor", at: reference.place, "no anchor \(quoted(anchor)) in this document",
                        suggestion: Suggestion.closest(to: anchor, among: text.document.anchors.keys))
                }
            case .outside, .none:
                break
            }
        }
    }

    /// Checks what a live block is asked for that names no record: a period, a category of a plan.
    private func checkWords(of block: LiveBlock) {
        for argument in block.arguments {
            switch argument.key {
            case .period where Period(argument.value) == nil:
                log.error(
                    "invalid-period", at: argument.place,
                    "\(quoted(argument.value)) is no period; write a month (2016-09), a quarter (2016-Q3) or a year (2016)"
                )
            case .category:
                guard let plan = block[.plan] else {
                    log.error(
                        "missing-argument", at: argument.place,
                        "a category belongs to a plan; write plan=… beside category=\(argument.value)")
                    continue
                }
                // A plan that does not exist is reported where it is named.
                guard let plan = plans.first(where: { $0.id == plan }),
                    !plan.categories.contains(where: { $0.id == argument.value })
                else { continue }
                log.error(
                    "unknown-category", at: argument.place,
                    "the plan \(quoted(plan.id)) has no category \(quoted(argument.value))",
                    suggestion: Suggestion.closest(to: argument.value, among: plan.categories.map(\.id)))
            default: break
            }
        }
    }

    private func check(_ kind: RecordKind, _ id: String, _ anchor: String?, at place: SourcePlace) {
        switch kind {
        case .policy: _ = references.citation(id, anchor: anchor, at: place)
        case .unit: _ = references.unit(id, at: place)
        case .indicator: _ = references.indicator(id, at: place)
        case .plan: _ = references.plan(id, at: place)
        case .project: _ = references.project(id, at: place)
        case .batch: _ = references.batch(id, at: place)
        case .notice: references.checkNotice(id, anchor: anchor, at: place)
        }
    }

    /// A path is relative to the document's own file; one that begins with `assets/` is taken from the folder's top.
    private func check(path: String, _ fragment: String?, from text: TextFile, at place: SourcePlace) {
        guard let target = DocumentReferenceChecker.resolve(path, from: text.file.path) else {
            log.error("link-outside", at: place, "the link \(quoted(path)) leads out of the content folder")
            return
        }
        if target.utf8.starts(with: "assets/".utf8) {
            if !assets.contains(target) { assets.reportUnknown(target, at: place, log: log) }
            return
        }
        let names = target.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isDocument = names.count == 2 && names[1].utf8.reversed().starts(with: ".md".utf8.reversed())
        let id = isDocument ? String(names[1].dropLast(3)) : ""
        switch names.first.flatMap(ContentLayout.Section.init) {
        case .policies where isDocument: _ = references.citation(id, anchor: fragment, at: place)
        case .pages where isDocument: references.checkPage(id, anchor: fragment, at: place)
        case .notices where isDocument: references.checkNotice(id, anchor: fragment, at: place)
        default:
            log.error(
                "invalid-link", at: place,
                "the link \(quoted(path)) leads to no document; link another .md file, a file in assets/ or a whole address"
            )
        }
    }

    /// The path below the content folder that a link leads to; `nil` where it leads out of it.
    static func resolve(_ path: String, from document: String) -> String? {
        if path.utf8.starts(with: "assets/".utf8) { return normalised(path.split(separator: "/")) }
        guard path.utf8.first != UInt8(ascii: "/") else { return nil }
        return normalised(document.split(separator: "/").dropLast() + path.split(separator: "/"))
    }

    private static func normalised(_ names: [Substring]) -> String? {
        var result: [Substring] = []
        for name in names where name != "." {
            if name != ".." {
                result.append(name)
            } else if result.popLast() == nil {
                return nil
            }
        }
        return result.joined(separator: "/")
    }
}
