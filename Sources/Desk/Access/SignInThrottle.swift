import Records
import Storage
import Values

/// Makes who tries many passwords wait, counted in the database and so on all nodes alike.
///
/// A name waits after five tries in vain at the address that they came from, an address after
/// thirty, because a whole building may share one. The wait doubles from one minute to fifteen.
///
/// What strangers try makes nobody else wait: a browser that the person signed in with before has
/// a count of its own, and so has each address. Once many have tried a name in vain together, an
/// address that is new to it gets one try instead of five: enough for who knows the password.
struct SignInThrottle: Sendable {
    private static let triesOfName = 5
    private static let triesOfAddress = 30
    /// From so many tries in vain on, by whomever, each address has one.
    private static let triesOfAll = 20
    private static let longest: Duration = .minutes(15)
    /// After this time without a try, counting starts anew.
    private static let memory: Duration = .hours(1)

    private struct Limit {
        let subject: String
        let tries: Int
    }

    /// The name as this visitor tries it.
    private let own: Limit
    /// The address, whatever the name; nil for a known browser.
    private let address: Limit?
    /// The name, whoever tries it; nil for a known browser.
    private let all: String?

    /// - Parameter browser: the digest of its secret, if the person who has the name signed in with
    ///   it before.
    init(name: String, address: String, knownBrowser browser: String? = nil) {
        // As digests, because people type passwords into the field for the name.
        if let browser {
            own = Limit(
                subject: Secret.digest("name \(name) browser \(browser)"), tries: Self.triesOfName)
            (self.address, all) = (nil, nil)
        } else {
            own = Limit(
                subject: Secret.digest("name \(name) address \(address)"),
                tries: Self.triesOfName)
            self.address = Limit(
                subject: Secret.digest("address \(address)"), tries: Self.triesOfAddress)
            all = Secret.digest("name \(name)")
        }
    }

    /// Counts a try in advance.
    ///
    /// - Throws: ``DeskRefusal/tooMany(retryAfter:)``; then nothing is counted.
    func enter(_ book: inout some SignInFailureBook, at moment: Instant) throws {
        try book.forgetSignInFailures(
            before: Instant(milliseconds: moment.milliseconds - Self.memory.wholeMilliseconds))
        // In one order, so that two tries cannot wait for each other.
        let subjects = [own.subject, address?.subject, all].compactMap(\.self).sorted()
        var counted: [String: SignInFailures] = [:]
        for subject in subjects {
            var failures =
                try book.signInFailures(of: subject)
                ?? SignInFailures(count: 0, lastAt: moment, blockedUntil: moment)
            if failures.blockedUntil > moment {
                throw DeskRefusal.tooMany(retryAfter: failures.blockedUntil.since(moment))
            }
            failures.count += 1
            failures.lastAt = moment
            failures.blockedUntil = moment
            counted[subject] = failures
        }
        let isTriedByMany = all.flatMap { counted[$0] }.map { $0.count > Self.triesOfAll } ?? false
        for limit in [isTriedByMany ? Limit(subject: own.subject, tries: 1) : own, address] {
            guard let limit, let count = counted[limit.subject]?.count else { continue }
            counted[limit.subject]?.blockedUntil = moment.adding(
                Self.wait(after: count, limit: limit.tries))
        }
        for (subject, failures) in counted.sorted(by: { $0.key < $1.key }) {
            try book.keep(failures, of: subject)
        }
    }

    /// Takes back what was counted in advance: the try was right.
    func leave(_ book: inout some SignInFailureBook) throws {
        try book.forgetSignInFailures(of: own.subject)
        // Only this one try: who has one account could otherwise go on trying others for ever,
        // and what strangers tried stays counted.
        for subject in [address?.subject, all].compactMap(\.self).sorted() {
            guard var failures = try book.signInFailures(of: subject) else { continue }
            failures.count = max(0, failures.count - 1)
            failures.blockedUntil = failures.lastAt
            try book.keep(failures, of: subject)
        }
    }

    static func wait(after count: Int, limit: Int) -> Duration {
        guard count >= limit else { return .zero }
        let doublings = min(count - limit, 4)
        return min(.minutes(1 << doublings), longest)
    }
}

/// Where tries in vain are counted.
protocol SignInFailureBook {
    mutating func signInFailures(of subject: String) throws -> SignInFailures?
    mutating func keep(_ failures: SignInFailures, of subject: String) throws
    mutating func forgetSignInFailures(of subject: String) throws
    mutating func forgetSignInFailures(before moment: Instant) throws
}

/// In the database, for all nodes.
struct StoredFailureBook: SignInFailureBook {
    let transaction: any Transaction

    init(_ transaction: any Transaction) {
        self.transaction = transaction
    }

    func signInFailures(of subject: String) throws -> SignInFailures? {
        try transaction.signInFailures(of: subject)
    }

    func keep(_ failures: SignInFailures, of subject: String) throws {
        try transaction.keep(failures, of: subject)
    }

    func forgetSignInFailures(of subject: String) throws {
        try transaction.forgetSignInFailures(of: subject)
    }

    func forgetSignInFailures(before moment: Instant) throws {
        try transaction.forgetSignInFailures(before: moment)
    }
}

/// In memory, while the database has no room.
struct RememberedFailureBook: SignInFailureBook, Sendable {
    private static let most = 10_000

    private var failures: [String: SignInFailures] = [:]

    func signInFailures(of subject: String) -> SignInFailures? { failures[subject] }

    /// - Throws: ``DeskRefusal/busy(retryAfter:)`` when it can count no more: rather nobody gets
    ///   in than somebody uncounted.
    mutating func keep(_ failures: SignInFailures, of subject: String) throws {
        guard self.failures[subject] != nil || self.failures.count < Self.most else {
            throw DeskRefusal.busy(retryAfter: .minutes(1))
        }
        self.failures[subject] = failures
    }

    mutating func forgetSignInFailures(of subject: String) { failures[subject] = nil }

    mutating func forgetSignInFailures(before moment: Instant) {
        failures = failures.filter { $0.value.lastAt >= moment }
    }
}
