import Accountability
import Charts
import Markup

extension Site {
    /// How many open notices the home page names.
    private static let runningCount = 8

    /// The newest year's money, in a chart and a sentence.
    func homeFunds(in context: PageContext) -> HTML? {
        homeFundsFigure.map { figure in
            """
            <section id="money">
            \(html(figure, in: context))<p><a href="\(context.link("funds/index.html"))">\(wording.seeAll)</a></p>
            </section>

            """
        }
    }

    var homeFundsFigure: Figure? {
        newestYear.map { moneyFigure(of: $0.batches, named: wording.year($0.year), id: "funds") }
    }

    /// The public notices open for objections, those that end first at the top, with the days left.
    func runningNotices(in context: PageContext) -> HTML? {
        let running = runningNotices
        guard !running.isEmpty else { return nil }
        let items = running.prefix(Site.runningCount).map { notice -> HTML in
            let state = library.notices[notice].term.map { wording.state($0.state(on: day), of: $0) }
            return "<li>\(context.link(notice))\(state.map { "<span class=\"muted\">\($0)</span>" as HTML })</li>\n"
        }
        let all: HTML? =
            running.count > items.count
            ? "<p><a href=\"\(context.link("notices/index.html"))\">\(wording.seeAll)\(wording.parenthesised(wording.count(running.count, .notices)))</a></p>\n"
            : nil
        return """
            <section id="open-notices">
            <h2>\(wording.term(.runningNotices))</h2>
            <ul class="list">
            \(items)</ul>
            \(all)</section>

            """
    }
}
