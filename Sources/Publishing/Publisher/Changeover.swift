/// The moment at which the new site takes the place of the old one, and the owner's files change over with it.
///
/// The two folders are exchanged in one step. For that moment the new site has links in the places of the owner's
/// files, which lead to them in the old site; each is then exchanged for the file itself. So no reader finds one
/// missing, nothing is copied, and a repository in the site (`.git`) stays the same folder. A build killed in between
/// is finished by the next (`InterruptedBuild`).
struct Changeover: Sendable {
    let staging: Staging
    /// Whether there is an old site.
    let isReplacing: Bool
    /// The owner's files and folders in the old site.
    let owned: [String]
    /// Those of them that have a placeholder in the new site.
    let placeholders: Set<String>

    /// How a changeover ended.
    enum Outcome: Sendable {
        /// The new site is in place, the owner's files in it.
        case done
        /// It failed and was taken back: the old site is in place.
        case undone(PublishingError)
        /// The file system cannot exchange two entries; the old site is in place.
        case unsupported
        /// It failed and taking it back failed too: the new site is in place, the next build must finish.
        case unfinished(PublishingError)
    }

    /// Puts the new site in place.
    func perform() -> Outcome {
        let destination = staging.destination
        do throws(PublishingError) {
            if isReplacing {
                try staging.exchange(destination.path, staging.site, shown: destination.shown)
            } else {
                try staging.move(staging.site, destination.path, shown: destination.shown)
            }
        } catch {
            return isReplacing && error.isOfUnsupportedCall ? .unsupported : .undone(error)
        }
        var adopted: [String] = []
        do throws(PublishingError) {
            for path in owned {
                try staging.adopt(path, hasPlaceholder: placeholders.contains(path))
                adopted.append(path)
            }
            return .done
        } catch {
            return takeBack(adopted, because: error)
        }
    }

    private func takeBack(_ adopted: [String], because failure: PublishingError) -> Outcome {
        do throws(PublishingError) {
            for path in adopted.reversed() {
                try staging.giveBack(path, hasPlaceholder: placeholders.contains(path))
            }
            let destination = staging.destination
            try staging.exchange(destination.path, staging.site, shown: destination.shown)
            return .undone(failure)
        } catch {
            return .unfinished(
                failure.adding("the new site is in place, the next build puts the rest of your own files back"))
        }
    }
}

extension Staging {
    /// Exchanges two entries in one step.
    func exchange(_ one: String, _ other: String, shown: String) throws(PublishingError) {
        try files.attempt(to: "replace", shown) { () throws(SystemError) in try files.exchange(one, other) }
    }

    /// Moves an entry to where there is none, or over a file.
    func move(_ from: String, _ to: String, shown: String) throws(PublishingError) {
        try files.attempt(to: "replace", shown) { () throws(SystemError) in try files.move(from, to) }
    }

    /// Moves an owner's file or folder from the old site, now in `site`, to the new one.
    func adopt(_ path: String, hasPlaceholder: Bool) throws(PublishingError) {
        let place = "\(destination.path)/\(path)"
        let shown = "\(destination.shown)/\(path)"
        if hasPlaceholder {
            try exchange(place, "\(site)/\(path)", shown: shown)
        } else {
            try move("\(site)/\(path)", place, shown: shown)
        }
    }

    /// The opposite of `adopt`.
    fileprivate func giveBack(_ path: String, hasPlaceholder: Bool) throws(PublishingError) {
        let place = "\(destination.path)/\(path)"
        let shown = "\(destination.shown)/\(path)"
        if hasPlaceholder {
            try exchange("\(site)/\(path)", place, shown: shown)
        } else {
            try move(place, "\(site)/\(path)", shown: shown)
        }
    }
}
