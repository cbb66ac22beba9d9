import Accountability
import Markup

extension Site {
    /// What rests on an article: its duties with their units, and its indicators.
    ///
    /// - Parameters:
    ///   - anchors: The article's anchor and those of the items in it.
    ///   - policy: The document.
    ///   - context: The page it stands on.
    /// - Returns: `nil` where nothing rests on it.
    func implementation(
        of anchors: [String], in policy: Reference<Policy>, context: PageContext
    ) -> HTML? {
        var duties: [Reference<Duty>] = []
        var indicators: [Reference<Indicator>] = []
        for anchor in anchors {
            let resting = library.relations.resting(on: PolicyCitation(policy: policy, anchor: anchor))
            duties += resting.duties
            indicators += resting.indicators
        }
        guard !duties.isEmpty || !indicators.isEmpty else { return nil }
        duties = Array(Set(duties)).sorted()
        indicators = Array(Set(indicators)).sorted()
        let units = Set(
            duties.flatMap { library.duties[$0].holders.map(\.unit) }
                + indicators.flatMap { library.indicators[$0].responsible })
        let summary = wording.restingHere(duties: duties.count, indicators: indicators.count, units: units.count)
        return """
            <details class="implements"\(flag: "open", when: duties.count + indicators.count <= Site.openLimit)>
            <summary>\(summary)</summary>
            \(dutyItems(duties, in: context))\(indicatorItems(indicators, in: context))</details>

            """
    }

    /// Longer lists below an article start closed.
    private static let openLimit = 6

    private func dutyItems(_ duties: [Reference<Duty>], in context: PageContext) -> HTML? {
        guard !duties.isEmpty else { return nil }
        let items = duties.map { duty -> HTML in
            "<li>\(dutyLink(duty, in: context))<span class=\"muted\">\(context.links(library.duties[duty].holders.map(\.unit)))</span></li>\n"
        }
        return "<ul class=\"list\">\n\(items)</ul>\n"
    }

    private func indicatorItems(_ indicators: [Reference<Indicator>], in context: PageContext) -> HTML? {
        guard !indicators.isEmpty else { return nil }
        let items = indicators.map { indicator -> HTML in
            "<li>\(context.link(indicator))<span class=\"muted\">\(context.links(library.indicators[indicator].responsible))</span></li>\n"
        }
        return "<ul class=\"list\">\n\(items)</ul>\n"
    }
}
