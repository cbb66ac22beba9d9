import Accountability

extension Site {
    /// The pages of batches and projects, and their lists.
    func fundPages() -> [SitePage] {
        var pages: [SitePage] = []
        if sections.contains(.funds) { pages += fundListPages() }
        for batch in library.batches.references { pages += batchPages(batch) }
        if sections.contains(.projects) { pages += projectListPages() }
        for project in library.projects.references { pages += projectPages(project) }
        return pages.isEmpty ? pages : pages + projectWallPages() + [TableFilter.script.page, boardStylesheet.page]
    }
}
