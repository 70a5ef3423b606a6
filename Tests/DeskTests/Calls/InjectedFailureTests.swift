import Desk
import Foundation
import Storage
import Synchronization
import TestKit
import Testing
import USM
import Values

/// A command whose first, second, third… statement fails leaves the database as it was.
struct InjectedFailureTests {
    /// Commands that write to many tables.
    enum Deed: String, CaseIterable, CustomTestStringConvertible {
        case registerWithFiles, acceptAndClassify, forkBothWays, evaluateWithIdeas, evaluateAndClose
        case closeForParentAndParts, importHistory, carryOutPlan, abortWithOffer

        var testDescription: String { rawValue }

        /// Brings everything to where the deed can be done.
        ///
        /// - Returns: the call that it is done to.
        func prepare(_ test: DeskWithPeople) async throws -> ID<Call> {
            switch self {
            case .registerWithFiles, .acceptAndClassify, .importHistory:
                return try await test.register().id
            case .forkBothWays:
                let id = try await test.register().id
                try await test.bring(id, to: "R5")
                return id
            case .evaluateWithIdeas, .evaluateAndClose:
                let id = try await test.register(type: .serviceRequest).id
                try await test.bring(id, to: "O6")
                return id
            case .carryOutPlan:
                let change = try await test.register(
                    "Replace the reader", type: .requestForChange)
                try await test.bring(change.id, to: "C3")
                _ = try await test.desk.perform(
                    PlanRegister(
                        change.reference, seen: 0,
                        .add(
                            ComponentDraft(
                                name: "srv-12", componentClass: "asset/hardware/server",
                                owner: test.id("devices", Party.self), key: "srv-12"))),
                    as: test[.dora])
                try await test.bring(change.id, to: "C8")
                return change.id
            case .abortWithOffer:
                let wish = try await test.wish(at: "A4")
                try await test.offer(under: wish)
                return wish.id
            case .closeForParentAndParts:
                let parent = try await test.register().id
                let child = try await test.fork(parent, to: [.operate])[0]
                let reference = try await test.call(child).reference
                for _ in 1...2 {
                    let part = try await test.register(by: .rick).id
                    try await test.change(part, .link(.partOf, other: reference))
                }
                try await test.bring(child, to: "O6")
                try await test.change(child, .evaluate(Evaluation()))
                return child
            }
        }

        func perform(_ test: DeskWithPeople, _ call: ID<Call>) async throws {
            switch self {
            case .registerWithFiles:
                let files = ["a", "b"].map {
                    NewFile(name: $0, mediaType: "text/plain", bytes: Array($0.utf8))
                }
                let key = IdempotencyKey("k", by: test[.rena], request: [])
                try await test.register(files: files, once: key)
            case .acceptAndClassify:
                try await test.change(call, .accept(exception: ""))
            case .forkBothWays:
                try await test.change(call, .fork([.change, .operate]))
            case .evaluateWithIdeas:
                let ideas = Evaluation(improvements: ["one", "two"])
                try await test.change(call, .evaluate(ideas))
            case .evaluateAndClose:
                let ideas = Evaluation(improvements: ["one"])
                _ = try await test.desk.perform(
                    ChangeCall(call.rawValue, [.evaluate(ideas), .close]), as: test[.enid])
            case .carryOutPlan:
                try await test.change(call, .work(note: "done"))
            case .abortWithOffer:
                try await test.change(call, .abort(reason: "no need"), by: .chris)
            case .closeForParentAndParts:
                try await test.change(call, .close)
            case .importHistory:
                let old = HistoricCase(
                    externalID: "1", type: .incident, title: "old", description: "",
                    classification: nil, requester: "Ann", organization: "Org", service: "mail",
                    registeredAt: Instant(milliseconds: 0),
                    events: [
                        HistoricEvent(
                            at: Instant(milliseconds: 5),
                            activity: .init(
                                activity: "a", transition: nil, effect: .waiting, actor: "Bob",
                                team: "line"))
                    ])
                _ = try await test.desk.importHistory(source: "old") {
                    var rest = [old][...]
                    return { rest.popFirst() }
                }
            }
        }
    }

    @Test(arguments: Deed.allCases)
    func `A command that fails anywhere changes nothing`(deed: Deed) async throws {
        try await DeskWithPeople.with(.sqlite) { test in
            let call = try await deed.prepare(test)
            let before = try await test.wholeDatabase()
            var (failures, isDone) = (0, false)
            while !isDone, failures < 300 {
                let statements = Mutex(0)
                let wanted = failures + 1
                let failing = test.over(
                    InterceptedDatabase(inner: test.database) { _ in
                        let count = statements.withLock { count in
                            count += 1
                            return count
                        }
                        if count >= wanted { throw InjectedFailure() }
                    })
                do {
                    try await deed.perform(failing, call)
                    isDone = true
                } catch is InjectedFailure {
                    failures += 1
                    let after = try await test.wholeDatabase()
                    #expect(after == before, "after \(failures) statements")
                }
            }
            #expect(isDone && failures > 3)
            #expect(try await test.wholeDatabase() != before)
            #expect(try await test.journalDifferences() == [])
        }
    }

    private struct InjectedFailure: Error {}
}

extension DeskWithPeople {
    /// Every byte of the database, in a copy without free pages.
    fileprivate func wholeDatabase() async throws -> Data {
        let folder = try FileManager.default.url(
            for: .itemReplacementDirectory, in: .userDomainMask,
            appropriateFor: FileManager.default.temporaryDirectory, create: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let copy = folder.appending(path: "copy.sqlite")
        try await database.backup(to: copy.path(percentEncoded: false))
        return try Data(contentsOf: copy)
    }
}
