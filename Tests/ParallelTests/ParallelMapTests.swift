import Synchronization
import Testing

import Parallel

@Suite struct ParallelMapTests {
    struct Failure: Error, Equatable {
        let index: Int
    }

    @Test(arguments: [0, 1, 7, 1000], [-1, 1, 2, 8, 2000])
    func keepsTheOrder(_ count: Int, _ jobs: Int) {
        let squares = parallelMap(count: count, jobs: jobs, workspace: { 0 }) { _, index in index * index }
        #expect(squares == (0..<count).map { $0 * $0 })
    }

    @Test(arguments: [1, 2, 8])
    func throwsTheFirstFailureInOrder(_ jobs: Int) {
        for first in [0, 1, 313, 999] {
            #expect(throws: Failure(index: first)) {
                try parallelMap(count: 1000, jobs: jobs, workspace: { 0 }) { _, index throws(Failure) in
                    if index >= first { throw Failure(index: index) }
                }
            }
        }
    }

    @Test func stopsAfterAFailure() {
        let calls = Atomic(0)
        #expect(throws: Failure(index: 3)) {
            try parallelMap(count: 10_000, jobs: 1, workspace: { 0 }) { _, index throws(Failure) in
                calls.wrappingAdd(1, ordering: .relaxed)
                if index == 3 { throw Failure(index: index) }
            }
        }
        #expect(calls.load(ordering: .relaxed) == 4)
    }

    @Test func givesEachWorkerOneWorkspace() {
        let made = Atomic(0)
        _ = parallelMap(
            count: 1000, jobs: 4, workspace: { made.wrappingAdd(1, ordering: .relaxed).newValue },
            { $0 += $1 })
        #expect((1...4).contains(made.load(ordering: .relaxed)))
    }

    @Test(arguments: [0, 1, 7, 1000], [-1, 1, 2, 8])
    func doesAnotherThingBeside(_ count: Int, _ jobs: Int) {
        let done = Mutex<[Int]>([])
        let (squares, other) = parallelMap(
            count: count, jobs: jobs, workspace: {},
            beside: {
                done.withLock { $0.append(-1) }
                return "other"
            }
        ) { _, index in
            done.withLock { $0.append(index) }
            return index * index
        }
        #expect(squares == (0..<count).map { $0 * $0 } && other == "other")
        #expect(done.withLock { jobs < 2 ? $0 : $0.sorted() } == Array(-1..<count))
    }

    @Test(arguments: [1, 2, 8])
    func throwsTheFirstFailureBesideAnotherThing(_ jobs: Int) {
        #expect(throws: Failure(index: 3)) {
            try parallelMap(count: 9, jobs: jobs, workspace: {}, beside: {}) { _, index throws(Failure) in
                if index >= 3 { throw Failure(index: index) }
            }
        }
    }
}
