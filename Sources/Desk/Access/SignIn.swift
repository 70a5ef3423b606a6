import Logging
import Records
import Storage
import Synchronization
import USM
import Values

/// Somebody says who they are.
package struct SignIn: Sendable {
    package let name: String
    package let password: String
    /// Where the request comes from, as the network says.
    package let address: String
    /// How the browser names itself, so that its person recognizes it in a list.
    package let agent: String
    /// The secret that the browser got at an earlier sign-in, of whomever.
    package let browserToken: String?
    /// The session that the browser has had, by its secret; it ends with this.
    package let formerToken: String?

    package init(
        name: String, password: String, address: String, agent: String,
        browserToken: String? = nil, formerToken: String? = nil
    ) {
        self.name = name
        self.password = password
        self.address = address
        self.agent = agent
        self.browserToken = browserToken
        self.formerToken = formerToken
    }
}

/// What a browser holds from now on.
package struct BegunSession: Sendable {
    /// The secret, for a cookie that scripts cannot read.
    ///
    /// Shown this once.
    package let token: String
    /// What pages must send along with a change.
    package let csrf: String
    package let expiresAt: Instant
    /// The secret by which the browser is known at the next sign-in, for a cookie that outlives the
    /// session.
    package let browserToken: String
}

/// How long and how many browsers are known.
package enum KnownBrowserAge {
    package static let most: Duration = .days(180)
    static let mostOfPerson = 20
}

/// How long a session goes on.
enum SessionAge {
    /// After the last request.
    static let idle: Duration = .hours(12)
    /// After the sign-in, however busy.
    static let most: Duration = .days(7)
    /// A session is lengthened at most this often, so that reading pages writes little.
    static let renewal: Duration = .hours(1)

    static func end(begun: Instant, seen: Instant) -> Instant {
        min(seen.adding(idle), begun.adding(most))
    }
}

extension ServiceDesk {
    /// Begins a session.
    ///
    /// A name that nobody has, an account without a password, a disabled one and a wrong
    /// password get the same answer after the same work, so that nobody learns who has an
    /// account. A disk without room keeps nobody out: see ``StandInSessions``.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the field `password`,
    ///   ``DeskRefusal/tooMany(retryAfter:)`` after many tries, and
    ///   ``DeskRefusal/busy(retryAfter:)`` when many sign in at once.
    package func perform(_ command: SignIn) async throws -> BegunSession {
        let moment = world.now()
        let attempt = try await enter(command, at: moment)
        let account = attempt.account
        let verdict = try await passwords.verify(
            command.password, against: account?.passwordHash)
        guard
            let account, verdict.isRight, account.passwordHash != nil, !account.isDisabled
        else { throw Self.wrongNameOrPassword }
        let (token, csrf) = (Secret(world), Secret(world))
        let browser = command.plausibleBrowser ?? Secret(world).text
        let session = StoredSession(
            id: world.freshID(), person: account.person, csrf: csrf.text,
            agent: String(command.agent.unicodeScalars.prefix(300).filter { $0.value >= 32 }),
            createdAt: moment, expiresAt: SessionAge.end(begun: moment, seen: moment))
        let former = command.formerToken.map(Secret.digest)
        do {
            try await database.write { transaction in
                // The password may have been changed while it was being checked.
                guard try transaction.accountForChange(of: account.person) == account else {
                    throw Self.wrongNameOrPassword
                }
                var book = StoredFailureBook(transaction)
                try attempt.throttle.leave(&book)
                if let renewed = verdict.renewed {
                    try transaction.setPassword(of: account.person, hash: renewed)
                }
                try transaction.know(
                    browser: Secret.digest(browser), of: account.person, at: moment,
                    most: KnownBrowserAge.mostOfPerson,
                    forgettingBefore: Instant(
                        milliseconds: moment.milliseconds
                            - KnownBrowserAge.most.wholeMilliseconds))
                try transaction.begin(session, digest: token.digest)
                try former.map { try transaction.endSession(withDigest: $0) }
            }
        } catch StorageError.full {
            try standIns.failures.withLock { try attempt.throttle.leave(&$0) }
            try standIns.begin(session, of: account, digest: token.digest)
            logger.warning("A session is kept in memory, because the disk is full.")
        }
        if let former {
            _ = standIns.end(former)
            identities.forget(key: former)
        }
        return BegunSession(
            token: token.text, csrf: csrf.text, expiresAt: session.expiresAt,
            browserToken: browser)
    }

    private static let wrongNameOrPassword = DeskRefusal.invalid(
        [FieldProblem("password", AccessTexts.wrongNameOrPassword)])

    /// Counted as a failure first: a thousand tries at once must not all slip through.
    private func enter(_ command: SignIn, at moment: Instant) async throws -> SignInAttempt {
        do {
            return try await database.write { transaction in
                let attempt = try SignInAttempt(command, transaction)
                var book = StoredFailureBook(transaction)
                try attempt.throttle.enter(&book, at: moment)
                return attempt
            }
        } catch StorageError.full {
            let attempt = try await database.read { try SignInAttempt(command, $0) }
            try standIns.failures.withLock { try attempt.throttle.enter(&$0, at: moment) }
            return attempt
        }
    }
}

/// A try to sign in, with what it is counted by.
private struct SignInAttempt {
    /// nil for a name that nobody has.
    let account: StoredAccount?
    let throttle: SignInThrottle

    init(_ command: SignIn, _ reader: any Reader) throws {
        let name = SignInName.folded(command.name)
        account = try reader.account(signingInAs: name)
        let browser = command.plausibleBrowser.map(Secret.digest)
        let isKnown =
            if let account, let browser {
                try reader.isKnown(browser: browser, to: account.person)
            } else {
                false
            }
        throttle = SignInThrottle(
            name: name, address: command.address, knownBrowser: isKnown ? browser : nil)
    }
}

extension SignIn {
    /// nil for what no browser got from us.
    fileprivate var plausibleBrowser: String? {
        browserToken.flatMap { (20...Secret.longest).contains($0.utf8.count) ? $0 : nil }
    }
}

enum SignInName {
    /// The one form in which a name is kept and looked up.
    static func folded(_ raw: String) -> String {
        let bounded = String(raw.unicodeScalars.prefix(100))
        return bounded.lowercased().filter { !$0.isWhitespace }
    }

    /// - Returns: nil when it cannot be a name.
    static func checked(_ raw: String) -> String? {
        guard raw.utf8.count <= 64 else { return nil }
        let name = folded(raw)
        let isPlain = name.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte)
                || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "@")]
                    .contains(byte)
        }
        return isPlain && (2...64).contains(name.utf8.count) ? name : nil
    }
}
