import Accountability

extension Site {
    /// The pages of batches and projects, and their lists.
    func fundPages() -> [SitePage] {
        var pages: [SitePage] = []
        if sections.contains(.funds) {
            pages.append(page("funds/index.html") { [self] in fundList(in: $0) })
        }
        for batch in library.batches.references {
            pages.append(page(path(of: batch)) { [self] in batchPage(batch, in: $0) })
        }
        if !library.projects.isEmpty {
            pages.append(page("projects/index.html") { [self] in projectList(in: $0) })
        }
        for project in library.projects.references {
            pages.append(page(path(of: project)) { [self] in projectPage(project, in: $0) })
        }
        guard !library.batches.isEmpty || !library.projects.isEmpty else { return pages }
        return pages + [
            SitePage(
                path: boardStylesheet.path, source: nil, render: { [self] buffer in buffer += boardStylesheet.bytes })
        ]
    }
}
