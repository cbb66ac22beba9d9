/// What a build writes first into the folder it works in: it marks the folder as ours.
struct StagingMark: Sendable, Equatable {
    /// The files of the new site without its manifest, sorted and unique.
    let outputs: [OutputPath]
    /// The owner's files that are not hidden but carried over as if they were, sorted.
    let carried: [OutputPath]

    /// A mark of paths in any order.
    init(outputs: [OutputPath], carried: [OutputPath] = []) {
        self.outputs = outputs.sorted()
        self.carried = carried.sorted()
    }

    /// The mark as JSON.
    var bytes: [UInt8] { PathLists(["outputs": outputs, "carried": carried]).bytes }

    /// Reads a mark; nil unless it is exactly as a build writes it, to its end.
    init?(_ bytes: [UInt8]) {
        guard let lists = PathLists(bytes, names: ["outputs", "carried"]) else { return nil }
        self.init(outputs: lists.lists[0], carried: lists.lists[1])
    }
}
