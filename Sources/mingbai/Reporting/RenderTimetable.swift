import Publishing
import Synchronization

/// How long pages of each kind took to render, summed over all threads.
final class RenderTimetable: Sendable {
    /// One kind of page.
    struct Row: Sendable {
        /// The folder and extension, such as `units/*.html`.
        let kind: String
        var count = 0
        var bytes = 0
        var time = Duration.zero
    }

    private let sums = Mutex<[String: Row]>([:])

    /// The kinds that took longest first; ties by name.
    var rows: [Row] {
        sums.withLock { Array($0.values) }.sorted { ($1.time, $0.kind) < ($0.time, $1.kind) }
    }

    /// The same plan, each rendering of which is timed.
    func timing(_ plan: Plan) -> Plan {
        plan.mapRendering { path, render in
            let kind = Self.kind(of: path)
            return { buffer in
                let size = buffer.count
                let clock = ContinuousClock()
                let time = clock.measure { render(&buffer) }
                let bytes = buffer.count - size
                self.sums.withLock {
                    $0[kind, default: Row(kind: kind)].count += 1
                    $0[kind, default: Row(kind: kind)].bytes += bytes
                    $0[kind, default: Row(kind: kind)].time += time
                }
            }
        }
    }

    /// A page's folder, without the names of single plans, periods and the like in it, and its extension.
    private static func kind(of path: OutputPath) -> String {
        let components = path.string.split(separator: "/")
        let file = components.last.map(String.init) ?? ""
        let ending = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
        guard let folder = components.first, components.count > 1 else { return file }
        return "\(folder)/" + String(repeating: "*/", count: components.count - 2) + "*\(ending)"
    }
}
