import ArgumentParser
import Desk
import USM
import Values

struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look after the API tokens of a person.",
        subcommands: [TokenAdd.self, TokenList.self, TokenRevoke.self])
}

struct TokenAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make a token. It is shown this once.")

    @OptionGroup var user: UserOptions

    @Option(help: "What the token is for.")
    var name: String

    @Option(help: "What it may do: read, write, or, of an administrator, journal or journal_words.")
    var scope = TokenScope.read

    @Option(help: "How many days it is good for, 1 to 366.")
    var days = 90

    func run() async throws {
        let created = try await user.database.withDesk { desk in
            let actor = try await desk.actor(for: try await user.person(in: desk))
            return try await desk.perform(
                CreateToken(name: name, scope: scope, days: days), as: actor)
        }
        try user.output.write(
            Outcome(
                id: created.token.id.rawValue, secret: created.secret,
                expiresAt: created.token.expiresAt.rfc3339),
            text: "\(created.secret)\n")
        if user.output.format == .text {
            Terminal.complain(
                "Keep it; it is not shown again. It ends at \(created.token.expiresAt.rfc3339).")
        }
    }

    private struct Outcome: Encodable {
        let id: String
        let secret: String
        let expiresAt: String
    }
}

struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tokens of a person, without their secrets.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        let tokens = try await user.database.withDesk { desk in
            let actor = try await desk.actor(for: try await user.person(in: desk))
            return try await desk.ask(ListTokens(), as: actor)
        }
        var table = Table("ID", "NAME", "SCOPE", "EXPIRES")
        for token in tokens {
            table.add(
                token.id.rawValue, token.name, token.scope.rawValue, token.expiresAt.rfc3339)
        }
        try user.output.write(tokens.map(Line.init), text: table.text)
    }

    private struct Line: Encodable {
        let id: String
        let name: String
        let scope: String
        let createdAt: String
        let expiresAt: String

        init(_ token: StoredToken) {
            id = token.id.rawValue
            name = token.name
            scope = token.scope.rawValue
            createdAt = token.createdAt.rfc3339
            expiresAt = token.expiresAt.rfc3339
        }
    }
}

struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a token at once.")

    @OptionGroup var user: UserOptions

    @Argument(help: "The token's id, as mainstay token list shows it.")
    var token: String

    func run() async throws {
        do {
            try await user.change("has one token less") { desk, person in
                let actor = try await desk.actor(for: person)
                try await desk.perform(RevokeToken(ID(token)), as: actor)
            }
        } catch DeskRefusal.notFound {
            throw Complaint("\(user.signInName) has no token \(token).", .refused)
        }
    }
}

extension TokenScope: ExpressibleByArgument {}
