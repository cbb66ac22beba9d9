import Accountability
import Markup

/// The files of a data set that has so many that the page of all data has no room for them.
extension Site {
    /// The most files of a data set that stand on the page of all data.
    static let filesOnDataPage = 24

    /// The pages that list the files of a data set; none where those stand on the page of all data.
    func filesPages(of set: DataSet) -> [SitePage] {
        guard set.parts.count > Site.filesOnDataPage else { return [] }
        let paging = filesPaging(of: set)
        return (0..<paging.pages).map { number in
            let path = paging.path(of: number)
            return SitePage(
                path: path, source: nil, isListed: true,
                content: .describing { [self] files, buffer in
                    let context = PageContext(site: self, path: path)
                    frame(filesPage(of: set, paging, number, files: files, in: context), in: context)
                        .write(into: &buffer)
                })
        }
    }

    /// The way to the files of a data set that have pages of their own, in words that say how many there are.
    func wayToFiles(of set: DataSet, in context: PageContext) -> HTML {
        "<a href=\"\(context.link(filesPaging(of: set).path))\">\(wording.files(set.parts.count))</a>"
    }

    private func filesPaging(of set: DataSet) -> Paging {
        Paging(path: "data/\(set.name)---files.html", count: set.parts.count, size: 200, isOfRecord: true)
    }

    private func filesPage(
        of set: DataSet, _ paging: Paging, _ number: Int, files: SitePage.FileFinder, in context: PageContext
    ) -> PageContent {
        let rows = paging.rows(of: number).map { place -> HTML in
            let forms = ["CSV", "JSON"].map { form -> HTML in
                "<td>\(link(to: set.parts[place], of: set, form, files, in: context))</td>"
            }
            return "<tr>\(forms)</tr>\n"
        }
        let heading = wording.labelled(title(of: set), wording.files(set.parts.count))
        return PageContent(
            heading: heading + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .data,
            description: wording.description(of: set.kind),
            body: """
                <p>\(wording.description(of: set.kind))</p>
                \(DataTable(
                    id: "files", caption: wording.downloads, level: 2, columns: [.text("CSV"), .text("JSON")], rows: rows
                ).html)\(pager(paging, page: number, in: context))
                """)
    }

    /// A file of a data set in one form, with its size where it is known.
    func link(
        to part: DataSet.Part, of set: DataSet, _ form: String, _ files: SitePage.FileFinder, in context: PageContext
    ) -> HTML {
        let path = set.path(of: part, form.lowercased())
        let size = files(path).map { "<span class=\"muted\">\(wording.size($0.size))</span>" as HTML }
        return "<a href=\"\(context.link(path))\">\(form)\(part.label)</a>\(size)"
    }
}
