import Records
import Storage
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

    package init(name: String, password: String, address: String, agent: String) {
        self.name = name
        self.password = password
        self.address = address
        self.agent = agent
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
    /// account.
    ///
    /// - Throws: ``DeskRefusal/invalid(_:)`` for the field `password`, and
    ///   ``DeskRefusal/tooMany(retryAfter:)`` after many tries.
    package func perform(_ command: SignIn) async throws -> BegunSession {
        let name = SignInName.folded(command.name)
        let throttle = SignInThrottle(name: name, address: command.address)
        let moment = world.now()
        // Counted as a failure first: a thousand tries at once must not all slip through.
        let account = try await database.write { transaction in
            try throttle.enter(transaction, at: moment)
            return try transaction.account(signingInAs: name)
        }
        let isRight = try await passwords.verify(
            command.password, against: account?.passwordHash)
        guard let account, isRight, account.passwordHash != nil, !account.isDisabled else {
            throw DeskRefusal.invalid([FieldProblem("password", AccessTexts.wrongNameOrPassword)])
        }
        let (token, csrf) = (Secret(world), Secret(world))
        let session = StoredSession(
            id: world.freshID(), person: account.person, csrf: csrf.text,
            agent: String(command.agent.unicodeScalars.prefix(300).filter { $0.value >= 32 }),
            createdAt: moment, expiresAt: SessionAge.end(begun: moment, seen: moment))
        try await database.write { transaction in
            // The password may have been changed while it was being checked.
            guard try transaction.accountForChange(of: account.person) == account else {
                throw DeskRefusal.invalid(
                    [FieldProblem("password", AccessTexts.wrongNameOrPassword)])
            }
            try throttle.leave(transaction)
            try transaction.begin(session, digest: token.digest)
        }
        return BegunSession(token: token.text, csrf: csrf.text, expiresAt: session.expiresAt)
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
