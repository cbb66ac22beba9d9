import Parallel

extension Staging {
    /// Writes all outputs and the manifest into the new site.
    ///
    /// - Parameters:
    ///   - plan: The outputs.
    ///   - jobs: How many threads may work at once.
    /// - Returns: The size of each output in bytes, in the plan's order.
    /// - Throws: The failure of the first output, in the plan's order, that failed.
    func write(_ plan: Plan, jobs: Int) throws(PublishingError) -> [Int] {
        let folders = Set(plan.outputs.lazy.flatMap(\.path.folders)).sorted()
        for folder in folders {
            try files.createFolder("\(site)/\(folder)", shown: destination.shown(folder))
        }
        let sizes = try parallelMap(count: plan.outputs.count, jobs: jobs, workspace: { Workspace() }) {
            space, index throws(PublishingError) in
            try write(plan.outputs[index], through: &space)
        }
        let manifest = Manifest(files: plan.outputs.map(\.path)).bytes
        let shown = destination.shown(.manifest)
        try files.createFile("\(site)/\(OutputPath.manifest)", shown: shown) { descriptor throws(PublishingError) in
            try files.writeAll(manifest, to: descriptor, shown: shown)
        }
        return sizes
    }

    /// Makes a placeholder in the new site for each of the owner's files, a link to where it will be just after the
    /// exchange: so that it is missing from the site at no moment.
    ///
    /// - Parameter owned: The owner's files and folders.
    /// - Returns: Those that have a placeholder; none where the file system has no links.
    /// - Throws: Why a link could not be made.
    func makePlaceholders(for owned: [String]) throws(PublishingError) -> Set<String> {
        var placed: Set<String> = []
        for path in owned {
            try makeFolders(above: path, in: site)
            let done = try files.attempt(to: "write", "\(destination.shown)/\(path)") { () throws(SystemError) in
                do throws(SystemError) {
                    try files.makeLink("\(site)/\(path)", placeholderTarget(for: path))
                    return true
                } catch {
                    if error.isUnsupported || error.isDenial { return false }
                    throw error
                }
            }
            if done { placed.insert(path) }
        }
        return placed
    }

    /// Makes the folders that an owner's file lies in where they are missing.
    func makeFolders(above path: String, in root: String) throws(PublishingError) {
        var folder = ""
        for component in path.split(separator: "/").dropLast() {
            folder += "/\(component)"
            if try files.statusIfPresent(root + folder) == nil {
                try files.createFolder(root + folder, shown: destination.shown + folder)
            }
        }
    }

    /// Brings all that was written to the disk.
    func syncAll() throws(PublishingError) {
        try files.withOpen(path, for: .folder, to: "write", shown: destination.shown) {
            descriptor throws(PublishingError) in
            try files.attempt(to: "write", destination.shown) { () throws(SystemError) in
                try files.syncFileSystem(descriptor)
            }
        }
    }

    private func write(_ output: Output, through space: inout Workspace) throws(PublishingError) -> Int {
        let place = "\(site)/\(output.path)"
        let shown = destination.shown(output.path)
        switch output.content {
        case .rendered(let render):
            space.page.removeAll(keepingCapacity: true)
            render(&space.page)
            return try files.createFile(place, shown: shown) { descriptor throws(PublishingError) in
                try files.writeAll(space.page, to: descriptor, shown: shown)
                return space.page.count
            }
        case .copied(let source):
            if space.chunk.isEmpty { space.chunk = [UInt8](repeating: 0, count: FileOperations.chunkSize) }
            return try files.withOpen(source, for: .read, to: "read", shown: source) {
                original throws(PublishingError) in
                let status = try files.attempt(to: "read", source) { () throws(SystemError) in
                    try files.openStatus(original)
                }
                if status.kind != .file {
                    throw PublishingError(
                        code: .inputOutput, path: source, errno: nil,
                        message: "cannot copy \(source): it is not a file")
                }
                return try files.createFile(place, shown: shown) { descriptor throws(PublishingError) in
                    try files.copyAll(
                        from: original, sourceShown: source, to: descriptor, shown: shown, through: &space.chunk)
                }
            }
        }
    }
}

/// What one worker uses again for every output.
private struct Workspace {
    /// The bytes of a page.
    var page: [UInt8] = []
    /// Part of a file being copied; empty until there is one.
    var chunk: [UInt8] = []
}
