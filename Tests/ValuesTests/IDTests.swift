import Foundation
import TestKit
import Testing
import Values

@Suite struct IDTests {
    private enum Subject {}

    @Test(arguments: 1...20)
    func `Ids sort by the millisecond in which they were made`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let moments = (0..<100).map { _ in Int64.random(in: 0..<(1 << 47), using: &dice) }
        let ids = Set(moments).sorted().map { moment in
            UUIDv7.text(
                at: Instant(milliseconds: moment),
                random: (0..<10).map { _ in UInt8.random(in: 0...255, using: &dice) })
        }
        #expect(ids == ids.sorted())
    }

    @Test func `An id is a UUID of version 7`() throws {
        let text = UUIDv7.text(
            at: Instant(milliseconds: 0x0198_1234_5678), random: Array(repeating: 0xFF, count: 10))
        #expect(text == "01981234-5678-7fff-bfff-ffffffffffff")
        #expect(UUID(uuidString: text) != nil)
    }

    @Test func `A moment before 1970 gives the smallest ids`() {
        let text = UUIDv7.text(
            at: Instant(milliseconds: -5), random: Array(repeating: 0, count: 10))
        #expect(text == "00000000-0000-7000-8000-000000000000")
    }

    @Test func `The world gives an id of its own moment and chance`() {
        let world = World(
            now: { Instant(milliseconds: 1) },
            randomBytes: { Array(repeating: 0xAB, count: $0) })
        let id: ID<Subject> = world.freshID()
        #expect(id.rawValue == "00000000-0001-7bab-abab-abababababab")
    }

    @Test func `An id is stored as its bare text`() throws {
        let id = ID<Subject>("a-1")
        let stored = try JSONEncoder().encode([id])
        #expect(String(decoding: stored, as: UTF8.self) == #"["a-1"]"#)
        #expect(try JSONDecoder().decode([ID<Subject>].self, from: stored) == [id])
    }

    @Test func `A moment is stored as its milliseconds`() throws {
        let stored = try JSONEncoder().encode([Instant(milliseconds: 1_500)])
        #expect(String(decoding: stored, as: UTF8.self) == "[1500]")
        let read = try JSONDecoder().decode([Instant].self, from: stored)
        #expect(read == [Instant(milliseconds: 1_500)])
    }
}
