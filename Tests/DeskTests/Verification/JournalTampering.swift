import Desk
import Journal
import Records
import Storage
import TestKit
import USM
import Values

/// What somebody does to the journal who may write in the database and has no key.
enum JournalTampering: String, CaseIterable {
    case commentText = "the text of a comment"
    case commentTextAndDigest = "the text of a comment, with a digest that fits"
    case workNote = "a note of work"
    case actor = "who did something"
    case time = "when something was done"
    case kind = "the kind of an event in the middle"
    case form = "the form of an event"
    case subject = "whose event it is"
    case shown = "internal events turned towards the requester"
    case removed = "an event in the middle is gone"
    case added = "an event came in between"
    case moved = "an event stands elsewhere"
    case swapped = "the second and the third event have changed places"
    case commentsSwapped = "comments of two calls have changed places"
    case lastRemoved = "the last events of a call are gone, and its version is lower"
    case callRemoved = "a call is gone, with all that belongs to it"

    /// The statements that do it.
    func statements(_ register: SealedRegister) async throws -> [SQL] {
        let call = register.call.id
        let comment = try await register.position("commented")
        switch self {
        case .commentText:
            return [Self.words("[\"All is well\"]", at: comment, withDigest: false)]
        case .commentTextAndDigest:
            return [Self.words("[\"All is well\"]", at: comment, withDigest: true)]
        case .workNote:
            let work = try await register.position("worked")
            return [Self.words("[\"Nothing was done\"]", at: work, withDigest: true)]
        case .actor:
            let nick = register.test.person(.nick)
            return ["UPDATE journal SET actor_id = \(nick) WHERE position = \(comment)"]
        case .time: return ["UPDATE journal SET at = at - 1 WHERE position = \(comment)"]
        case .kind: return ["UPDATE journal SET kind = 'asked' WHERE position = \(comment)"]
        case .form: return ["UPDATE journal SET form = form + 1 WHERE position = \(comment)"]
        case .subject:
            return ["UPDATE journal SET subject = 'design' WHERE position = \(comment)"]
        case .shown:
            return ["UPDATE journal SET visibility = 'requester' WHERE visibility = 'internal'"]
        case .removed: return ["DELETE FROM journal WHERE position = \(comment)"]
        case .added, .moved, .swapped, .commentsSwapped:
            return try await placed(register, comment)
        case .lastRemoved:
            return [
                """
                DELETE FROM journal WHERE subject_id = \(call) AND subject = 'call'
                AND sequence = (SELECT version FROM call WHERE id = \(call))
                """,
                "UPDATE call SET version = version - 1 WHERE id = \(call)",
            ]
        case .callRemoved: return Self.removal(of: register.lone.id)
        }
    }

    /// What changes where events stand.
    private func placed(_ register: SealedRegister, _ comment: Int64) async throws -> [SQL] {
        let call = register.call.id
        switch self {
        case .added:
            return [
                """
                INSERT INTO journal (
                    position, subject, subject_id, sequence, kind, form, visibility, at, structure)
                SELECT min(position) - 1, 'call', 'nobody', 1, 'resumed', 1, 'internal',
                    5, '{}'
                FROM journal
                """
            ]
        case .moved:
            return ["UPDATE journal SET position = -5 WHERE position = \(comment)"]
        case .swapped:
            return [
                """
                UPDATE journal SET sequence = -sequence
                WHERE subject_id = \(call) AND subject = 'call' AND sequence IN (2, 3)
                """,
                """
                UPDATE journal SET sequence = 5 + sequence
                WHERE subject_id = \(call) AND subject = 'call' AND sequence IN (-2, -3)
                """,
            ]
        default:
            let others = try await register.position("commented", of: register.other.id)
            return [
                "UPDATE journal SET position = -1 WHERE position = \(comment)",
                "UPDATE journal SET position = \(comment) WHERE position = \(others)",
                "UPDATE journal SET position = \(others) WHERE position = -1",
            ]
        }
    }

    private static func words(_ words: String, at position: Int64, withDigest: Bool) -> SQL {
        let salted = SaltedWords(words)
        guard withDigest else {
            return "UPDATE journal SET words = \(words) WHERE position = \(position)"
        }
        return """
            UPDATE journal SET words = \(salted.words), salt = \(salted.salt),
                words_digest = \(salted.digest)
            WHERE position = \(position)
            """
    }

    static func removal(of call: ID<Call>) -> [SQL] {
        [
            """
            DELETE FROM call_text WHERE number / 2 = (SELECT number FROM call WHERE id = \(call))
            """,
            "DELETE FROM call_warning WHERE call_id = \(call)",
            "DELETE FROM journal WHERE subject_id = \(call) AND subject = 'call'",
            "DELETE FROM call WHERE id = \(call)",
        ]
    }
}

/// What somebody changes in the tables beside the journal.
enum TableTampering: String, CaseIterable {
    case attachment = "attachments"
    case link = "links"
    case handOver = "handOvers"
    case component = "components"
    case watcher = "watchers"
    case search = "search"
    case changedAt = "changedAt"
    case title = "title"
    case file = "content"
    case row = "row"

    /// Where it is to be found.
    var field: String { rawValue }

    func statements(_ register: SealedRegister) -> [SQL] {
        let call = register.call.id
        switch self {
        case .attachment:
            return ["UPDATE attachment SET visibility = 'requester' WHERE call_id = \(call)"]
        case .link: return ["DELETE FROM call_link WHERE other_id = \(call)"]
        case .handOver: return ["UPDATE hand_over SET reference = 'X' WHERE call_id = \(call)"]
        case .component:
            return [
                """
                INSERT INTO call_component (call_id, component_id)
                SELECT \(call), min(id) FROM component
                """
            ]
        case .watcher: return ["DELETE FROM call_watch WHERE call_id = \(call)"]
        case .search:
            return [
                """
                UPDATE call_text SET body = body || 'cable '
                WHERE number = (SELECT number * 2 FROM call WHERE id = \(call))
                """
            ]
        case .changedAt: return ["UPDATE call SET changed_at = changed_at - 1 WHERE id = \(call)"]
        case .title: return ["UPDATE call SET title = 'Other' WHERE id = \(call)"]
        case .file:
            let bytes: [UInt8] = [3, 2, 1]
            return ["UPDATE content SET bytes = \(bytes)"]
        case .row:
            return JournalTampering.removal(of: register.lone.id).filter {
                !$0.text.contains("FROM journal")
            }
        }
    }
}
