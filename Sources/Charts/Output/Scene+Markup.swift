package import Markup

extension Scene {
    /// Writes the drawing as an element of a page.
    ///
    /// - Parameters:
    ///   - html: What is written to.
    ///   - isNarrow: Shown on phones instead of the wide layout.
    ///   - titleID: The id of the heading that names the figure.
    ///   - descriptionID: The id of the sentence that describes it.
    func write(
        into html: inout HTML.Interpolation, isNarrow: Bool, titleID: String, descriptionID: String?
    ) {
        html.appendLiteral(isNarrow ? "<svg class=\"ch n\" role=\"img\"" : "<svg class=\"ch w\" role=\"img\"")
        html.appendInterpolation(attribute: "aria-labelledby", titleID)
        html.appendInterpolation(attribute: "aria-describedby", descriptionID)
        writeSize(into: &html)
        html.appendLiteral(">")
        writeMarks(into: &html)
        html.appendLiteral("</svg>")
    }

    /// The drawing as a file of its own, which any program that reads SVG shows in its light colours.
    ///
    /// - Parameters:
    ///   - title: What the chart says.
    ///   - description: What it shows, in a sentence.
    ///   - language: The language tag of the text.
    /// - Returns: The document.
    package func file(title: String, description: String, language: String) -> XML {
        var xml = XML.Interpolation(literalCapacity: 64 * marks.count, interpolationCount: 0)
        xml.appendLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        xml.appendInterpolation(attribute: "xml:lang", language)
        xml.appendLiteral(" font-family=\"Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif\"")
        writeSize(into: &xml)
        xml.appendLiteral("><title>")
        xml.appendInterpolation(title)
        xml.appendLiteral("</title><desc>")
        xml.appendInterpolation(description)
        xml.appendLiteral("</desc>")
        writeMarks(into: &xml)
        xml.appendLiteral("</svg>\n")
        return XML(stringInterpolation: xml)
    }

    private func writeSize<Syntax>(into output: inout Fragment<Syntax>.Interpolation) {
        output.appendInterpolation(attribute: "width", width / 10)
        output.appendInterpolation(attribute: "height", height / 10)
        output.appendLiteral(" viewBox=\"0 0 ")
        output.appendInterpolation(width / 10)
        output.appendLiteral(" ")
        output.appendInterpolation(height / 10)
        output.appendLiteral("\" font-size=\"")
        output.appendInterpolation(fontSize)
        output.appendLiteral("\" fill=\"#1B1F24\"")
    }

    /// Writes neighbours of one role and anchor as a group, so that they share its attributes.
    private func writeMarks<Syntax>(into output: inout Fragment<Syntax>.Interpolation) {
        var index = 0
        while index < marks.count {
            let role = marks[index].role
            let anchor = marks[index].anchor
            var end = index + 1
            while end < marks.count, marks[end].role == role, marks[end].anchor == anchor { end += 1 }
            if end > index + 1, marks[index..<end].allSatisfy(\.isRectangle) {
                write(rectangles: index..<end, attributes: role.attributes, into: &output)
                index = end
                continue
            }
            let isGroup = end > index + 1 && (role.attributes.utf8CodeUnitCount > 0 || anchor != .start)
            if isGroup {
                output.appendLiteral("<g")
                output.appendLiteral(role.attributes)
                output.appendLiteral(anchor.attribute)
                output.appendLiteral(">")
            }
            while index < end {
                write(marks[index], attributes: isGroup ? nil : role.attributes, isAnchored: isGroup, into: &output)
                index += 1
            }
            if isGroup { output.appendLiteral("</g>") }
        }
    }

    /// Writes rectangles of one role as one path, which takes half the bytes.
    private func write<Syntax>(
        rectangles: Range<Int>, attributes: StaticString, into output: inout Fragment<Syntax>.Interpolation
    ) {
        output.appendDrawing(atMost: 256 + 11 * rectangles.count * DrawingWriter.mostBytes) { drawing in
            drawing.append("<path")
            drawing.append(attributes)
            drawing.append(" d=\"")
            for mark in marks[rectangles] {
                guard case .rectangle(let box) = mark.shape else { continue }
                drawing.append(.move)
                drawing.append(Point(x: box.left, y: box.top))
                drawing.append(.horizontalStep)
                drawing.append(tenths: box.width)
                drawing.append(.verticalStep)
                drawing.append(tenths: box.height)
                drawing.append(.horizontal)
                drawing.append(tenths: box.left)
                drawing.append(.close)
            }
            drawing.append("\"/>")
        }
    }

