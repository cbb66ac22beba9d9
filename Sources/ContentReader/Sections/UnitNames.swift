import Accountability

/// Finds the unit that bears a name: its full name, its short name or another one given.
struct UnitNames {
    /// `nil` for a name that several units bear.
    private var byName: [String: Reference<Unit>?] = [:]

    init(_ units: [Unit]) {
        for reference in units.references {
            let unit = units[reference]
            for name in Set([unit.name, unit.shortName].compactMap(\.self) + unit.aliases) {
                byName[name] = byName.keys.contains(name) ? .some(nil) : .some(reference)
            }
        }
    }

    /// The body of a name, with the unit that bears it.
    func body(_ name: String, mark: String? = nil) -> NamedBody {
        NamedBody(name: name, unit: byName[name] ?? nil, mark: mark)
    }

    /// The bodies named in one text, each with the mark that stands behind it, so that the text can be printed as it was
    /// written.
    func bodies(inText text: String) -> [NamedBody] {
        var bodies: [NamedBody] = []
        var name = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard "、，,；;".unicodeScalars.contains(scalar) else {
                name.append(scalar)
                continue
            }
            bodies.append(body(String(name), mark: String(scalar)))
            name = String.UnicodeScalarView()
        }
        if !name.isEmpty { bodies.append(body(String(name))) }
        return bodies
    }
}
