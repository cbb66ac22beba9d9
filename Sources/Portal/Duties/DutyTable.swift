import Accountability
import Markup

extension Site {
    /// The duties of one unit as a table, for documents that show them.
    func dutyTable(of unit: Reference<Unit>, id: String, in context: PageContext) -> HTML {
        let rows = library.relations.duties(of: unit).map { link -> HTML in
            let duty = library.duties[link.duty]
            return """
                <tr><td class="n">\(link.number ?? wording.none)</td><td>\(dutyLink(link.duty, in: context))</td><td>\(duty.policy.map { context.link($0, withTitle: false) } ?? "\(wording.none)")</td><td>\(duty.due.map { wording.dueBy($0) } ?? wording.none)</td></tr>

                """
        }
        return DataTable(
            id: id, caption: wording.dutiesOf(library.units[unit].name),
            columns: [
                .figures(wording.number), .text(wording.duties), .text(wording.basis), .text(wording.due),
            ],
            rows: rows
        ).html
    }
}
