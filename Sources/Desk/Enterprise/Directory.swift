import Records
import Storage
import USM
import Values

/// A service that a person may ask about, and the agreement by which they may.
package struct ServiceChoice: Hashable, Sendable {
    package let service: Service
    package let agreement: ID<Agreement>
    package let agreementName: LocalizedText
    /// What can be asked for by its name.
    package let preAgreedCalls: [PreAgreedCall]
}

/// Who and what there is, for pages on which one chooses.
extension ServiceDesk {
    /// How many a search gives at most.
    package static let directoryLimit = 20

    /// The services that a person may ask about now, by name in the actor's language.
    ///
    /// One that several agreements cover comes once, with the one that would be chosen.
    ///
    /// - Parameter person: on behalf of whom; nil for oneself.
    /// - Throws: ``DeskRefusal/notAllowed`` for somebody else, unless the actor works here.
    package func services(
        for person: ID<Party>? = nil, as actor: Actor
    ) async throws -> [ServiceChoice] {
        let person = person ?? actor.person
        guard person == actor.person || Policy(actor).maySeeDirectory else {
            throw DeskRefusal.notAllowed
        }
        let moment = world.now()
        return try await database.read { reader in
            let agreements = try reader.agreements(covering: person, service: nil, at: moment)
            let services = try reader.services(among: Set(agreements.map(\.service)))
            var seen: Set<ID<Service>> = []
            return agreements.compactMap { agreement -> ServiceChoice? in
                guard
                    let service = services[agreement.service], seen.insert(service.id).inserted
                else { return nil }
                return ServiceChoice(
                    service: service, agreement: agreement.id, agreementName: agreement.name,
                    preAgreedCalls: agreement.preAgreedCalls)
            }.sorted {
                ($0.service.name[actor.language].folded, $0.service.id)
                    < ($1.service.name[actor.language].folded, $1.service.id)
            }
        }
    }

    /// Every service, for those who work here.
    package func allServices(as actor: Actor) async throws -> [Service] {
        try requireDirectory(actor)
        return try await database.read { try $0.services() }
    }

    /// Every team, by name.
    package func teams(as actor: Actor) async throws -> [Party] {
        try requireDirectory(actor)
        return try await database.read { try $0.teams() }
    }

    /// The people of a team, by name.
    package func members(of team: ID<Party>, as actor: Actor) async throws -> [Party] {
        try requireDirectory(actor)
        return try await database.read { try $0.members(of: team) }
    }

    /// People with a word in their name that begins with `prefix`.
    package func people(
        named prefix: String, as actor: Actor
    ) async throws -> Excerpt<Party> {
        try requireDirectory(actor)
        let word = Self.searchable(prefix)
        return try await database.read { reader in
            Excerpt(
                try reader.people(named: word, limit: Self.directoryLimit + 1),
                limit: Self.directoryLimit)
        }
    }

    /// Managed components with a word in their name that begins with `prefix`.
    package func components(
        named prefix: String, service: ID<Service>? = nil, as actor: Actor
    ) async throws -> Excerpt<ManagedComponent> {
        try requireDirectory(actor)
        let word = Self.searchable(prefix)
        return try await database.read { reader in
            Excerpt(
                try reader.components(
                    named: word, service: service, limit: Self.directoryLimit + 1),
                limit: Self.directoryLimit)
        }
    }

    /// - Throws: ``DeskRefusal/notFound`` for who neither works here, nor speaks for its
    ///   customer, nor may ask under it.
    package func agreement(_ id: ID<Agreement>, as actor: Actor) async throws -> Agreement {
        let (isInside, moment) = (Policy(actor).maySeeDirectory, world.now())
        let found = try await database.read { reader -> Agreement? in
            guard let agreement = try reader.agreement(id) else { return nil }
            if isInside || actor.contactOf.contains(id) { return agreement }
            let covering = try reader.agreements(
                covering: actor.person, service: agreement.service, at: moment)
            return covering.contains { $0.id == id } ? agreement : nil
        }
        guard let found else { throw DeskRefusal.notFound }
        return found
    }

    /// - Throws: ``DeskRefusal/notFound`` for who neither works here nor may ask about it.
    package func service(_ id: ID<Service>, as actor: Actor) async throws -> Service {
        let (isInside, moment) = (Policy(actor).maySeeDirectory, world.now())
        let found = try await database.read { reader -> Service? in
            guard let service = try reader.service(id) else { return nil }
            if isInside { return service }
            let covering = try reader.agreements(
                covering: actor.person, service: id, at: moment)
            return covering.isEmpty ? nil : service
        }
        guard let found else { throw DeskRefusal.notFound }
        return found
    }

    /// The names of parties that a page has the ids of, because it may show what they did.
    package func names(of parties: Set<ID<Party>>) async throws -> [ID<Party>: String] {
        try await database.read { try $0.names(of: parties) }
    }

    private func requireDirectory(_ actor: Actor) throws(DeskRefusal) {
        guard Policy(actor).maySeeDirectory else { throw .notAllowed }
    }

    static func searchable(_ prefix: String) -> String {
        String(prefix.unicodeScalars.filter { $0.value >= 32 }.prefix(100))
    }
}
