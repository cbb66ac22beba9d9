import Accountability
import SourceText

/// Finds out again where observations were written, which nobody remembers until something is wrong with them.
final class WrittenObservations {
    private let files: [FolderFile]
    private let records: [[Int32]]
    /// The records of the file looked at last.
    private var current: (file: Int, nodes: [SourceNode])?
    /// Kept so that places in the same file are of one `SourceFile`.
    private var sources: [Int: SourceFile] = [:]

    /// - Parameters:
    ///   - files: The files, by their places among the batches.
    ///   - records: The record each observation of a file was written in; empty where they are in step.
    init(files: [FolderFile], records: [[Int32]]) {
        self.files = files
        self.records = records
    }

    /// Where an observation's key stands, or its record where it has no such key; the file as a whole where the file
    /// has changed meanwhile.
    func place(of written: ProgressAssembly.Written, _ key: StaticString) -> SourcePlace {
        let nodes = nodes(of: written.batch)
        let record = records[written.batch].isEmpty ? written.ordinal : Int(records[written.batch][written.ordinal])
        guard record < nodes.count else { return files[written.batch].place }
        return nodes[record][key]?.place ?? nodes[record].start
    }

    private func nodes(of file: Int) -> [SourceNode] {
        if let current, current.file == file { return current.nodes }
        let nodes = tree(of: file)?.root?["observations"].map { Array($0.elements) } ?? []
        current = (file, nodes)
        return nodes
    }

    private func tree(of file: Int) -> SourceTree? {
        if let source = sources[file] { return JSONReader.read(source, log: ProblemLog()) }
        do throws(ContentFolderError) {
            let source = try files[file].source()
            sources[file] = source
            return JSONReader.read(source, log: ProblemLog())
        } catch {
            // It was there a moment ago; the problem is then shown without its place.
            return nil
        }
    }
}
