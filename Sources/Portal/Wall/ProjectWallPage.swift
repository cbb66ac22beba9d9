import Accountability
import Markup

extension Site {
    /// Bytes of tables a page of sheets has room for; more sheets are divided among several pages.
    private static let roomOnPage = 135_000

    /// The first page of a batch's sheets for the wall; `nil` where no project of it names a milestone.
    func wallPath(of batch: Reference<Batch>) -> String? {
        library.ledger.projects(of: batch).contains { !library.projects[$0].milestones.isEmpty }
            ? wallPath(of: batch, part: 0) : nil
    }

    private func wallPath(of batch: Reference<Batch>, part: Int) -> String {
        // A further page of one batch must not meet the first one of another.
        "wall/projects-\(library.batches[batch].id)-a3\(part > 0 ? ".part\(part + 1)" : "").html"
    }

    /// The sheets of all batches: their projects against the milestones of their course.
    func projectWallPages() -> [SitePage] {
        library.batches.references.flatMap { batch -> [SitePage] in
            guard wallPath(of: batch) != nil else { return [] }
            let sheets = ProjectSheet.sheets(for: batch, in: library)
            let pages = SheetDivision.pages(of: sheets, room: Site.roomOnPage) { 3_000 + $0.projects.count * 1_500 }
            var first = 0
            return pages.enumerated().map { part, own in
                let start = first
                first += own.count
                return page(wallPath(of: batch, part: part)) { [self] in
                    projectWallPage(
                        of: batch, sheets: own, first: start, of: sheets.count, part: (part, pages.count), in: $0)
                }
            }
        }
    }

    private func projectWallPage(
        of batch: Reference<Batch>, sheets: [ProjectSheet], first: Int, of count: Int,
        part: (index: Int, count: Int), in context: PageContext
    ) -> PageContent {
        let title = library.batches[batch].title
        let content = sheets.enumerated().map { index, sheet in
            self.sheet(sheet, of: batch, index: first + index, count: count)
        }
        let name = wording.wallSheet(Paper.a3.name, part: part.count > 1 ? part.index + 1 : nil)
        return PageContent(
            heading: wording.labelled(title, name), section: .funds,
            crumbs: [.init(title: title, path: path(of: batch))],
            description: wording.labelled(title, wording.milestoneSheet), stylesheet: wallStylesheet,
            body: "\(content)\(pager(page: part.index, of: part.count, in: context) { wallPath(of: batch, part: $0) })")
    }

    /// One sheet: the batch, the day of the data, who publishes; the grid with an empty column for notes; whom to call.
    private func sheet(_ sheet: ProjectSheet, of batch: Reference<Batch>, index: Int, count: Int) -> HTML {
        let record = library.batches[batch]
        let letter = count > 1 ? wording.sheet(WallSheet.letter(index), of: count) : nil
        let caption = [wording.milestoneSheet, dataDay.map { wording.dataAsOf(wording.date($0)) }, letter]
            .compactMap(\.self).map { "<span>\($0)</span>" as HTML }
        let publisher = [
            wording.labelled(wording.authority, library.settings.authority.name),
            record.disclosure.publisher.map { wording.labelled(wording.term(.publisher), $0.name) },
        ].compactMap(\.self).joined(separator: "　")
        let phones = (record.supervision ?? library.settings.supervision)?.phones ?? []
        let call: HTML? =
            phones.isEmpty
            ? nil
            : "<p><strong>\(wording.labelled(wording.supervisionPhones, phones.joined(separator: wording.listSeparator)))</strong></p>\n"
        return """
            \(wallOpening(.a3, of: count))
            <h2>\(record.title)</h2>
            <p>\(publisher)</p>
            <div class="scroll" role="region" aria-labelledby="sheet-\(index + 1)" tabindex="0">
            <table class="grid course">
            <caption id="sheet-\(index + 1)">\(caption.joined(separator: " "))</caption>
            <thead>
            \(heads)</thead>
            \(sheet.groups.map { body(of: $0, batch: batch) })\(foot(of: sheet, batch: batch))</table>
            </div>
            \(wallFoot(leadingTo: path(of: batch)))<p>\(MilestoneMark.allCases.map { "<span class=\"st\">\($0.box)\(wording.mark($0))</span>\n" as HTML })</p>
            \(call)</section>

            """
    }

