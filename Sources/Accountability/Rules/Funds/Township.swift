extension Project {
    /// The townships, or the like, in which the project lies; `nil` among them for a place without a unit.
    package func townships(_ units: [Unit]) -> Set<Reference<Unit>?> {
        Set(locations.map { location in location.unit.map { $0.township(units) } })
    }
}

extension Reference<Unit> {
    /// The township, or the like, a unit belongs to; the unit itself where it belongs to none.
    package func township(_ units: [Unit]) -> Reference<Unit> {
        var unit = self
        while !units[unit].kind.isTownshipLevel {
            guard let parent = units[unit].parent else { return self }
            unit = parent
        }
        return unit
    }
}

extension UnitKind {
    /// Whether a unit of this kind stands where a township does in tables of places.
    package var isTownshipLevel: Bool {
        switch self {
        case .township, .subdistrict, .park, .reserve, .scenic: true
        default: false
        }
    }
}
