import JSON
import Journal
import Testing
import USM
import Values

/// The forms in which what happened to calls is kept.
struct CallEventFormTests {
    private static let samples = CallEventSamples.all

    /// Several samples of one kind are numbered.
    private static func name(_ index: Int) -> String {
        let kind = samples[index].kind
        let before = samples[..<index].count { $0.kind == kind }
        return "call.\(kind).1" + (before == 0 ? "" : "-\(before + 1)")
    }

    @Test(arguments: samples.indices)
    func `An event is kept in the form of its golden file and comes back from it`(
        index: Int
    ) throws {
        try GoldenFile(Self.name(index)).expectHolds(Self.samples[index])
    }

    @Test func `Every kind of event has its sample here`() {
        #expect(Set(Self.samples.map(\.kind)).count == 41)
    }

    @Test(arguments: samples)
    func `No word of people stands in the structure`(event: Call.Event) {
        let structure = EventText(of: event).structure
        for word in ["\"T\"", "\"D\"", "\"R\"", "\"N\"", "\"X\"", "\"W\"", "Words", "English"] {
            #expect(!structure.contains(word))
        }
    }

    @Test(arguments: samples)
    func `An event whose words were erased is still read`(event: Call.Event) throws {
        let text = EventText(structure: EventText(of: event).structure, words: nil)
        #expect(try Call.Event(event.kind, text).kind == event.kind)
    }

    @Test func `A step that the method does not have is not read`() {
        #expect(throws: EventDefect("step")) {
            try Call.Event("worked", EventText(structure: #"{"step":"R8"}"#, words: nil))
        }
    }

    @Test(arguments: ["{}", "[]", "{", #"{"id":7}"#, #"{"id":"c","number":1.5}"#, ""])
    func `A damaged event says so and brings nothing down`(structure: String) {
        #expect(throws: EventDefect.self) {
            try Call.Event("registered", EventText(structure: structure, words: nil))
        }
    }

    @Test func `A kind or a form of a later version is not read as something else`() {
        let nothing = EventText(structure: "{}", words: nil)
        #expect(throws: EventDefect("kind")) { try Call.Event("teleported", nothing) }
        #expect(throws: EventDefect("form")) { try Call.Event("closed", form: 2, nothing) }
    }
}
