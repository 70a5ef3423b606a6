import Records
import USM
import Values

/// By whose authority something is administered.
package enum Authority: Sendable {
    /// Somebody who is signed in, and must be an administrator.
    case person(Actor)
    /// Whoever may run programs beside the database: on the command line, at the first start.
    case machine

    /// - Throws: ``DeskRefusal/notAllowed``.
    func requireAdministrator() throws(DeskRefusal) {
        switch self {
        case .person(let actor) where Policy(actor).mayAdminister: return
        case .person: throw .notAllowed
        case .machine: return
        }
    }

    /// Looking needs the profile but not the right to change.
    ///
    /// - Throws: ``DeskRefusal/notAllowed``.
    func requireAdministratorToRead() throws(DeskRefusal) {
        switch self {
        case .person(let actor) where Policy(actor).mayEnter(.administration): return
        case .person: throw .notAllowed
        case .machine: return
        }
    }

    func authorship(at moment: Instant) -> Authorship {
        switch self {
        case .person(let actor): Authorship(actor: actor.person, at: moment)
        case .machine: Authorship(actor: nil, at: moment)
        }
    }
}

extension Policy {
    /// Whether this person may change accounts, profiles and the enterprise.
    package var mayAdminister: Bool { mayEnter(.administration) && !actor.isReadOnly }

    /// Whether this person may see who works where and what is managed: those who work do.
    package var maySeeDirectory: Bool { mayEnter(.work) || mayEnter(.administration) }
}
