import Testing
import USM
import Values

@Suite struct ComponentClassTests {
    private let name = LocalizedText.same("name")

    @Test func `The classes of the method are there, each with both names`() {
        let tree = ComponentClassTree.standard
        #expect(tree.classes.count == 66)
        for path in [
            "document/policy", "asset/hardware/storage_medium", "organization/partner/authority",
            "location/security_perimeter", "service/facility",
        ] {
            #expect(tree[path] != nil, "\(path)")
        }
        let roots = tree.classes.filter { $0.parent == nil }.map(\.path)
        #expect(roots == ["asset", "document", "location", "organization", "service"])
        #expect(tree.classes.allSatisfy { !$0.name.english.isEmpty && !$0.name.dutch.isEmpty })
        #expect(
            tree.attributes(of: "asset/software/environment").map(\.key) == ["licensed", "purpose"])
    }

    @Test func `A class hangs below one that exists, once, by a plain path`() throws {
        let tree = ComponentClassTree.standard
        #expect(throws: ClassRefusal.unknownClass("vehicle")) {
            try tree.adding(ComponentClass("vehicle/ambulance", name))
        }
        #expect(throws: ClassRefusal.classTwice("asset")) {
            try tree.adding(ComponentClass("asset", name))
        }
        for path in ["", "/", "asset/", "/asset", "Asset", "asset//x", "asset/é"] {
            #expect(throws: ClassRefusal.unusablePath(path)) {
                try tree.adding(ComponentClass(path, name))
            }
        }
        let own = try tree.adding(ComponentClass("asset/vehicle", name))
            .adding(ComponentClass("asset/vehicle/ambulance", name))
        #expect(own["asset/vehicle/ambulance"]?.parent == "asset/vehicle")
    }

    @Test func `An attribute is there once on each way from the root down`() throws {
        let tree = ComponentClassTree.standard
        let licensed = ManagedAttribute("licensed", name, .text)
        for path in ["asset", "asset/software", "asset/software/library"] {
            #expect(throws: ClassRefusal.attributeTwice(ofClass: path, key: "licensed")) {
                try tree.adding(licensed, to: path)
            }
        }
        let beside = try tree.adding(licensed, to: "asset/hardware")
        #expect(beside.attributes(of: "asset/hardware/server").map(\.key) == ["licensed"])
        let alike = try tree.adding(ComponentClass("asset/softwarehouse", name, [licensed]))
        #expect(alike.attributes(of: "asset/softwarehouse").map(\.key) == ["licensed"])
        #expect(throws: ClassRefusal.choicesMissing(ofClass: "asset", key: "kind")) {
            try tree.adding(ManagedAttribute("kind", name, .choice([])), to: "asset")
        }
    }

    @Test func `Every mistake in a component's attributes is told, not only the first`() throws {
        let required = ManagedAttribute("serial", name, .text, isRequired: true)
        let bought = ManagedAttribute("bought", name, .date)
        let cores = ManagedAttribute("cores", name, .number)
        let room = ManagedAttribute("room", name, .choice([ManagedAttribute.Choice("a", name)]))
        var tree = ComponentClassTree.standard
        for attribute in [required, bought, cores, room] {
            tree = try tree.adding(attribute, to: "asset/hardware")
        }
        let path = "asset/hardware/server"
        #expect(tree.problems(of: [:], in: path) == [.missing(required)])
        #expect(
            tree.problems(
                of: [
                    "serial": .text(" "), "bought": .text("2026-01-01"),
                    "cores": .number(Quantity(8)),
                    "room": .choice("b"), "colour": .text("red"),
                ], in: path)
                == [
                    .text(required, .empty), .wrongKind(bought), .unknownChoice(room),
                    .unknown("colour"),
                ])
        let day = try #require(CivilDate("2024-02-29"))
        #expect(
            tree.problems(
                of: ["serial": .text("x1"), "bought": .date(day), "room": .choice("a")], in: path
            ).isEmpty)
        #expect(tree.problems(of: [:], in: "asset/boat") == [.unknownClass("asset/boat")])
    }

    @Test func `What the provider manages draws the line between change and request`() throws {
        let scope = try MIRScope(.standard, managing: ["asset/software", "document"])
        let library = "asset/software/library"
        #expect(
            scope.answer(for: .attribute("licensed", ofClass: library)).type == .requestForChange)
        #expect(scope.answer(for: .attribute("colour", ofClass: library)).type == .serviceRequest)
        #expect(scope.answer(for: .component(ofClass: library)) == .managed)
        #expect(scope.answer(for: .component(ofClass: "asset")) == .classNotManaged)
        #expect(scope.answer(for: .component(ofClass: "asset/softwarehouse")) == .classNotManaged)
        #expect(
            CallTyping.decide(TypingAnswers(decidedBy: MIRScope.Answer.managed.question)).type
                == .requestForChange)
        #expect(throws: ClassRefusal.unknownClass("boat")) {
            try MIRScope(.standard, managing: ["boat"])
        }
    }

    @Test(arguments: ComponentClassTree.standard.classes.map(\.path))
    func `Managing more never turns a change into a request`(path: String) throws {
        let small = try MIRScope(.standard, managing: ["asset/network"])
        let large = try MIRScope(.standard, managing: ["asset/network", "asset/software"])
        if small.manages(path) { #expect(large.manages(path)) }
        #expect(try MIRScope(.standard, managing: [path]).manages(path))
    }

    @Test(arguments: [
        ("2026-02-28", true), ("2026-02-29", false), ("2024-02-29", true), ("1900-02-29", false),
        ("2000-02-29", true), ("2026-04-31", false), ("2026-13-01", false), ("0000-01-01", false),
        ("2026-1-01", false), ("2026-01-01 ", false), ("２０２６-01-01", false), ("----------", false),
    ])
    func `A day is read when it exists`(text: String, exists: Bool) {
        #expect(CivilDate(text)?.description == (exists ? text : nil))
    }
}
