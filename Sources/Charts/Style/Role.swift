/// What a mark stands for, which alone decides how it looks.
///
/// Each role has a class, which pages colour for light and dark, and the light colour itself for every program that
/// reads no stylesheet.
enum Role: UInt8, CaseIterable, Sendable {
    // Furniture.
    case grid, axis, zero, connector, torn
    // Text.
    case label, flag, strong, tick, caption, heading
    // Actual values.
    case line, point, hollowPoint, bar, hollowBar, stub, inset
    // What they are held against.
    case target, targetTick, pace, lastYear, lastYearBar
    case projection, projectionPoint, projectionBand
    case paceBand1, paceBand2, paceBand3
    // What is not there.
    case missing, missingBar, hatch
    // What is still to be had, and other units than the page's own.
    case outline, context, contextLine, contextPoint, bracket
    // Lines that must be told apart.
    case series1, series2, series3, series4, series5, series6
    case place1, place2, place3, place4, place5, place6

    /// The attributes of a mark or of the group round several.
    var attributes: StaticString {
        switch self {
        case .grid: ##" class="gr" stroke="#D5DAE0""##
        case .axis: ##" class="ax" stroke="#6B7480""##
        case .zero: ##" class="ax" stroke="#6B7480" stroke-width="1.5""##
        case .connector: ##" class="ax" fill="none" stroke="#6B7480" stroke-width=".75""##
        case .torn: ##" class="l1" fill="none" stroke="#124391" stroke-width="1.5""##
        case .label, .flag: ""
        case .strong: " font-weight=\"600\""
        case .tick: ##" class="mu" fill="#4A5260" font-size="12""##
        case .caption: ##" class="mu" fill="#4A5260" font-size="13""##
        case .heading: ##" class="mu" fill="#4A5260" font-weight="600""##
        case .line: ##" class="ln l1" fill="none" stroke="#124391" stroke-width="2.5" stroke-linejoin="round""##
        case .point, .bar: ##" class="s1" fill="#124391""##
        case .hollowPoint, .hollowBar: ##" class="ho l1" fill="#FFFFFF" stroke="#124391" stroke-width="2""##
        case .stub: ##" class="s1" fill="#124391""##
        case .inset: ##" class="in" stroke="#FFFFFF""##
        case .target: ##" class="tg" fill="none" stroke="#1B1F24" stroke-width="1.5" stroke-dasharray="6 4""##
        case .targetTick: ##" class="tg" fill="none" stroke="#1B1F24" stroke-width="2.5""##
        case .pace: ##" class="ax" fill="none" stroke="#6B7480" stroke-dasharray="4 3""##
        case .lastYear: ##" class="ax" fill="none" stroke="#6B7480" stroke-width="2""##
        case .lastYearBar: ##" class="ax" stroke="#6B7480" stroke-width="2""##
        case .projection: ##" class="ln l1" fill="none" stroke="#124391" stroke-width="2" stroke-dasharray="2 3""##
        case .projectionPoint: ##" class="ho l1" fill="#FFFFFF" stroke="#124391" stroke-width="1.5""##
        case .projectionBand: ##" class="g1" fill="#D5DAE0" fill-opacity=".5""##
        case .paceBand1: ##" class="g1" fill="#D5DAE0""##
        case .paceBand2: ##" class="g1" fill="#D5DAE0" fill-opacity=".6""##
        case .paceBand3: ##" class="g1" fill="#D5DAE0" fill-opacity=".3""##
        case .missing: ##" class="ho ax" fill="#FFFFFF" stroke="#6B7480" stroke-width="1.5""##
        case .missingBar: ##" class="ax" fill="none" stroke="#6B7480" stroke-dasharray="3 3""##
        case .hatch: ##" class="ax" stroke="#6B7480""##
        case .outline: ##" class="ax" fill="none" stroke="#6B7480""##
        case .context: ##" class="cx" fill="#6B7480""##
        case .contextLine: ##" class="ax" fill="none" stroke="#6B7480" stroke-width="1.5""##
        case .contextPoint: ##" class="ho ax" fill="#FFFFFF" stroke="#6B7480" stroke-width="1.5""##
        case .bracket: ##" class="ax" fill="none" stroke="#6B7480""##
        case .series1: ##" class="ln l1" fill="none" stroke="#124391" stroke-width="2.5""##
        case .series2: ##" class="ln l2" fill="none" stroke="#E76612" stroke-width="2.5" stroke-dasharray="6 4""##
        case .series3: ##" class="ln l3" fill="none" stroke="#3EA085" stroke-width="2.5" stroke-dasharray="2 3""##
        case .series4: ##" class="ln l4" fill="none" stroke="#A46EB5" stroke-width="2.5" stroke-dasharray="8 3 2 3""##
        case .series5: ##" class="ln l5" fill="none" stroke="#554614" stroke-width="2.5" stroke-dasharray="1 3""##
        case .series6: ##" class="ln l6" fill="none" stroke="#212429" stroke-width="2.5" stroke-dasharray="12 4""##
        case .place1: ##" class="ho l1" fill="#FFFFFF" stroke="#124391" stroke-width="2""##
        case .place2: ##" class="ho l2" fill="#FFFFFF" stroke="#E76612" stroke-width="2""##
        case .place3: ##" class="ho l3" fill="#FFFFFF" stroke="#3EA085" stroke-width="2""##
        case .place4: ##" class="ho l4" fill="#FFFFFF" stroke="#A46EB5" stroke-width="2""##
        case .place5: ##" class="ho l5" fill="#FFFFFF" stroke="#554614" stroke-width="2""##
        case .place6: ##" class="ho l6" fill="#FFFFFF" stroke="#212429" stroke-width="2""##
        }
    }

    /// The roles of the n-th line of several, and of its places.
    static func series(_ index: Int) -> (line: Role, place: Role) {
        switch index {
        case 0: (.series1, .place1)
        case 1: (.series2, .place2)
        case 2: (.series3, .place3)
        case 3: (.series4, .place4)
        case 4: (.series5, .place5)
        default: (.series6, .place6)
        }
    }
}
