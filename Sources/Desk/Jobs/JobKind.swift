import Values

/// The work that the program does by itself, again and again.
package enum JobKind: String, CaseIterable, Sendable {
    /// Forgets sessions, drafts, keys and tokens whose time is over.
    case purgeExpired = "purge_expired"
    /// Tells those who look at a queue that a call in it has become overdue.
    case announceOverdue = "announce_overdue"
    /// Tells those who look at a queue that a call in it is due soon.
    case announceDueSoon = "announce_due_soon"
    /// Takes calls into the sums of reports that were there before the sums were.
    case measureCalls = "measure_calls"
    /// Counts open calls anew for which a calendar, a target or an agreement has changed.
    case recountCalls = "recount_calls"
    /// Opens a service request for each occurrence of a recurring action whose time has come.
    case openOccurrences = "open_occurrences"
    /// Lets agreed versions begin whose first day has come.
    case beginAgreements = "begin_agreements"
    /// Makes calls and names findable that are older than the search's tables.
    case renewSearch = "renew_search"
    /// Seals what the journal says, so that nothing of it changes unseen.
    case sealJournal = "seal_journal"

    /// How long after one run the next is due.
    package var interval: Duration {
        switch self {
        case .purgeExpired, .measureCalls, .renewSearch: .hours(1)
        case .announceOverdue, .announceDueSoon: .seconds(15)
        case .openOccurrences, .beginAgreements, .sealJournal: .minutes(1)
        case .recountCalls: .seconds(10)
        }
    }

    /// How long work that is done in pieces rests before its next piece.
    package var rest: Duration {
        self == .recountCalls || self == .sealJournal ? .zero : .seconds(1)
    }
}

/// How patient a runner is with a job.
package struct JobPatience: Sendable {
    /// How long a job belongs to its runner.
    ///
    /// Longer than any job takes, short enough that the work of a runner that died is soon taken
    /// over.
    package var lease = Duration.minutes(5)
    /// After so many attempts a job is left until its next regular time.
    package var attemptsMax = 10
    /// The wait after the first failure; it doubles with each.
    package var firstDelay = Duration.seconds(5)
    package var delayMax = Duration.hours(1)

    package init() {}

    /// How long to wait after this many attempts, between half and all of what doubling gives, so
    /// that jobs that failed together do not come back together.
    ///
    /// - Parameter chance: 0 to 255, from the world.
    package func delay(afterAttempts attempts: Int, chance: UInt8) -> Duration {
        let doublings = min(max(attempts - 1, 0), 20)
        let full = min(firstDelay * (1 << doublings), delayMax)
        return full / 2 + full / 2 * Int(chance) / 255
    }
}
