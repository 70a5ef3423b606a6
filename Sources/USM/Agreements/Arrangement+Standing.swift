import Values

extension Arrangement {
    /// How far the parties came with each other, whatever the time.
    package enum State: String, CaseIterable, Codable, Sendable {
        case draft, offered, accepted, agreed, rejected, withdrawn, ended
    }

    /// Where an agreement stands at some moment.
    package enum Standing: Hashable, Sendable {
        case notAgreed(State)
        /// Agreed, and begins or goes on later.
        case upcoming(Version)
        case running(Version)
        case over
    }

    /// What is agreed stays agreed while a changed version is talked about.
    package var state: State {
        if ending != nil { return .ended }
        guard versions.isEmpty else { return .agreed }
        return switch round?.answer {
        case nil: .draft
        case .open: .offered
        case .accepted: .accepted
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }

    package func standing(at moment: Instant) -> Standing {
        guard !versions.isEmpty else { return .notAgreed(state) }
        if let ending, ending.from <= moment { return .over }
        if let version = version(at: moment) { return .running(version) }
        let later = versions.filter { version in
            version.validity.from > moment && !version.validity.isEmpty
                && (ending.map { version.validity.from < $0.from } ?? true)
        }
        return later.min { $0.validity.from < $1.validity.from }.map { .upcoming($0) } ?? .over
    }

    /// The version that runs; at most one does.
    package func version(at moment: Instant) -> Version? {
        if let ending, ending.from <= moment { return nil }
        return versions.first { $0.validity.contains(moment) }
    }

    /// Whether somebody may call upon it.
    ///
    /// - Parameter circle: the person, their teams, and the organizations of those.
    package func covers(_ circle: Set<ID<Party>>, at moment: Instant) -> Bool {
        version(at: moment)?.terms.coverage.covers(circle) ?? false
    }

    /// What the typing of calls needs to know of it; nil when nothing runs.
    package func agreement(at moment: Instant) -> Agreement? {
        guard let version = version(at: moment) else { return nil }
        let until = ending.map { version.validity.ending(by: $0.from) } ?? version.validity
        return Agreement(
            id: id, name: version.terms.name, service: version.terms.service, customer: customer,
            provider: provider, validFrom: until.from, validUntil: until.until,
            preAgreedCalls: version.terms.items.map(\.preAgreedCall), kind: kind)
    }

    /// When an agreed version begins next.
    package func nextBeginning(after moment: Instant) -> Instant? {
        versions.map(\.validity).filter { validity in
            validity.from > moment && !validity.isEmpty
                && (ending.map { validity.from < $0.from } ?? true)
        }.map(\.from).min()
    }

    /// Until when something is agreed without a pause, from this version on.
    package func goesOn(after version: Version) -> Instant? {
        var end = version.validity.until
        while let reached = end,
            let next = versions.first(where: { $0.validity.from == reached && !$0.validity.isEmpty }
            )
        {
            end = next.validity.until
        }
        guard let ending else { return end }
        return end.map { min($0, ending.from) } ?? ending.from
    }

    /// Rebuilds an arrangement from all that happened to it.
    ///
    /// - Returns: nil when it does not begin with its opening.
    package static func replaying(_ events: [Event]) -> Arrangement? {
        guard case .opened(let opening) = events.first else { return nil }
        return events.dropFirst().reduce(Arrangement(opening)) { $0.applying($1) }
    }
}
