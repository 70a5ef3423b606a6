import Testing
import USM
import Values

@Suite struct SpecificationTests {
    private let text = LocalizedText.same("text")

    private func refusal(
        of entries: [(key: String, promise: Promise)]
    ) -> SpecificationRefusal? {
        do throws(SpecificationRefusal) {
            _ = try Specification(keyed: entries)
            return nil
        } catch {
            return error
        }
    }

    private func refusal(of key: String, target: PromiseTarget? = nil) -> SpecificationRefusal? {
        refusal(of: [(key, Promise(text, target: target))])
    }

    // MARK: Bad input

    @Test(arguments: [
        "", "facility.", "facility.speeds", "support.experience", "job.", "Facility",
        "facility.functionality.goods.", "facility.functionality.goods.Big Room",
        "facility.functionality.goods.a.b",
    ])
    func `A key that the tree does not have is refused by its name`(key: String) {
        #expect(refusal(of: key) == .unknownKey(key))
    }

    @Test func `A long unknown key is repeated only in part`() {
        let key = String(repeating: "x", count: 100_000)
        #expect(refusal(of: key) == .unknownKey(String(repeating: "x", count: 80)))
    }

    @Test(arguments: SpecificationNode.allCases)
    func `A promise stands only where the tree has room for one`(node: SpecificationNode) {
        let expected: SpecificationRefusal? =
            node.content == .promise ? nil : .nothingToPromise(node)
        #expect(refusal(of: node.key) == expected)
    }

    @Test(arguments: SpecificationNode.allCases, Yardstick.Unit.allCases)
    func `A target needs a yardstick of its node`(node: SpecificationNode, unit: Yardstick.Unit) {
        guard node.content == .promise else { return }
        for direction in Yardstick.Direction.allCases {
            let target = PromiseTarget(direction, Quantity(5), unit)
            let refusal = refusal(of: node.key, target: target)
            if node.yardsticks.isEmpty {
                #expect(refusal == .cannotBeMeasured(.node(node)))
            } else if !node.yardsticks.contains(target.yardstick) {
                #expect(refusal == .wrongYardstick(node, target.yardstick))
                #expect(refusal?.sentence.dutch.contains(node.name.dutch) == true)
            } else {
                #expect(refusal == nil)
            }
        }
    }

    @Test func `A value that cannot be is refused`() {
        for value in [Quantity(101), Quantity(thousandths: -1), Quantity(thousandths: 100_001)] {
            let target = PromiseTarget(.atLeast, value, .percent)
            let key = SpecificationNode.correctness.key
            #expect(refusal(of: key, target: target) == .impossibleValue(.correctness, target))
        }
    }

    @Test func `Goods, actions and the job take words only`() {
        let target = PromiseTarget(.atLeast, Quantity(5), .pieces)
        for key in ["job", "facility.functionality.goods.bed"] {
            #expect(refusal(of: key, target: target)?.code == "cannot_be_measured")
        }
    }

    @Test func `A place is there once, and says something in both languages`() {
        let promise = Promise(text)
        #expect(refusal(of: [("job", promise), ("job", promise)]) == .twice(.job))
        let half = Promise(LocalizedText(english: "text", dutch: " \n"))
        #expect(refusal(of: [("job", half)]) == .emptyPromise(.job))
    }

    @Test func `Without a job, or with nothing made available, it cannot be offered`() throws {
        let empty = Specification()
        #expect(throws: SpecificationRefusal.jobMissing) { try empty.requireOfferable() }
        let jobOnly = try empty.setting(Promise(text), at: .job)
        #expect(throws: SpecificationRefusal.emptyFreeList) { try jobOnly.requireOfferable() }
        for kind in PromisePlace.ItemKind.allCases {
            try jobOnly.setting(Promise(text), at: .item(kind, "one")).requireOfferable()
        }
    }

    // MARK: Properties

    @Test(arguments: 1...200)
    func `A tree survives the way through its keys`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let tree = try random.tree()
        #expect(try Specification(keyed: tree.keyed.reversed()) == tree)
        #expect(tree.entries.map(\.place) == tree.entries.map(\.place).sorted())
        for entry in tree.entries { #expect(tree[entry.place] == entry.promise) }
    }

    @Test(arguments: 1...200)
    func `What is set is read, and setting it back restores the tree`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let (tree, other) = (try random.tree(), try random.tree())
        for entry in other.entries {
            let changed = try tree.setting(entry.promise, at: entry.place)
            #expect(changed[entry.place] == entry.promise)
            #expect(try changed.setting(tree[entry.place], at: entry.place) == tree)
            #expect(try tree.setting(nil, at: entry.place)[entry.place] == nil)
        }
    }

    @Test(arguments: 1...100)
    func `A node is silent or promises something, never both`(seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let tree = try random.tree()
        let spoken = Set(tree.entries.compactMap(\.place.node))
        let leaves = SpecificationNode.allCases.filter { $0.content != .branch }
        #expect(spoken.isDisjoint(with: tree.silentNodes))
        #expect(spoken.union(tree.silentNodes) == Set(leaves))
    }

    // MARK: Targets

    @Test(arguments: [
        (
            PromiseTarget(.atMost, Quantity(60), .minutes),
            PromiseTarget(.atMost, Quantity(1), .hours)
        ),
        (PromiseTarget(.atMost, Quantity(1), .days), PromiseTarget(.atMost, Quantity(24), .hours)),
        (
            PromiseTarget(.atLeast, Quantity(99), .percent),
            PromiseTarget(.atLeast, Quantity(98), .percent)
        ),
    ])
    func `A promise at least as strong guarantees the other`(
        strong: PromiseTarget, weak: PromiseTarget
    ) {
        #expect(strong.guarantees(weak) == true)
        #expect(strong.guarantees(strong) == true)
    }

    @Test func `Promises of different kinds are not compared`() {
        let minutes = PromiseTarget(.atMost, Quantity(5), .minutes)
        #expect(minutes.guarantees(PromiseTarget(.atLeast, Quantity(5), .percent)) == nil)
        #expect(minutes.guarantees(PromiseTarget(.atMost, Quantity(5), .perMonth)) == nil)
        #expect(minutes.guarantees(PromiseTarget(.atMost, Quantity(4), .minutes)) == false)
    }
}
