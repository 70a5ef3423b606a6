import Journal
import Records
import Storage
import USM
import Values

/// A service manager writes the next version of what is promised of a service.
package struct WriteSpecification: Sendable {
    package let service: ID<Service>
    /// The number of the version that the person saw, 0 when there was none; nil when they do not
    /// care what others wrote since.
    package let seen: Int?
    package let draft: SpecificationDraft
    /// The call under which it changes; nil only as long as the enterprise is being set up.
    package let under: TermsCall?

    package init(
        _ service: ID<Service>, seen: Int?, _ draft: SpecificationDraft, under: TermsCall? = nil
    ) {
        self.service = service
        self.seen = seen
        self.draft = draft
        self.under = under
    }
}

/// A specification as people type it: nothing of it was checked.
package struct SpecificationDraft: Hashable, Sendable {
    package var promises: [Line]
    package var generic: ID<Service>?
    package var specific: [ID<Service>]
    /// Why it is changed.
    package var note: String

    /// What is promised at one place.
    package struct Line: Hashable, Sendable {
        /// The key of a place, as `facility.functioning.speed`.
        package var place: String
        package var english: String
        package var dutch: String
        package var target: Target?

        package init(_ place: String, english: String, dutch: String, target: Target? = nil) {
            self.place = place
            self.english = english
            self.dutch = dutch
            self.target = target
        }
    }

    package struct Target: Hashable, Sendable {
        package var yardstick: Yardstick
        /// A number with a point, as `99.5`.
        package var value: String

        package init(_ yardstick: Yardstick, _ value: String) {
            self.yardstick = yardstick
            self.value = value
        }
    }

    package init(
        promises: [Line], generic: ID<Service>? = nil, specific: [ID<Service>] = [],
        note: String = ""
    ) {
        self.promises = promises
        self.generic = generic
        self.specific = specific
        self.note = note
    }
}

extension ServiceDesk {
    /// - Returns: the number of the new version.
    /// - Throws: ``DeskRefusal/invalid(_:)`` for fields named by their place, such as
    ///   `facility.functioning.speed.target`, and for `under`; ``DeskRefusal/outdated(current:_:)`` when somebody
    ///   wrote another version meanwhile.
    package func perform(_ command: WriteSpecification, as actor: Actor) async throws -> Int {
        let policy = Policy(actor)
        guard policy.mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let by = Authorship(actor: actor.person, at: world.now())
        let (world, firstStart) = (world, firstStart)
        return try await write(at: by.at) { transaction in
            let service = try transaction.existingService(command.service)
            guard policy.mayWriteSpecification(of: service) else { throw DeskRefusal.notAllowed }
            let (specification, note) = try command.draft.checked()
            let newest = try transaction.specification(of: service.id)
            let number = newest?.number ?? 0
            guard number == command.seen ?? number else {
                throw DeskRefusal.outdated(current: number, SpecificationTexts.outdated(number))
            }
            guard specification != newest?.specification else {
                throw SpecificationRefusal.unchanged.atItsField
            }
            let terms = TermsUnderCall(
                transaction: transaction, policy: policy, by: by, world: world,
                firstStart: firstStart)
            let call = try terms.call(command.under, about: service)
            let version = StoredSpecification(
                service: service.id, number: number + 1, specification: specification,
                writtenAt: by.at, writtenBy: by.actor, note: note, call: call?.id)
            try transaction.requireNoCircle(with: version)
            try transaction.write(version, by)
            if let call {
                try transaction.record([version.change(of: service.name)], under: call, by)
            }
            return version.number
        }
    }
}

extension StoredSpecification {
    /// What the journal of its call says of it.
    func change(of name: LocalizedText) -> Call.TermsChange {
        Call.TermsChange(
            .specification(service, version: number), number == 1 ? .entered : .changed,
            name: name)
    }
}

