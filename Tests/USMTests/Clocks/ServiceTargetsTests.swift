import Testing
import USM
import Values

@Suite struct ServiceTargetsTests {
    private static let hour = ServiceTarget(.handling, of: .incident, .high, within: .hours(1))

    @Test func `A priority without a target has none`() throws {
        let day = ServiceTarget(.delivery, of: .serviceRequest, .low, within: .days(1))
        let targets = try ServiceTargets([day, Self.hour], warningPercent: 75)
        #expect(targets.time(.handling, of: .incident, .high) == .hours(1))
        #expect(targets.time(.handling, of: .incident, .critical) == nil)
        #expect(targets.time(.handling, of: .incident, nil) == nil)
        #expect(targets.time(.reaction, of: .incident, .high) == nil)
        #expect(targets.time(.handling, of: .risk, .high) == nil)
        #expect(targets.all == [Self.hour, day] && targets.warningPercent == 75)
        #expect(ServiceTargets.none.all == [])
    }

    @Test func `Types that are promised the same stand in one line`() throws {
        let wish = ServiceTarget(.handling, of: .wish, .high, within: .hours(1))
        let request = ServiceTarget(.handling, of: .serviceRequest, nil, within: .days(1))
        let lines = try ServiceTargets([request, Self.hour, wish]).lines
        #expect(lines.map(\.types) == [[.wish, .incident], [.serviceRequest]])
        #expect(lines.map(\.times) == [[.high: .hours(1)], [nil: .days(1)]])
    }

    @Test(arguments: [Duration.zero, .seconds(-5), .milliseconds(999), .days(4000)])
    func `A target that is no time to work in is refused`(time: Duration) {
        let target = ServiceTarget(.reaction, of: .wish, nil, within: time)
        #expect(throws: InvalidTargets.timeOutOfRange(target)) { try ServiceTargets([target]) }
    }

    @Test func `A target that is listed twice is refused`() {
        let other = ServiceTarget(.handling, of: .incident, .high, within: .hours(2))
        #expect(throws: InvalidTargets.listedTwice(other)) {
            try ServiceTargets([Self.hour, other])
        }
    }

    @Test(arguments: [0, 100, -1, 800])
    func `A warning at once or never is refused`(percent: Int) {
        #expect(throws: InvalidTargets.warningOutOfRange(percent: percent)) {
            try ServiceTargets([Self.hour], warningPercent: percent)
        }
    }

    @Test func `Refusals and names are in both languages`() {
        let refusals: [InvalidTargets] = [
            .timeOutOfRange(Self.hour), .listedTwice(Self.hour), .warningOutOfRange(percent: 0),
        ]
        #expect(Set(refusals.map(\.code)).count == 3)
        #expect(refusals.allSatisfy { $0.sentence.english != $0.sentence.dutch })
        #expect(refusals[1].sentence.english.contains("handling time, incident, high"))
        let first = ServiceTarget(.reaction, of: .wish, nil, within: .hours(1))
        #expect(first.name.dutch == "reactietijd, wens, ongeclassificeerd")
        #expect(
            ServiceMeasure.allCases.map(\.name.dutch) == [
                "reactietijd", "afhandeltijd", "levertijd",
            ])
        #expect(Set(ClockReading.State.allCases.map(\.name.dutch)).count == 5)
        #expect(Set(ClockRecomputation.Cause.allCases.map(\.name.dutch)).count == 6)
        let pauses: [ClockPause] = [
            .waitingForRequester, .waitingForSupplier(ID("s")), .agreedAppointment,
            .confirmedTooEarly,
        ]
        #expect(Set(pauses.map(\.code)).count == 4 && Set(pauses.map(\.name)).count == 4)
        #expect(Set(pauses.map(\.holder.name.english)) == ["customer", "supplier"])
        #expect(ClockHolder.provider.name.dutch == "leverancier")
    }
}
