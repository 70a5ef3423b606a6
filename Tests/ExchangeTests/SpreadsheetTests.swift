import Desk
import Testing
import USM
import Values

@testable import Exchange

/// What spreadsheets of many countries make of a table.
struct SpreadsheetTests {
    private func rows(_ bytes: [UInt8], chunk: Int = 1 << 16) throws -> [ComponentRow] {
        try ComponentTable.rows(MemoryInput(bytes, name: "log", chunk: chunk))
    }

    private static let table = "key,name,class,owner\nzz-1,Scherm één,asset,it\n"

    private static func utf16(_ text: String, littleEndian: Bool, marked: Bool) -> [UInt8] {
        ((marked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            littleEndian
                ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is read at both ends, with a mark and without`(
        littleEndian: Bool, marked: Bool
    ) throws {
        for text in [Self.table, Self.table.replacing(",", with: "\t")] {
            let bytes = Self.utf16(
                text.replacing("één", with: "één 🖥"), littleEndian: littleEndian, marked: marked)
            for chunk in [1, 2, 3, 7, 1 << 16] {
                #expect(try rows(bytes, chunk: chunk).map(\.name) == ["Scherm één 🖥"])
            }
        }
    }

    @Test func `Half a character of UTF-16 is told`() {
        let whole = Self.utf16(Self.table, littleEndian: true, marked: true)
        let lone =
            Self.utf16("key,name\n", littleEndian: true, marked: true) + [0x00, 0xD8, 0x41, 0]
        for bytes in [Array(whole.dropLast()), lone] {
            let error = #expect(throws: ImportError.self) { try rows(bytes) }
            #expect(error?.problem == .notText(encoding: "utf-16"))
        }
    }

    @Test func `Windows-1252 has its dashes, quotation marks and its euro`() throws {
        let bytes =
            Array("key,name,class,owner\nk1,Tablet ".utf8) + [0x96, 0x20, 0x93]
            + Array("ward 4".utf8) + [0x94, 0x20, 0x80] + Array(" 350,asset,it\n".utf8)
        #expect(try rows(bytes).map(\.name) == ["Tablet – “ward 4” € 350"])
    }

    @Test func `Latin-1 of a map means the same`() throws {
        var format = CSVFormat()
        format.encoding = .latin1
        let bytes = Array("id,t\nk1,4".utf8) + [0x94, 0x80, 0xE9] + Array("\n".utf8)
        let reader = try CSVReader(
            MemoryInput(bytes, name: "log"), format: format, caseColumn: "id")
        let words = try reader.next()?.events.first?.attributes.compactMap(\.value.words)
        #expect(words == ["k1", "4”€é"])
    }

    @Test(arguments: [
        "sep=,\nkey,name,class,owner\nk1,A,asset,it\n",
        "sep=;\r\nkey;name;class;owner\r\nk1;A;asset;it\r\n",
        "\u{FEFF}sep=\t\nkey\tname\tclass\towner\nk1\tA\tasset\tit\n",
        "\"sep=;\"\nkey;name;class;owner\nk1;A;asset;it\n",
        "key,name,class,owner,,\nk1,A,asset,it,,\n",
        "key,name,class,owner\nk1,A,asset,it\n,,,\n,,,,,\n",
        " KEY ,Name,Class,Owner\nk1,A,asset,it\n",
        "key;name;class;owner\n;;;\nk1;A;asset;it\n",
        "key,name,class,owner\nk1,A,asset,it,,\n",
    ])
    func `What spreadsheets add is read as nothing`(text: String) throws {
        for chunk in [1, 5, 1 << 16] {
            let rows = try rows(Array(text.utf8), chunk: chunk)
            #expect(rows.map(\.key) == ["k1"])
            #expect(rows.map(\.name) == ["A"] && rows.map(\.owner) == ["it"])
            #expect(rows[0].attributes.isEmpty)
        }
    }

    @Test func `Lines are counted as the file has them, also behind the mark of a spreadsheet`() {
        let text = "sep=;\nkey;name;class;owner\n;;;\nk1;A;asset;it\nk1;B;asset;it\n"
        let error = #expect(throws: ImportError.self) { try rows(Array(text.utf8)) }
        #expect(error?.place == .line(5))
        #expect(error?.problem == .keyTwice("k1", line: 4))
    }

    @Test func `A value without a heading is not lost in silence`() {
        let text = "key,name,class,owner,\nk1,A,asset,it,red\n"
        let error = #expect(throws: ImportError.self) { try rows(Array(text.utf8)) }
        #expect(error?.problem == .valueWithoutHeading("red", column: 5))
        #expect(error?.sentence.dutch.contains("kolom 5") == true)
    }

    @Test func `Blanks around a key mean nothing, and what is no key is told with its line`() throws
    {
        let rows = try rows(
            Array(
                """
                key,name,class,owner
                "m12-lamp ",Lamp,asset,it
                M12-LAMP,Lamp,asset,it
                " ",Lamp,asset,it
                "m12
                lamp",Lamp,asset,it
                """.utf8))
        #expect(rows.map(\.line) == [2, 3, 4, 5])
        #expect(rows[0].key == "m12-lamp" && rows[0].writtenKey == "m12-lamp ")
    }
}
