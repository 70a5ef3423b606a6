import Testing
import USM
import Values

@Suite struct SpecificationDifferenceTests {
    @Test(arguments: 1...300)
    func `Applied to the old it gives the new, and reversed the old again`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let (old, new) = (try random.service(), try random.service())
        let difference = SpecificationDifference(from: old, to: new)
        #expect(try difference.applied(to: old) == new)
        #expect(try difference.reversed.applied(to: new) == old)
        #expect(difference.reversed == SpecificationDifference(from: new, to: old))
        #expect(difference.isEmpty == (old == new))
        #expect(SpecificationDifference(from: old, to: old).isEmpty)
    }

    @Test(arguments: 1...100)
    func `It is ordered by the tree and has a line for each change`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let difference = SpecificationDifference(
            from: try random.service(), to: try random.service())
        #expect(difference.promises.map(\.place) == difference.promises.map(\.place).sorted())
        let lines = difference.lines { .same($0.rawValue) }
        #expect(lines.count == difference.promises.count + difference.parts.count)
        #expect(lines.allSatisfy { $0.english != $0.dutch })
    }

    @Test func `It reads as people would say it`() throws {
        let place = PromisePlace.node(.reactionTime)
        let slow = Promise(
            LocalizedText(english: "Within an hour", dutch: "Binnen een uur"),
            target: PromiseTarget(.atMost, Quantity(60), .minutes))
        let fast = Promise(
            LocalizedText(english: "At once", dutch: "Meteen"),
            target: PromiseTarget(.atMost, Quantity(1), .minutes))
        let old = try Specification().setting(slow, at: place)
        let new = try Specification().setting(fast, at: place)
            .setting(Promise(.same("MRI")), at: .item(.good, "mri"))
        let lines = SpecificationDifference(
            from: ServiceSpecification(single: old), to: ServiceSpecification(single: new)
        ).lines { .same($0.rawValue) }
        #expect(
            lines.map(\.english) == [
                "facility › functionality › goods › mri: added “MRI”",
                "support › functioning › call quality › reaction time: "
                    + "“Within an hour” (at most 60 minutes) becomes “At once” (at most 1 minute)",
            ])
        #expect(
            lines[0].dutch == "voorziening › functionaliteit › goederen › mri: toegevoegd “MRI”")
    }

    @Test func `A difference is not forced upon what was changed in the meantime`() throws {
        let place = PromisePlace.node(.speed)
        let trees = try ["one", "two", "three"].map {
            ServiceSpecification(single: try Specification().setting(Promise(.same($0)), at: place))
        }
        let difference = SpecificationDifference(from: trees[0], to: trees[1])
        #expect(throws: SpecificationRefusal.movedOn(place)) {
            try difference.applied(to: trees[2])
        }
    }

    @Test func `Versions are numbered, kept, and differ`() throws {
        var random = RandomSpecification(seed: 7)
        let moment = Instant(milliseconds: 0)
        let (one, two) = (try random.service(), try random.service())
        let history = try SpecificationHistory(of: ID("s"))
            .adding(one, at: moment, note: "first").adding(two, at: moment, note: "second")
        #expect(history.versions.map(\.number) == [1, 2])
        #expect(try history.version(1).specification == one)
        #expect(try history.difference(from: 1, to: 2).applied(to: one) == two)
        #expect(throws: SpecificationRefusal.unchanged) {
            try history.adding(two, at: moment, note: "again")
        }
        for number in [0, 3, -1, .min, .max] {
            #expect(throws: SpecificationRefusal.unknownVersion(number)) {
                try history.version(number)
            }
        }
    }
}
