import Desk
import Testing

@testable import Exchange

/// Tables of components: what is read, and which line is named when one cannot be.
struct ComponentTableTests {
    private func rows(_ text: String) throws -> [ComponentRow] {
        try ComponentTable.rows(MemoryInput(text))
    }

    @Test func `Every column is what its name says, and all others are attributes`() throws {
        let rows = try rows(
            """
            key,owner,name,serial,class,service
            a,team,"Server, big",S1,asset/hardware/server,
            b,team,B,,asset,care
            """)
        #expect(rows.map(\.line) == [2, 3])
        #expect(rows[0].name == "Server, big" && rows[0].attributes == ["serial": "S1"])
        #expect(rows[1].service == "care" && rows[1].componentClass == "asset")
    }

    @Test func `One bad line among a hundred thousand is named, and nothing is given`() throws {
        var lines = ["key,name,class,owner"]
        lines += (1...100_000).map { "k\($0),Component \($0),asset,team" }
        #expect(try rows(lines.joined(separator: "\n")).count == 100_000)
        lines[70_000] = "k70000,Component,asset"
        let error = #expect(throws: ImportError.self) {
            try rows(lines.joined(separator: "\n"))
        }
        #expect(error?.place == .line(70_001))
        #expect(error?.problem == .raggedRow(found: 3, expected: 4))
    }

    @Test(arguments: [
        (
            "key,name,class\na,A,asset\n", 1,
            ImportError.Problem.tableColumnMissing("owner", columns: ["key", "name", "class"])
        ),
        ("key,name,class,owner,name\n", 1, .badHeader(column: "name")),
        ("key,name,class,owner\na,A,asset,t\n,B,asset,t\n", 3, .keyless(column: "key")),
        (
            "key,name,class,owner\na,A,asset,t\nb,B,asset,t\na,C,asset,t\n", 4,
            .keyTwice("a", line: 2)
        ),
    ])
    func `What is the matter is named with its line`(
        text: String, line: Int, problem: ImportError.Problem
    ) throws {
        let error = #expect(throws: ImportError.self) { try rows(text) }
        #expect(error?.place == .line(line))
        #expect(error?.problem == problem)
        #expect(error?.description.contains("line \(line)") == true)
    }
}
