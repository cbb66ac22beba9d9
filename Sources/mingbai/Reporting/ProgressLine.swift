import Publishing

/// The line on a terminal that says how far a build is; nothing where there is no terminal.
struct ProgressLine: Sendable {
    let isShown: Bool

    func show(_ progress: PublishingProgress) {
        guard isShown else { return }
        let text =
            switch progress {
            case .waiting: "waiting for another build"
            case .outputs(let done, let count): "rendering \(done) of \(count)"
            case .completing: "completing the new site"
            case .switching: "putting the new site in place"
            case .clearing: "clearing up"
            }
        StandardStream.error.write("\(ProgressLine.erasure)\(text) … ")
    }

    func clear() {
        if isShown { StandardStream.error.write(ProgressLine.erasure) }
    }

    /// Back to the beginning of the line, and what stands there gone (ECMA-48, EL).
    private static let erasure = "\r\u{1B}[K"
}
