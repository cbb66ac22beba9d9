extension Manifest {
    /// The manifest as JSON, a line for each file, so that a difference between two of them can be read.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.count * 150 + 400)
        bytes += Self.opening.utf8
        bytes.appendMember("version", edition.version)
        bytes.appendMember("day", edition.day)
        if let inputs = edition.inputs { bytes.appendMember("inputs", "\(inputs)") }
        bytes += "  \"digest\": \"".utf8
        treeDigest.appendHexadecimal(to: &bytes)
        bytes += "\",\n  \"files\": [".utf8
        for (index, file) in files.enumerated() {
            bytes += (index == 0 ? "\n" : ",\n").utf8
            bytes += Self.filePrefix.utf8
            bytes.appendQuoted(file.path)
            bytes += Self.sizePrefix.utf8
            bytes += String(file.size).utf8
            bytes += Self.digestPrefix.utf8
            file.digest.appendHexadecimal(to: &bytes)
            bytes += "\"}".utf8
        }
        bytes += "\n  ],\n  \"adopted\": [".utf8
        bytes.appendLines(adopted)
        bytes += "\n  ],\n".utf8
        let seal = Digest(of: bytes)
        bytes += Self.sealPrefix.utf8
        seal.appendHexadecimal(to: &bytes)
        bytes += "\"\n}\n".utf8
        return bytes
    }

    /// Reads a manifest; nil unless it is exactly what a build would write for what it says.
    ///
    /// Only our own writing is accepted: a manifest changed by hand no longer says what a build wrote.
    package init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        var version: String?
        var day: String?
        var inputs: Digest?
        var files: [File] = []
        var adopted: [OutputPath] = []
        for line in lines {
            if line.starts(with: Self.filePrefix.utf8) {
                guard let file = Self.file(line) else { return nil }
                files.append(file)
            } else if line.starts(with: pathIndent.utf8) {
                guard let path = OutputPath(quoted: line.dropFirst(pathIndent.utf8.count)) else { return nil }
                adopted.append(path)
            } else if version == nil, let text = Self.member("version", line) {
                version = text
            } else if day == nil, let text = Self.member("day", line) {
                day = text
            } else if inputs == nil, let text = Self.member("inputs", line) {
                inputs = Digest(hexadecimal: Array(text.utf8))
            }
        }
        guard let version, let day else { return nil }
        self.init(edition: Edition(day: day, version: version, inputs: inputs), files: files, adopted: adopted)
        if self.bytes != bytes { return nil }
    }

    private static let opening = "{\n  \"generator\": \"mingbai\",\n"
    private static let filePrefix = "    {\"path\": "
    private static let sizePrefix = ", \"size\": "
    private static let digestPrefix = ", \"sha256\": \""
    private static let sealPrefix = "  \"seal\": \""

    /// The file of a line, read from its end: a path may hold what looks like the rest of a line.
    private static func file(_ line: ArraySlice<UInt8>) -> File? {
        let line = line.last == UInt8(ascii: ",") ? line.dropLast() : line
        // The tail is `", "sha256": "<64 digits>"}`.
        guard line.suffix(2).elementsEqual("\"}".utf8) else { return nil }
        guard let digest = Digest(hexadecimal: line.dropLast(2).suffix(64)) else { return nil }
        let head = line.dropLast(2 + 64)
        guard head.suffix(digestPrefix.utf8.count).elementsEqual(digestPrefix.utf8) else { return nil }
        let sized = head.dropLast(digestPrefix.utf8.count)
        let digits = sized.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let before = sized.dropLast(digits.count)
        guard let size = Int(String(decoding: digits.reversed(), as: UTF8.self)),
            before.suffix(sizePrefix.utf8.count).elementsEqual(sizePrefix.utf8),
            let path = OutputPath(quoted: before.dropLast(sizePrefix.utf8.count).dropFirst(filePrefix.utf8.count))
        else { return nil }
        return File(path: path, size: size, digest: digest)
    }

    private static func member(_ name: String, _ line: ArraySlice<UInt8>) -> String? {
        let prefix = "  \"\(name)\": \""
        guard line.starts(with: prefix.utf8), line.suffix(2).elementsEqual("\",".utf8),
            line.count >= prefix.utf8.count + 2
        else { return nil }
        return String(decoding: line.dropFirst(prefix.utf8.count).dropLast(2), as: UTF8.self)
    }
}

/// What stands before a path that has a line of its own.
let pathIndent = "    \""

extension [UInt8] {
    fileprivate mutating func appendMember(_ name: String, _ text: String) {
        self += "  \"\(name)\": \"\(text)\",\n".utf8
    }

    /// Appends a path as a JSON string.
    ///
    /// Paths hold neither control characters nor backslashes: the quotation mark is all there is to escape.
    mutating func appendQuoted(_ path: OutputPath) {
        append(UInt8(ascii: "\""))
        for byte in path.string.utf8 {
            if byte == UInt8(ascii: "\"") { append(UInt8(ascii: "\\")) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends the elements of a JSON array of paths, a line for each.
    mutating func appendLines(_ paths: [OutputPath]) {
        for (index, path) in paths.enumerated() {
            self += (index == 0 ? "\n    " : ",\n    ").utf8
            appendQuoted(path)
        }
    }
}

extension OutputPath {
    /// Reads a JSON string as `appendQuoted` writes it, the opening quotation mark taken or not, a comma after it or not.
    init?(quoted bytes: ArraySlice<UInt8>) {
        var bytes = bytes
        if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
        guard bytes.popLast() == UInt8(ascii: "\"") else { return nil }
        if bytes.first == UInt8(ascii: "\"") { bytes.removeFirst() }
        guard let text = String(validating: bytes.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self) else {
            return nil
        }
        do throws(Flaw) { try self.init(text) } catch { return nil }
    }
}
