/// The files of a new site: every output of a plan, and the compressed forms of those that are text.
struct SiteFiles: Sendable {
    /// The outputs, sorted by path.
    let outputs: [Output]
    /// The compressed forms each output gets, and their places; empty for most where compression is not asked for.
    let forms: [[(compression: Compression, path: OutputPath)]]
    /// The places of all files without the manifest, sorted and unique.
    let paths: [OutputPath]

    /// The files of a plan.
    ///
    /// - Parameters:
    ///   - plan: The outputs.
    ///   - compresses: Whether text files get compressed forms. One whose place the plan itself needs is left to it.
    init(of plan: Plan, compresses: Bool) {
        outputs = plan.outputs
        guard compresses else {
            forms = []
            paths = outputs.map(\.path)
            return
        }
        let taken = Set(outputs.map { caseFolded($0.path.string) })
        forms = outputs.map { output in
            guard output.path.hasExtension(Compression.textExtensions) else { return [] }
            return Compression.allCases.compactMap { compression in
                guard let path = output.path.appending(compression.suffix), !taken.contains(caseFolded(path.string))
                else { return nil }
                return (compression, path)
            }
        }
        paths = (outputs.map(\.path) + forms.joined().map(\.path)).sorted()
    }

    /// The compressed forms of one output.
    func forms(ofOutput index: Int) -> [(compression: Compression, path: OutputPath)] {
        forms.isEmpty ? [] : forms[index]
    }
}

/// What became of one file of a new site.
struct PlacedFile: Sendable {
    /// Its place, size and digest.
    let file: Manifest.File
    /// The old site's file with just these bytes; nil where the file had to be written.
    let kept: FileStatus?
}
