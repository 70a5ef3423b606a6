import TestKit
import Testing
import USM
import Values

@Suite struct CoverageTests {
    private static func parties(_ dice: inout SeededDice) -> Set<ID<Party>> {
        Set((0..<8).filter { _ in dice.oneIn(3) }.map { ID("p\($0)") })
    }

    @Test(arguments: 1...200)
    func `Naming more never uncovers, excluding more never covers`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let (included, excluded, circle, more) = (
            Self.parties(&dice), Self.parties(&dice), Self.parties(&dice), Self.parties(&dice)
        )
        let coverage = Coverage(included, except: excluded)
        let wider = Coverage(included.union(more), except: excluded)
        let narrower = Coverage(included, except: excluded.union(more))
        if coverage.covers(circle) { #expect(wider.covers(circle)) }
        if narrower.covers(circle) { #expect(coverage.covers(circle)) }
        if coverage.isEmpty { #expect(!coverage.covers(circle)) }
    }

    @Test(arguments: 1...200)
    func `The answer with a reason agrees with the short one`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let coverage = Coverage(Self.parties(&dice), except: Self.parties(&dice))
        let circle = Self.parties(&dice)
        switch coverage.answer(for: circle) {
        case .covered(let party):
            #expect(coverage.covers(circle) && coverage.included.contains(party))
            #expect(circle.contains(party))
        case .excluded(let party):
            #expect(!coverage.covers(circle) && coverage.excluded.contains(party))
        case .notNamed:
            #expect(!coverage.covers(circle) && coverage.included.isDisjoint(with: circle))
        }
    }

    @Test func `A team that is excluded is not covered by its organization`() {
        let coverage = Coverage([ID("hospital")], except: [ID("volunteers")])
        #expect(coverage.covers([ID("ann"), ID("ward"), ID("hospital")]))
        #expect(
            coverage.answer(for: [ID("ben"), ID("volunteers"), ID("hospital")])
                == .excluded(by: ID("volunteers")))
        #expect(coverage.answer(for: [ID("eve")]) == .notNamed)
        #expect(!coverage.covers([]))
    }

    @Test(arguments: 1...200)
    func `Two validities overlap when they share a moment`(seed: UInt64) {
        var dice = SeededDice(seed: seed)
        let validities = (0..<2).map { _ in
            let from = Int.random(in: 0..<10, using: &dice)
            return Sample.validity(
                from, dice.oneIn(4) ? nil : from + Int.random(in: -2..<8, using: &dice))
        }
        let (one, other) = (validities[0], validities[1])
        let shared = (0..<30).contains {
            one.contains(Sample.moment($0)) && other.contains(Sample.moment($0))
        }
        #expect(one.overlaps(other) == shared && other.overlaps(one) == shared)
        #expect(one.isEmpty == !(0..<30).contains { one.contains(Sample.moment($0)) })
    }
}

@Suite struct ChargeTests {
    private let charge = { (amount: Int64, currency: Currency, side: Charge.Side) in
        Charge(.same("x"), side, Money(minorUnits: amount, currency), per: .month)
    }

    @Test func `Amounts are read with the decimals of their currency`() throws {
        let (euro, yen, dinar) = (
            try #require(Currency("EUR")), try #require(Currency("JPY")),
            try #require(Currency("KWD"))
        )
        #expect(Money(minorUnits: 123_450, euro).words(in: .dutch) == "EUR 1.234,50")
        #expect(Money(minorUnits: -5, euro).words(in: .english) == "EUR -0.05")
        #expect(Money(minorUnits: 1234, yen).words(in: .english) == "JPY 1,234")
        #expect(Money(minorUnits: 1234, dinar).words(in: .english) == "KWD 1.234")
        #expect(Money(minorUnits: .min, euro).words(in: .english).hasSuffix(".08"))
        for code in ["", "eur", "EURO", "E1R", "ÉUR"] { #expect(Currency(code) == nil) }
    }

    @Test func `Only what is alike is added up, and what is too much is not guessed`() throws {
        let (euro, dollar) = (try #require(Currency("EUR")), try #require(Currency("USD")))
        let totals = Charge.totals(of: [
            charge(100, euro, .price), charge(-30, euro, .price), charge(7, euro, .cost),
            charge(.max, dollar, .price), charge(1, dollar, .price),
        ])
        #expect(totals.count == 3)
        #expect(totals[charge(0, euro, .price).heading] == .some(Money(minorUnits: 70, euro)))
        #expect(totals[charge(0, dollar, .price).heading] == .some(nil))
    }
}
