import ArgumentParser
import Desk
import USM
import Values

struct UserGrant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Give a person a profile within a scope.")

    @OptionGroup var user: UserOptions
    @OptionGroup var grant: GrantOptions

    func run() async throws {
        try await user.change("holds \(grant.words)") { desk, person in
            try await desk.perform(
                GrantProfile(try await grant.grant(in: desk), to: person), as: .machine)
        }
    }
}

struct UserWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a profile from a person.")

    @OptionGroup var user: UserOptions
    @OptionGroup var grant: GrantOptions

    func run() async throws {
        do {
            try await user.change("no longer holds \(grant.words)") { desk, person in
                try await desk.perform(
                    WithdrawGrant(try await grant.grant(in: desk), from: person), as: .machine)
            }
        } catch DeskRefusal.notFound {
            throw Complaint("\(user.signInName) does not hold \(grant.words).", .refused)
        }
    }
}

/// A profile and where it counts.
struct GrantOptions: ParsableArguments {
    @Argument(help: "The profile.")
    var profile: Profile

    @Option(help: ArgumentHelp("For one team only.", valueName: "key"))
    var team: String?

    @Option(help: ArgumentHelp("For one service only.", valueName: "key"))
    var service: String?

    var words: String {
        let scope =
            team.map { "for the team \($0)" } ?? service.map { "for the service \($0)" }
            ?? "for the whole enterprise"
        return "\(profile.rawValue) \(scope)"
    }

    func validate() throws {
        if team != nil, service != nil {
            throw ValidationError("Give --team or --service, not both.")
        }
    }

    func grant(in desk: ServiceDesk) async throws -> Grant {
        if let team {
            let id = try await desk.party(key: team, kind: .team, field: "team", as: .machine)
            return Grant(profile, .team(id))
        }
        if let service {
            let id = try await desk.service(key: service, field: "service", as: .machine)
            return Grant(profile, .service(id))
        }
        return Grant(profile, .enterprise)
    }
}

extension Profile: ExpressibleByArgument {}
