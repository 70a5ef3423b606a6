import Desk
import Testing
import Values

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

    @Test(arguments: [",", ";", "\t", "|"])
    func `The first line tells what stands between the values`(mark: String) throws {
        let table = """
            "name",key,class,owner
            Srv 1,k1,asset,team
            """
        #expect(try rows(table.replacing(",", with: mark)).map(\.name) == ["Srv 1"])
    }

    @Test func `The mark of UTF-8 before the first column belongs to no name`() throws {
        #expect(try rows("\u{FEFF}key;name;class;owner\nk1;A, B;asset;team")[0].name == "A, B")
    }

    @Test func `A table that is not UTF-8 is Windows-1252`() throws {
        let bytes = Array("key,name,class,owner\nk1,Caf".utf8) + [0xE9] + Array(",asset,t".utf8)
        #expect(try ComponentTable.rows(MemoryInput(bytes)).first?.name == "Café")
    }

    @Test func `A letter cut in two between chunks is one letter`() throws {
        let text = "key,name,class,owner\nk1,Café,asset,t"
        #expect(try ComponentTable.rows(MemoryInput(text, chunk: 29))[0].name == "Café")
    }

    @Test func `A workbook is refused with what to do, in both languages`() throws {
        let workbook = NewFile(
            name: "a.xlsx", mediaType: "", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14])
        let refusal = #expect(throws: DeskRefusal.self) {
            try ComponentTables.csv.rows(of: workbook)
        }
        guard case .invalid(let problems) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(problems.map(\.field) == ["table"])
        #expect(problems[0].sentence.dutch.contains("werkmap"))
    }

    @Test func `A wrong line of a table that was sent is named in both languages`() throws {
        let table = NewFile(
            name: "a.csv", mediaType: "",
            bytes: Array("key,name,class,owner\nk1,A,asset,t\nk1,B,asset,t".utf8))
        let refusal = #expect(throws: DeskRefusal.self) {
            try ComponentTables.csv.rows(of: table)
        }
        guard case .invalid(let problems) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(problems[0].sentence.english.hasPrefix("Line 3: "))
        #expect(problems[0].sentence.dutch.hasPrefix("Regel 3: de sleutel k1"))
    }
}
