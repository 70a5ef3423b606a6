import Testing
import USM
import Values

@Suite struct SpecificationNodeTests {
    /// usm.md 4.2, indented by two blanks a level.
    private static let figure = """
        facility
          facilityFunctionality
            goods
            actions
          facilityFunctioning
            availability
              openingHours
              availabilityWhenOpen
            speed
            capacity
            safety
              correctness
              timeliness
              completeness
              reliability
              continuity
            maintainability
        support
          supportFunctionality
            serviceDesk
            calls
              wishes
              requestsForChange
              incidents
              serviceRequests
          supportFunctioning
            callQuality
              reactionTime
              handlingTime
              friendliness
        experience
        """

    private static func drawn(_ nodes: [SpecificationNode]) -> [String] {
        nodes.flatMap { node in
            let indent = String(repeating: "  ", count: node.path.count - 1)
            return ["\(indent)\(node)"] + drawn(node.children)
        }
    }

    @Test func `The tree is the one of the method`() {
        let roots = SpecificationNode.allCases.filter { $0.parent == nil }
        #expect(Self.drawn(roots).joined(separator: "\n") == Self.figure)
    }

    @Test func `The order of the nodes is the order in which the tree is read`() {
        #expect(
            SpecificationNode.allCases.map { "\($0)" }
                == Self.figure.split(separator: "\n")
                .map { $0.drop { $0 == " " } }.map(String.init))
        #expect(SpecificationNode.allCases == SpecificationNode.allCases.reversed().sorted())
    }

    @Test(arguments: SpecificationNode.allCases)
    func `A node has a parent exactly when its key has one`(node: SpecificationNode) {
        #expect((node.parent != nil) == node.key.contains("."))
        #expect((node.content == .branch) == !node.children.isEmpty)
    }

    @Test(arguments: SpecificationNode.allCases)
    func `Only places for a promise can be measured`(node: SpecificationNode) {
        #expect(node.yardsticks.isEmpty || node.content == .promise)
        #expect(Set(node.yardsticks).count == node.yardsticks.count)
    }

    @Test func `Full names are different from each other in both languages`() {
        for language in Language.allCases {
            let names = SpecificationNode.allCases.map { $0.fullName[language] }
            #expect(Set(names).count == names.count)
        }
    }

    @Test(arguments: CallType.allCases)
    func `Every support request has its node, and a risk has none`(type: CallType) {
        let node = SpecificationNode.calls(of: type)
        #expect((node == nil) == (type == .risk))
        #expect(node?.parent == (type == .risk ? nil : .calls))
        #expect(node?.key.hasSuffix(type.rawValue) != false)
    }
}

@Suite struct QuantityTests {
    @Test(arguments: [
        ("0", 0), ("99.95", 99_950), ("-1.5", -1500), ("12", 12_000), ("0.001", 1), ("-0.001", -1),
    ])
    func `A number is read exactly and written back`(text: String, thousandths: Int64) {
        let quantity = Quantity(reading: text)
        #expect(quantity == Quantity(thousandths: thousandths))
        #expect(quantity?.description == text)
    }

    @Test(arguments: [
        "", "-", ".5", "1.", "1.2345", "1e3", "१", "1,5", "--1", "+1", "1234567890123", "1.2.3",
    ])
    func `Anything else is no number`(text: String) {
        #expect(Quantity(reading: text) == nil)
    }

    @Test func `People read it as their language writes it`() {
        let target = PromiseTarget(.atLeast, Quantity(thousandths: 1_234_500), .pieces)
        #expect(target.words.english == "at least 1,234.5 pieces")
        #expect(target.words.dutch == "ten minste 1.234,5 stuks")
        #expect(PromiseTarget(.atMost, Quantity(1), .minutes).words.dutch == "ten hoogste 1 minuut")
        let share = PromiseTarget(.atLeast, Quantity(thousandths: 99_950), .percent)
        #expect(share.words.english == "at least 99.95%")
    }

    @Test func `The largest numbers do not trap`() {
        let giant = Quantity(thousandths: .min)
        #expect(giant.words(in: .english).hasPrefix("-9,223"))
        let target = PromiseTarget(.atMost, Quantity(thousandths: .max), .days)
        #expect(target.guarantees(PromiseTarget(.atMost, giant, .seconds)) == false)
    }
}
