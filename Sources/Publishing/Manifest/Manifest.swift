/// The list of what a build wrote, kept in the site so that the next build knows what it may replace.
struct Manifest: Sendable, Equatable {
    /// The files of the site without the manifest itself, sorted and unique.
    let files: [OutputPath]

    /// A manifest of files in any order.
    init(files: [OutputPath]) {
        self.files = files.sorted()
    }

    /// The manifest as JSON, a line for each file, so that a difference between two of them can be read.
    var bytes: [UInt8] {
        var bytes = Array(Self.opening.utf8)
        for (index, file) in files.enumerated() {
            bytes += Array((index == 0 ? "\n    \"" : ",\n    \"").utf8)
            for byte in file.string.utf8 {
                // Paths hold neither control characters nor backslashes: the quotation mark is all there is to escape.
                if byte == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        return bytes + Array(Self.closing.utf8)
    }

    /// Reads a manifest; nil unless it is exactly what a build would write for the files it lists.
    ///
    /// Only our own writing is accepted: a manifest changed by hand no longer says what a build wrote.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var files: [OutputPath] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.starts(with: Self.indent.utf8) {
            var quoted = Substring(line.dropFirst(Self.indent.utf8.count))
            if quoted.utf8.last == UInt8(ascii: ",") { quoted.unicodeScalars.removeLast() }
            guard quoted.utf8.last == UInt8(ascii: "\"") else { return nil }
            var path = quoted.unicodeScalars.dropLast()
            path.removeAll { $0 == "\\" }
            do throws(OutputPath.Flaw) {
                files.append(try OutputPath(String(path)))
            } catch {
                return nil
            }
        }
        self.init(files: files)
        if self.bytes != bytes { return nil }
    }

    private static let indent = "    \""
    private static let opening = """
        {
          "generator": "mingbai",
          "files": [
        """
    private static let closing = """

          ]
        }

        """
}
