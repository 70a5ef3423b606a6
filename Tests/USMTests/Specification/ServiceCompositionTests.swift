import TestKit
import Testing
import USM
import Values

@Suite struct ServiceCompositionTests {
    private func composed(_ parts: [Int]) throws -> ServiceSpecification {
        try ServiceSpecification(
            Specification(), generic: parts.first.map(Self.service),
            specific: parts.dropFirst().map(Self.service))
    }

    private static func service(_ number: Int) -> ID<Service> { ID("s\(number)") }

    private func composition(_ parts: [Int: [Int]]) throws -> ServiceComposition {
        var specifications: [ID<Service>: ServiceSpecification] = [:]
        for (service, own) in parts { specifications[Self.service(service)] = try composed(own) }
        return ServiceComposition(specifications)
    }

    @Test func `A service that is its own part is refused`() throws {
        let one = Self.service(1)
        #expect(throws: SpecificationRefusal.containsItself(path: [one, one])) {
            try composition([1: [1]]).whole(of: one)
        }
    }

    @Test func `The way from a service to itself is named`() throws {
        let services = try composition([1: [2, 4], 2: [3], 3: [], 4: []])
        let path = [3, 1, 2, 3].map(Self.service)
        #expect(throws: SpecificationRefusal.containsItself(path: path)) {
            try services.adding(try composed([1]), of: Self.service(3))
        }
    }

    @Test func `A part may be shared`() throws {
        let services = try composition([1: [2, 3], 2: [4], 3: [4], 4: []])
        #expect(try services.whole(of: Self.service(1)) == [1, 3, 2, 4].map(Self.service))
    }

    @Test func `A chain of 20,000 services is walked without running out of stack`() throws {
        var parts: [Int: [Int]] = [20_000: []]
        for number in 0..<20_000 { parts[number] = [number + 1] }
        #expect(try composition(parts).whole(of: Self.service(0)).count == 20_001)
    }

    @Test func `An unknown part, a part named twice, and no generic part are refused`() throws {
        #expect(throws: SpecificationRefusal.unknownService(Self.service(2))) {
            try composition([1: [2]]).whole(of: Self.service(1))
        }
        #expect(throws: SpecificationRefusal.partTwice(Self.service(2))) { try composed([2, 2]) }
        #expect(throws: SpecificationRefusal.partTwice(Self.service(3))) {
            try composed([2, 3, 3])
        }
        #expect(throws: SpecificationRefusal.genericPartMissing) {
            try ServiceSpecification(Specification(), generic: nil, specific: [Self.service(1)])
        }
    }

    @Test(arguments: 1...200)
    func `Random compositions are refused exactly when somebody reaches themselves`(
        seed: UInt64
    ) throws {
        var dice = SeededDice(seed: seed)
        var parts: [Int: [Int]] = [:]
        for number in 0..<7 { parts[number] = (0..<7).filter { _ in dice.oneIn(6) } }
        var reached = Set([0])
        for _ in 0..<7 { reached.formUnion(reached.flatMap { parts[$0] ?? [] }) }
        let hasCycle = reached.contains { start in
            var after = Set(parts[start] ?? [])
            for _ in 0..<7 { after.formUnion(after.flatMap { parts[$0] ?? [] }) }
            return after.contains(start)
        }
        let services = try composition(parts)
        if hasCycle {
            #expect(throws: SpecificationRefusal.self) { try services.whole(of: Self.service(0)) }
        } else {
            let whole = try services.whole(of: Self.service(0))
            #expect(Set(whole) == Set(reached.map(Self.service)) && whole.count == reached.count)
        }
    }
}

@Suite struct TechnicalDesignTests {
    private let ict = ID<Party>("ict")
    private let supplier = ID<Party>("supplier")

    private func promise(_ minutes: Int) -> Promise {
        Promise(.same("x"), target: PromiseTarget(.atMost, Quantity(minutes), .minutes))
    }

    @Test func `It shows what nobody contributes to, and what is too weak`() throws {
        let (reaction, handling) = (
            PromisePlace.node(.reactionTime), PromisePlace.node(.handlingTime)
        )
        let functional = try Specification().setting(Promise(.same("job")), at: .job)
            .setting(promise(30), at: reaction).setting(promise(240), at: handling)
        let design = try TechnicalDesign([
            TechnicalDesign.Contribution(reaction, by: supplier, promise(60)),
            TechnicalDesign.Contribution(reaction, by: ict, promise(10)),
        ])
        #expect(design.unsupported(in: functional) == [handling])
        #expect(design.tooWeak(for: functional).map(\.team) == [supplier])
        #expect(try design.specification(of: ict)[reaction] == promise(10))
    }

    @Test func `It follows the same tree, and a team stands at a place once`() {
        let goods = PromisePlace.node(.goods)
        #expect(throws: SpecificationRefusal.nothingToPromise(.goods)) {
            try TechnicalDesign([TechnicalDesign.Contribution(goods, by: ict, promise(1))])
        }
        let one = TechnicalDesign.Contribution(.node(.speed), by: ict, promise(1))
        #expect(throws: SpecificationRefusal.twice(.node(.speed))) {
            try TechnicalDesign([one, one])
        }
    }
}
