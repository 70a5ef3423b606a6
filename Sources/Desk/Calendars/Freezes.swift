import Journal
import Records
import Storage
import USM
import Values

/// A coordinator says when nothing is to be changed.
package struct EnterFreeze: Sendable {
    package var span: EnteredSpan
    package var reason: String
    /// Of one service, or of a class of components; of everything with neither.
    package var service: ID<Service>?
    package var componentClass: String
    /// The services that may be changed all the same.
    package var exceptions: [ID<Service>]

    package init(
        _ span: EnteredSpan, reason: String, service: ID<Service>? = nil,
        componentClass: String = "", exceptions: [ID<Service>] = []
    ) {
        self.span = span
        self.reason = reason
        self.service = service
        self.componentClass = componentClass
        self.exceptions = exceptions
    }
}

/// A freeze window is given all that is said here.
package struct AlterFreeze: Sendable {
    package let freeze: ID<FreezeWindow>
    /// The version that the person saw; nil when they do not care.
    package let seen: Int?
    package let entered: EnterFreeze

    package init(_ freeze: ID<FreezeWindow>, seen: Int?, _ entered: EnterFreeze) {
        self.freeze = freeze
        self.seen = seen
        self.entered = entered
    }
}

/// A freeze window is taken back.
package struct RemoveFreeze: Sendable {
    package let freeze: ID<FreezeWindow>
    /// The version that the person saw; nil when they do not care.
    package let seen: Int?

    package init(_ freeze: ID<FreezeWindow>, seen: Int? = nil) {
        self.freeze = freeze
        self.seen = seen
    }
}

/// A coordinator names a release, into which changes are bundled.
package struct CreateRelease: Sendable {
    package let name: String

    package init(name: String) {
        self.name = name
    }
}

extension ServiceDesk {
    package static let freezeLimit = 200

    /// The freeze windows that are not over, whether this person may enter others, and which of
    /// them they may change.
    package func freezes(
        as actor: Actor
    ) async throws -> (
        freezes: Excerpt<FreezeWindow>, mayFreeze: Bool, mayChange: Set<ID<FreezeWindow>>
    ) {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let now = world.now()
        return try await database.read { reader in
            let services = try reader.services()
            let freezes = Excerpt(
                try reader.freezes(endingAfter: now, limit: Self.freezeLimit + 1),
                limit: Self.freezeLimit)
            let mine = freezes.filter { freeze in
                policy.mayFreeze(services.first { $0.id == freeze.service })
            }
            return (
                freezes, policy.mayFreeze(nil) || services.contains(where: policy.mayFreeze),
                Set(mine.map(\.id))
            )
        }
    }

    /// One freeze window, for who may change it.
    ///
    /// - Throws: ``DeskRefusal/notFound``.
    package func freeze(_ id: ID<FreezeWindow>, as actor: Actor) async throws -> FreezeWindow {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        return try await database.read { try $0.changeable(id, policy) }
    }

