import Desk
import HTTPTypes
import Markup
import USM
import Values

/// What was wrong with a form, for the page that shows it again with everything typed still in
/// its place.
package struct FormProblems: Sendable {
    package let problems: [FieldProblem]
    package let status: HTTPResponse.Status
    /// What concerns no single field.
    package let notice: LocalizedText?

    package static let none = FormProblems(problems: [], status: .ok, notice: nil)

    private init(problems: [FieldProblem], status: HTTPResponse.Status, notice: LocalizedText?) {
        self.problems = problems
        self.status = status
        self.notice = notice
    }

    /// - Returns: nil for a refusal that no change to the form mends; let that one pass.
    package init?(_ refusal: DeskRefusal) {
        switch refusal {
        case .invalid(let problems):
            self.init(problems: problems, status: .unprocessableContent, notice: nil)
        case .refused(let refusal):
            self.init(problems: [], status: .conflict, notice: refusal.sentence)
        case .outdated(_, let sentence), .notNow(let sentence, _),
            .planConflict(_, _, let sentence):
            self.init(problems: [], status: .conflict, notice: sentence)
        case .tooLarge(_, let problem):
            self.init(
                problems: problem.map { [$0] } ?? [], status: .contentTooLarge,
                notice: problem == nil ? FailureTexts.tooLarge.advice : nil)
        case .keyUsedOtherwise:
            self.init(problems: [], status: .conflict, notice: FormTexts.sentBefore)
        case .alreadyMade:
            self.init(problems: [], status: .conflict, notice: FormTexts.alreadyMade)
        case .signInNeeded, .notAllowed, .notFound, .stale, .tooMany, .busy:
            return nil
        }
    }

    /// - Returns: nil for what more room or patience does not mend.
    package init?(_ storage: StorageError) {
        guard case .full = storage else { return nil }
        self.init(
            problems: [],
            status: HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"),
            notice: FailureTexts.fullKept)
    }

    package var isEmpty: Bool { problems.isEmpty && notice == nil }

    /// What is wrong with a field, in the viewer's language; nil when nothing is.
    package func of(_ field: String, _ viewer: Viewer) -> String? {
        problems.first { $0.field == field }.map { viewer.say($0.sentence) }
    }

    /// The ways to what is in the way, each once; nothing where nothing can be looked at.
    package func obstacles(_ viewer: Viewer) -> HTML {
        var seen: Set<FieldProblem.Obstacle> = []
        let links = problems.compactMap(\.obstacle).filter { seen.insert($0).inserted }
            .map { obstacle -> Link in
                switch obstacle {
                case .call(let reference): Link(reference, to: Route.call(reference).path)
                case .component(let id):
                    Link(
                        viewer.say(FormTexts.componentInTheWay),
                        to: Route.component(id.rawValue).path)
                }
            }
        guard !links.isEmpty else { return .empty }
        return """
            <p>\(viewer.say(FormTexts.inTheWay)): \(links, { "\($0) " })</p>
            """
    }

    /// Stands on top of the page, with a link to each field.
    package func summary(_ viewer: Viewer) -> HTML {
        let lines = problems.map {
            ErrorSummary.Line(field: $0.field, text: viewer.say($0.sentence))
        }
        let summary = ErrorSummary(heading: viewer.say(FormTexts.problems), lines: lines)
        return
            "\(summary)\(obstacles(viewer))\(notice.map { Notice(viewer.say($0), .bad) })"
    }
}

/// Does what a form asks; when the desk refuses something that the person can mend, shows the
/// form again instead.
///
///     try await attempt {
///         try await desk.once(context.key).perform(command, as: actor)
///         return context.go(to: .account)
///     } orShow: { problems in
///         context.show(page(problems))
///     }
package func attempt<Answer: Sendable>(
    _ work: () async throws -> Answer, orShow again: (FormProblems) async throws -> Answer
) async throws -> Answer {
    do {
        return try await work()
    } catch let refusal as DeskRefusal {
        guard let problems = FormProblems(refusal) else { throw refusal }
        return try await again(problems)
    } catch let storage as StorageError {
        guard let problems = FormProblems(storage) else { throw storage }
        return try await again(problems)
    }
}
