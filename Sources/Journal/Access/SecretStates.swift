import USM
import Values

/// A key that a person made for a program; never its secret, nor the digest of that.
package struct TokenState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        case created = "token_created"
        case revoked = "token_revoked"
        /// It had been over for so long that nobody asks for it any more.
        case purged = "token_purged"
    }

    package static let subject = Subject.Kind.token

    package let person: ID<Party>
    package let name: String
    /// What a program may do with it, as its row says that.
    package let scope: String
    package let createdAt: Instant
    package let expiresAt: Instant

    package init(
        person: ID<Party>, name: String, scope: String, createdAt: Instant, expiresAt: Instant
    ) {
        self.person = person
        self.name = name
        self.scope = scope
        self.createdAt = createdAt
        self.expiresAt = expiresAt
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("person", person)
        fields.words("name", name)
        fields.field("scope", code: scope)
        fields.field("created", createdAt)
        fields.field("expires", expiresAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            person: try fields.value("person"), name: try fields.words("name"),
            scope: try fields.code("scope"), createdAt: try fields.moment("created"),
            expiresAt: try fields.moment("expires"))
    }
}

/// An address at which other programs read a calendar; never its secret, nor the digest of that.
package struct FeedState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted
        case created = "feed_created"
        case revoked = "feed_revoked"
    }

    package static let subject = Subject.Kind.feed

    package let person: ID<Party>
    /// What it has in it, as its row says that.
    package let scope: String
    package let createdAt: Instant

    package init(person: ID<Party>, scope: String, createdAt: Instant) {
        self.person = person
        self.scope = scope
        self.createdAt = createdAt
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("person", person)
        fields.field("scope", code: scope)
        fields.field("created", createdAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            person: try fields.value("person"), scope: try fields.code("scope"),
            createdAt: try fields.moment("created"))
    }
}
