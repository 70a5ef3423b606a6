import Records
import Storage
import Synchronization
import USM
import Values

/// A time that is set back and moves on with the story.
final class DemoClock: Sendable {
    private let moment: Mutex<Instant>

    init(_ moment: Instant) {
        self.moment = Mutex(moment)
    }

    var now: Instant { moment.withLock { $0 } }

    func set(_ new: Instant) {
        moment.withLock { $0 = new }
    }
}

/// Tells one story through the desk's own commands, as its people would have given them, so that
/// the demo's past keeps every rule that the present keeps.
struct DemoTelling {
    private let desk: ServiceDesk
    private let clock: DemoClock
    private let cast: DemoCast
    private let story: DemoStory
    private let end: Instant
    private var notes: [String]

    private static let coordinator = "priya.nair"
    private static let serviceManager = "willem.groot"
    private static let intake = "tom.jansen"

    init(_ story: DemoStory, desk: ServiceDesk, clock: DemoClock, cast: DemoCast, end: Instant) {
        self.story = story
        self.desk = desk
        self.clock = clock
        self.cast = cast
        self.end = end
        notes = story.notes.reversed()
        let start = end.milliseconds - Int64(story.hoursAgo * 3_600_000)
        clock.set(Instant(milliseconds: start))
    }

    /// - Parameter told: the references of earlier stories, by their names.
    /// - Returns: the reference of the call.
    mutating func tell(after told: [String: String]) async throws -> String {
        let receipt = try await register()
        let root = receipt.id
        if case .registered = story.until { return receipt.reference }
        try await takeIn(root)
        if let main = story.partOf.flatMap({ told[$0] }) {
            try await act(root, .link(.partOf, other: main), by: intakePerson)
        }
        for word in story.talk {
            try await act(root, .comment(word.visibility, text: word.text), by: word.by)
        }
        if case .asking(let question) = story.until {
            try await act(root, .ask(text: question), by: story.worker)
        } else {
            try await work(on: root, isRoot: true)
        }
        return try await call(root).reference
    }

    private var intakePerson: String { story.takenBy ?? Self.intake }

    private func register() async throws -> CallReceipt {
        let file = story.file.map {
            NewFile(name: $0.name, mediaType: $0.mediaType, bytes: Array($0.text.utf8))
        }
        let asker = story.takenBy ?? story.by
        let command = RegisterCall(
            title: story.title, description: story.words,
            service: try story.service.map(cast.service),
            requester: try cast.party(story.by), channel: story.takenBy == nil ? .portal : .desk,
            components: try story.components.map(cast.component),
            files: file.map { [$0] } ?? [])
        return try await desk.perform(command, as: try await cast.actor(asker, desk))
    }

    /// Somebody at the service desk decides what kind of help it is and who gives it.
    private func takeIn(_ id: ID<Call>) async throws {
        let state = try await call(id)
        if state.type != story.type || state.isComplaint != story.isComplaint
            || !state.isTypeKnown
        {
            try await act(
                id,
                .retype(
                    story.type, isComplaint: story.isComplaint, reason: story.type.retypingReason),
                by: intakePerson)
        }
        if case .aborted(let reason) = story.until {
            return try await act(id, .abort(reason: reason), by: Self.coordinator)
        }
        try await act(id, .accept(exception: try await exception(for: id)), by: acceptor)
        let worker = try await cast.actor(story.worker, desk)
        try await act(
            id,
            .assign(
                team: worker.teams.first.map(AssignedPart.chosen) ?? .nobody,
                person: .chosen(worker.person)), by: intakePerson)
        try await act(
            id,
            .classify(category: story.category, impact: story.impact, urgency: story.urgency),
            by: intakePerson)
    }

    /// An exception is for a coordinator to answer for.
    private var acceptor: String { Self.coordinator }

    private func exception(for id: ID<Call>) async throws -> String {
        let state = try await call(id)
        guard let service = state.service else { return "" }
        let choices = try await desk.services(
            for: state.requester, as: try await cast.actor(acceptor, desk))
        return choices.contains { $0.service.id == service }
            ? "" : "No agreement covers this; patients would notice the delay."
    }

    /// Carries a call, and those that it opens, on until the story's end.
    ///
    /// - Returns: whether the story goes on above.
    @discardableResult
    private mutating func work(on id: ID<Call>, isRoot: Bool) async throws -> Bool {
        for _ in 0..<60 {
            let state = try await call(id)
            guard state.isOpen else { return true }
            if case .aborted = story.until { return false }
            if case .step(let code) = story.until, state.step.code == code { return false }
            if state.hasRunningChild {
                for child in state.children where child.outcome == .running {
                    let goesOn = try await work(on: child.id, isRoot: false)
                    guard goesOn else { return false }
                }
                continue
            }
            let goesOn = try await goOn(state, isRoot: isRoot)
            guard goesOn else { return false }
        }
        throw StorageError.failed("The story “\(story.title)” does not end.")
    }

