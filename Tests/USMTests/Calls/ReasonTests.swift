import Testing
import USM
import Values

/// Where somebody decides otherwise than the register says, the reason is asked and stays.
@Suite struct ReasonTests {
    private func call(_ type: CallType, at code: String) throws -> Call {
        var register = SmallRegister()
        let id = register.register(type)
        let step = try #require(Step(code))
        while try register.call(id).step != step {
            let open = try #require(register.all.last { $0.isOpen && !$0.hasRunningChild })
            let command = register.nextCommand(for: open) { Array($0.prefix(1)) }
            try register.perform(try #require(command), on: open.id)
        }
        return try register.call(id)
    }

    private func refusal(of command: Call.Command, on call: Call) -> Refusal? {
        do throws(Refusal) {
            _ = try call.deciding(command)
            return nil
        } catch {
            return error
        }
    }

    @Test func `A change with nothing planned is not registered without a reason`() throws {
        let change = try call(.requestForChange, at: "C8")
        #expect(refusal(of: .work(note: " ", update: .nothing), on: change) == .nothingPlanned)
        #expect(refusal(of: .work(note: "like for like", update: .nothing), on: change) == nil)
        #expect(refusal(of: .work(note: "", update: .planned), on: change) == nil)
    }

    @Test func `Only the step that updates the register asks for it`() throws {
        let change = try call(.requestForChange, at: "C4")
        #expect(refusal(of: .work(note: "", update: .nothing), on: change) == nil)
    }

    @Test(arguments: [
        (Call.ScopeVerdict.managed, [ProcessKind.operate], true),
        (.managed, [.change], false), (.managed, [.change, .operate], false),
        (.notManaged, [.change], true), (.notManaged, [.operate], false),
        (.notManaged, [.change, .operate], true),
        (.silent, [.operate], false), (.silent, [.change], false),
    ])
    func `A fork against what the scope says asks why`(
        scope: Call.ScopeVerdict, targets: [ProcessKind], isAgainst: Bool
    ) throws {
        let incident = try call(.incident, at: "R5")
        let forks = targets.enumerated().map {
            Call.Fork(child: ID("fresh\($0)"), process: $1)
        }
        let expected: Refusal? = isAgainst ? .againstScope(isManaged: scope == .managed) : nil
        #expect(refusal(of: .fork(forks, scope: scope), on: incident) == expected)
        let events = try incident.deciding(.fork(forks, scope: scope, reason: "W"))
        #expect(events == [.forked(forks, reason: "W")])
    }

    @Test func `The second arm of a fork that went to a change is not against it`() throws {
        var incident = try call(.incident, at: "R5")
        incident = incident.applying(
            .forked([.init(child: ID("x"), process: .change)]), at: Instant(milliseconds: 9))
        let second = [Call.Fork(child: ID("y"), process: .operate)]
        #expect(refusal(of: .fork(second, scope: .managed), on: incident) == nil)
    }

    @Test func `A fork that has one way to go asks nothing`() throws {
        let change = try call(.requestForChange, at: "C6")
        let forks = [Call.Fork(child: ID("fresh"), process: .operate)]
        #expect(refusal(of: .fork(forks, scope: .managed), on: change) == nil)
    }

    @Test func `Only open wishes and requests for change take what is agreed and promised`() throws
    {
        for type in CallType.allCases {
            let open = try call(type, at: "\(type.process.definition.allSteps[1].code)")
            #expect(open.takesTerms == [.wish, .requestForChange].contains(type))
            let ended = open.applying(.aborted(reason: "x"), at: Instant(milliseconds: 9))
            #expect(!ended.takesTerms)
        }
    }
}
