import Parallel
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Renders or copies every file of a new site, compares it with the old site's, and writes those that differ.
///
/// Rendered bytes are compared with the bytes on the disk. A page that an earlier build of the same edition wrote is
/// not rendered again if its bytes on the disk still have the digest in the manifest. Either way a page that somebody
/// changed in the site does not survive the next build.
final class SiteWriter: Sendable {
    private let site: SiteFiles
    private let destination: Destination
    private let workplace: Workplace
    private let old: ExistingSite?
    private let options: PublishingOptions
    private let operations: FileOperations
    /// The files of an earlier build of the same edition, which this one would render alike.
    private let alike: [OutputPath: Manifest.File]
    private let renderedPages = Atomic(0)
    /// Made when the first file differs: a build that changes nothing writes nothing.
    private let madeStaging = Mutex<Staging?>(nil)
    /// What the staging folder is marked with.
    let mark: StagingMark

    init(
        _ site: SiteFiles, at destination: Destination, in workplace: Workplace, over old: ExistingSite?,
        options: PublishingOptions, operations: FileOperations
    ) {
        self.site = site
        self.destination = destination
        self.workplace = workplace
        self.old = old
        self.options = options
        self.operations = operations
        alike = Self.filesAlike(old?.manifest?.value, options: options)
        mark = StagingMark(outputs: site.paths, carried: old?.carried ?? [])
    }

    private static func filesAlike(
        _ manifest: Manifest?, options: PublishingOptions
    ) -> [OutputPath: Manifest.File] {
        guard let manifest, manifest.edition == options.edition, manifest.edition.inputs != nil, !options.rendersAll
        else { return [:] }
        return Dictionary(manifest.files.lazy.map { ($0.path, $0) }) { one, _ in one }
    }

    /// How many pages have been rendered so far.
    var rendered: Int { renderedPages.load(ordering: .relaxed) }

    /// The folder the new files are in, made where there is none yet.
    func staging() throws(PublishingError) -> Staging {
        try madeStaging.withLock { staging throws(PublishingError) in
            if let staging { return staging }
            let made = try Staging.make(marked: mark, at: destination, in: workplace, files: operations)
            staging = made
            return made
        }
    }

    /// Removes what has been written, after a failure.
    func discard() {
        madeStaging.withLock { $0 }?.discard(mark)
    }

    /// Puts every file of the new site into the staging folder, but for those the old site has.
    ///
    /// - Returns: All files without the manifest, sorted by path.
    /// - Throws: The failure of the first output, in the plan's order, that failed; those that tell of others come last.
    func write() throws(PublishingError) -> [PlacedFile] {
        let count = site.outputs.count
        options.progress(.outputs(done: 0, of: count))
        let done = Atomic(0)
        // A terminal wants no more; counting is cheap, telling is not.
        let step = max(1, count / 500)
        func place(_ indices: [Int], besides files: [PlacedFile]) throws(PublishingError) -> [PlacedFile] {
            let others = OtherFiles(files, areAlike: self.alike.count == self.site.paths.count ? self.alike : [:])
            return try parallelMap(count: indices.count, jobs: options.jobs, workspace: { [UInt8]() }) {
                buffer, index throws(PublishingError) in
                let files = try self.place(indices[index], besides: others, through: &buffer)
                let number = done.wrappingAdd(1, ordering: .relaxed).newValue
                if number.isMultiple(of: step) { self.options.progress(.outputs(done: number, of: count)) }
                return files
            }.flatMap { $0 }
        }
        let describing = site.outputs.indices.filter {
            if case .describing = site.outputs[$0].content { true } else { false }
        }
        let last = Set(describing)
        let files = try place(site.outputs.indices.filter { !last.contains($0) }, besides: [])
        if describing.isEmpty { return files.sorted { $0.file.path < $1.file.path } }
        return (files + (try place(describing, besides: files))).sorted { $0.file.path < $1.file.path }
    }

    /// The files that stand before those that tell of them.
    private struct OtherFiles: Sendable {
        let byPath: [OutputPath: Manifest.File]
        /// Whether they are just those of the last build, which had all outputs of this one.
        let areAlike: Bool

