import Journal
import Records
import Storage
import USM
import Values

/// What was replayed within one state of the database.
struct Verification: Sendable {
    var events = 0
    private(set) var differences: [JournalDifference] = []

    init(_ reader: any Reader, _ stored: [Call]) throws {
        let ids = stored.map(\.id)
        var replays: [ID<Call>: Replay] = [:]
        try reader.forEachEvent(of: ids) { event in
            replays[ID(event.subject.id), default: Replay()].apply(event)
            events += 1
        }
        let beside = try reader.surroundings(of: ids)
        let search = try reader.searchRows(of: stored)
        for call in stored {
            let replay = replays[call.id] ?? Replay()
            let since = replay.beside.changedAt
            compare(call, replay.call, replay.problem, as: call.reference, since: since)
            guard replay.problem == nil, let replayed = replay.call else { continue }
            compare(
                beside[call.id] ?? CallSurroundings(), replay.beside, nil, as: call.reference,
                since: since)
            if let rows = search[call.number], let found = replay.search.finding(replayed, rows) {
                note(
                    JournalDifference(
                        subject: call.reference, field: "search", stored: found,
                        replayed: "its own words", since: since))
            }
        }
        let references = Dictionary(uniqueKeysWithValues: stored.map { ($0.id, $0.reference) })
        for finding in try LinkReplay(reader, ids).findings {
            note(
                JournalDifference(
                    subject: references[finding.call] ?? finding.call.rawValue, field: "links",
                    stored: finding.stored, replayed: finding.replayed))
        }
    }

    init() {}

    /// - Parameter digest: by which the file is known.
    init(file bytes: [UInt8], digest: String) {
        let found = Digest.text(bytes)
        guard found != digest else { return }
        note(
            JournalDifference(
                subject: "a file", field: "content", stored: found, replayed: digest))
    }

    mutating func add(_ other: Verification) {
        events += other.events
        differences += other.differences
    }

    mutating func note(_ difference: JournalDifference) {
        differences.append(difference)
    }

    /// Notes that something is not stored of which the journal tells.
    ///
    /// - Parameter problem: what is wrong with the journal itself.
    mutating func miss(_ problem: String?, as name: String) {
        differences.append(
            JournalDifference(
                subject: name, field: problem == nil ? "row" : "journal", stored: "",
                replayed: problem ?? "it is there"))
    }

    /// - Parameters:
    ///   - stored: as the tables have it.
    ///   - replayed: as its journal tells it; nil where that has no beginning.
    ///   - problem: what is wrong with the journal itself.
    ///   - since: when its journal last changed it.
    mutating func compare<Subject: Equatable>(
        _ stored: Subject, _ replayed: Subject?, _ problem: String?, as name: String,
        since: Instant? = nil
    ) {
        guard let replayed, problem == nil else {
            let problem = problem ?? "it has no beginning"
            note(
                JournalDifference(
                    subject: name, field: "journal", stored: "", replayed: problem, since: since))
            return
        }
        guard stored != replayed else { return }
        differences += Difference.between(stored, replayed).map {
            JournalDifference(
                subject: name, field: $0.field, stored: $0.mine, replayed: $0.others,
                since: since)
        }
    }

    /// - Parameters:
    ///   - stored: nil where there is no such row.
    ///   - told: what the journal says there is.
    mutating func compare<State: Equatable>(
        kept stored: State?, told: Retelling<State>, as name: String
    ) {
        switch (stored, told.state) {
        case (let stored?, let replayed): compare(stored, replayed, told.problem, as: name)
        case (nil, let replayed?):
            differences.append(
                JournalDifference(
                    subject: name, field: "row", stored: "", replayed: "\(replayed)"))
        case (nil, nil):
            guard let problem = told.problem else { return }
            differences.append(
                JournalDifference(subject: name, field: "journal", stored: "", replayed: problem))
        }
    }
}
