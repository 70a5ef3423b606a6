import USM
import Values

/// Who came in with one credential a moment ago, so that a signed-in request costs no query for
/// it; kept under the credential's digest.
struct RecentIdentity: Sendable {
    let actor: Actor
    /// What pages must send along with a change; nil for a token.
    let csrf: String?
}

extension Recent where Key == String, Value == RecentIdentity {
    func forget(_ person: ID<Party>) {
        forget { $0.actor.person == person }
    }
}