        init(_ files: [PlacedFile], areAlike old: [OutputPath: Manifest.File]) {
            byPath = Dictionary(files.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
            areAlike = files.allSatisfy { old[$0.file.path] == $0.file }
        }
    }

    private func place(
        _ index: Int, besides others: OtherFiles, through buffer: inout [UInt8]
    ) throws(PublishingError) -> [PlacedFile] {
        let output = site.outputs[index]
        let forms = site.forms(ofOutput: index)
        buffer.removeAll(keepingCapacity: true)
        switch output.content {
        case .rendered(let render):
            if let kept = keptAlike([output.path] + forms.map(\.path)) { return kept }
            render(&buffer)
            renderedPages.wrappingAdd(1, ordering: .relaxed)
        case .describing(let render):
            if others.areAlike, let kept = keptAlike([output.path] + forms.map(\.path)) { return kept }
            render(others.byPath, &buffer)
            renderedPages.wrappingAdd(1, ordering: .relaxed)
        case .copied(let source):
            if forms.isEmpty { return [try copy(source, to: output.path)] }
            try withSource(source) { descriptor, _ throws(PublishingError) in
                try operations.readAll(from: descriptor, shown: source) { bytes throws(PublishingError) in
                    buffer += bytes
                }
            }
        }
        let page = try place(buffer, at: output.path)
        if forms.isEmpty { return [page] }
        var files = [page]
        for form in forms {
            if page.kept != nil, let kept = keptForm(form.compression, of: buffer, at: form.path) {
                files.append(kept)
                continue
            }
            guard let compressed = form.compression.compressed(buffer) else {
                throw PublishingError(
                    code: .inputOutput, path: destination.shown(form.path), errno: nil,
                    message: "cannot compress \(destination.shown(form.path)): there is not enough memory")
            }
            files.append(try place(compressed, at: form.path))
        }
        return files
    }

    /// Writes bytes to a file of the new site unless the old one has just these.
    private func place(_ bytes: [UInt8], at path: OutputPath) throws(PublishingError) -> PlacedFile {
        let file = Manifest.File(path: path, size: bytes.count, digest: Digest(of: bytes))
        if let kept = status(of: path, ifHolding: bytes) { return PlacedFile(file: file, kept: kept) }
        try operations.createFile(
            "\(try staging().site)/\(path)", bytes, shown: destination.shown(path))
        return PlacedFile(file: file, kept: nil)
    }

    // MARK: Comparing with the old site

    /// Opens the old site's file of a path and of a size, if it can be kept as it is; nil where it cannot, or where
    /// looking fails: then the file is written anew.
    private func withOld<Value>(
        _ path: OutputPath, size: Int, _ body: (Int32, FileStatus) throws(PublishingError) -> Value?
    ) -> Value? {
        guard let seen = old?.files[path], seen.size == size, seen.mode == FileOperations.fileMode else { return nil }
        let place = "\(destination.path)/\(path)"
        do throws(PublishingError) {
            return try operations.withOpen(place, for: .readOwn, to: "read", shown: place) {
                descriptor throws(PublishingError) in
                let status = try operations.statusOfOpen(descriptor, shown: place)
                return status.isSame(as: seen) && status.size == size ? try body(descriptor, status) : nil
            }
        } catch {
            return nil
        }
    }

    private func status(of path: OutputPath, ifHolding bytes: [UInt8]) -> FileStatus? {
        withOld(path, size: bytes.count) { descriptor, status throws(PublishingError) in
            var total = 0
            var isEqual = true
            try operations.readAll(from: descriptor, shown: path.string) { piece throws(PublishingError) in
                let end = min(total + piece.count, bytes.count)
                isEqual =
                    isEqual
                    && bytes.withUnsafeBytes { hasSameBytes(UnsafeRawBufferPointer(rebasing: $0[total..<end]), piece) }
                total = end
            }
            return isEqual && total == bytes.count ? status : nil
        }
    }