    private mutating func goOn(_ call: Call, isRoot: Bool) async throws -> Bool {
        let worker = performer(of: call)
        switch call.step.kind {
        case .accept:
            try await act(call.id, .accept(exception: ""), by: worker)
        case .classify:
            try await act(
                call.id,
                .classify(
                    category: story.category, impact: story.impact, urgency: story.urgency),
                by: worker)
        case .work, .updateRegister:
            if call.step.code == "C3" { try await plan(for: call) }
            try await act(call.id, .work(note: note(at: call.step)), by: worker)
        case .fork:
            let way = isRoot ? story.route : call.openForkTargets
            try await act(
                call.id,
                .fork(
                    way.isEmpty ? Array(call.openForkTargets.prefix(1)) : way,
                    reason: isRoot && story.leavesComponents ? Self.goesOnAsRegistered : ""),
                by: worker)
        case .review:
            return try await review(call, isRoot: isRoot)
        case .evaluate:
            return try await close(call, isRoot: isRoot)
        }
        return true
    }

    private mutating func note(at step: Step) -> String {
        let note = notes.popLast() ?? ""
        guard note.isEmpty, step.kind == .updateRegister, story.planned.isEmpty else { return note }
        return Self.likeForLike
    }

    private static let goesOnAsRegistered =
        "Nothing of the component itself changes: it goes on as it is registered."
    private static let likeForLike =
        "Replaced like for like; what the register says of it still holds."

    private func plan(for change: Call) async throws {
        let coordinator = try await cast.actor(Self.coordinator, desk)
        for planned in story.planned {
            let draft = ComponentDraft(name: planned.name, attributes: planned.attributes)
            try await desk.perform(
                PlanRegister(
                    change.reference, seen: nil,
                    .alter(try cast.component(planned.component), draft)),
                as: coordinator)
        }
    }

    private func review(_ call: Call, isRoot: Bool) async throws -> Bool {
        guard isRoot else {
            try await act(call.id, .confirm(comment: ""), by: reviewer)
            return true
        }
        switch story.until {
        case .confirming(let message):
            try await act(call.id, .askConfirmation(message: message), by: story.worker)
            return false
        case .refused(let reason):
            try await act(call.id, .askConfirmation(message: whatWasDone), by: story.worker)
            try await act(call.id, .refuse(reason: reason), by: story.by)
            return false
        case .closed(let comment):
            try await act(call.id, .askConfirmation(message: whatWasDone), by: story.worker)
            try await act(call.id, .confirm(comment: comment), by: story.by)
        case .registered, .step, .asking, .fulfilled, .aborted:
            try await act(call.id, .askConfirmation(message: whatWasDone), by: story.worker)
            try await act(call.id, .confirm(comment: ""), by: story.by)
        }
        return true
    }

    /// What is said when the requester is asked: the last that was noted.
    private var whatWasDone: String {
        story.notes.last { !$0.isEmpty } ?? "It is done."
    }

    /// Somebody of the service desk, who carried nothing of it out.
    private var reviewer: String {
        [Self.intake, "fatima.yilmaz"].first { $0 != story.worker } ?? Self.coordinator
    }

    private func close(_ call: Call, isRoot: Bool) async throws -> Bool {
        if case .fulfilled = story.until, isRoot { return false }
        let evaluation =
            isRoot
            ? Evaluation(lessons: story.lessons, improvements: story.improvements) : Evaluation()
        try await act(call.id, .evaluate(evaluation), by: story.worker)
        try await act(call.id, .close, by: story.worker)
        return true
    }

    /// Who does a step: coordinators plan, the service manager makes offers, and the rest is the
    /// worker's.
    private func performer(of call: Call) -> String {
        switch call.step.definition.profile {
        case .workflowCoordinator, .workflowManager, .teamCoordinator: Self.coordinator
        case .serviceManager: Self.serviceManager
        case .operator, .administrator: story.worker
        }
    }

    private func call(_ id: ID<Call>) async throws -> Call {
        let found = try await desk.database.read { try $0.call(id) }
        guard let found else { throw DeskRefusal.notFound }
        return found
    }

    private func act(_ id: ID<Call>, _ request: CallRequest, by key: String) async throws {
        let later = clock.now.adding(.minutes(story.pace))
        // Never into the future; a second apart at least, so that the journal reads in order.
        clock.set(max(min(later, end), clock.now.adding(.seconds(1))))
        let actor = try await cast.actor(key, desk)
        _ = try await desk.perform(ChangeCall(id, request), as: actor)
    }
}

extension CallType {
    fileprivate var retypingReason: String {
        switch self {
        case .wish: "Nothing fails, and no agreement offers it."
        case .requestForChange: "It changes a component that we manage."
        case .incident: "An agreed service deviates now."
        case .serviceRequest: "It was agreed in advance."
        case .risk: "It may go wrong; nothing has yet."
        }
    }
}
