import Accountability
import PolicyText
import SourceText

/// The ids of all records, known before any record is read, so that every reference is checked where it is written.
struct Declarations: Sendable {
    var units = IdentifierTable<Reference<Unit>>(kind: "unit")
    /// The records of the units, to find a unit that was named instead of referred to.
    var unitRecords: [SourceNode] = []
    var plans = IdentifierTable<Reference<AssessmentPlan>>(kind: "plan")
    /// By full reference, such as `2016/08`.
    var indicators = IdentifierTable<Reference<Indicator>>(kind: "indicator")
    var duties = IdentifierTable<Reference<Duty>>(kind: "duty")
    var batches = IdentifierTable<DeclaredFund<Batch>>(kind: "batch")
    var projects = IdentifierTable<DeclaredFund<Project>>(kind: "project")
    var policies = IdentifierTable<DeclaredPolicy>(kind: "policy")
    var notices = IdentifierTable<DeclaredPage<Notice>>(kind: "notice")
    var pages = IdentifierTable<DeclaredPage<StandingPage>>(kind: "page")
}

/// A policy document that other records may cite.
struct DeclaredPolicy: Sendable {
    /// `nil` where its day of publication has not come.
    let reference: Reference<Policy>?
    let published: Day?
    /// `nil` where the text could not be read, so that nothing can be said of a place in it.
    let anchors: [String: AnchorName]?
}

/// A batch or a project that other records may name.
struct DeclaredFund<Record>: Sendable {
    /// Its place among all, those that are not to be seen yet among them.
    let reference: Reference<Record>
    /// Whether its day of publication has come.
    let isPublished: Bool
}

/// A standing page or a notice that documents may link to.
struct DeclaredPage<Record>: Sendable {
    /// `nil` where its day of publication has not come.
    let reference: Reference<Record>?
    /// `nil` where the text could not be read, so that nothing can be said of a place in it.
    let anchors: [String: AnchorName]?
}

/// One file of records, read as far as it could be.
struct DataFile {
    let file: FolderFile
    let tree: SourceTree

    /// The file's outermost object; `nil` where there is none, which was reported.
    var root: SourceNode? { tree.root }
}

/// One Markdown document: its front matter and its body.
struct TextFile {
    let file: FolderFile
    let source: SourceFile
    /// `nil` where the document has none, which was reported.
    let frontMatter: SourceNode?
    let document: PolicyDocument
    /// Whether the text could not be read, as that of a file in another encoding, which was reported.
    let isUnread: Bool

    /// The anchors of its text; `nil` where that could not be read.
    var anchors: [String: AnchorName]? { isUnread ? nil : document.anchors }

    /// The day in its front matter from which it may be seen.
    var published: Day? { frontMatter?["published"]?.text.flatMap(Day.init) }

    /// Where its name is at fault.
    var start: SourcePlace { SourcePlace(source, .wholeFile) }

    /// Whether it may be seen on a day; what does not say when it was published may.
    func isPublished(on day: Day) -> Bool { published.map { $0 <= day } ?? true }
}