    /// A page of the old site and its compressed forms, if rendering it would give the same and all of them are what
    /// the manifest says.
    private func keptAlike(_ paths: [OutputPath]) -> [PlacedFile]? {
        if alike.isEmpty { return nil }
        var files: [PlacedFile] = []
        for path in paths {
            guard let file = alike[path] else { return nil }
            let kept = withOld(path, size: file.size) { descriptor, status throws(PublishingError) in
                try operations.digest(of: descriptor, shown: path.string) == file.digest ? status : nil
            }
            guard let kept else { return nil }
            files.append(PlacedFile(file: file, kept: kept))
        }
        return files
    }

    /// The old site's compressed form of an unchanged page, if this version of the program made it and it is whole.
    private func keptForm(_ compression: Compression, of page: [UInt8], at path: OutputPath) -> PlacedFile? {
        guard let old, let size = old.files[path]?.size, old.manifest?.value.edition.version == options.edition.version
        else { return nil }
        return withOld(path, size: size) { descriptor, status throws(PublishingError) in
            var form: [UInt8] = []
            try operations.readAll(from: descriptor, shown: path.string) { bytes throws(PublishingError) in
                form += bytes
            }
            guard form.count == size, compression.isForm(form, of: page) else { return nil }
            return PlacedFile(file: Manifest.File(path: path, size: size, digest: Digest(of: form)), kept: status)
        }
    }

    // MARK: Copying

    private func copy(_ source: String, to path: OutputPath) throws(PublishingError) -> PlacedFile {
        let same = try withSource(source) { descriptor, status throws(PublishingError) in
            try digest(of: descriptor, from: source, ifHeldAt: path, size: status.size)
        }
        if let same { return same }
        return try withSource(source) { original, _ throws(PublishingError) in
            let shown = destination.shown(path)
            return try operations.createFile("\(try staging().site)/\(path)", shown: shown) {
                descriptor throws(PublishingError) in
                var digest = DigestStream()
                var size = 0
                try operations.readAll(from: original, shown: source) { bytes throws(PublishingError) in
                    digest.update(bytes)
                    size += bytes.count
                    try operations.writeAll(bytes, to: descriptor, shown: shown)
                }
                return PlacedFile(file: Manifest.File(path: path, size: size, digest: digest.digest), kept: nil)
            }
        }
    }

    /// The file of the old site that holds the same bytes as an open one; nil where it holds others.
    private func digest(
        of source: Int32, from shown: String, ifHeldAt path: OutputPath, size: Int
    ) throws(PublishingError) -> PlacedFile? {
        // A source that cannot be read fails the build when it is copied.
        withOld(path, size: size) { descriptor, status throws(PublishingError) in
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: FileOperations.chunkSize, alignment: 16)
            defer { memory.deallocate() }
            var digest = DigestStream()
            var isEqual = true
            var total = 0
            try operations.readAll(from: descriptor, shown: path.string) { bytes throws(PublishingError) in
                guard isEqual else { return }
                let part = UnsafeMutableRawBufferPointer(rebasing: memory[..<bytes.count])
                let count = try operations.fill(part, from: source, shown: shown)
                isEqual = count == bytes.count && hasSameBytes(UnsafeRawBufferPointer(part), bytes)
                digest.update(bytes)
                total += bytes.count
            }
            guard isEqual, total == size else { return nil }
            return PlacedFile(file: Manifest.File(path: path, size: size, digest: digest.digest), kept: status)
        }
    }

    /// Opens a file to copy; anything but a regular file is refused.
    private func withSource<Value>(
        _ source: String, _ body: (Int32, FileStatus) throws(PublishingError) -> Value
    ) throws(PublishingError) -> Value {
        try operations.withOpen(source, for: .read, to: "read", shown: source) { descriptor throws(PublishingError) in
            let status = try operations.statusOfOpen(descriptor, shown: source)
            if status.kind != .file {
                throw PublishingError(
                    code: .inputOutput, path: source, errno: nil,
                    message: "cannot copy \(source): it is not a file")
            }
            return try body(descriptor, status)
        }
    }
}

/// Whether two pieces of memory hold the same bytes.
private func hasSameBytes(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard one.count == other.count, let first = one.baseAddress, let second = other.baseAddress else {
        return one.count == other.count
    }
    return memcmp(first, second, one.count) == 0
}
