import Journal
import Testing
import USM
import Values

/// The forms in which things that are told whole are kept.
struct StateEventFormTests {
    @Test func `Every deed is kept in the form of its golden file and comes back from it`() throws {
        for sample in try StateSample.all() { try sample.expectGolden() }
    }

    @Test func `No word of people stands in the structure`() throws {
        for sample in try StateSample.all() {
            #expect(!sample.structure.contains("Wo"), "\(sample.testDescription)")
        }
    }

    @Test func `What somebody did is said in both languages, of each kind differently`() throws {
        let texts = try StateSample.all().map(\.text)
        #expect(texts.allSatisfy { !$0.english.isEmpty && !$0.dutch.isEmpty })
        #expect(Set(texts.map(\.english)).count == texts.count)
        #expect(Set(texts.map(\.dutch)).count == texts.count)
    }

    @Test func `An event whose words were erased is still read`() throws {
        for sample in try StateSample.all() { try sample.expectReadWithoutWords() }
    }

    @Test func `A kind or a form of a later version is not read as something else`() {
        let nothing = EventText(structure: "{}", words: nil)
        #expect(throws: EventDefect("kind")) {
            try StateEvent<AccountState>("frobnicated", nothing)
        }
        #expect(throws: EventDefect("form")) {
            try StateEvent<AccountState>("account_created", form: 2, nothing)
        }
    }

    @Test(arguments: [
        #"{"state":{"kind":"person"}}"#, #"{"state":7}"#, "[]", "",
        #"{"state":{"id":"p","kind":"planet","language":"en","time_zone":"UTC"}}"#,
    ])
    func `A damaged event says so and brings nothing down`(structure: String) {
        #expect(throws: EventDefect.self) {
            try StateEvent<PartyState>(
                "changed", EventText(structure: structure, words: nil))
        }
    }
}

/// What the journal of a thing that is told whole comes to.
struct StateReplayTests {
    private typealias Event = StateEvent<AccountState>

    private static let state = AccountState(signInName: "nora", isDisabled: false)

    @Test func `The last state counts, whatever happened since that changed nothing of it`() {
        var replay = StateReplay<AccountState>()
        replay.apply(Event(.created, .becomes(Self.state)), form: 1, sequence: 1)
        replay.apply(Event(.passwordChanged, .stays), form: 1, sequence: 2)
        #expect(replay.state == Self.state && replay.problem == nil && !replay.hasEnded)
        replay.apply(Event(.changed, .ends), form: 1, sequence: 3)
        #expect(replay.state == nil && replay.hasEnded)
    }

    @Test func `What was kept before events had types says nothing of the state`() {
        var replay = StateReplay<AccountState>()
        replay.apply(nil, form: 0, sequence: 1)
        #expect(replay.state == nil && replay.problem == nil)
        replay.apply(Event(.adopted, .becomes(Self.state)), form: 1, sequence: 2)
        #expect(replay.state == Self.state)
    }

    @Test func `A gap and an event that cannot be read are said, and nothing is taken after them`()
    {
        var gap = StateReplay<AccountState>()
        gap.apply(Event(.created, .becomes(Self.state)), form: 1, sequence: 2)
        #expect(gap.problem == "event 1 is missing" && gap.state == nil)
        var damage = StateReplay<AccountState>()
        damage.apply(nil, form: 1, sequence: 1)
        damage.apply(Event(.created, .becomes(Self.state)), form: 1, sequence: 2)
        #expect(damage.problem == "event 1 cannot be read" && damage.state == nil)
    }
}
