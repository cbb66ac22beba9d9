import Markup

/// A data table in its own scroll region, so that a phone never scrolls the whole page sideways.
///
/// - Parameters:
///   - id: The id of the caption; unique in the page.
///   - caption: What the table shows, as visible text.
///   - classes: Space separated class names.
///   - head: The rows of the head.
///   - body: The rows of the body.
///   - foot: The rows of the sums.
func table(
    id: String, caption: String, classes: StaticString = "", head: HTML, body: HTML, foot: HTML? = nil
) -> HTML {
    """
    <div class="scroll" role="region" aria-labelledby="\(id)" tabindex="0">
    <table\(attribute: "class", classes.utf8CodeUnitCount == 0 ? nil : "\(classes)")>
    <caption id="\(id)">\(caption)</caption>
    <thead>
    \(head)</thead>
    <tbody>
    \(body)</tbody>
    \(foot.map { "<tfoot>\n\($0)</tfoot>\n" as HTML })</table>
    </div>

    """
}

/// One row of column heads.
func headRow(_ heads: [String]) -> HTML {
    "<tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr>\n"
}

/// A list of names and values, without those that have no value.
func facts(_ lines: [(name: String, value: HTML?)], classes: StaticString = "meta") -> HTML? {
    let present = lines.compactMap { line in
        line.value.map { "<div><dt>\(line.name)</dt><dd>\($0)</dd></div>\n" as HTML }
    }
    guard !present.isEmpty else { return nil }
    return "<dl\(attribute: "class", "\(classes)")>\n\(present)</dl>\n"
}
