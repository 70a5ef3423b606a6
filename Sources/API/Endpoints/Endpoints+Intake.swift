import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let intake = Endpoint(
        method: .get, path: "/calls/{reference}/intake", name: "readIntake",
        summary: """
            The type that a call's words suggest, with the reasons, or null where they leave it \
            open; for who works on it.
            """,
        answer: .init(status: .ok, meaning: "The suggestion.", schema: "Intake")
    ) { request in
        let intake = try await request.desk.intake(
            try request.parameter("reference"), as: request.actor)
        return .json { $0.intake(intake) }
    }
}

extension JSONOutput {
    fileprivate mutating func intake(_ intake: IntakeView) {
        let suggestion = intake.suggestion
        field("type", suggestion.decided?.rawValue)
        field("is_complaint", suggestion.decided != nil && suggestion.isComplaint)
        field("workflow", suggestion.decided.map { _ in suggestion.result.workflowLabel })
        field("confidence", suggestion.confidence.rawValue)
        field("because", suggestion.because)
        key("reasons")
        list(suggestion.result.reasons) { list, reason in
            list.object {
                $0.field("question", reason.question.rawValue)
                $0.field("text", reason.question.text)
                $0.field("answer", reason.answer.rawValue)
            }
        }
        key("grounds")
        list(suggestion.grounds) { list, ground in
            list.object {
                $0.field("words", ground.words)
                $0.field("question", ground.question.rawValue)
                $0.field("agreement_id", ground.preAgreed?.agreement)
            }
        }
        key("scope")
        list(intake.components) { list, component in
            guard let scope = intake.scope else { return }
            let answer = scope.answer(for: .component(ofClass: component.componentClass))
            list.object {
                $0.field("component_id", component.id)
                $0.field("class", component.componentClass)
                $0.field("is_managed", answer == .managed)
                $0.field("type", answer.type.rawValue)
            }
        }
        key("agreements")
        list(intake.agreements) { list, agreement in list.object { $0.agreement(agreement) } }
        key("cover")
        guard let cover = intake.cover else { return null() }
        object { $0.cover(cover, of: intake.call) }
    }
}
