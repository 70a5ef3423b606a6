import Journal
import Records
import Storage
import USM
import Values

/// A case of another system as it comes into the register: with its own times, people and words.
package struct HistoricCase: Sendable {
    /// Names the case within its source; the same case is never entered twice.
    package let externalID: String
    package let type: CallType
    package let title: String
    package let description: String
    package let classification: Classification?
    /// Names as the other system knows them; parties and services are made where they are new.
    package let requester: String?
    package let organization: String?
    package let service: String?
    package let registeredAt: Instant
    package let events: [HistoricEvent]

    package init(
        externalID: String, type: CallType, title: String, description: String,
        classification: Classification?, requester: String?, organization: String?,
        service: String?, registeredAt: Instant, events: [HistoricEvent]
    ) {
        self.externalID = externalID
        self.type = type
        self.title = title
        self.description = description
        self.classification = classification
        self.requester = requester
        self.organization = organization
        self.service = service
        self.registeredAt = registeredAt
        self.events = events
    }
}

package struct HistoricEvent: Sendable {
    package let at: Instant
    package let activity: Call.ImportedActivity
    /// As the journal keeps it.
    ///
    /// Whoever reads a file writes it down too, so that the other thread has less to do.
    let text: EventText

    package init(at: Instant, activity: Call.ImportedActivity) {
        self.at = at
        self.activity = activity
        text = EventText(of: Call.Event.imported(activity))
    }
}

/// What an import has done, or in a dry run would do.
package struct ImportTally: Hashable, Codable, Sendable {
    package var calls = 0
    package var events = 0
    /// Cases that were there already, from an earlier run.
    package var known = 0
    package var parties = 0
    package var services = 0

    package init() {}
}

extension ServiceDesk {
    /// Enters everything that `next` gives, in one transaction: a file that turns out to be
    /// broken halfway leaves nothing behind.
    ///
    /// - Parameters:
    ///   - source: names where the cases come from; with the case's own id it is entered once.
    ///   - isDryRun: does all of it, counts, and takes it back.
    ///   - open: opens the source from its start and gives what reads the next case, nil at the
    ///     end. Called on a thread of the database, and again when a write has to be repeated.
    package func importHistory(
        source: String, isDryRun: Bool = false,
        open: @escaping @Sendable () throws -> (() throws -> HistoricCase?)
    ) async throws -> ImportTally {
        let (world, clocks) = (world, clocks)
        let start = HistoryDirectory(source: source)
        do {
            return try await database.write { transaction in
                let next = try open()
                var directory = start
                directory.cases = try transaction.importedCases(of: source)
                var tally = ImportTally()
                while let historic = try next() {
                    try transaction.enter(historic, &directory, &tally, world, clocks)
                }
                try transaction.apply(directory.sums)
                if isDryRun { throw DryRunEnded(tally: tally) }
                return tally
            }
        } catch let ended as DryRunEnded {
            return ended.tally
        }
    }
}

/// Takes a dry run's writes back.
private struct DryRunEnded: Error {
    let tally: ImportTally
}

/// The cases, parties and services that an import has met, so that each is looked up once.
private struct HistoryDirectory: Sendable {
    let source: String
    /// Those that came in, by the ids that they have in the source.
    var cases: Set<String> = []
    var parties: [PartyName: ID<Party>] = [:]
    var services: [String: ID<Service>] = [:]
    /// What the cases add to reports, written once at the end.
    var sums = ReportChange()

    struct PartyName: Hashable {
        let kind: Party.Kind
        let name: String
    }
}

extension Transaction {
    fileprivate func enter(
        _ historic: HistoricCase, _ directory: inout HistoryDirectory,
        _ tally: inout ImportTally, _ world: World, _ clocks: ServiceClocks
    ) throws {
        guard directory.cases.insert(historic.externalID).inserted else {
            tally.known += 1
            return
        }
        let organization = try historic.organization.map {
            try party($0, .organization, in: nil, &directory, &tally, world)
        }
        let requester = try party(
            historic.requester ?? directory.source, .person, in: organization, &directory,
            &tally, world)
        let service = try historic.service.map {
            try self.service($0, &directory, &tally, world)
        }
        let registration = Registration(
            id: ID(UUIDv7.text(at: historic.registeredAt, random: world.randomBytes(10))),
            number: try nextCallNumber(), type: historic.type, title: historic.title,
            description: historic.description, requester: requester, channel: .imported,
            service: service, classification: historic.classification)
        let (call, journal) = try enter(registration, with: historic, &directory, &tally, world)
        try measureHistory(of: call, journal, &directory.sums, clocks)
        try rememberImport(
            of: historic.externalID, source: directory.source, as: registration.id)
        tally.calls += 1
    }

    /// Tells a case's history: every event is journaled at its own time, and where it changed
    /// hands the call's team and person follow.
    private func enter(
        _ registration: Registration, with history: HistoricCase,
        _ directory: inout HistoryDirectory, _ tally: inout ImportTally, _ world: World
    ) throws -> (call: Call, journal: [(event: Call.Event, at: Instant)]) {
        var steps: [HistoricStep] = []
        steps.reserveCapacity(history.events.count)
        var (team, person) = (registration.team, nil as ID<Party>?)
        for event in history.events {
            let activity = event.activity
            team =
                try activity.team.map {
                    try party($0, .team, in: nil, &directory, &tally, world)
                } ?? team
            let actor = try activity.actor.map {
                try party($0, .person, in: nil, &directory, &tally, world)
            }
            person = actor ?? person
            steps.append(
                HistoricStep(
                    .imported(activity), Authorship(actor: actor, at: event.at), event.text))
        }
        tally.events += steps.count
        let call = try enterHistory(
            registration, at: history.registeredAt, steps, team: team, assignee: person)
        let registered = (Call.Event.registered(registration), history.registeredAt)
        return (call, [registered] + steps.map { ($0.event, $0.by.at) })
    }

    private func party(
        _ name: String, _ kind: Party.Kind, in parent: ID<Party>?,
        _ directory: inout HistoryDirectory, _ tally: inout ImportTally, _ world: World
    ) throws -> ID<Party> {
        let known = HistoryDirectory.PartyName(kind: kind, name: name)
        if let id = directory.parties[known] { return id }
        let (id, isNew) = try partyOfImport(
            key: "\(directory.source):\(kind.rawValue):\(name)", kind: kind, name: name,
            parent: parent, fresh: world.freshID(), at: world.now())
        directory.parties[known] = id
        if isNew { tally.parties += 1 }
        return id
    }

    private func service(
        _ name: String, _ directory: inout HistoryDirectory, _ tally: inout ImportTally,
        _ world: World
    ) throws -> ID<Service> {
        if let known = directory.services[name] { return known }
        let (id, isNew) = try serviceOfImport(
            key: "\(directory.source):service:\(name)", name: name, fresh: world.freshID(),
            Authorship(actor: nil, at: world.now()))
        directory.services[name] = id
        if isNew { tally.services += 1 }
        return id
    }
}
