import Accountability
import Markup

/// The description of all data sets for programs: a Frictionless Data Package with a Tabular Data Resource for each.
struct DataPackage {
    let sets: [DataSet]
    let site: Site

    static let path = "data/datapackage.json"

    private var wording: any Wording { site.wording }

    /// The description as JSON; sizes and digests are left out of files of which they are not known.
    func bytes(_ files: SitePage.FileFinder) -> [UInt8] {
        let settings = site.library.settings
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("profile", "tabular-data-package")
            writer.text("name", "data")
            writer.text("title", settings.title)
            writer.text("description", wording.description(of: .data))
            writer.text("homepage", site.canonicalAddress(of: "data/index.html")?.text)
            writer.array("contributors") { writer in
                writer.object { writer in
                    writer.text("title", settings.authority.name)
                    writer.text("role", "publisher")
                }
            }
            writer.array("resources") { writer in
                for set in sets { write(set, files, into: &writer) }
            }
        }
        writer.lineBreak()
        return writer.bytes
    }

    private func write(_ set: DataSet, _ files: SitePage.FileFinder, into writer: inout JSONWriter) {
        let paths = set.paths("csv")
        let facts = paths.compactMap { files($0) }
        writer.object { writer in
            writer.text("profile", "tabular-data-resource")
            writer.text("name", set.name)
            writer.text("title", site.title(of: set))
            writer.text("description", wording.description(of: set.kind))
            // Paths are relative to the description itself.
            let names = paths.map { String($0.dropFirst("data/".utf8.count)) }
            if names.count == 1 { writer.text("path", names[0]) } else { writer.texts("path", names) }
            writer.text("format", "csv")
            writer.text("mediatype", "text/csv")
            writer.text("encoding", "utf-8")
            if facts.count == paths.count {
                writer.number("bytes", facts.reduce(0) { $0 + $1.size })
                if let only = facts.first, facts.count == 1 { writer.text("hash", "sha256:\(only.digest)") }
            }
            writer.object("dialect") { writer in
                writer.text("delimiter", ",")
                writer.text("lineTerminator", "\r\n")
                writer.text("quoteChar", "\"")
                writer.flag("doubleQuote", true)
                writer.flag("skipInitialSpace", false)
                writer.flag("header", true)
            }
            writer.object("schema") { schema(of: set, into: &$0) }
        }
    }

    private func schema(of set: DataSet, into writer: inout JSONWriter) {
        writer.array("fields") { writer in
            for field in set.fields {
                writer.object { writer in
                    writer.text("name", field.name.rawValue)
                    writer.text("type", DataPackage.type(of: field.type))
                    writer.text("title", wording.title(of: field.name))
                    writer.text("description", wording.explanation(of: field.name))
                    if field.isRequired || field.type.isConstrained {
                        writer.object("constraints") { constraints(on: field, into: &$0) }
                    }
                }
            }
        }
        writer.texts("missingValues", [""])
        if !set.key.isEmpty { writer.texts("primaryKey", set.key.map(\.rawValue)) }
        let references = set.fields.compactMap { field in
            field.reference.flatMap { site.found($0, among: sets) }.map { (field, $0) }
        }
        guard !references.isEmpty else { return }
        writer.array("foreignKeys") { writer in
            for (field, target) in references {
                writer.object { writer in
                    writer.text("fields", field.name.rawValue)
                    writer.object("reference") { writer in
                        // A data set names itself by an empty text.
                        writer.text("resource", target.set.name == set.name ? "" : target.set.name)
                        writer.text("fields", target.field.rawValue)
                    }
                }
            }
        }
    }

    private func constraints(on field: DataField, into writer: inout JSONWriter) {
        if field.isRequired { writer.flag("required", true) }
        switch field.type {
        case .code(let codes): writer.texts("enum", codes.map { CSVWriter.guarded($0.word) })
        case .period: writer.text("pattern", #"[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?"#)
        case .due: writer.text("pattern", #"[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4])(-[0-9]{2})?)?"#)
        case .text, .list, .number, .money, .integer, .day, .flag: break
        }
    }

    /// The type of Table Schema that holds every value.
    private static func type(of type: DataType) -> String {
        switch type {
        case .text, .list, .period, .due, .code: "string"
        case .number, .money: "number"
        case .integer: "integer"
        case .day: "date"
        case .flag: "boolean"
        }
    }
}

extension DataType {
    /// Whether not every text or number of the type may stand in a cell.
    fileprivate var isConstrained: Bool {
        switch self {
        case .code, .period, .due: true
        case .text, .list, .number, .money, .integer, .day, .flag: false
        }
    }
}

extension Site {
    /// What a data set is called, with its plan where it is about one.
    func title(of set: DataSet) -> String {
        let title = wording.title(of: set.kind)
        return set.plan.map { wording.labelled(title, library.plans[$0].title) } ?? title
    }

    /// The data set a column's values are found in; `nil` where there is no such.
    func found(_ reference: DataReference, among sets: [DataSet]) -> (set: DataSet, field: DataTerm)? {
        sets.first { $0.kind == reference.kind && $0.plan == reference.plan }.map { ($0, reference.field) }
    }
}
