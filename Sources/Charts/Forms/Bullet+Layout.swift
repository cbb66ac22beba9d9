package import Markup

extension Bullet {
    /// Where zero lies, in tenths of a px; a per cent is a px.
    private static let zero = 60

    /// Appends the bullet as an element of a cell, hidden from screen readers, 136 × 24 px; nothing without a target
    /// above zero.
    package func write(into html: inout HTML.Interpolation) {
        guard target > 0 else { return }
        html.appendDrawing(atMost: 768) { drawing in
            drawing.append(
                "<svg class=\"sp\" width=\"136\" height=\"24\" viewBox=\"0 0 136 24\" aria-hidden=\"true\"><path")
            switch value {
            case .notReported:
                drawing.append(Role.missingBar.attributes)
                drawing.append(" d=\"M6 8H106V16H6z\"/>")
            case .reported(let number, let isProvisional):
                drawing.append((isProvisional ? Role.hollowBar : number == 0 ? .stub : .bar).attributes)
                append(barOf: number, to: &drawing)
            }
            drawing.append("<path")
            drawing.append(Role.axis.attributes)
            drawing.append(" d=\"M6 4V20\"/>")
            if let pace, let place = place(pace), place > Self.zero {
                drawing.append("<path")
                drawing.append(Role.pace.attributes)
                drawing.append(" d=\"M")
                drawing.append(tenths: place)
                drawing.append(" 3V21\"/>")
            }
            drawing.append("<path")
            drawing.append(Role.targetTick.attributes)
            drawing.append(" d=\"M106 5V19\"/></svg>")
        }
    }

    /// What is not zero is longer than what is, and what leaves the scale ends torn.
    private func append(barOf number: Int64, to drawing: inout DrawingWriter) {
        switch place(number) {
        case _ where number == 0: drawing.append(" d=\"M5 8H7V16H5z\"/>")
        case nil where number < 0: drawing.append(" d=\"M6 8H2L0 16H6z\"/>")
        case nil: drawing.append(" d=\"M6 8H130L122 16H6z\"/>")
        case let place?:
            drawing.append(" d=\"M6 8H")
            drawing.append(tenths: max(place, Self.zero + 30))
            drawing.append("V16H6z\"/>")
        }
    }

    /// Where a number lies; `nil` beyond the scale.
    private func place(_ number: Int64) -> Int? {
        guard number >= 0 else { return nil }
        // Dividing 64 bits takes a fraction of the time 128 take, and is enough for nearly all.
        let (thousandfold, overflows) = number.multipliedReportingOverflow(by: 1000)
        let share = overflows ? Int128(number) * 1000 / Int128(target) : Int128(thousandfold / target)
        return share <= 1200 ? Self.zero + Int(share) : nil
    }
}
