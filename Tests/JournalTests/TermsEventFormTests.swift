import Journal
import Testing
import USM
import Values

/// The forms in which what happened to agreements, services, designs and the register is kept.
struct TermsEventFormTests {
    private static func samples() throws -> [any JournalEvent] {
        try AgreementSamples.all() + ServiceSamples.all() + RegisterSamples.all()
    }

    private static func subject(of event: some JournalEvent) -> String {
        type(of: event).subject.rawValue
    }

    /// Several samples of one kind are numbered.
    private static func named() throws -> [(name: String, event: any JournalEvent)] {
        var counts: [String: Int] = [:]
        return try samples().map { event in
            let name = "\(subject(of: event)).\(event.kind).\(event.form)"
            counts[name, default: 0] += 1
            let number = counts[name, default: 1]
            return (number == 1 ? name : "\(name)-\(number)", event)
        }
    }

    @Test func `An event is kept in the form of its golden file and comes back from it`() throws {
        for (name, event) in try Self.named() { try GoldenFile(name).expectHolds(event) }
    }

    @Test func `Every golden file has its sample`() throws {
        let named = Set(try Self.named().map(\.name))
        let subjects = Set(try Self.samples().map { Self.subject(of: $0) + "." })
        let files = try GoldenFile.all().filter { file in
            subjects.contains { file.hasPrefix($0) }
        }
        #expect(files.subtracting(named).sorted() == [])
    }

    @Test func `No word of people stands in the structure`() throws {
        for (name, event) in try Self.named() {
            let structure = EventText(of: event).structure
            for word in [
                "Name", "Labels", "Promise", "Word", "Understood", "Charge", "Instruction",
                "Preset", "Help", "Kind\"", "New", "\"R\"", "Holiday", "Note", "Job", "Reader",
                "Serial", "Lamp", "Class", "Contribution",
            ] {
                #expect(!structure.contains(word), "\(name)")
            }
        }
    }

    private func reread<Event: JournalEvent>(_ event: Event) throws -> String {
        try Event(
            event.kind, EventText(structure: EventText(of: event).structure, words: nil)
        ).kind
    }

    @Test func `An event whose words were erased is still read`() throws {
        for (_, event) in try Self.named() { #expect(try reread(event) == event.kind) }
    }

    @Test func `A damaged event says so and brings nothing down`() {
        for structure in ["{}", "[]", "{", #"{"id":7}"#, #"{"terms":{"name":1}}"#, ""] {
            let text = EventText(structure: structure, words: nil)
            #expect(throws: EventDefect.self) { try Arrangement.Event("offered", text) }
            #expect(throws: EventDefect.self) { try AgreementEvent("entered", text) }
            #expect(throws: EventDefect.self) { try ServiceEvent("specified", text) }
            #expect(throws: EventDefect.self) { try DesignEvent("adopted", text) }
            #expect(throws: EventDefect.self) { try ComponentEvent("registered", text) }
            #expect(throws: EventDefect.self) { try ComponentClassEvent("entered", text) }
            #expect(throws: EventDefect.self) { try RegisterPlanEvent("adopted", text) }
            #expect(throws: EventDefect.self) { try EnterpriseEvent("applied", text) }
        }
    }

    @Test func `A form of a later version is not read as something else`() {
        let nothing = EventText(structure: "{}", words: nil)
        #expect(throws: EventDefect("form")) { try AgreementEvent("removed", form: 2, nothing) }
        #expect(throws: EventDefect("kind")) { try ComponentEvent("teleported", nothing) }
    }

    @Test func `An agreement has one name for one event, whoever brings it about`() {
        #expect(Set(Arrangement.Event.kinds).isDisjoint(with: AgreementEvent.kinds))
    }
}
