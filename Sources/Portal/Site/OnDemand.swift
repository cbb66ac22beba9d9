import Synchronization

/// A value that is worked out when it is first asked for and then kept; threads that ask meanwhile wait for it.
final class OnDemand<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)

    /// The value, made by a function that gives the same whenever it is called.
    func value(_ make: () -> Value) -> Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
