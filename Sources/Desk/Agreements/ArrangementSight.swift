import Records
import Storage
import USM
import Values

/// What somebody may see and do of an arrangement.
struct ArrangementSight {
    /// The wish that it was talked about under last.
    let call: Call
    let service: Service
    /// Whether they are one of those who answer for the customer.
    let isContact: Bool
    /// Whether offers are for them.
    let seesTalks: Bool
    /// Whether what was agreed is for them.
    let seesAgreement: Bool
    /// Whether they work on the wish.
    let works: Bool
    /// Whether they answer for the service.
    let manages: Bool
    private let isAgreed: Bool

    init(
        call: Call, service: Service, arrangement: Arrangement, _ policy: Policy
    ) {
        self.call = call
        self.service = service
        isContact =
            arrangement.lastTerms?.contacts.contains(policy.actor.person) == true
            || policy.actor.contactOf.contains(arrangement.id)
        let worksHere = policy.maySeeDirectory
        seesTalks =
            isContact
            || (worksHere && (policy.seesTalks(about: service) || policy.maySeeInternal(call)))
        isAgreed = !arrangement.versions.isEmpty
        seesAgreement = isContact || (worksHere && isAgreed)
        works = policy.may(.work, call)
        manages = policy.mayAgree(on: service)
    }

    /// Whether it is theirs to do, whatever the state.
    func allows(_ deed: ChangeArrangement.Deed, _ policy: Policy) -> Bool {
        switch deed {
        case .accept: may(.accept, policy)
        case .reject: may(.reject, policy)
        case .withdraw: may(.withdraw, policy)
        case .conclude: may(.agree, policy)
        case .end: may(.end, policy)
        }
    }

    func may(_ action: Arrangement.Action, _ policy: Policy) -> Bool {
        guard policy.mayChangeAnything else { return false }
        return switch action {
        case .offer: works
        case .accept, .reject: isContact
        case .withdraw: works || manages
        case .agree, .end: manages
        }
    }

    /// What they can do now: what is theirs and what its state and that of its wish allow.
    func allowed(_ arrangement: Arrangement, _ policy: Policy) -> [Arrangement.Action] {
        arrangement.allowedActions.filter { action in
            guard may(action, policy) else { return false }
            return switch action {
            case .offer, .accept, .reject: call.takesOffers
            case .agree: call.concludesOffers
            case .withdraw, .end: true
            }
        }
    }
}

extension Reader {
    /// - Throws: ``DeskRefusal/notFound`` when its wish or service is gone.
    func sight(of stored: StoredArrangement, _ policy: Policy) throws -> ArrangementSight {
        guard
            let call = try call(stored.call), let terms = stored.arrangement.lastTerms,
            let service = try service(terms.service)
        else { throw DeskRefusal.notFound }
        return ArrangementSight(
            call: call, service: service, arrangement: stored.arrangement, policy)
    }

    /// Why nothing can be done with an agreement that nobody talks about: it came from a file.
    func whyNot(_ id: ID<Agreement>, _ policy: Policy) throws -> DeskRefusal {
        guard id.isPlausible, try agreement(id) != nil else { return .notFound }
        guard policy.maySeeDirectory || policy.actor.contactOf.contains(id) else {
            return .notFound
        }
        return policy.mayChangeAnything
            ? .notNow(AgreementTexts.offerNotNow, allowed: []) : .notAllowed
    }
}
