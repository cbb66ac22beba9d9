import Parallel

extension Plan {
    /// Renders every page in memory, shows it to a function and throws it away: what `check` does instead of writing.
    ///
    /// - Parameters:
    ///   - jobs: How many threads may render at once.
    ///   - examine: Looks at one page's bytes; called on any thread.
    /// - Returns: What was found in each rendered output, in the plan's order; copied files are left out.
    package func inspectingPages<Finding: Sendable>(
        jobs: Int, _ examine: @Sendable (OutputPath, [UInt8]) -> Finding
    ) -> [Finding] {
        let describing = outputs.contains { if case .describing = $0.content { true } else { false } }
        let pages = parallelMap(count: outputs.count, jobs: jobs, workspace: { [UInt8]() }) {
            buffer, index -> (Finding, Manifest.File?)? in
            guard case .rendered(let render) = outputs[index].content else { return nil }
            buffer.removeAll(keepingCapacity: true)
            render(&buffer)
            let path = outputs[index].path
            let file = describing ? Manifest.File(path: path, size: buffer.count, digest: Digest(of: buffer)) : nil
            return (examine(path, buffer), file)
        }
        let files = Dictionary(
            pages.compactMap { $0?.1 }.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        return outputs.indices.compactMap { index in
            guard case .describing(let render) = outputs[index].content else { return pages[index]?.0 }
            var buffer: [UInt8] = []
            render(files, &buffer)
            return examine(outputs[index].path, buffer)
        }
    }
}
