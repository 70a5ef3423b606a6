import ArgumentParser
import Desk
import USM
import Values

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look after people and their accounts.",
        discussion: """
            Passwords are asked for at the terminal, or read from standard input; never given as \
            an argument, which others on the machine could see.
            """,
        subcommands: [
            UserAdd.self, UserList.self, UserDisable.self, UserEnable.self, UserPassword.self,
            UserGrant.self, UserWithdraw.self,
        ])
}

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Enter a person with an account.")

    @Argument(help: "The name to sign in with: letters, digits and . _ - @.")
    var signInName: String

    @Option(help: "The person's own name.")
    var name: String

    @Option(help: "The person's e-mail address.")
    var email = ""

    @Option(help: "The person's language: en or nl.")
    var language = Language.english

    @Option(help: "The person's time zone.")
    var timeZone = "Europe/Amsterdam"

    @Option(help: ArgumentHelp("The organization they belong to.", valueName: "key"))
    var organization: String?

    @Option(help: ArgumentHelp("A team they work in; may be given again.", valueName: "key"))
    var team: [String] = []

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let password = try Terminal.readSecret("password")
        let person = try await database.withDesk { desk in
            var command = CreatePerson(
                name: name, email: email, language: language, timeZone: timeZone)
            if let organization {
                command.parent = try await desk.party(
                    key: organization, kind: .organization, field: "organization", as: .machine)
            }
            for key in team {
                command.teams.insert(
                    try await desk.party(key: key, kind: .team, field: "team", as: .machine))
            }
            return try await desk.perform(
                EnterUser(person: command, signInName: signInName, password: password),
                as: .machine)
        }
        try output.write(
            ["person": person.rawValue, "sign_in_name": signInName],
            text: "\(name) can sign in as \(signInName).\n")
    }
}

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List people, their accounts and profiles.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let entries = try await database.withDesk { desk in
            try await desk.ask(ExportEnterprise(), as: .machine).people
        }
        var table = Table("SIGN-IN NAME", "NAME", "ACCOUNT", "PROFILES")
        for person in entries {
            let account =
                person.signIn == nil ? "none" : person.disabled == true ? "disabled" : "open"
            let grants = person.grants.map(\.words).joined(separator: ", ")
            table.add(person.signIn ?? "-", person.name, account, grants)
        }
        try output.write(entries, text: table.text)
    }
}

struct UserDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Keep a person from signing in. Their sessions end at once.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        try await user.change("cannot sign in any more") { desk, person in
            try await desk.perform(DisableAccount(person), as: .machine)
        }
    }
}

struct UserEnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable", abstract: "Let a person sign in again.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        try await user.change("can sign in again") { desk, person in
            try await desk.perform(EnableAccount(person), as: .machine)
        }
    }
}

struct UserPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set a person's password. Their sessions end at once.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        let password = try Terminal.readSecret("password")
        try await user.change("has another password") { desk, person in
            try await desk.perform(ResetPassword(person, password: password), as: .machine)
        }
    }
}

/// A command about one person who has an account.
struct UserOptions: ParsableArguments {
    @Argument(help: "The name that the person signs in with.")
    var signInName: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    /// - Parameter done: the end of the sentence that says what was done.
    func change(
        _ done: String, _ body: (ServiceDesk, ID<Party>) async throws -> Void
    ) async throws {
        let person = try await database.withDesk { desk in
            let person = try await self.person(in: desk)
            try await body(desk, person)
            return person
        }
        try output.write(
            ["person": person.rawValue, "sign_in_name": signInName],
            text: "\(signInName) \(done).\n")
    }

    func person(in desk: ServiceDesk) async throws -> ID<Party> {
        do {
            return try await desk.person(signingInAs: signInName, as: .machine)
        } catch DeskRefusal.notFound {
            throw Complaint("Nobody signs in as \(signInName).", .refused)
        }
    }
}

extension EnterpriseFile.GrantedProfile {
    fileprivate var words: String {
        let scope = team.map { " (team \($0))" } ?? service.map { " (service \($0))" } ?? ""
        return profile.rawValue + scope
    }
}
