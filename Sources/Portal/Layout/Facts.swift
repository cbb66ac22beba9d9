import Markup

/// A list of names and values, without those that have no value.
///
/// - Parameters:
///   - lines: The names and values in order.
///   - classes: `facts` for the box below a heading, `meta` for rows, `details` for one line.
/// - Returns: `nil` where nothing has a value.
func facts(_ lines: [(name: String, value: HTML?)], classes: StaticString = "meta") -> HTML? {
    let present = lines.compactMap { line in
        line.value.map { "<div><dt>\(line.name)</dt><dd>\($0)</dd></div>\n" as HTML }
    }
    guard !present.isEmpty else { return nil }
    return "<dl\(attribute: "class", "\(classes)")>\n\(present)</dl>\n"
}