    private func write<Syntax>(
        _ mark: borrowing Mark, attributes: StaticString?, isAnchored: Bool,
        into output: inout Fragment<Syntax>.Interpolation
    ) {
        // The attributes of any role, what stands round them, eight lengths.
        let room = 512
        switch mark.shape {
        case .line(let start, let end):
            output.appendDrawing(atMost: room) { drawing in
                drawing.append("<path")
                if let attributes { drawing.append(attributes) }
                drawing.append(" d=\"")
                drawing.append(.move)
                drawing.append(start)
                drawing.append(lineFrom: start, to: end)
                drawing.append("\"/>")
            }
        case .rectangle(let box):
            output.appendDrawing(atMost: room) { drawing in
                drawing.append("<rect")
                if let attributes { drawing.append(attributes) }
                drawing.append(attribute: " x=\"", box.left)
                drawing.append(attribute: " y=\"", box.top)
                drawing.append(attribute: " width=\"", box.width)
                drawing.append(attribute: " height=\"", box.height)
                drawing.append("/>")
            }
        case .circle(let center, let radius):
            output.appendDrawing(atMost: room) { drawing in
                drawing.append("<circle")
                if let attributes { drawing.append(attributes) }
                drawing.append(attribute: " cx=\"", center.x)
                drawing.append(attribute: " cy=\"", center.y)
                drawing.append(attribute: " r=\"", radius)
                drawing.append("/>")
            }
        case .path(let range, let isClosed):
            output.appendDrawing(atMost: room + 4 * range.count * DrawingWriter.mostBytes) { drawing in
                drawing.append("<path")
                if let attributes { drawing.append(attributes) }
                drawing.append(" d=\"")
                for index in range {
                    let vertex = vertices[index]
                    if vertex.isMove {
                        drawing.append(.move)
                        drawing.append(vertex.point)
                    } else {
                        drawing.append(lineFrom: vertices[index - 1].point, to: vertex.point)
                    }
                }
                drawing.append(isClosed ? "Z\"/>" : "\"/>")
            }
        case .text(let text, let x, let y, let anchor, let box):
            output.appendDrawing(atMost: room) { drawing in
                drawing.append("<text")
                if let attributes { drawing.append(attributes) }
                drawing.append(attribute: " x=\"", x)
                // The baseline; `dominant-baseline` is not read by every program.
                drawing.append(attribute: " y=\"", y + (box.height * 7 + 12) / 24)
                if !isAnchored { drawing.append(anchor.attribute) }
                drawing.append(">")
            }
            output.appendInterpolation(text)
            output.appendLiteral("</text>")
        }
    }
}

extension Scene.Anchor {
    fileprivate var attribute: StaticString {
        switch self {
        case .start: ""
        case .middle: " text-anchor=\"middle\""
        case .end: " text-anchor=\"end\""
        }
    }
}

extension Scene.Mark {
    fileprivate var anchor: Scene.Anchor {
        if case .text(_, _, _, let anchor, _) = shape { anchor } else { .start }
    }

    fileprivate var isRectangle: Bool {
        if case .rectangle = shape { true } else { false }
    }
}

extension DrawingWriter {
    /// Appends an attribute whose value is a length in tenths of a px; the opening ends in its quotation mark.
    mutating func append(attribute opening: StaticString, _ tenths: Int) {
        append(opening)
        append(tenths: tenths)
        append("\"")
    }

    mutating func append(_ point: Point) {
        append(tenths: point.x)
        append(.blank)
        append(tenths: point.y)
    }

    /// Appends the path command of a straight line, in its shortest form: at most four marks and lengths.
    mutating func append(lineFrom start: Point, to end: Point) {
        if start.y == end.y {
            append(stepFrom: start.x, to: end.x, .horizontal, .horizontalStep)
        } else if start.x == end.x {
            append(stepFrom: start.y, to: end.y, .vertical, .verticalStep)
        } else {
            // Relative: shorter.
            append(lineBy: end.x - start.x, end.y - start.y)
        }
    }

    /// Appends a step along one axis: to a place, or by a distance where that takes fewer characters.
    private mutating func append(stepFrom start: Int, to end: Int, _ absolute: Mark, _ relative: Mark) {
        let isShorter = (end - start).writtenLength < end.writtenLength
        append(isShorter ? relative : absolute)
        append(tenths: isShorter ? end - start : end)
    }
}

extension Int {
    /// How many characters it takes as a length in tenths of a px.
    fileprivate var writtenLength: Int {
        var digits = 1
        var rest = magnitude / 100
        while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
        return digits + (self < 0 ? 1 : 0) + (magnitude % 10 > 0 ? 2 : 0)
    }
}
