import Storage
import USM
import Values

/// By which name and password a person signs in.
package struct StoredAccount: Hashable, Sendable {
    package let person: ID<Party>
    /// Folded: see ``signInName(_:)``.
    package let signInName: String
    /// nil until somebody sets a password; nobody can sign in so long.
    package let passwordHash: String?
    package let isDisabled: Bool

    init(_ row: Row) throws {
        person = try row.get("person_id")
        signInName = try row.get("sign_in_name")
        passwordHash = try row.get("password_hash")
        isDisabled = try row.get("is_disabled")
    }
}

extension Reader {
    package func account(signingInAs name: String) throws -> StoredAccount? {
        try first("SELECT * FROM account WHERE sign_in_name = \(name)").map(StoredAccount.init)
    }

    package func account(of person: ID<Party>) throws -> StoredAccount? {
        try first("SELECT * FROM account WHERE person_id = \(person)").map(StoredAccount.init)
    }
}

extension Transaction {
    /// Reads an account that is about to be used; its changes wait until this transaction ends.
    package func accountForChange(of person: ID<Party>) throws -> StoredAccount? {
        try first(
            "SELECT * FROM account WHERE person_id = \(person)\(dialect.forUpdate)"
        ).map(StoredAccount.init)
    }

    /// - Returns: false when the person has an account or somebody else has the name.
    package func createAccount(
        of person: ID<Party>, signingInAs name: String, passwordHash: String?
    ) throws -> Bool {
        try run(
            """
            INSERT INTO account (person_id, sign_in_name, password_hash)
            VALUES (\(person), \(name), \(passwordHash)) ON CONFLICT DO NOTHING
            """) > 0
    }

    package func setPassword(of person: ID<Party>, hash: String) throws {
        try run("UPDATE account SET password_hash = \(hash) WHERE person_id = \(person)")
    }

    /// - Returns: false when the person has no account.
    package func setDisabled(_ isDisabled: Bool, accountOf person: ID<Party>) throws -> Bool {
        try run(
            "UPDATE account SET is_disabled = \(isDisabled) WHERE person_id = \(person)") > 0
    }

    package func setSignInName(_ name: String, of person: ID<Party>) throws {
        try run("UPDATE account SET sign_in_name = \(name) WHERE person_id = \(person)")
    }

    package func setLanguage(_ language: Language, of person: ID<Party>) throws {
        try run("UPDATE party SET language = \(language) WHERE id = \(person)")
    }
}
