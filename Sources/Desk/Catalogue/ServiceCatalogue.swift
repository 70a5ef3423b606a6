import Records
import Storage
import USM
import Values

/// A service as a customer finds it on the menu: what can be agreed about it (usm.md 4.4).
package struct ServiceOffer: Sendable {
    package let service: Service
    package let version: Int
    package let tree: Specification
    /// The services that can be had with it, of a composed one.
    package let options: [Service]
    /// The agreements about it that hold for the reader now, or for whose customer they speak.
    package let agreements: [Agreement]
    /// The only organizations that it is offered to, by name; none for every customer, and for a
    /// reader who does not work here.
    package let audience: [CallSummary.NamedParty]
}

/// Somebody wants to agree on a service: a wish.
package struct AskForService: Sendable {
    package let service: ID<Service>
    /// What they would like, in their own words.
    package let words: String

    package init(_ service: ID<Service>, words: String) {
        self.service = service
        self.words = words
    }
}

extension Policy {
    /// Whether this person may see what can be agreed: who speaks for a customer, and who works
    /// here.
    package var maySeeServiceCatalogue: Bool { maySeeDirectory || !actor.contactOf.isEmpty }
}

extension ServiceDesk {
    /// The services that can be offered, because their specification says what for and what is
    /// made available; by name in the actor's language.
    ///
    /// Who works here sees them all; who speaks for customers sees what is offered to one of
    /// those, and what they have agreed on already.
    ///
    /// - Parameter words: only services in which each of these words begins one.
    /// - Throws: ``DeskRefusal/notAllowed`` for who neither works here nor speaks for a customer.
    package func serviceCatalogue(
        _ words: String = "", as actor: Actor
    ) async throws -> [ServiceOffer] {
        guard Policy(actor).maySeeServiceCatalogue else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        let offers = try await database.read { try $0.offers(to: actor, at: moment) }
        let wanted = WordBeginnings(words)
        return offers.filter { wanted.begin(wordsOf: $0.texts) }
            .map { (order: $0.service.name[actor.language].folded, offer: $0) }
            .sorted { ($0.order, $0.offer.service.id) < ($1.order, $1.offer.service.id) }
            .map(\.offer)
    }

    /// - Throws: ``DeskRefusal/notFound`` for a service that cannot be offered.
    package func serviceOffer(
        _ id: ID<Service>, as actor: Actor
    ) async throws -> ServiceOffer {
        let offers = try await serviceCatalogue(as: actor)
        guard let offer = offers.first(where: { $0.service.id == id }) else {
            throw DeskRefusal.notFound
        }
        return offer
    }

    /// Opens a wish about the service.
    package func perform(_ command: AskForService, as actor: Actor) async throws -> CallReceipt {
        guard Policy(actor).mayChangeAnything else { throw DeskRefusal.notAllowed }
        let offer = try await serviceOffer(command.service, as: actor)
        return try await perform(
            RegisterCall(description: command.words, service: offer.service.id, type: .wish),
            as: actor)
    }
}

extension Reader {
    fileprivate func offers(to actor: Actor, at moment: Instant) throws -> [ServiceOffer] {
        let specified = try newestSpecifications().values
            .filter { $0.specification.tree.isOfferable }
        let services = Dictionary(
            uniqueKeysWithValues: try self.services().map { ($0.id, $0) })
        var agreements = try agreements(covering: actor.person, service: nil, at: moment)
        let known = Set(agreements.map(\.id))
        let spokenFor = try actor.contactOf.compactMap { try agreement($0) }
        agreements += spokenFor.filter { !known.contains($0.id) && $0.isValid(at: moment) }
        let agreed = Dictionary(grouping: agreements, by: \.service)
        let audiences = try serviceAudiences()
        let circle = try circle(of: Set(spokenFor.map(\.customer)))
        let worksHere = Policy(actor).maySeeDirectory
        let isOffered = { (id: ID<Service>) in
            worksHere || agreed[id] != nil || audiences[id]?.includes(circle) ?? true
        }
        let names =
            worksHere
            ? try self.names(of: audiences.values.reduce([]) { $0.union($1.organizations) }) : [:]
        return specified.compactMap { stored in
            guard let service = services[stored.service], isOffered(service.id) else {
                return nil
            }
            let audience = audiences[service.id]?.organizations ?? []
            return ServiceOffer(
                service: service, version: stored.number, tree: stored.specification.tree,
                options: stored.specification.specific.filter(isOffered)
                    .compactMap { services[$0] },
                agreements: agreed[stored.service] ?? [],
                audience: names.filter { audience.contains($0.key) }
                    .map { CallSummary.NamedParty(id: $0.key, name: $0.value) }
                    .sorted { ($0.name, $0.id) < ($1.name, $1.id) })
        }
    }
}

extension Specification {
    fileprivate var isOfferable: Bool {
        do {
            try requireOfferable()
            return true
        } catch {
            return false
        }
    }
}

extension ServiceOffer {
    /// What it is found by.
    fileprivate var texts: [String] {
        let texts =
            [service.name, service.summary] + (tree.job.map { [$0] } ?? [])
            + (tree.items(.good) + tree.items(.action)).map(\.promise.text)
        return texts.flatMap { [$0.english, $0.dutch] }
    }
}
