import Dispatch
import Synchronization

/// Maps the indices below a count on several threads; which thread did what cannot be seen in the result.
///
/// Workers claim ranges of indices from one counter, in ascending order, each with a workspace of its own.
///
/// - Parameters:
///   - count: How many indices there are.
///   - jobs: How many workers may run at once; less than 1 counts as 1.
///   - workspace: Makes what one worker uses again and again, such as a buffer.
///   - body: The work for one index.
/// - Returns: The results in the order of indices.
/// - Throws: The error of the lowest index that failed. Work above it stops; work below it is finished, so that the
///   error does not depend on who was faster.
package func parallelMap<Workspace, Value: Sendable, Failure: Error>(
    count: Int, jobs: Int, workspace: @Sendable () -> Workspace,
    _ body: @Sendable (inout Workspace, Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    let jobs = max(1, min(jobs, count))
    let next = Atomic(0)
    /// Claims an eighth of a worker's share of what is left, in the end single indices, so that unequal work evens
    /// out; that costs some nanoseconds. `nil` when nothing is left.
    @Sendable func claim() -> Range<Int>? {
        var start = next.load(ordering: .relaxed)
        while start < count {
            let end = start + max(1, (count - start) / (jobs * 8))
            let (isClaimed, found) = next.compareExchange(expected: start, desired: end, ordering: .relaxed)
            if isClaimed { return start..<end }
            start = found
        }
        return nil
    }
    let stop = Atomic(count)
    let failure = Mutex<(index: Int, error: Failure)?>(nil)
    var values = [Value?](repeating: nil, count: count)

    values.withUnsafeMutableBufferPointer { slots in
        let slots = Slots(memory: slots)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            var space = workspace()
            while let range = claim() {
                for index in range {
                    if index > stop.load(ordering: .relaxed) { return }
                    do throws(Failure) {
                        slots.memory[index] = try body(&space, index)
                    } catch {
                        stop.min(index, ordering: .relaxed)
                        failure.withLock { if index < $0?.index ?? count { $0 = (index, error) } }
                        return
                    }
                }
            }
        }
    }
    if let failure = failure.withLock({ $0 }) { throw failure.error }
    return values.compactMap { $0 }
}

/// The same while something else is done, which is begun first.
///
/// - Parameters:
///   - count: How many indices there are.
///   - jobs: How many workers may run at once; less than 1 counts as 1.
///   - workspace: Makes what one worker uses again and again, such as a buffer.
///   - other: The other thing.
///   - body: The work for one index.
/// - Returns: The results in the order of indices, and what came of the other thing.
/// - Throws: The error of the lowest index that failed.
package func parallelMap<Workspace, Value: Sendable, Other: Sendable, Failure: Error>(
    count: Int, jobs: Int, workspace: @Sendable () -> Workspace, beside other: @Sendable () -> Other,
    _ body: @Sendable (inout Workspace, Int) throws(Failure) -> Value
) throws(Failure) -> (values: [Value], other: Other) {
    let parts = try parallelMap(count: count + 1, jobs: jobs, workspace: workspace) {
        space, index throws(Failure) -> (Value?, Other?) in
        index == 0 ? (nil, other()) : (try body(&space, index - 1), nil)
    }
    guard let made = parts[0].1 else { preconditionFailure("the map returns a result for each index") }
    return (parts.compactMap(\.0), made)
}

/// The places of the results.
///
/// Each is written by the one worker that claimed its index, and read only after
/// `concurrentPerform` has returned, hence after all workers: nothing is shared.
private struct Slots<Value>: @unchecked Sendable {
    let memory: UnsafeMutableBufferPointer<Value?>
}
