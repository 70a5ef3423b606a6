import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// Files that hang on calls.
struct CallFileTests {
    @Test(arguments: TestEngine.allCases)
    func `Equal files are kept once, whatever their names and calls`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            let bytes = Array("the same".utf8)
            let files = ["one.txt", "two.txt"].map {
                NewFile(name: $0, mediaType: "text/plain", bytes: bytes)
            }
            let receipt = try await test.register(files: files)
            let other = try await test.register()
            let kept = try await test.change(other.id, .attach(files, .internal), by: .dora)
            #expect(try await test.count("SELECT count(*) FROM content") == 1)
            #expect(try await test.count("SELECT count(*) FROM attachment") == 4)
            let file = try await test.desk.file(
                kept.version, of: other.reference, as: test[.dora])
            #expect(file.bytes == bytes && file.attachment.name == "two.txt")
            let own = try await test.desk.files(of: receipt.reference, as: test[.rena])
            #expect(own.map(\.attachment.name) == ["one.txt", "two.txt"])
            #expect(own.map(\.attachment.visibility) == [.requester, .requester])
            #expect(try await test.journalDifferences() == [])
        }
    }

    @Test(arguments: TestEngine.allCases)
    func `A file of 25 MB is kept byte for byte, and a larger one is refused`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            var bytes = [UInt8](repeating: 0x5A, count: NewFile.largest)
            bytes[0] = 0
            bytes[NewFile.largest - 1] = 0xFF
            let id = try await test.register().id
            let file = NewFile(name: "scan.bin", mediaType: "application/x-scan", bytes: bytes)
            let version = try await test.change(id, .attach([file], .internal)).version
            let kept = try await test.desk.file(version, of: "\(id)", as: test[.enid])
            #expect(kept.bytes == bytes)
            let larger = NewFile(name: "scan.bin", mediaType: "", bytes: bytes + [0])
            let answer = await refusal { try await test.change(id, .attach([larger], .internal)) }
            #expect(answer?.fields == ["files"])
            #expect(try await test.call(id).version == version)
        }
    }

    @Test(arguments: [
        ("a.txt", "a.txt"), ("/etc/passwd", "passwd"), ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\photos\\ward 4.jpg", "ward 4.jpg"), ("two\nlines.txt", "two lines.txt"),
        (" spaces .txt ", "spaces .txt"), ("übersicht.pdf", "übersicht.pdf"),
        ("<img src=x>.png", "<img src=x>.png"),
    ])
    func `A file keeps the last part of its name, on one line`(
        given: String, kept: String
    ) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let file = NewFile(name: given, mediaType: "text/plain", bytes: [1])
            let receipt = try await test.register(files: [file])
            let files = try await test.desk.files(of: receipt.reference, as: test[.rena])
            #expect(files.map(\.attachment.name) == [kept])
        }
    }

    @Test(arguments: ["", " ", "/", "..", "a/..", "a\u{0}.txt", "\u{202E}gpj.exe"])
    func `A file without a usable name is refused`(name: String) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let file = NewFile(name: name, mediaType: "text/plain", bytes: [1])
            let answer = await refusal { try await test.register(files: [file]) }
            let calls = try await test.calls()
            #expect(answer?.fields == ["files"] && calls.isEmpty)
        }
    }

    @Test(arguments: [
        ("image/PNG", "image/png"), ("", "application/octet-stream"),
        ("text/html; charset=utf-8", "application/octet-stream"),
        ("a/b\r\nSet-Cookie: x", "application/octet-stream"),
        ("nonsense", "application/octet-stream"),
        (String(repeating: "a", count: 120) + "/b", "application/octet-stream"),
    ])
    func `A media type that could mislead is not repeated`(
        given: String, kept: String
    ) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let file = NewFile(name: "a", mediaType: given, bytes: [1])
            let receipt = try await test.register(files: [file])
            let files = try await test.desk.files(of: receipt.reference, as: test[.rena])
            #expect(files.map(\.attachment.mediaType) == [kept])
        }
    }

    @Test func `An empty file is refused`() async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let file = NewFile(name: "a.txt", mediaType: "text/plain", bytes: [])
            let answer = await refusal { try await test.register(files: [file]) }
            #expect(answer?.fields == ["files"])
        }
    }
}
