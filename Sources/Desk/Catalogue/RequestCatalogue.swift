import Records
import Storage
import USM
import Values

/// Something that a person may ask for by its name, because it was agreed (usm.md 4.4).
package struct CatalogueItem: Sendable {
    /// The agreement's id and the item's own key, as `01a2….a-password-reset`.
    package let key: String
    package let service: Service
    package let agreement: ID<Agreement>
    package let agreementName: LocalizedText
    package let call: PreAgreedCall
    /// Within how much open time it is promised for a usual priority; nil where nothing is.
    package let promised: Duration?
    /// Whether that time counts around the clock, and not in the hours of a calendar.
    package let isAroundTheClock: Bool
}

extension ServiceDesk {
    /// Whom an order is for, when it is not for oneself.
    ///
    /// - Throws: ``DeskRefusal/notAllowed`` for who may not order for others,
    ///   ``DeskRefusal/notFound`` when there is no such person.
    package func personToOrderFor(_ id: ID<Party>?, as actor: Actor) async throws -> Party? {
        guard let id, try orderer(id, actor) != actor.person else { return nil }
        let found = try await database.read { id.isPlausible ? try $0.party(id) : nil }
        guard let found, found.kind == .person else { throw DeskRefusal.notFound }
        return found
    }

    /// How many items a catalogue shows at once; words find the others.
    package static let catalogueLimit = 100

    /// What a person may order now, by service and name in the actor's language.
    ///
    /// - Parameters:
    ///   - words: only items in which each of these words begins one; all when empty.
    ///   - person: on behalf of whom; nil for oneself.
    /// - Throws: ``DeskRefusal/notAllowed`` for somebody else, unless the actor works here.
    package func requestCatalogue(
        _ words: String = "", for person: ID<Party>? = nil, as actor: Actor
    ) async throws -> [CatalogueItem] {
        let person = try orderer(person, actor)
        let moment = world.now()
        let items = try await database.read { reader in
            try reader.catalogue(of: person, at: moment)
        }
        let wanted = WordBeginnings(words)
        let found = items.filter { wanted.begin(wordsOf: $0.texts) }
        return found.ordered(in: actor.language)
    }

    /// - Throws: ``DeskRefusal/notFound`` for an item that this person may not order now.
    package func catalogueItem(
        _ key: String, for person: ID<Party>? = nil, as actor: Actor
    ) async throws -> CatalogueItem {
        let items = try await requestCatalogue(for: person, as: actor)
        guard let item = items.first(where: { $0.key == key }) else { throw DeskRefusal.notFound }
        return item
    }

    func orderer(_ person: ID<Party>?, _ actor: Actor) throws(DeskRefusal) -> ID<Party> {
        let person = person ?? actor.person
        guard person == actor.person || Policy(actor).mayRegisterForOthers else {
            throw .notAllowed
        }
        return person
    }
}

extension Reader {
    fileprivate func catalogue(
        of person: ID<Party>, at moment: Instant
    ) throws -> [CatalogueItem] {
        let agreements = try agreements(covering: person, service: nil, at: moment)
            .filter { !$0.preAgreedCalls.isEmpty }
        let services = try services(among: Set(agreements.map(\.service)))
        var seen: [ID<Service>: Set<String>] = [:]
        return try agreements.flatMap { agreement -> [CatalogueItem] in
            guard let service = services[agreement.service] else { return [] }
            let targets = try targets(of: agreement.id)
            let isAroundTheClock = try calendar(of: agreement.id) == nil
            return agreement.orderable.compactMap { key, call in
                // What several agreements allow in the same words is there once.
                guard seen[service.id, default: []].insert(key).inserted else { return nil }
                return CatalogueItem(
                    key: "\(agreement.id).\(key)", service: service, agreement: agreement.id,
                    agreementName: agreement.name, call: call,
                    promised: call.leadTime(under: targets),
                    isAroundTheClock: isAroundTheClock)
            }
        }
    }
}

extension [CatalogueItem] {
    /// By service, then by name.
    ///
    /// Names are folded once, and sorted service by service and by place: an item is large, and
    /// moving it costs.
    fileprivate func ordered(in language: Language) -> [CatalogueItem] {
        let names = map { ($0.call.name[language].folded, $0.key) }
        let services = Dictionary(grouping: indices) { self[$0].service.id }.values.map { places in
            (service: self[places[0]].service, places: places.sorted { names[$0] < names[$1] })
        }
        let order = services.map { ($0.service.name[language].folded, $0.service.id) }
        return services.indices.sorted { order[$0] < order[$1] }
            .flatMap { services[$0].places.map { self[$0] } }
    }
}

extension CatalogueItem {
    /// What it is found by.
    fileprivate var texts: [String] {
        [call.name.english, call.name.dutch, service.name.english, service.name.dutch]
            + call.words
    }
}
