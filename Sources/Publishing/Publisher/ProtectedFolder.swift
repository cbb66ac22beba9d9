/// A folder that a build must not replace by publishing over it.
package struct ProtectedFolder: Sendable {
    /// Where it is; relative to the current folder or absolute.
    ///
    /// One that does not exist needs no protection.
    package let path: String
    /// What it is, for messages, such as `the content folder`.
    package let name: String
    /// Whether the output may not lie inside it either: so with the content folder, not with the home folder.
    package let isWhollyReserved: Bool

    package init(path: String, name: String, isWhollyReserved: Bool) {
        self.path = path
        self.name = name
        self.isWhollyReserved = isWhollyReserved
    }

    /// How an output folder lies in the way of this one; nil where it does not.
    ///
    /// Both are absolute paths without links.
    func relation(of output: String, to place: String) -> String? {
        if output.utf8.elementsEqual(place.utf8) { return "is" }
        if Self.contains(output, place) { return "contains" }
        if isWhollyReserved && Self.contains(place, output) { return "lies inside" }
        return nil
    }

    private static func contains(_ folder: String, _ path: String) -> Bool {
        folder == "/" || path.utf8.starts(with: "\(folder)/".utf8)
    }
}
