import USM
import Values

extension Policy {
    /// Whether this person may look at the calendars: who works here does.
    package var maySeeCalendars: Bool { mayEnter(.calendars) }

    /// Whether this person may enter releases.
    package var mayMakeReleases: Bool {
        !actor.isReadOnly && actor.grants.contains { $0.profile.coordinates }
    }

    /// Whether this person may say that nothing is changed in a time.
    ///
    /// - Parameter service: the one that it is about; nil for more than one.
    package func mayFreeze(_ service: Service?) -> Bool {
        !actor.isReadOnly
            && actor.grants.contains { grant in
                guard grant.profile.coordinates else { return false }
                switch grant.scope {
                case .enterprise: return true
                case .team(let team): return service?.team == team
                case .service(let id): return service?.id == id
                }
            }
    }

    /// Whether this person may open a call for an occurrence of a service's action.
    package func mayOpenOccurrences(of service: Service) -> Bool {
        !actor.isReadOnly
            && actor.grants.contains { grant in
                guard grant.profile != .administrator else { return false }
                switch grant.scope {
                case .enterprise: return true
                case .team(let team): return service.team == team
                case .service(let id): return service.id == id
                }
            }
    }

    /// Whether this person may say when somebody is away: of themselves, and of their team.
    package func mayEnterAbsence(of person: ID<Party>, in teams: [ID<Party>]) -> Bool {
        guard !actor.isReadOnly, maySeeCalendars else { return false }
        if person == actor.person { return true }
        return actor.grants.contains { grant in
            guard grant.profile.coordinates else { return false }
            switch grant.scope {
            case .enterprise: return true
            case .team(let team): return teams.contains(team)
            case .service: return false
            }
        }
    }
}

extension Profile {
    fileprivate var coordinates: Bool { self.class != .operator && self != .administrator }
}

extension CalendarRefusal {
    /// - Parameter field: nil for the one that the refusal itself names.
    func refusal(at field: String? = nil) -> DeskRefusal {
        .invalid([FieldProblem(field ?? self.field, sentence)])
    }
}

extension TimeWindow {
    /// - Throws: ``DeskRefusal/invalid(_:)`` for `from` or `until`.
    static func entered(
        from: Instant?, until: Instant?, for purpose: Purpose
    ) throws(DeskRefusal) -> TimeWindow {
        do {
            return try checked(from: from, until: until, for: purpose)
        } catch {
            throw error.refusal()
        }
    }

    /// The longest range that a calendar shows.
    package static let longestRange = Duration.days(100)

    /// A range to look at.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for `until`.
    static func shown(from: Instant, until: Instant) throws(DeskRefusal) -> TimeWindow {
        guard let window = TimeWindow(from: from, until: until) else {
            throw CalendarRefusal.endsBeforeStart.refusal()
        }
        guard window.duration <= longestRange else {
            throw .invalid([FieldProblem("until", CalendarTexts.rangeTooLong)])
        }
        return window
    }
}
