import Accountability
import Markup

extension Site {
    /// The data sets in both forms, their description for programs and their page; nothing without data.
    func dataOutputs() -> [SitePage] {
        guard sections.contains(.data) else { return [] }
        let sets = dataSets()
        let files = sets.flatMap(\.outputs) + library.plans.references.flatMap { figureOutputs(of: $0) }
        let package = SitePage(
            path: DataPackage.path, source: nil,
            content: .describing { [self] files, buffer in
                buffer += DataPackage(sets: sets, site: self).bytes(files)
            })
        let path = Section.data.indexPath ?? ""
        let page = SitePage(
            path: path, source: nil, isListed: true,
            content: .describing { [self] files, buffer in
                let context = PageContext(site: self, path: path)
                frame(dataPage(of: sets, files: files, in: context), in: context).write(into: &buffer)
            })
        return files + [package, page] + sets.flatMap { filesPages(of: $0) }
    }

    /// The file of a data set of everything that stands in one file, by the word of its link.
    func dataFile(_ kind: DataSetKind) -> (title: String, path: String) {
        ("CSV", "data/\(DataSet.name(kind, plan: nil)).csv")
    }

    /// The ways to the files of a data set and to the meaning of its columns.
    func dataLinks(to set: DataReference, in context: PageContext) -> HTML {
        let name = DataSet.name(set.kind, plan: set.plan.map { library.plans[$0].id })
        // Figures stand on files by plan, maybe on several of one; the page of data lists them.
        let files = set.kind == .observations ? [] : ["CSV", "JSON"]
        let links =
            files.map { form -> HTML in
                "<a href=\"\(context.link("data/\(name).\(form.lowercased())"))\">\(form)</a>"
            } + [
                """
                <a href="\(context.link("data/index.html", fragment: set.kind.rawValue))">\(wording.columns(of: wording.title(of: set.kind)))</a>
                """
            ]
        return """
            <p class="noprint">\(wording.labelled(wording.dataSet, ""))\(links.joined(separator: context.separator))</p>

            """
    }
}

extension DataSet {
    /// Its files in both forms.
    var outputs: [SitePage] {
        zip(paths("csv"), parts).map { SitePage(path: $0, source: nil, render: $1.csv) }
            + zip(paths("json"), parts).map { SitePage(path: $0, source: nil, render: $1.json) }
    }
}
