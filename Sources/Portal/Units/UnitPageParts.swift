import Accountability
import Markup

/// What does not depend on the unit, rendered once for the pages of all units.
struct UnitPageParts: Sendable {
    /// For each indicator, the cells that say which it is and what it is worth.
    let indicatorCells: [HTML]
    /// For each indicator, the cell that names its category.
    let categoryCells: [HTML]
    /// For each indicator, the beginning of its row: those cells and that of its targets, which is left open where
    /// units have targets of their own.
    let rowOpenings: [HTML]
    /// For each duty, what stands before its number, and what behind: its text and what belongs to it.
    let dutyOpenings: [HTML]
    let dutyBodies: [HTML]
    /// For each indicator, its name as it stands before its status.
    let indicatorNames: [HTML]
    /// What stands before the statuses in the indicators a duty serves, and between two of them.
    let standingLabel: HTML
    let separator: HTML
    /// For each group, that its members have a part through it; empty for other units.
    let membership: [HTML]
    /// The groups whose duties stand on their own pages only.
    let groupsTellingOwnDuties: Set<Reference<Unit>>
    /// For each indicator, the cells with the figure of the whole jurisdiction, for units that report none of their
    /// own; `nil` where there is none.
    let wholeFigures: [HTML?]
    /// The same cells where there is no figure at all.
    let noFigures: HTML
    /// For each unit, what it owes in the periods of the plans' own years, by period.
    let owed: [[(period: PlanPeriod, indicator: Reference<Indicator>)]]
    /// What stands in the files of units' figures.
    let figureCells: FigureCells<CSVWriter>
}

extension Site {
    /// Renders the common parts as any page below `units/` shows them.
    func unitPageParts() -> UnitPageParts {
        let context = PageContext(site: self, path: "units/index.html")
        let indicatorCells = library.indicators.references.map { self.indicatorCells($0, in: context) }
        return UnitPageParts(
            indicatorCells: indicatorCells,
            categoryCells: library.indicators.map { indicator in
                let category = indicator.category.flatMap { library.plans[indicator.plan].categories[$0].name }
                return "<td>\(category ?? wording.none)</td>"
            },
            rowOpenings: library.indicators.references.map { indicator in
                let targets: HTML? =
                    library.hasTargetsByUnit(indicator)
                    ? nil : "\(targetLines(library.indicators[indicator].targets, of: indicator))</td>"
                return "<tr>\(indicatorCells[Int(indicator.index)])<td>\(targets)"
            },
            dutyOpenings: library.duties.map { "<li id=\"duty-\($0.id)\">\n<p>" },
            dutyBodies: library.duties.map {
                "\($0.text)</p>\n\(dutyDetails($0, in: context, namingHolders: true))"
            },
            indicatorNames: library.indicators.map { "\($0.name) " },
            standingLabel: "<p class=\"muted\">\(wording.labelled(wording.currentStanding, ""))",
            separator: context.separator,
            membership: library.units.references.map { membership(in: $0, context: context) },
            groupsTellingOwnDuties: groupsTellingOwnDuties(),
            wholeFigures: library.indicators.references.map { wholeFigure($0) },
            noFigures: "<td class=\"n\">\(wording.none)</td><td>\(wording.none)</td><td></td>", owed: owedByUnit(),
            figureCells: FigureCells(self))
    }

    private func wholeFigure(_ indicator: Reference<Indicator>) -> HTML? {
        guard let standing = standings[Int(library.indicators[indicator].plan.index)], let latest = standing.latest,
            let observation = library.progress.observation(of: indicator, by: nil, in: latest),
            let value = observation.value
        else { return nil }
        let assessment = library.assessment(of: observation)
        let arithmetic: HTML? = assessment.comparison.map { "<br><small>\(self.arithmetic($0))</small>" }
        let whole = wording.parenthesised(wording.wholeJurisdiction)
        return """
            <td class="n">\(figure(value))\(mark(of: observation))<br><small>\(whole)</small></td><td>\(statusMark(assessment.status))\(arithmetic)</td><td></td>
            """
    }

    private func owedByUnit() -> [[(period: PlanPeriod, indicator: Reference<Indicator>)]] {
        var owed = [[(period: PlanPeriod, indicator: Reference<Indicator>)]](
            repeating: [], count: library.units.count)
        for period in library.periodsOfPlanYears {
            for missing in library.missingObservations(in: period) where !missing.isAnnounced {
                guard let unit = missing.unit else { continue }
                owed[Int(unit.index)].append((period, missing.indicator))
            }
        }
        return owed
    }

    private func indicatorCells(_ reference: Reference<Indicator>, in context: PageContext) -> HTML {
        let indicator = library.indicators[reference]
        return """
            <th scope="row"><span class="number">\(indicator.number)</span>\(context.link(reference))</th><td class="n">\(indicator.points.description)</td>
            """
    }

    private func membership(in group: Reference<Unit>, context: PageContext) -> HTML {
        guard library.units[group].kind == .group else { return "" }
        return "<a href=\"\(context.link(path(of: group)))\">\(wording.throughGroup(library.units[group].name))</a>"
    }

    /// Targets one below the other, or a dash where there is none.
    func targetLines(_ targets: [Target], of indicator: Reference<Indicator>) -> HTML {
        guard !targets.isEmpty else { return "\(wording.none)" }
        let measure = library.indicators[indicator].measure
        return targets.map { "\(sentence(for: $0, measure: measure))" as HTML }.joined(separator: "<br>")
    }
}