    @discardableResult
    package func perform(
        _ command: EnterFreeze, as actor: Actor
    ) async throws -> ID<FreezeWindow> {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let (id, by) = (
            world.freshID(FreezeWindow.self), Authorship(actor: actor.person, at: world.now())
        )
        return try await write(at: by.at) { transaction in
            let service = try command.service.flatMap {
                $0.isPlausible ? try transaction.service($0) : nil
            }
            guard policy.mayFreeze(service) else { throw DeskRefusal.notAllowed }
            let freeze = try command.checked(id, service, transaction, at: by.at)
            try transaction.save(freeze)
            try transaction.journal(.frozen, stored: id, as: FreezeState.self, by)
            return id
        }
    }

    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/outdated(current:_:)`` when somebody
    ///   changed it meanwhile.
    package func perform(_ command: AlterFreeze, as actor: Actor) async throws {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            let former = try transaction.locked(command.freeze, seen: command.seen, policy)
            let service = try command.entered.service.flatMap {
                $0.isPlausible ? try transaction.service($0) : nil
            }
            guard policy.mayFreeze(service) else { throw DeskRefusal.notAllowed }
            let freeze = try command.entered.checked(
                former.id, service, transaction, at: by.at)
            try transaction.save(freeze)
            try transaction.journal(.altered, stored: freeze.id, as: FreezeState.self, by)
        }
    }

    /// - Throws: ``DeskRefusal/notFound``; ``DeskRefusal/outdated(current:_:)`` when somebody
    ///   changed it meanwhile.
    package func perform(_ command: RemoveFreeze, as actor: Actor) async throws {
        let policy = Policy(actor)
        guard policy.maySeeCalendars else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        try await write(at: by.at) { transaction in
            let freeze = try transaction.locked(command.freeze, seen: command.seen, policy)
            _ = try transaction.removeFreeze(freeze.id)
            try transaction.journal(.thawed, ended: freeze.id, as: FreezeState.self, by)
        }
    }

    @discardableResult
    package func perform(_ command: CreateRelease, as actor: Actor) async throws -> ID<Release> {
        guard Policy(actor).mayMakeReleases else { throw DeskRefusal.notAllowed }
        var check = FieldCheck()
        let name = check.text("name", command.name, .name)
        try check.finish()
        let by = Authorship(actor: actor.person, at: world.now())
        let release = Release(id: world.freshID(), name: name)
        return try await write(at: by.at) { transaction in
            guard try transaction.insert(release, at: by.at) else {
                throw DeskRefusal.invalid([FieldProblem("name", CalendarTexts.releaseTwice)])
            }
            try transaction.journal(.created, stored: release.id, as: ReleaseState.self, by)
            return release.id
        }
    }
}

extension Reader {
    fileprivate func changeable(
        _ id: ID<FreezeWindow>, _ policy: Policy
    ) throws -> FreezeWindow {
        guard id.isPlausible, let freeze = try freeze(id) else { throw DeskRefusal.notFound }
        guard policy.mayFreeze(try freeze.service.flatMap { try service($0) }) else {
            throw DeskRefusal.notAllowed
        }
        return freeze
    }
}

extension Transaction {
    /// A freeze window, kept from others until this transaction ends.
    fileprivate func locked(
        _ id: ID<FreezeWindow>, seen: Int?, _ policy: Policy
    ) throws -> FreezeWindow {
        if id.isPlausible { try lock(freeze: id) }
        let freeze = try changeable(id, policy)
        guard freeze.version == seen ?? freeze.version else {
            throw DeskRefusal.outdated(
                current: freeze.version, CalendarTexts.freezeMoved(to: freeze.version))
        }
        return freeze
    }
}

extension EnterFreeze {
    fileprivate func checked(
        _ id: ID<FreezeWindow>, _ known: Service?, _ reader: some Reader, at moment: Instant
    ) throws -> FreezeWindow {
        var check = FieldCheck()
        let reason = check.text("reason", reason, .reason)
        let name = check.text("component_class", componentClass, TextRule.name.optional)
        if service != nil && known == nil { check.refuse("service", CalendarTexts.unknownService) }
        if service != nil && !name.isEmpty {
            check.refuse("component_class", CalendarTexts.scopeTwice)
        } else if !name.isEmpty,
            !ClassChoice.isKnown(
                name, in: try reader.componentScope().classes,
                used: try reader.usedComponentClasses())
        {
            check.refuse("component_class", ClassRefusal.unknownClass(name).sentence)
        }
        let exceptions = Set(self.exceptions)
        if try reader.services(among: exceptions).count != exceptions.count {
            check.refuse("exceptions", CalendarTexts.unknownService)
        }
        let entered = check.span(span, for: .freeze, in: try .named(reader.enterpriseTimeZone()))
        try check.finish()
        guard let (window, days) = entered else { throw DeskRefusal.notFound }
        return FreezeWindow(
            id: id, window: window, days: days, reason: reason,
            scope: known.map { .service($0.id) }
                ?? (name.isEmpty ? .everything : .componentClass(name)),
            exceptions: exceptions, changedAt: moment)
    }
}

extension EnterFreeze {
    package init(
        from: Instant?, until: Instant?, reason: String, service: ID<Service>? = nil,
        componentClass: String = "", exceptions: [ID<Service>] = []
    ) {
        self.init(
            .moments(from: from, until: until), reason: reason, service: service,
            componentClass: componentClass, exceptions: exceptions)
    }
}
