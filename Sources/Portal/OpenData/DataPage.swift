import Accountability
import Markup

extension Site {
    /// The data sets with what is in them, how their files are read, and what each column means.
    func dataPage(of sets: [DataSet], files: SitePage.FileFinder, in context: PageContext) -> PageContent {
        let notes = wording.dataConventions.map { "<li>\($0)</li>\n" as HTML }
        let kinds = DataSetKind.allCases.compactMap { kind -> HTML? in
            sets.first { $0.kind == kind }.map { columns(of: $0, among: sets) }
        }
        return PageContent(
            heading: wording.title(of: .data), section: .data, description: wording.description(of: .data),
            body: """
                <p class="lead">\(wording.dataLead(sets: sets.count))</p>
                \(overview(of: sets, files: files, in: context))<p><a href="\(context.link(DataPackage.path))">\(wording.machineDescription)</a><span class="muted">datapackage.json (Frictionless Data Package)</span></p>
                <section id="notes">
                <h2>\(wording.howToRead)</h2>
                <ul>
                \(notes)</ul>
                </section>
                \(kinds)
                """)
    }

    private func overview(of sets: [DataSet], files: SitePage.FileFinder, in context: PageContext) -> HTML {
        let rows = sets.map { set -> HTML in
            """
            <tr><th scope="row"><a href="\(Address.fragment(set.kind.rawValue))">\(title(of: set))</a></th><td class="n">\(set.rowCount)</td><td class="nowrap">\(set.day.map { context.time($0) } ?? "\(wording.none)")</td><td>\(links(to: set, "CSV", files, in: context))</td><td>\(links(to: set, "JSON", files, in: context))</td></tr>

            """
        }
        return DataTable(
            id: "sets", caption: wording.dataSets, level: 2,
            columns: [
                .text(wording.dataSet), .figures(wording.rows), .text(wording.dayOfData), .text("CSV"), .text("JSON"),
            ], rows: rows
        ).html
    }

    /// The files of a data set in one form, with their sizes where they are known.
    private func links(
        to set: DataSet, _ form: String, _ files: SitePage.FileFinder, in context: PageContext
    ) -> HTML {
        guard set.parts.count <= Site.filesOnDataPage else { return wayToFiles(of: set, in: context) }
        return set.parts.map { link(to: $0, of: set, form, files, in: context) }.joined(separator: "<br>")
    }

    /// What each column of a kind of data set means.
    private func columns(of set: DataSet, among sets: [DataSet]) -> HTML {
        let rows = set.fields.map { field -> HTML in
            """
            <tr><th scope="row">\(field.name.rawValue)</th><td>\(wording.title(of: field.name))</td><td>\(wording.name(of: field.type))</td><td>\(meaning(of: field, among: sets))</td></tr>

            """
        }
        let key: HTML? =
            set.key.isEmpty ? nil : "<p class=\"muted\">\(wording.key(set.key.map(\.rawValue)))</p>\n"
        return """
            <section id="\(set.kind.rawValue)">
            <h2>\(wording.title(of: set.kind))</h2>
            <p>\(wording.description(of: set.kind))</p>
            \(key)\(DataTable(
                id: "columns-\(set.kind.rawValue)", caption: wording.columns(of: wording.title(of: set.kind)), level: nil,
                columns: [
                    .text(wording.columnName), .text(wording.columnTitle), .text(wording.columnTypeWord),
                    .text(wording.columnMeaning),
                ], rows: rows
            ).html)</section>

            """
    }

    private func meaning(of field: DataField, among sets: [DataSet]) -> HTML {
        var parts = [wording.explanation(of: field.name)].compactMap(\.self).map { "\($0)" as HTML }
        if let reference = field.reference, let target = found(reference, among: sets) {
            let text = wording.found(in: target.field.rawValue, of: wording.title(of: target.set.kind))
            parts.append("<a href=\"\(Address.fragment(target.set.kind.rawValue))\">\(text)</a>")
        }
        if case .code(let codes) = field.type {
            parts.append(
                codes.map { "\($0.word) \($0.meaning)" as HTML }.joined(separator: "\(wording.semicolon)"))
        }
        if field.isRequired { parts.append("\(wording.alwaysGiven)") }
        return parts.joined(separator: "<br>")
    }
}
