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

extension Call {
    /// Whether something can be offered and answered under it: while it is drafted and negotiated.
    package var takesOffers: Bool {
        isOpen && type == .wish && ["A4", "A5"].contains(step.code)
    }

    /// Whether what was accepted can become the agreement.
    package var concludesOffers: Bool { isOpen && type == .wish && step.code == "A5" }
}
