import USM
import Values

extension Policy {
    /// Whether this person may make an accepted offer the agreement, or end one: the service
    /// manager (usm.md 5.3).
    package func mayAgree(on service: Service) -> Bool { mayWriteSpecification(of: service) }

    /// Whether what is talked about and not agreed is for this person: who works for the service.
    package func seesTalks(about service: Service) -> Bool {
        actor.grants.contains { grant in
            guard grant.profile != .administrator else { return false }
            switch grant.scope {
            case .enterprise: return true
            case .team(let team): return service.team == team
            case .service(let id): return service.id == id
            }
        }
    }
}
