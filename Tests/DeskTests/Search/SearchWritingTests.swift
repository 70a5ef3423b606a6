import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Ways to write and to ask that must meet, on both engines alike.
struct SearchWritingTests {
    private static let texts = [
        "The scanner on ward 4 does not read wristbands",
        "Überprüfung des Scanners: café/thé, mail ann@example.org",
        "printer\nout of\tpaper; see C:\\temp\\log_1.txt",
        "scanner and printer 😀 broken: it's SN1234567890",
        "ЩУКА Ångström naïve",
        "私のパソコンでExcelを開くとエラーが出ます",
        "E-mail naar het Ĳsselmeer komt terug",
        "Serial 4411-0293-8765, Ｌａｐｔｏｐ",
    ]

    private static let questions: [(asked: String, found: [Int])] = [
        ("scanner", [3, 1, 0]), ("scanner ", [3, 0]), ("SCANNER printer", [3]), ("scanners", [1]),
        ("wrist", [0]), ("wristbands ", [0]), ("wristban ", []), ("uberprufung", [1]),
        ("Über", [1]), ("u\u{308}berpruf", [1]), ("cafe", [1]), ("the ", [1, 0]), ("example", [1]),
        ("ann@example.org", [1]), ("temp", [2]), ("log", [2]), ("1.txt", [2]), ("4", [0]),
        ("it's", [3]), ("its", [3]), ("SN1234567890", [3]), ("SN123456789", []), ("щука", [4]),
        ("angstrom NAIVE", [4]), ("printer paper", [2]), ("paper scanner", []), ("", []),
        ("  \n", []), ("😀", []), ("- * \" ' ()", []),
        ("エラー", [5]), ("パソコン", [5]), ("開く", [5]), ("開", [5]), ("excel", [5]),
        ("Excelを開く", [5]), ("開エ", []),
        ("email", [6]), ("e-mail", [6]), ("E‑mail ", [6]), ("e mail", [6]), ("ijsselmeer", [6]),
        ("ĳsselmeer", [6]), ("IJssel", [6]),
        ("7890", [3]), ("67890", [3]), ("1234567890", [3]), ("567", []), ("8765", [7]),
        ("0293", [7]), ("02938765", [7]), ("4411-0293-8765", [7]), ("441102938765", [7]),
        ("laptop", [7]), ("Ｌａｐｔｏｐ", [7]),
    ]

    @Test(arguments: TestEngine.allCases)
    func `However it is written, whoever asks finds it`(engine: TestEngine) async throws {
        try await DeskWithPeople.with(engine) { test in
            var ids: [ID<Call>] = []
            for text in Self.texts { ids.append(try await test.register(text, about: nil).id) }
            for question in Self.questions {
                let found = try await test.desk.search(question.asked, as: test[.rena]).calls
                #expect(found.map(\.id) == question.found.map { ids[$0] }, "\(question.asked)")
            }
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `The call whose number is typed stands first, beside what has the number in its words`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let first = try await test.register("One", about: nil)
            let second = try await test.register("As in \(first.reference)", about: nil)
            let number = String(first.reference.drop { !$0.isNumber })
            for asked in [number, " \(number) ", "#\(number)", first.reference] {
                let found = try await test.desk.search(asked, as: test[.rena])
                #expect(found.named?.id == first.id, "\(asked)")
                #expect(found.calls.map(\.id).contains(second.id), "\(asked)")
            }
            let stranger = try await test.desk.search(number, as: test[.nick])
            #expect(stranger.named == nil)
            #expect(stranger.calls.isEmpty)
        }
    }
}
