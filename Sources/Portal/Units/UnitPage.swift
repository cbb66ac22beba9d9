import Accountability
import Markup

extension Site {
    /// A unit: who answers for it, its indicators with their points, its duties with their articles.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - parts: What is the same on all units' pages.
    ///   - context: The page.
    /// - Returns: What the page adds to the frame.
    func unitPage(_ unit: Reference<Unit>, sharing parts: UnitPageParts, in context: PageContext) -> PageContent {
        let record = library.units[unit]
        let figures = figures(of: unit)
        return PageContent(
            heading: record.name, section: .units,
            description: wording.unitDescription(record.name),
            banner: endedBanner(of: record, in: context),
            facts: unitFacts(unit, in: context),
            body: """
                \(record.introduction.map { "<p class=\"lead\">\($0)</p>\n" as HTML })\(officers(of: record))\(standingSection(of: unit, figures, in: context))\(groupMembers(of: unit, in: context))\(responsibilities(of: unit, figures, sharing: parts, in: context))\(duties(of: unit, figures, sharing: parts, in: context))\(projects(of: unit, in: context))
                """,
            related: relatedRecords(of: unit, in: context))
    }

    private func endedBanner(of unit: Unit, in context: PageContext) -> HTML? {
        guard let end = unit.validTo, end < day else { return nil }
        let successors: HTML? =
            unit.successors.isEmpty
            ? nil : "\(wording.labelled(wording.successors, ""))\(context.links(unit.successors))"
        return """
            <p class="banner repealed" role="note"><strong>\(wording.unitEnded(on: end))</strong>\(successors)</p>

            """
    }

    private func unitFacts(_ unit: Reference<Unit>, in context: PageContext) -> HTML? {
        let record = library.units[unit]
        let relations = library.relations
        let index = Int(unit.index)
        let names = [record.shortName].compactMap(\.self) + record.aliases
        func links(_ units: [Reference<Unit>]) -> HTML? { units.isEmpty ? nil : context.links(units) }
        return facts(
            [
                (wording.kindOfUnit, "\(wording.kind(ofOne: record.kind))"),
                (wording.otherNames, names.isEmpty ? nil : "\(names.joined(separator: wording.listSeparator))"),
                (wording.parentUnit, record.parent.map { context.link($0) }),
                (wording.subordinateUnits, subordinateLine(of: unit, in: context)),
                (wording.memberOf, links(relations.groups[index])),
                (wording.predecessors, links(relations.predecessors[index])),
                (wording.successors, links(record.successors)),
                (wording.existence, wording.existence(from: record.validFrom, to: record.validTo).map { "\($0)" }),
                (wording.divisionCode, record.divisionCode.map { "\($0)" }),
                (wording.address, record.address.map { "\($0)" }),
                (wording.phone, record.phone.map { phone($0) }),
            ], classes: "facts")
    }

    /// Who answers for the unit: a gap is said openly, and a group has no officers of its own.
    private func officers(of unit: Unit) -> HTML? {
        guard unit.kind != .group || !unit.officers.isEmpty else { return nil }
        let content: HTML
        if unit.officers.isEmpty {
            content = "<h2>\(wording.responsiblePersons)</h2>\n<p class=\"muted\">\(wording.noOfficers)</p>\n"
        } else {
            let rows = unit.officers.map { officer -> HTML in
                """
                <tr><th scope="row">\(wording.role(officer.role))</th><td>\(officer.name ?? wording.none)</td><td>\(officer.post ?? wording.none)</td><td class="nowrap">\(officer.phone.map { phone($0) } ?? "\(wording.none)")</td></tr>

                """
            }
            content =
                DataTable(
                    id: "officers-table", caption: wording.responsiblePersons, level: 2, classes: "compact",
                    columns: [
                        .text(wording.responsibility), .text(wording.name), .text(wording.post), .text(wording.phone),
                    ],
                    rows: rows
                ).html
        }
        return "<section id=\"officers\">\n\(content)</section>\n"
    }

    private func groupMembers(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        guard library.units[unit].kind == .group else { return nil }
        let content: HTML =
            memberList(of: unit).map { list in
                "<p>\(wording.count(list.paging.count, .units))</p>\n\(html(list, in: context))"
            } ?? "<p class=\"muted\">\(wording.membershipNotStated)</p>\n"
        return """
            <section id="members">
            <h2>\(wording.members)</h2>
            \(content)</section>

            """
    }

    /// The units that belong to a unit, of many the first, and the way to all.
    private func subordinateLine(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        let units = library.relations.subordinates[Int(unit.index)]
        guard !units.isEmpty else { return nil }
        let list = subordinateList(of: unit)
        let way: HTML? = list.isCut ? "\(wording.listSeparator)\(wayToAll(of: list, in: context))" : nil
        return "\(context.links(Array(units.prefix(list.excerpt))))\(way)"
    }

