/// Everything a site consists of, checked so that all of it can stand side by side on any file system.
package struct Plan: Sendable {
    /// The outputs, sorted by the bytes of their paths; no two meet.
    package let outputs: [Output]

    /// Checks outputs against each other.
    ///
    /// - Parameter outputs: The files of the site, in any order; an empty list is a valid plan.
    /// - Throws: All conflicts, not only the first.
    package init(_ outputs: [Output]) throws(Conflicts) {
        let sorted = outputs.sorted { $0.path < $1.path }
        let conflicts = Self.conflicts(among: sorted.map(\.path))
        if !conflicts.isEmpty { throw Conflicts(all: conflicts) }
        self.outputs = sorted
    }

    private init(checked outputs: [Output]) {
        self.outputs = outputs
    }

    /// The same plan with other functions to render its pages.
    ///
    /// - Parameter change: Gives the function for a page, by its path and its function so far.
    /// - Returns: The same paths and copies; pages rendered by the functions given.
    package func mapRendering(
        _ change: @escaping @Sendable (OutputPath, @escaping Output.Render) -> Output.Render
    ) -> Plan {
        Plan(
            checked: outputs.map { output in
                switch output.content {
                case .rendered(let render):
                    return Output(path: output.path, content: .rendered(change(output.path, render)))
                case .describing(let render):
                    return Output(
                        path: output.path,
                        content: .describing { files, buffer in
                            change(output.path) { render(files, &$0) }(&buffer)
                        })
                case .copied: return output
                }
            })
    }
}

extension Plan {
    /// Two outputs that cannot both be written.
    package struct Conflict: Sendable, Equatable {
        /// How two outputs are in each other's way.
        package enum Kind: Sendable, Equatable {
            /// Both have the same path.
            case samePath
            /// The paths differ only in case or in Unicode normalisation; many file systems hold them for one.
            case indistinct
            /// One is a file where the other needs a folder.
            case fileAndFolder
            /// The path is that of the manifest, which the publisher writes itself.
            case manifest
        }

        /// How they are in each other's way.
        package let kind: Kind
        /// The earlier output in the order of paths; the file, where the other needs a folder; else the manifest.
        package let first: OutputPath
        /// The later output.
        package let second: OutputPath
    }

    /// Every conflict of a plan: never empty, sorted by the second path, then by the first.
    package struct Conflicts: Error, Sendable, Equatable {
        package let all: [Conflict]
    }

    /// Finds the conflicts among sorted paths.
    private static func conflicts(among paths: [OutputPath]) -> [Conflict] {
        var found: [Conflict] = []
        // The keys are Swift strings, whose equality is canonical equivalence: that takes care of normalisation.
        var files: [String: OutputPath] = [caseFolded(OutputPath.manifest.string): OutputPath.manifest]
        for path in paths {
            let key = caseFolded(path.string)
            guard let earlier = files[key] else {
                files[key] = path
                continue
            }
            let isManifest = earlier == OutputPath.manifest
            let kind: Conflict.Kind = isManifest ? .manifest : earlier == path ? .samePath : .indistinct
            found.append(Conflict(kind: kind, first: earlier, second: path))
        }
        for path in paths {
            for folder in path.folders {
                guard let file = files[caseFolded(folder.string)] else { continue }
                found.append(Conflict(kind: .fileAndFolder, first: file, second: path))
            }
        }
        return found.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
    }
}

extension Plan.Conflict: CustomStringConvertible {
    /// What meets, in words.
    package var description: String {
        switch kind {
        case .samePath: "two outputs have the path \(first)"
        case .indistinct:
            "\(first) and \(second) differ only in case or in Unicode normalisation; many file systems hold them for one"
        case .fileAndFolder: "\(first) is a file, but \(second) needs a folder of that name"
        case .manifest: "\(second) is the place of the manifest, which every build writes itself"
        }
    }
}
