import Records
import Storage
import USM
import Values

/// A service with what is promised of it.
package struct SpecifiedService: Sendable {
    package let service: Service
    /// nil when nothing was written yet.
    package let version: SpecificationVersion?
    /// The number of the newest version; 0 when there is none.
    package let newest: Int
    /// The parts of a composed service, and the services of which this one is a part.
    package let related: [ID<Service>: Service]
    package let wholes: [ID<Service>]
    /// Whether the person who asks may write the next version.
    package let mayWrite: Bool
    /// Whether they may read how it was given.
    package let mayReport: Bool

    package var specification: ServiceSpecification? { version?.specification }
}

/// One version of a specification, and who wrote it.
package struct SpecificationVersion: Sendable {
    package let number: Int
    package let specification: ServiceSpecification
    package let writtenAt: Instant
    package let writtenBy: ID<Party>?
    package let note: String
    /// The wish or the request for change under which it came about; nil for what a first start
    /// entered, and for who may not see it.
    package let call: String?

    init(_ stored: StoredSpecification, under call: Call?) {
        number = stored.number
        specification = stored.specification
        writtenAt = stored.writtenAt
        writtenBy = stored.writtenBy
        note = stored.note
        self.call = call?.reference
    }
}

/// What two versions of one specification do not have in common.
package struct ComparedSpecifications: Sendable {
    package let service: Service
    package let from: Int
    package let to: Int
    package let difference: SpecificationDifference
    /// The services that are parts in either of them.
    package let related: [ID<Service>: Service]
}

extension Policy {
    /// Whether this person may write what is promised of a service: its service manager.
    package func mayWriteSpecification(of service: Service) -> Bool {
        guard !actor.isReadOnly else { return false }
        return actor.grants.contains { grant in
            guard grant.profile == .serviceManager else { return false }
            switch grant.scope {
            case .enterprise: return true
            case .team(let team): return service.team == team
            case .service(let id): return service.id == id
            }
        }
    }
}

extension ServiceDesk {
    /// How many versions a list shows at most.
    package static let specificationLimit = 200

    /// What is promised of a service, for those who work here.
    ///
    /// - Parameter version: nil for the newest.
    /// - Throws: ``DeskRefusal/notFound`` for a service or a version that there is not.
    package func specification(
        of id: ID<Service>, version: Int? = nil, as actor: Actor
    ) async throws -> SpecifiedService {
        let policy = try entering(actor)
        return try await database.read { reader in
            let service = try reader.existingService(id)
            let newest = try reader.specification(of: id)
            let shown = try version.map { try reader.specification(of: id, version: $0) } ?? newest
            if version != nil && shown == nil { throw DeskRefusal.notFound }
            let wholes = try reader.wholes(with: id)
            let parts = shown?.specification.parts ?? []
            return SpecifiedService(
                service: service, version: try shown.map { try reader.version($0, policy) },
                newest: newest?.number ?? 0,
                related: try reader.services(among: Set(parts + wholes)), wholes: wholes,
                mayWrite: policy.mayWriteSpecification(of: service),
                mayReport: policy.mayReadReport(of: service))
        }
    }

    /// All versions, the newest first.
    package func specifications(
        of id: ID<Service>, as actor: Actor
    ) async throws -> Excerpt<SpecificationVersion> {
        let policy = try entering(actor)
        return try await database.read { reader in
            _ = try reader.existingService(id)
            let found = Excerpt(
                try reader.specifications(of: id, limit: Self.specificationLimit + 1),
                limit: Self.specificationLimit)
            return try Excerpt(
                shown: found.map { try reader.version($0, policy) }, isCut: found.isCut)
        }
    }

    /// - Throws: ``DeskRefusal/notFound`` for a version that there is not.
    package func difference(
        of id: ID<Service>, from old: Int, to new: Int, as actor: Actor
    ) async throws -> ComparedSpecifications {
        _ = try entering(actor)
        return try await database.read { reader in
            let service = try reader.existingService(id)
            guard
                let old = try reader.specification(of: id, version: old),
                let new = try reader.specification(of: id, version: new)
            else { throw DeskRefusal.notFound }
            let parts = Set(old.specification.parts + new.specification.parts)
            return ComparedSpecifications(
                service: service, from: old.number, to: new.number,
                difference: SpecificationDifference(
                    from: old.specification, to: new.specification),
                related: try reader.services(among: parts))
        }
    }

    private func entering(_ actor: Actor) throws(DeskRefusal) -> Policy {
        let policy = Policy(actor)
        guard policy.mayEnter(.services) else { throw .notAllowed }
        return policy
    }
}

extension Reader {
    /// A version with its call, where this person may see that.
    fileprivate func version(
        _ stored: StoredSpecification, _ policy: Policy
    ) throws -> SpecificationVersion {
        let found = try stored.call.flatMap { try call($0) }
        return SpecificationVersion(
            stored, under: found.flatMap { policy.maySee($0) ? $0 : nil })
    }

    func existingService(_ id: ID<Service>) throws -> Service {
        guard id.isPlausible, let service = try service(id) else { throw DeskRefusal.notFound }
        return service
    }
}
