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
        output.appendLiteral("<path")
        output.appendLiteral(attributes)
        output.appendLiteral(" d=\"")
        output.appendLengths(atMost: 11 * rectangles.count) { path in
            for mark in marks[rectangles] {
                guard case .rectangle(let box) = mark.shape else { continue }
                path.append(.move)
                path.append(Point(x: box.left, y: box.top))
                path.append(.horizontalStep)
                path.append(tenths: box.width)
                path.append(.verticalStep)
                path.append(tenths: box.height)
                path.append(.horizontal)
                path.append(tenths: box.left)
                path.append(.close)
            }
        }
        output.appendLiteral("\"/>")
    }

    private func write<Syntax>(
        _ mark: borrowing Mark, attributes: StaticString?, isAnchored: Bool,
        into output: inout Fragment<Syntax>.Interpolation
    ) {
        switch mark.shape {
        case .line(let start, let end):
            output.appendLiteral("<path")
            if let attributes { output.appendLiteral(attributes) }
            output.appendLiteral(" d=\"")
            output.appendLengths(atMost: 8) { path in
                path.append(.move)
                path.append(start)
                path.append(lineFrom: start, to: end)
            }
            output.appendLiteral("\"/>")
        case .rectangle(let box):
            output.appendLiteral("<rect")
            if let attributes { output.appendLiteral(attributes) }
            output.appendTenths(attribute: " x=\"", box.left)
            output.appendTenths(attribute: " y=\"", box.top)
            output.appendTenths(attribute: " width=\"", box.width)
            output.appendTenths(attribute: " height=\"", box.height)
            output.appendLiteral("/>")
        case .circle(let center, let radius):
            output.appendLiteral("<circle")
            if let attributes { output.appendLiteral(attributes) }
            output.appendTenths(attribute: " cx=\"", center.x)
            output.appendTenths(attribute: " cy=\"", center.y)
            output.appendTenths(attribute: " r=\"", radius)
            output.appendLiteral("/>")
        case .path(let range, let isClosed):
            output.appendLiteral("<path")
            if let attributes { output.appendLiteral(attributes) }
            output.appendLiteral(" d=\"")
            output.appendLengths(atMost: 4 * range.count) { path in
                for index in range {
                    let vertex = vertices[index]
                    if vertex.isMove {
                        path.append(.move)
                        path.append(vertex.point)
                    } else {
                        path.append(lineFrom: vertices[index - 1].point, to: vertex.point)
                    }
                }
            }
            output.appendLiteral(isClosed ? "Z\"/>" : "\"/>")
        case .text(let text, let x, let y, let anchor, let box):
            output.appendLiteral("<text")
            if let attributes { output.appendLiteral(attributes) }
            output.appendTenths(attribute: " x=\"", x)
            // The baseline; `dominant-baseline` is not read by every program.
            output.appendTenths(attribute: " y=\"", y + (box.height * 7 + 12) / 24)
            if !isAnchored { output.appendLiteral(anchor.attribute) }
            output.appendLiteral(">")
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

extension Fragment.Interpolation {
    /// Appends a length given in tenths of a px.
    mutating func appendTenths(_ tenths: Int) { appendInterpolation(tenths: tenths) }

    mutating func appendTenths(attribute opening: StaticString, _ tenths: Int) {
        appendLiteral(opening)
        appendTenths(tenths)
        appendLiteral("\"")
    }
}

extension LengthWriter {
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
            // Relative: shorter, and a minus sign parts two numbers.
            append(.line)
            append(tenths: end.x - start.x)
            if end.y > start.y { append(.blank) }
            append(tenths: end.y - start.y)
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
