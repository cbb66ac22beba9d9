import Accountability
import Markup

extension Site {
    /// A duty as a link to its place in the list of duties.
    func dutyLink(_ duty: Reference<Duty>, in context: PageContext) -> HTML {
        let record = library.duties[duty]
        return "<a href=\"\(context.link("duties/index.html", fragment: "duty-\(record.id)"))\">\(record.text)</a>"
    }

    /// What belongs to a duty beside its text: its article, targets, indicators, when it is due, who shares it.
    func dutyDetails(
        _ duty: Duty, in context: PageContext, sharedWith others: [Reference<Unit>], through group: Reference<Unit>?
    ) -> HTML? {
        let targets = duty.targets.map { target in "\(sentence(for: target, measure: nil))" as HTML }
        return facts(
            [
                (wording.basis, duty.policy.map { context.link($0) }),
                (wording.target, targets.isEmpty ? nil : targets.joined(separator: "<br>")),
                (wording.due, duty.due.map { "\(wording.dueBy($0))" }),
                (
                    wording.indicator,
                    duty.indicators.isEmpty
                        ? nil : duty.indicators.map { context.link($0) }.joined(separator: context.separator)
                ),
                (wording.sharedWith, others.isEmpty ? nil : context.links(others)),
                (wording.memberOf, group.map { context.link($0) }),
            ], classes: "details")
    }
}
