import Desk
import Foundation
import Testing

struct CommandTests {
    @Test(arguments: [
        [], ["serve"], ["demo"], ["apply"], ["plan"], ["export"], ["go-live"], ["import"],
        ["import", "xes"],
        ["import", "csv"], ["import", "components"], ["backup"], ["restore"], ["verify"],
        ["rebuild"],
        ["method"], ["user"],
        ["user", "add"], ["user", "list"], ["user", "disable"], ["user", "enable"],
        ["user", "password"], ["user", "grant"], ["user", "withdraw"], ["token"],
        ["token", "add"], ["token", "list"], ["token", "revoke"],
    ])
    func `Every command explains itself`(command: [String]) async throws {
        let outcome = try await Program.run(command + ["--help"])
        #expect(outcome.status == 0)
        let name = (["mainstay"] + command).joined(separator: "-")
        try expectSnapshot(outcome.output, "\(name).txt")
    }

    @Test(arguments: [
        ["serve", "--port", "http"], ["nothing"], ["user", "grant", "ada"],
        ["method", "--workflow", "9"],
        ["export", "--database", "mysql:x"],
    ])
    func `A wrong call ends with 2 and a sentence`(arguments: [String]) async throws {
        let outcome = try await Program.run(arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.complaints.isEmpty)
    }

    @Test func `The version says which time zone data the machine has`() async throws {
        let outcome = try await Program.run(["--version"])
        #expect(outcome.status == 0)
        let version = TimeZoneData.ofSystem.version ?? "of no known version"
        #expect(
            outcome.output
                == "Mainstay \(ProgramVersion.current), time zone data \(version)\n")
    }

    @Test func `A server that nobody runs ends a command with 3 in one line`() async throws {
        let outcome = try await Program.run(
            ["export"],
            variables: ["MAINSTAY_DATABASE": "postgres:host=127.0.0.1 port=1 password=secret"])
        #expect(outcome.status == 3)
        #expect(outcome.complaints.filter(\.isNewline).count == 1)
        #expect(!outcome.complaints.contains("secret"))
    }

    @Test func `A file that is no database is refused`() async throws {
        try await Program.withFolder { folder in
            try Data(String(repeating: "no database ", count: 1000).utf8)
                .write(to: URL(filePath: folder + "/a.sqlite"))
            let outcome = try await Program.run(
                ["export", "--database", "sqlite:\(folder)/a.sqlite"])
            #expect(outcome.status == 1)
            #expect(outcome.complaints.hasPrefix("The database sqlite:"))
        }
    }

    @Test func `An enterprise is planned, applied and exported as it was`() async throws {
        try await Program.withFolder { folder in
            let database = ["--database", "sqlite:\(folder)/a.sqlite"]
            let file = Program.root.appending(path: "Examples/enterprise.yaml")
                .path(percentEncoded: false)
            let plan = try await Program.run(["plan", file] + database)
            #expect(plan.output.contains("Would be done: "))
            #expect(try await Program.run(["apply", file] + database).status == 0)
            let again = try await Program.run(["apply", file] + database)
            #expect(again.output.hasPrefix("Done: 0 created, 0 changed, "))
            let exported = try await Program.run(["export"] + database)
            let copy = folder + "/copy.yaml"
            try Data(exported.output.utf8).write(to: URL(filePath: copy))
            let same = try await Program.run(["plan", copy] + database)
            #expect(same.output.hasPrefix("Would be done: 0 created, 0 changed, "))
        }
    }

    @Test func `A plan says of each line how it comes about, before and after going live`()
        async throws
    {
        try await Program.withFolder { folder in
            let database = ["--database", "sqlite:\(folder)/a.sqlite"]
            let nobody = try await Program.run(["go-live"] + database)
            #expect(nobody.status == 1 && nobody.complaints.hasPrefix("There is nobody here yet."))
            let file = Program.root.appending(path: "Examples/enterprise.yaml")
                .path(percentEncoded: false)
            #expect(try await Program.run(["apply", file] + database).status == 0)
            let change = """
                teams: [{key: store, name: Store, parent: waterlanden}]
                components:
                  - {key: badge-printer, name: "Moved by file", class: asset/hardware,
                     owner: facility-management, service: access}
                """
            let before = try await Program.run(["plan", "-"] + database, input: change)
            #expect(before.output.contains("badge-printer: name (at once)"))
            let live = try await Program.run(["go-live"] + database)
            #expect(live.status == 0 && live.output.hasPrefix("The enterprise works from now on"))
            let again = try await Program.run(["go-live", "--format", "json"] + database)
            #expect(again.status == 0 && again.output.contains("\"ended_now\" : false"))
            let after = try await Program.run(["plan", "-"] + database, input: change)
            #expect(after.output.contains("+ team store (at once)"))
            #expect(after.output.contains("badge-printer: name (by a request for change)"))
            let asJSON = try await Program.run(
                ["plan", "-", "--format", "json"] + database, input: change)
            #expect(asJSON.output.contains("\"way\" : \"request_for_change\""))
            let refused = try await Program.run(["apply", "-"] + database, input: change)
            #expect(refused.status == 1 && refused.complaints.contains("--for"))
            let raised = try await Program.run(
                ["apply", "-", "--for", "priya"] + database, input: change)
            #expect(raised.status == 0 && raised.output.contains("carries the plan"))
        }
    }

    @Test func `A mistake in an enterprise file is told with its place`() async throws {
        try await Program.withFolder { folder in
            let outcome = try await Program.run(
                ["plan", "-", "--database", "sqlite:\(folder)/a.sqlite"],
                input: "people:\n  - key: ann\n    nam: Ann\n")
            #expect(outcome.status == 1)
            #expect(
                outcome.complaints.hasPrefix("-, people.1: There is no field “nam” here."))
        }
    }

    @Test func `A person is entered with a password from standard input`() async throws {
        try await Program.withFolder { folder in
            let database = ["--database", "sqlite:\(folder)/a.sqlite"]
            let short = try await Program.run(
                ["user", "add", "ann", "--name", "Ann"] + database, input: "short\n")
            #expect(short.status == 1)
            let good = try await Program.run(
                ["user", "add", "ann", "--name", "Ann"] + database,
                input: "correct horse battery\n")
            #expect(good.status == 0)
            let list = try await Program.run(["user", "list", "--format", "json"] + database)
            #expect(list.output.contains("\"sign_in\" : \"ann\""))
            let unknown = try await Program.run(["user", "disable", "bob"] + database)
            #expect(unknown.status == 1)
            #expect(unknown.complaints == "Nobody signs in as bob.\n")
        }
    }
}