extension Transaction {
    /// Keeps a version that was checked, and journals it.
    func write(_ version: StoredSpecification, _ by: Authorship) throws {
        guard try insert(version) else {
            throw DeskRefusal.outdated(
                current: version.number, SpecificationTexts.outdated(version.number))
        }
        try appendToJournal(
            ServiceEvent.specified(version.kept), of: version.service.rawValue, by)
    }

    /// - Throws: ``DeskRefusal/invalid(_:)`` when a service would be a part of itself, or a part
    ///   is no service.
    fileprivate func requireNoCircle(with version: StoredSpecification) throws {
        guard version.specification.isComposed else { return }
        let written = try newestSpecifications().mapValues(\.specification)
        let silent = ServiceSpecification(single: Specification())
        let all = Dictionary(
            uniqueKeysWithValues: try services().map { ($0.id, written[$0.id] ?? silent) })
        do throws(SpecificationRefusal) {
            _ = try ServiceComposition(all).adding(version.specification, of: version.service)
        } catch {
            throw error.atItsField
        }
    }
}

extension SpecificationDraft {
    func checked() throws -> (ServiceSpecification, note: String) {
        var check = FieldCheck()
        var entries: [Specification.Entry] = []
        for line in promises {
            if let entry = line.checked(&check) { entries.append(entry) }
        }
        if !promises.contains(where: { $0.place == PromisePlace.job.key }) {
            check.refuse(SpecificationRefusal.jobMissing)
        }
        let note = check.text("note", note, TextRule.reason.optional)
        try check.finish()
        do throws(SpecificationRefusal) {
            let specification = try ServiceSpecification(
                try Specification(entries), generic: generic, specific: specific)
            return (specification, note)
        } catch {
            throw error.atItsField
        }
    }
}

extension SpecificationDraft.Line {
    func checked(_ check: inout FieldCheck) -> Specification.Entry? {
        guard let known = PromisePlace(key: place) else {
            check.refuse(SpecificationRefusal.unknownKey(String(place.prefix(80))), at: place)
            return nil
        }
        let before = check.problems.count
        let text = LocalizedText(
            english: check.text("\(place).en", english, .reason),
            dutch: check.text("\(place).nl", dutch, .reason))
        var measured: PromiseTarget?
        if let target {
            guard let value = Quantity(reading: target.value) else {
                check.refuse("\(place).target", SpecificationTexts.number)
                return nil
            }
            let yardstick = target.yardstick
            measured = PromiseTarget(yardstick.direction, value, yardstick.unit)
        }
        guard check.problems.count == before else { return nil }
        do throws(SpecificationRefusal) {
            let entry = Specification.Entry(known, Promise(text, target: measured))
            _ = try Specification([entry])
            return entry
        } catch {
            check.refuse(error, at: place)
            return nil
        }
    }
}

extension FieldCheck {
    /// - Parameter place: the key of the line that was refused.
    mutating func refuse(_ refusal: SpecificationRefusal, at place: String? = nil) {
        refuse(refusal.field(at: place), refusal.sentence)
    }
}

extension SpecificationRefusal {
    var atItsField: DeskRefusal { .invalid([FieldProblem(field(at: nil), sentence)]) }

    fileprivate func field(at place: String?) -> String {
        switch self {
        case .unknownKey(let key): place ?? key
        case .nothingToPromise(let node): "\(node.key).en"
        case .twice(let place), .emptyPromise(let place), .movedOn(let place): "\(place.key).en"
        case .cannotBeMeasured(let place): "\(place.key).target"
        case .wrongYardstick(let node, _), .impossibleValue(let node, _): "\(node.key).target"
        case .jobMissing: "\(PromisePlace.job.key).en"
        case .emptyFreeList: "\(SpecificationNode.goods.key)"
        case .genericPartMissing: "generic"
        case .partTwice, .containsItself, .unknownService, .partMovedOn: "specific"
        case .unchanged, .unknownVersion: "note"
        }
    }
}
