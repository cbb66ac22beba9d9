/// Named lists of paths as JSON, a line for each path: how a build notes down for the next one what it is about to do.
struct PathLists {
    /// The lists in the order of their names.
    let lists: [[OutputPath]]
    private let names: [String]

    /// Lists under names; the order of paths is kept.
    init(_ lists: KeyValuePairs<String, [OutputPath]>) {
        names = lists.map(\.key)
        self.lists = lists.map(\.value)
    }

    /// The lists as JSON.
    var bytes: [UInt8] {
        var bytes = Array("{\n  \"generator\": \"mingbai\"".utf8)
        for (name, paths) in zip(names, lists) {
            bytes += ",\n  \"\(name)\": [".utf8
            bytes.appendLines(paths)
            bytes += "\n  ]".utf8
        }
        return bytes + Array("\n}\n".utf8)
    }

    /// Reads lists of certain names; nil unless they are exactly as a build writes them, to the end.
    init?(_ bytes: [UInt8], names: [String]) {
        self.names = names
        var lists: [[OutputPath]] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            if lists.count < names.count, line.elementsEqual("  \"\(names[lists.count])\": [".utf8) {
                lists.append([])
            } else if line.starts(with: pathIndent.utf8) {
                guard !lists.isEmpty, let path = OutputPath(quoted: line.dropFirst(pathIndent.utf8.count)) else {
                    return nil
                }
                lists[lists.count - 1].append(path)
            }
        }
        self.lists = lists
        if self.bytes != bytes { return nil }
    }
}