    private func responsibilities(
        of unit: Reference<Unit>, _ figures: [(standing: PlanStanding, figures: UnitFigures)],
        sharing parts: UnitPageParts, in context: PageContext
    ) -> HTML? {
        guard !library.plans.isEmpty else { return nil }
        let all = library.relations.responsibilities[Int(unit.index)]
        let content: HTML
        if all.isEmpty {
            content = "<p class=\"muted\">\(wording.noIndicators)</p>\n"
        } else {
            let plans = exposuresByYear(of: unit).map { exposure -> HTML in
                guard let reported = figures.first(where: { $0.standing.plan == exposure.plan }) else {
                    return plan(exposure, of: unit, among: all, sharing: parts)
                }
                if reported.standing.plan != standingsByYear.first?.plan {
                    return earlierPlan(exposure, of: unit, reported, sharing: parts)
                }
                return plan(exposure, of: unit, among: all, reported, sharing: parts, in: context)
            }
            content = "\(plans)"
        }
        return """
            <section id="indicators">
            <h2>\(wording.responsibleFor)</h2>
            \(content)</section>

            """
    }

    private func plan(
        _ exposure: Exposure, of unit: Reference<Unit>, among all: [Relations.Responsibility],
        sharing parts: UnitPageParts
    ) -> HTML {
        let plan = library.plans[exposure.plan]
        let own = all.filter { library.indicators[$0.indicator].plan == exposure.plan }
        let rows = HTML(room: 512 * own.count) { html in
            for responsibility in own {
                writeRowOpening(of: responsibility.indicator, for: unit, sharing: parts, into: &html)
                html.appendLiteral("<td>")
                html.appendInterpolation(role(responsibility, of: unit, sharing: parts))
                html.appendLiteral("</td>")
                html.appendInterpolation(parts.categoryCells[Int(responsibility.indicator.index)])
                html.appendLiteral("</tr>\n")
            }
        }
        let sentence = wording.exposure(
            indicators: exposure.indicators, points: exposure.points.description, plan: plan.title)
        return """
            <p>\(sentence)\(wording.pointsAreShared)</p>
            \(DataTable(
                id: "plan-\(plan.id)", caption: plan.title, level: 3,
                columns: [
                    .text(wording.indicator), .figures(wording.points), .text(wording.target),
                    .text(wording.responsibility), .text(wording.category),
                ],
                rows: [rows], count: own.count,
                foot: "<tr><th scope=\"row\">\(wording.total)</th><td class=\"n\">\(exposure.points.description)</td><td colspan=\"3\">\(wording.count(exposure.indicators, .indicators))</td></tr>\n"
            ).html)
            """
    }

    /// A unit's part in each plan, the newest year first.
    private func exposuresByYear(of unit: Reference<Unit>) -> [Exposure] {
        library.exposures(of: unit).stablySorted { -library.plans[$0.plan].year }
    }

    /// The same with what was reported of each indicator.
    private func plan(
        _ exposure: Exposure, of unit: Reference<Unit>, among all: [Relations.Responsibility],
        _ reported: (standing: PlanStanding, figures: UnitFigures), sharing parts: UnitPageParts,
        in context: PageContext
    ) -> HTML {
        let plan = library.plans[exposure.plan]
        let (standing, figures) = reported
        let own = all.filter { library.indicators[$0.indicator].plan == exposure.plan }
        // Half of what is rendered of a unit: written one behind the other instead of put together from fragments.
        let rows = HTML(room: 1536 * own.count) { html in
            for (responsibility, series) in zip(own, figures.series) {
                writeRowOpening(of: series.indicator, for: unit, sharing: parts, into: &html)
                writeFigureCells(series, of: figures, sharing: parts, into: &html)
                html.appendLiteral("<td>")
                html.appendInterpolation(role(responsibility, of: unit, sharing: parts))
                html.appendLiteral("</td></tr>\n")
            }
        }
        let hasData = figures.series.contains { $0.assessment != nil || $0.score != nil }
        let data: HTML? =
            hasData
            ? "<p class=\"muted noprint\">\(wording.labelled(wording.downloads, ""))<a href=\"\(context.link(unitDataPath(unit)))\">CSV</a></p>\n"
            : nil
        let ranks = ranksFigure(of: unit, in: standing).map { html($0, in: context) }
        let sentence = wording.exposure(
            indicators: exposure.indicators, points: exposure.points.description, plan: plan.title)
        return """
            <p>\(sentence)\(wording.pointsAreShared)\(wording.drawingScales)</p>
            \(DataTable(
                id: "plan-\(plan.id)", caption: plan.title, level: 3,
                columns: [
                    .text(wording.indicator), .figures(wording.points), .text(wording.target),
                    .figures(wording.latestValue), .text(wording.statusWord), .text(wording.trend),
                    .figures(wording.score), .text(wording.responsibility),
                ],
                rows: [rows], count: own.count,
                foot: "<tr><th scope=\"row\">\(wording.total)</th><td class=\"n\">\(exposure.points.description)</td><td colspan=\"4\">\(wording.count(exposure.indicators, .indicators))</td><td class=\"n\">\(standing.score(of: unit).map { figure($0.row.sum.sum) } ?? wording.none)</td><td></td></tr>\n"
            ).html)\(data)\(ranks)
            """
    }

