import Records
import Storage
import Values

/// Makes who tries many passwords wait, counted in the database and so on all nodes alike.
///
/// A name waits after five tries in vain, an address after thirty, because a whole building may
/// share one. The wait doubles from one minute to fifteen, and is never longer: otherwise
/// anybody could keep somebody else out for good.
struct SignInThrottle: Sendable {
    private let name: String
    private let address: String

    private static let triesOfName = 5
    private static let triesOfAddress = 30
    private static let longest: Duration = .minutes(15)
    /// After this time without a try, counting starts anew.
    private static let memory: Duration = .hours(1)

    init(name: String, address: String) {
        // As digests, because people type passwords into the field for the name.
        self.name = Secret.digest("name \(name)")
        self.address = Secret.digest("address \(address)")
    }

    /// Counts a try in advance.
    ///
    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)``; then nothing is counted.
    func enter(_ transaction: any Transaction, at moment: Instant) throws {
        try transaction.forgetSignInFailures(
            before: Instant(milliseconds: moment.milliseconds - Self.memory.wholeMilliseconds))
        // In one order, so that two tries cannot wait for each other.
        let limits = [(name, Self.triesOfName), (address, Self.triesOfAddress)]
            .sorted { $0.0 < $1.0 }
        var failures: [(subject: String, failures: SignInFailures)] = []
        for (subject, limit) in limits {
            let former = try transaction.signInFailures(of: subject)
            if let former, former.blockedUntil > moment {
                throw DeskRefusal.tooMany(retryAfter: former.blockedUntil.since(moment))
            }
            let count = (former?.count ?? 0) + 1
            failures.append(
                (
                    subject,
                    SignInFailures(
                        count: count, lastAt: moment,
                        blockedUntil: moment.adding(Self.wait(after: count, limit: limit)))
                ))
        }
        for each in failures { try transaction.keep(each.failures, of: each.subject) }
    }

    /// Takes back what was counted in advance: the try was right.
    func leave(_ transaction: any Transaction) throws {
        try transaction.forgetSignInFailures(of: name)
        // Only this one try: who has one account could otherwise go on trying others for ever.
        guard var failures = try transaction.signInFailures(of: address) else { return }
        failures.count -= 1
        failures.blockedUntil = failures.lastAt
        try transaction.keep(failures, of: address)
    }

    static func wait(after count: Int, limit: Int) -> Duration {
        guard count >= limit else { return .zero }
        let doublings = min(count - limit, 4)
        return min(.minutes(1 << doublings), longest)
    }
}