    // MARK: The grid

    private var heads: HTML {
        let milestones = Project.Milestone.Code.allCases.map {
            "<th scope=\"col\">\(wording.milestone($0))</th>" as HTML
        }
        return """
            <tr><th scope="col">\(wording.term(.project))</th><th scope="col" class="stage">\(wording.term(.stage))</th><th scope="col" class="n">\(wording.inMoneyUnit(wording.term(.ofThisBatch)))</th>\(milestones)<th scope="col" class="notes">\(wording.notes)</th></tr>

            """
    }

    private func body(of group: ProjectSheet.Group, batch: Reference<Batch>) -> HTML {
        let name = group.township.map { library.units[$0].name } ?? wording.term(.severalKeys)
        let rows = group.projects.map { project -> HTML in
            let record = library.projects[project]
            let cells = Project.Milestone.Code.allCases.map { cell(of: $0, in: record) }
            return """
                <tr><th scope="row">\(record.title)</th><td>\(wording.status(record.status))</td>\(amountCell(library.ledger.allocated(from: batch, to: project), of: batch))\(cells)<td class="notes"></td></tr>

                """
        }
        let width = Project.Milestone.Code.allCases.count + 4
        return "<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"\(width)\">\(name)</th></tr>\n\(rows)</tbody>\n"
    }

    /// An amount with as many decimals as every project of the batch needs, so that the column adds up as it is printed.
    private func amountCell(_ amount: Money, of batch: Reference<Batch>) -> HTML {
        let decimals = library.ledger.draws(on: batch).map { library.ledger.amount(of: $0).tenThousandYuan.scale }.max()
        return "<td class=\"n\">\(wording.digits(amount.tenThousandYuan(decimals: decimals ?? 0)))</td>"
    }

    private func cell(of code: Project.Milestone.Code, in project: Project) -> HTML {
        guard let (mark, standing, milestone) = project.mark(of: code, on: day) else {
            return "<td class=\"c\">\(wording.none)</td>"
        }
        let date = (milestone.met ?? milestone.due).map { wording.shortDate($0) }
        let delay = standing.daysLate.map { _ in wording.standing(standing) }
        let lines = [date, delay].compactMap(\.self).map { "\($0)" as HTML }
        return "<td>\(mark.box)<i>\(wording.mark(mark))</i> \(lines.joined(separator: "<br>"))</td>"
    }

    /// How many projects the sheet has, what they take of the batch, and how many have met each milestone.
    private func foot(of sheet: ProjectSheet, batch: Reference<Batch>) -> HTML {
        let projects = sheet.projects
        let sum = projects.map { library.ledger.allocated(from: batch, to: $0) }.total()
        let cells = Project.Milestone.Code.allCases.map { code -> HTML in
            let marks = projects.compactMap { library.projects[$0].mark(of: code, on: day)?.mark }
            let overdue = marks.count { $0 == .overdue }
            let met = wording.achieved(marks.count { $0 == .met }, of: marks.count)
            return
                "<td>\(met)\(overdue > 0 ? "<br>\(wording.labelled(wording.mark(.overdue), "\(overdue)"))" as HTML : nil)</td>"
        }
        return """
            <tfoot>
            <tr><th scope="row">\(wording.total)\(wording.parenthesised(wording.count(projects.count, .projects)))</th><td></td>\(amountCell(sum, of: batch))\(cells)<td class="notes"></td></tr>
            </tfoot>

            """
    }
}
