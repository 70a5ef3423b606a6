import ArgumentParser
import Desk
import Foundation
import Logging
import Server

/// The command line: everything that an administrator does.
@main
struct Mainstay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mainstay",
        abstract: "Enterprise service management by the methods USM and CEM.",
        discussion: """
            Try it: mainstay demo

            Where a command needs the database, --database or the variable MAINSTAY_DATABASE \
            names it: sqlite:PATH, or postgres:CONNECTION with what libpq reads.

            A command ends with 0 when it is done, 1 when it was refused, 2 when it was called \
            wrongly, 3 when something it needs is not available, and 4 when it is partly done.
            """,
        version: "Mainstay \(ProgramVersion.current), time zone data "
            + (TimeZoneData.ofSystem.version ?? "of no known version"),
        subcommands: [
            Serve.self, RunDemo.self, Apply.self, Plan.self, Export.self, GoLive.self, Import.self,
            Backup.self, Restore.self, Verify.self, EraseWordsOfPerson.self, RebuildFollower.self,
            PrintMethod.self, User.self, Token.self,
        ])

    static func main() async {
        let status: ExitStatus
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            status = .done
        } catch {
            status = report(error)
        }
        Foundation.exit(status.rawValue)
    }

    /// Says why a command ended, on standard error, and with which status.
    private static func report(_ error: any Error) -> ExitStatus {
        if let status = error as? ExitStatus { return status }
        if let complaint = Complaint(error) {
            Terminal.complain(complaint.sentence)
            return complaint.status
        }
        let message = fullMessage(for: error)
        if exitCode(for: error) == .success {
            print(message)
            return .done
        }
        Terminal.complain(message)
        return exitCode(for: error) == .validationFailure ? .usage : .refused
    }
}