    /// What came of an earlier plan: the last values and their statuses; targets and arithmetic stand on the
    /// indicators' own pages.
    private func earlierPlan(
        _ exposure: Exposure, of unit: Reference<Unit>, _ reported: (standing: PlanStanding, figures: UnitFigures),
        sharing parts: UnitPageParts
    ) -> HTML {
        let plan = library.plans[exposure.plan]
        let rows = reported.figures.series.map { series -> HTML in
            """
            <tr>\(parts.indicatorCells[Int(series.indicator.index)])<td class="n">\(series.latest?.value.map { figure($0) } ?? wording.none)</td><td>\(statusMark(series.assessment?.status))</td><td class="n">\(series.score.map { figure($0) } ?? wording.none)</td></tr>

            """
        }
        let score = reported.standing.score(of: unit).map { figure($0.row.sum.sum) } ?? wording.none
        return """
            <p>\(wording.exposure(indicators: exposure.indicators, points: exposure.points.description, plan: plan.title))</p>
            \(DataTable(
                id: "plan-\(plan.id)", caption: plan.title, level: 3,
                columns: [
                    .text(wording.indicator), .figures(wording.points), .figures(wording.latestValue),
                    .text(wording.statusWord), .figures(wording.score),
                ],
                rows: rows,
                foot: "<tr><th scope=\"row\">\(wording.total)</th><td class=\"n\">\(exposure.points.description)</td><td colspan=\"2\">\(wording.count(exposure.indicators, .indicators))</td><td class=\"n\">\(score)</td></tr>\n"
            ).html)
            """
    }

    private func role(
        _ responsibility: Relations.Responsibility, of unit: Reference<Unit>, sharing parts: UnitPageParts
    ) -> HTML {
        if let group = responsibility.group { return parts.membership[Int(group.index)] }
        return library.indicators[responsibility.indicator].lead == unit
            ? "\(wording.leadUnit)" : "\(wording.responsibleUnit)"
    }

    /// Writes the beginning of an indicator's row: which it is, what it is worth, what is to be reached.
    private func writeRowOpening(
        of indicator: Reference<Indicator>, for unit: Reference<Unit>, sharing parts: UnitPageParts,
        into html: inout HTML.Interpolation
    ) {
        html.appendInterpolation(parts.rowOpenings[Int(indicator.index)])
        guard library.hasTargetsByUnit(indicator) else { return }
        html.appendInterpolation(targetLines(library.targets(of: indicator, for: unit), of: indicator))
        html.appendLiteral("</td>")
    }

    private func duties(
        of unit: Reference<Unit>, _ figures: [(standing: PlanStanding, figures: UnitFigures)],
        sharing parts: UnitPageParts, in context: PageContext
    ) -> HTML? {
        guard !library.duties.isEmpty else { return nil }
        let count = library.relations.duties(of: unit).count
        let content: HTML
        if count == 0 {
            content = "<p class=\"muted\">\(wording.noDuties)</p>\n"
        } else {
            let list = dutyList(of: unit, sharing: parts) { figures }
            content = """
                <p>\(wording.count(count, .duties))</p>
                \(html(list, in: context))\(dutiesOfLargeGroups(of: unit, sharing: parts, in: context))
                """
        }
        return """
            <section id="duties">
            <h2>\(wording.duties)</h2>
            \(content)</section>

            """
    }

    /// The projects it answers for, and those that lie in it, with their money.
    private func projects(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        projectSection(
            [
                (wording.term(.projectsOfUnit), projectDirectory.group(.unit, .unit(unit))),
                (wording.term(.projectsAtPlace), projectDirectory.group(.township, .township(unit))),
            ], in: context)
    }

    private func relatedRecords(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        related([
            (
                wording.issuedDocuments,
                links(to: library.relations.issued[Int(unit.index)], in: .policies, context) { context.link($0) }
            ),
            (
                wording.term(.relatedNotices),
                links(to: library.noticeRelations.ofUnit[Int(unit.index)], in: .notices, context) { context.link($0) }
            ),
        ])
    }
}
