import Records
import Storage
import USM
import Values

/// What was replayed within one state of the database.
struct Verification: Sendable {
    var events = 0
    private(set) var differences: [JournalDifference] = []

    init(_ reader: any Reader, _ stored: [Call]) throws {
        var replays: [ID<Call>: Replay] = [:]
        var events = 0
        try reader.forEachEvent(of: stored.map(\.id)) { call, sequence, moment, event in
            replays[call, default: Replay()].apply(event, sequence: sequence, at: moment)
            events += 1
        }
        self.events = events
        for call in stored {
            let replay = replays[call.id] ?? Replay()
            compare(call, replay.call, replay.problem, as: call.reference)
        }
    }

    init() {}

    /// - Parameter digest: by which the file is known.
    init(file bytes: [UInt8], digest: String) {
        let found = Digest.text(bytes)
        guard found != digest else { return }
        differences = [
            JournalDifference(
                subject: "a file", field: "content", stored: found, replayed: digest)
        ]
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
    mutating func compare<Subject: Equatable>(
        _ stored: Subject, _ replayed: Subject?, _ problem: String?, as name: String
    ) {
        guard let replayed, problem == nil else {
            let problem = problem ?? "it has no beginning"
            differences.append(
                JournalDifference(subject: name, field: "journal", stored: "", replayed: problem))
            return
        }
        guard stored != replayed else { return }
        differences += Difference.between(stored, replayed).map {
            JournalDifference(
                subject: name, field: $0.field, stored: $0.mine, replayed: $0.others)
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
