/// What a drawing left out or changed so that everything else could be read.
package enum Note: Hashable, Sendable {
    /// A value passes the end of its axis, which is drawn torn off; its number is written.
    case valueClipped(row: Int)
    /// Some ticks have no label.
    case labelsThinned
    /// A mark had no room for its number, which the table has.
    case valueLabelOmitted(row: Int)
    /// The label at the end of a line was left out for lack of room.
    case endLabelOmitted(ChartWord)
    /// The short name stands for the full one.
    case nameShortened(row: Int)
    /// A name without a short one takes more room than names should: a short name would mend it.
    case nameTooLong(row: Int)

    /// The code by which the note is reported.
    package var code: StaticString {
        switch self {
        case .valueClipped: "value-clipped"
        case .labelsThinned: "labels-thinned"
        case .valueLabelOmitted: "value-label-omitted"
        case .endLabelOmitted: "end-label-omitted"
        case .nameShortened: "label-shortened"
        case .nameTooLong: "label-too-long"
        }
    }
}
