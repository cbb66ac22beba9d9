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
        parallelMap(count: outputs.count, jobs: jobs, workspace: { [UInt8]() }) { buffer, index -> Finding? in
            guard case .rendered(let render) = outputs[index].content else { return nil }
            buffer.removeAll(keepingCapacity: true)
            render(&buffer)
            return examine(outputs[index].path, buffer)
        }.compactMap { $0 }
    }
}
