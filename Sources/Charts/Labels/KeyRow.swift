/// The lines above a plot: unit and remarks, then what the marks stand for.
struct KeyRow {
    enum Item {
        case caption(String)
        case key(Role, String)
    }

    var items: [Item] = []

    private static let rowHeight = 200
    private static let sampleWidth = 220
    private static let gap = 140

    /// The height the items take in a layout.
    func height(in layout: Layout) -> Int {
        var canvas = Canvas(layout, capacity: 0)
        return draw(on: &canvas)
    }

    /// Draws the items from left to right, in as many rows as they need, and returns the height of the rows.
    @discardableResult
    func draw(on canvas: inout Canvas) -> Int {
        var (x, y) = (0, Self.rowHeight / 2)
        var texts: [(text: String, x: Int, y: Int)] = []
        for item in items {
            let (sample, text): (Int, String) =
                switch item {
                case .caption(let text): (0, text)
                case .key(_, let text): (Self.sampleWidth + 50, text)
                }
            let width = sample + TextMetrics.width(text, size: 13)
            if x > 0, x + width > canvas.layout.width {
                (x, y) = (0, y + Self.rowHeight)
            }
            if case .key(let role, _) = item { drawSample(role, at: Point(x: x, y: y), on: &canvas) }
            texts.append((text, x + sample, y))
            x += width + Self.gap
        }
        // Behind the samples, so that they stand together and share their attributes.
        for (text, x, y) in texts { canvas.text(text, .caption, x: x, y: y) }
        return items.isEmpty ? 0 : y + Self.rowHeight / 2
    }

    private func drawSample(_ role: Role, at place: Point, on canvas: inout Canvas) {
        let middle = Point(x: place.x + Self.sampleWidth / 2, y: place.y)
        let ends = (place, Point(x: place.x + Self.sampleWidth, y: place.y))
        let box = Box(left: place.x + 20, top: place.y - 45, right: place.x + 200, bottom: place.y + 45)
        switch role {
        case .missing: canvas.circle(role, at: middle, radius: 30)
        case .hollowPoint: canvas.circle(role, at: middle, radius: 35)
        case .line:
            canvas.line(role, from: ends.0, to: ends.1)
            canvas.circle(.point, at: middle, radius: 35)
        case .inset:
            // As it is drawn: inside a bar.
            canvas.rectangle(.bar, box)
            canvas.rectangle(
                role, Box(left: box.left, top: box.top + 25, right: box.right - 50, bottom: box.bottom - 25))
        case .bar, .hollowBar, .outline, .missingBar, .paceBand1, .paceBand2, .paceBand3:
            canvas.rectangle(role, box)
        case .hatch:
            canvas.hatch(box)
            canvas.rectangle(.outline, box)
        case .point: canvas.circle(role, at: middle, radius: 45)
        case .bracket:
            canvas.segments(
                role,
                [
                    (Point(x: middle.x - 30, y: place.y - 60), Point(x: middle.x, y: place.y - 60)),
                    (Point(x: middle.x, y: place.y - 60), Point(x: middle.x, y: place.y + 60)),
                    (Point(x: middle.x, y: place.y + 60), Point(x: middle.x - 30, y: place.y + 60)),
                ])
        case .targetTick, .lastYearBar:
            canvas.line(
                role, from: Point(x: middle.x, y: place.y - 60), to: Point(x: middle.x, y: place.y + 60))
        default: canvas.line(role, from: ends.0, to: ends.1)
        }
    }
}
