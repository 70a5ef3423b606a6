import Desk
import HTTPTypes
import JSON
import Values

extension Endpoints {
    /// A person's own keys for programs; nobody sees those of others.
    static let tokens: [Endpoint] = [listTokens, createToken, revokeToken]

    private static let listTokens = Endpoint(
        method: .get, path: "/tokens", name: "listTokens",
        summary: "Your tokens, newest first, without their secrets.",
        answer: .init(status: .ok, meaning: "The tokens.", schema: "Tokens")
    ) { request in
        let tokens = try await request.desk.ask(ListTokens(), as: request.actor)
        return .json { document in
            document.key("tokens")
            document.list(tokens) { list, token in list.object { $0.token(token) } }
        }
    }

    private static let createToken = Endpoint(
        method: .post, path: "/tokens", name: "createToken",
        summary: "Make a token for a program. Its secret is in this answer and nowhere else.",
        body: [
            .required("name", .text(limit: 200), "What it is for."),
            .required("scope", .oneOf(TokenScope.allCases.map(\.rawValue)), "What it may do."),
            .required("days", .number(1...366), "How long it is good for."),
        ],
        showsSecret: true,
        answer: .init(status: .created, meaning: "The token.", schema: "CreatedToken"),
        example: #"{"name": "Dashboard on ward 4", "scope": "read", "days": 90}"#
    ) { request in
        let created = try await request.desk.perform(
            CreateToken(
                name: request.body.text("name") ?? "",
                scope: request.body.choice("scope") ?? .read,
                days: request.body.number("days") ?? 0),
            as: request.actor)
        return .json(.created) {
            $0.token(created.token)
            $0.field("secret", created.secret)
        }
    }

    private static let revokeToken = Endpoint(
        method: .delete, path: "/tokens/{token}", name: "revokeToken",
        summary: "End one of your tokens at once.",
        answer: .init(status: .noContent, meaning: "It is over.", schema: nil)
    ) { request in
        try await request.desk.perform(
            RevokeToken(try request.id("token")), as: request.actor)
        return .noContent
    }
}

extension JSONOutput {
    fileprivate mutating func token(_ token: StoredToken) {
        field("id", token.id)
        field("name", token.name)
        field("scope", token.scope.rawValue)
        field("created_at", token.createdAt)
        field("expires_at", token.expiresAt)
    }
}
