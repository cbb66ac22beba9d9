import Accountability

extension Site {
    /// The pages of notices, their list, and the old addresses that lead on to them.
    func noticePages() -> [SitePage] {
        guard sections.contains(.notices) else { return [] }
        var pages = noticeListPages()
        for notice in library.notices.references {
            let record = library.notices[notice]
            let source = "notices/\(record.id).md"
            pages.append(page(path(of: notice), source: source) { [self] in noticePage(notice, in: $0) })
            if record.withdrawal(on: day) == nil {
                pages += liveChartFiles(of: noticeTexts[Int(notice.index)], on: path(of: notice))
            }
            pages += redirects(
                from: record.particulars.aliases, to: path(of: notice), source: source, title: record.title)
        }
        return pages
    }
}
