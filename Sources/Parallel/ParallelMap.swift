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
    // Eight ranges a worker even out unequal work; claiming one costs some nanoseconds.
    let stride = max(1, count / (jobs * 8))
    let next = Atomic(0)
    let stop = Atomic(count)
    let failure = Mutex<(index: Int, error: Failure)?>(nil)
    var values = [Value?](repeating: nil, count: count)

    values.withUnsafeMutableBufferPointer { slots in
        let slots = Slots(memory: slots)
        DispatchQueue.concurrentPerform(iterations: jobs) { _ in
            var space = workspace()
            while true {
                let start = next.wrappingAdd(stride, ordering: .relaxed).oldValue
                if start >= count { return }
                for index in start..<min(start + stride, count) {
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

/// Does two things, at once where two jobs may run.
///
/// - Parameters:
///   - jobs: How many workers may run at once; less than 1 counts as 1.
///   - one: Done first where only one may run.
///   - other: The other thing.
/// - Returns: What came of both.
package func concurrently<One: Sendable, Other: Sendable>(
    jobs: Int, _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
    let parts = parallelMap(count: 2, jobs: jobs, workspace: {}) { _, index -> (One?, Other?) in
        index == 0 ? (one(), nil) : (nil, other())
    }
    guard let first = parts[0].0, let second = parts[1].1 else {
        preconditionFailure("the map returns a result for each index")
    }
    return (first, second)
}

/// The places of the results.
///
/// Each is written by the one worker that claimed its index, and read only after
/// `concurrentPerform` has returned, hence after all workers: nothing is shared.
private struct Slots<Value>: @unchecked Sendable {
    let memory: UnsafeMutableBufferPointer<Value?>
}
