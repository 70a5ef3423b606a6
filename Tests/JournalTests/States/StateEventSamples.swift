import Journal
import Testing
import USM
import Values

/// What can be done to one kind of thing that is told whole, each with a state.
struct StateSample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expectGolden: @Sendable () throws -> Void
    let structure: String
    let text: LocalizedText
    let expectReadWithoutWords: @Sendable () throws -> Void

    fileprivate init<State: KeptState>(_ deed: State.Deed, _ outcome: StateEvent<State>.Outcome) {
        let event = StateEvent(deed, outcome)
        let text = EventText(of: event)
        testDescription = "\(State.subject.rawValue).\(deed.rawValue)"
        structure = text.structure
        self.text = deed.text
        let name = "\(testDescription).\(event.form)"
        expectGolden = { try GoldenFile(name).expectHolds(event) }
        expectReadWithoutWords = {
            let erased = EventText(structure: text.structure, words: nil)
            let read = try StateEvent<State>(event.kind, erased)
            #expect(read.deed == deed)
        }
    }

    /// Every deed of one kind of thing.
    fileprivate static func all<State: KeptState>(
        _ state: State, ending ends: Set<State.Deed> = [], staying stays: Set<State.Deed> = []
    ) -> [StateSample] {
        State.Deed.allCases.map { deed in
            let outcome: StateEvent<State>.Outcome =
                ends.contains(deed) ? .ends : stays.contains(deed) ? .stays : .becomes(state)
            return StateSample(deed, outcome)
        }
    }

    /// - Throws: never, but for a sample that is none.
    static func all() throws -> [StateSample] {
        try access() + calendars()
    }

    private static func access() throws -> [StateSample] {
        let party = Party(
            id: ID("p"), kind: .person, name: "Word name", parent: ID("o"), email: "Word@mail")
        let grants = try #require(
            GrantsState([
                .init(.administrator), .init(.operator, team: ID("t")),
                .init(.serviceManager, service: ID("s")),
            ]))
        return all(
            PartyState(
                key: "Word key", party: party, language: .dutch, timeZone: "Europe/Amsterdam",
                teams: [ID("t2"), ID("t1")]))
            + all(
                AccountState(signInName: "Word sign", isDisabled: true),
                staying: [.passwordChanged, .passwordReset, .signedOutEverywhere])
            + all(grants)
            + all(
                TokenState(
                    person: ID("p"), name: "Word token", scope: "read", createdAt: moment(1),
                    expiresAt: moment(2)),
                ending: [.revoked, .purged])
            + all(
                FeedState(person: ID("p"), scope: "own", createdAt: moment(1)), ending: [.revoked])
    }

    private static func calendars() throws -> [StateSample] {
        let window = TimeWindow(from: moment(1), lasting: .hours(1))
        let days = try #require(
            DaySpan(
                from: CivilDate(daysSinceEpoch: 20_000), until: CivilDate(daysSinceEpoch: 20_002)))
        let text = LocalizedText(english: "Word", dutch: "Woord Word")
        let freeze = FreezeWindow(
            id: ID("f"), window: window, days: days, reason: "Word reason",
            scope: .componentClass("asset/hardware"), exceptions: [ID("s2"), ID("s1")],
            changedAt: moment(3), version: 2)
        return all(
            AbsenceState(
                Absence(
                    id: ID("a"), person: ID("p"), window: window, days: days, enteredAt: moment(4))),
            ending: [.removed])
            + all(
                ReservationState(
                    Reservation(
                        id: ID("r"), call: ID("c"), subject: .component(ID("m")), window: window,
                        note: "Word note", enteredAt: moment(4))),
                ending: [.released])
            + all(FreezeState(key: "Word key", freeze), ending: [.thawed])
            + all(ReleaseState(name: "Word name", createdAt: moment(5)))
            + all(try action(text))
            + all(
                ScheduleState(
                    window: window, person: ID("p"), release: ID("r"), acknowledged: "Word why",
                    plannedBy: ID("p2"), plannedAt: moment(6), version: 3),
                ending: [.unplanned])
            + all(try calendar(text))
    }

    private static func action(_ name: LocalizedText) throws -> ActionState {
        let recurrence = try Recurrence(
            .monthlyByWeekday, every: 2, weekdays: [.friday], week: .last,
            start: CivilDate(daysSinceEpoch: 20_000), end: CivilDate(daysSinceEpoch: 21_000),
            time: #require(TimeOfDay(minutes: 570)), minutes: 45)
        return ActionState(
            key: "Word key",
            RecurringAction(
                id: ID("x"), service: ID("s"), name: name, work: "Word work",
                recurrence: recurrence, timeZone: "Europe/Amsterdam", team: ID("t"),
                requester: ID("p"), changedAt: moment(7)),
            version: 4, retiredAt: moment(8))
    }

    private static func calendar(_ name: LocalizedText) throws -> CalendarState {
        let morning = ServiceHours.Opening(
            from: try #require(TimeOfDay(minutes: 480)),
            until: try #require(TimeOfDay(minutes: 720)))
        let hours = try ServiceHours(
            week: [
                .monday: [morning],
                .friday: [
                    morning, .init(from: .init(minutes: 800) ?? .midnight, until: .endOfDay),
                ],
            ],
            exceptions: [.closed(on: CivilDate(daysSinceEpoch: 20_000), name: name)],
            yearly: [.init(on: #require(YearlyDay("easter+1")), name: name, openings: [morning])])
        return CalendarState(
            key: "Word key",
            ServiceCalendar(id: ID("k"), name: name, timeZone: "Europe/Amsterdam", hours: hours))
    }

    private static func moment(_ milliseconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds)
    }
}
