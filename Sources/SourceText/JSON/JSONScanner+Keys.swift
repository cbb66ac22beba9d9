/// What is remembered of a key to find it again: a cheap fingerprint of its text, and its entry.
struct KeyMark {
    let fingerprint: UInt64
    let entry: Int
}

/// The keys of an object that has many, by their bytes.
struct LargeObject {
    /// The object's entry.
    let entry: Int
    var keys: [KeyBytes: Int]
}

/// A key's text as bytes; compared as bytes, since two keys that differ only in normalisation are two keys.
struct KeyBytes: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) {
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension JSONScanner {
    /// Objects with more keys than this look them up in a table, which is made then.
    private static var scanLimit: Int { 16 }

    /// Reads the key whose quotation mark stands here.
    @inline(__always)
    mutating func scanKey() {
        let entry = scanString()
        appendKey(entry)
    }

    /// Adds a key to the tree; a key that the object already has is reported and will be left out with its value.
    @inline(__always)
    mutating func appendKey(_ entry: SourceTree.Entry) {
        lastEnd = at
        expected = .colon
        let index = entries.count
        entries.append(entry)
        let fingerprint = fingerprint(entry)
        if keyCount - keyBase < Self.scanLimit {
            for position in keyBase..<keyCount where keyMarks[position].fingerprint == fingerprint {
                let first = keyMarks[position].entry
                if keyBytes(entries[first]) == keyBytes(entry) { return reject(index, first: first) }
            }
        } else if let first = insertIntoTable(entry, at: index) {
            return reject(index, first: first)
        }
        let mark = KeyMark(fingerprint: fingerprint, entry: index)
        if keyCount < keyMarks.count { keyMarks[keyCount] = mark } else { keyMarks.append(mark) }
        keyCount += 1
    }

    /// Gives the entry of the same key, if the innermost object has it already.
    @inline(never)
    private mutating func insertIntoTable(_ entry: SourceTree.Entry, at index: Int) -> Int? {
        let object = frames[frames.count - 1].entry
        if largeObjects.last?.entry != object {
            var keys: [KeyBytes: Int] = [:]
            for mark in keyMarks[keyBase..<keyCount] { keys[keyBytes(entries[mark.entry])] = mark.entry }
            largeObjects.append(LargeObject(entry: object, keys: keys))
        }
        let key = keyBytes(entry)
        let last = largeObjects.count - 1
        if let first = largeObjects[last].keys[key] { return first }
        largeObjects[last].keys[key] = index
        return nil
    }

    @inline(never)
    private mutating func reject(_ index: Int, first: Int) {
        let (entry, earlier) = (entries[index], entries[first])
        let line = problems.line(of: Int(earlier.start))
        report(
            "duplicate-key", Int(entry.start)..<Int(entry.end),
            "the key \(VisibleText.quoted(keyBytes(entry).bytes)) stands in this object already, in line \(line)")
        rejectMember(from: index)
    }

    /// Leaves a key, and the value that follows it, out of the tree.
    mutating func rejectMember(from key: Int) {
        frames[frames.count - 1].rejectedKey = key
        rejections += 1
    }

    @inline(never)
    mutating func dropRejectedMember() {
        guard let key = frames.last?.rejectedKey, key >= 0 else { return }
        entries.removeLast(entries.count - key)
        frames[frames.count - 1].rejectedKey = -1
        rejections -= 1
    }

    /// The text of a key with its escapes resolved.
    private func keyBytes(_ entry: SourceTree.Entry) -> KeyBytes {
        let inner = UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.end)])
        return KeyBytes(bytes: entry.hasEscapes ? JSONEscapes.decoded(inner) : Array(inner))
    }

    /// A number that is equal for equal keys and mostly differs for others.
    @inline(__always)
    private func fingerprint(_ entry: SourceTree.Entry) -> UInt64 {
        if entry.hasEscapes {
            return keyBytes(entry).bytes.withUnsafeBufferPointer { Self.fingerprint($0, 0, $0.count) }
        }
        return Self.fingerprint(bytes, Int(entry.start), Int(entry.end))
    }

    @inline(__always)
    private static func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        let count = UInt64(truncatingIfNeeded: end - start)
        if end - start >= 8 {
            let first = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
            return (first &* 0x9E37_79B9_7F4A_7C15) ^ last ^ (count << 56)
        }
        var value = count
        for offset in start..<end { value = value << 8 | UInt64(bytes[offset]) }
        return value
    }
}
