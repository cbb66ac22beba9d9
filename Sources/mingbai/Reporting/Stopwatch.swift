import Synchronization

/// Measures how long each phase of a run takes.
final class Stopwatch: Sendable {
    /// The phases in their order.
    enum Phase: String, CaseIterable, Sendable {
        case reading, planning, waiting, rendering, completing, switching, clearing
    }

    private struct State {
        var phase: Phase?
        var since: ContinuousClock.Instant
        var times: [Duration]
    }

    private let state: Mutex<State>

    /// A watch that runs for a first phase.
    init(_ phase: Phase) {
        state = Mutex(
            State(phase: phase, since: .now, times: Array(repeating: .zero, count: Phase.allCases.count)))
    }

    /// Ends the phase that runs and begins another.
    func start(_ phase: Phase) { change(to: phase) }

    /// Ends the phase that runs.
    func stop() { change(to: nil) }

    /// The seconds each phase took so far, phases that did not take place left out.
    var seconds: [(phase: Phase, seconds: Double)] {
        let times = state.withLock { $0.times }
        return zip(Phase.allCases, times).filter { $1 > .zero }.map { ($0, $1 / .seconds(1)) }
    }

    private func change(to phase: Phase?) {
        state.withLock { state in
            let now = ContinuousClock.now
            if let running = state.phase, let index = Phase.allCases.firstIndex(of: running) {
                state.times[index] += state.since.duration(to: now)
            }
            state.phase = phase
            state.since = now
        }
    }
}
