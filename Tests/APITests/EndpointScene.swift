@testable import API
import Desk
import TestKit
import USM
import Values

/// The state of things in which an endpoint can do what it is for.
struct EndpointScene {
    let desk: APIDesk
    /// Who asks; a token to revoke must be theirs.
    let person: DeskPerson

    /// - Returns: the address to ask, with a query that works.
    func address(of endpoint: Endpoint) async throws -> String {
        var path = endpoint.path
        if path.contains("{reference}") {
            let call = try await call(for: endpoint.name)
            path.replace("{reference}", with: call.reference)
            path.replace("{file}", with: String(call.version))
        }
        path.replace("{team}", with: desk.people.id("devices", Party.self).rawValue)
        path = try await agreementAddress(path, endpoint.name)
        path.replace(
            "{agreement}", with: desk.people.id("scanning-hospital", Agreement.self).rawValue)
        path.replace(
            "{contract}", with: desk.people.id("radio-contract", Agreement.self).rawValue)
        if path.contains("{handover}") {
            let call = try await incident(at: "R3")
            let id = try await desk.people.desk.perform(
                HandOn(
                    call: call.reference,
                    contract: desk.people.id("radio-contract", Agreement.self),
                    given: "The line is down"),
                as: desk.people[.dora])
            if endpoint.name == "reviewHandOver" {
                _ = try await desk.people.desk.perform(
                    ChangeHandOver(id, seen: nil, .delivered, words: ""), as: desk.people[.dora])
            }
            path.replace("{handover}", with: id.rawValue)
        }
        path.replace(
            "{component}", with: desk.people.id("wr-204", ManagedComponent.self).rawValue)
        path.replace("{supplier}", with: desk.people.id("antenna", Party.self).rawValue)
        path.replace("{service}", with: desk.people.id("scanning", Service.self).rawValue)
        let agreement = desk.people.id("scanning-hospital", Agreement.self)
        path.replace("{item}", with: "\(agreement).a-roll-of-labels")
        if path.contains("{token}") {
            let spare = try await desk.people.desk.perform(
                CreateToken(name: "spare", scope: .read, days: 1), as: desk.people[person])
            path.replace("{token}", with: spare.token.id.rawValue)
        }
        if path.contains("{feed}") {
            // Who may make none asks for that of somebody else.
            let owner: DeskPerson = [.otto, .rena, .rick, .adam].contains(person) ? .dora : person
            let made = try await desk.people.desk.perform(
                CreateFeed(.changes), as: desk.people[owner])
            path.replace("{feed}", with: made.feed.id.rawValue)
        }
        path = try await webhookAddress(path)
        path = try await calendarAddress(path)
        return endpoint.exampleQuery.isEmpty ? path : path + "?" + endpoint.exampleQuery
    }

    private func call(for endpoint: String) async throws -> CallReceipt {
        switch endpoint {
        case "readDesign", "writeFunctionalDesign":
            return try await desk.people.register(type: .wish)
        case "writeContribution":
            let wish = try await desk.people.register(type: .wish)
            let asked = SpecificationDraft(promises: [
                .init("job", english: "Scan", dutch: "Scannen"),
                .init("facility.functioning.speed", english: "At once", dutch: "Meteen"),
            ])
            _ = try await desk.people.desk.perform(
                WriteFunctionalDesign(wish.reference, seen: nil, asked),
                as: desk.people[.enid])
            try await desk.people.bring(wish.id, to: "A3")
            return wish
        case "offerAgreement":
            let wish = try await desk.people.register(type: .wish)
            try await desk.people.bring(wish.id, to: "A4")
            return wish
        case "retypeCall": return try await desk.people.register(type: .wish)
        case "changeAgreement":
            try await agreeTwice()
            return try await incident(at: "R2")
        case "classifyCall", "withdrawAcceptance": return try await incident(at: "R2")
        case "checkReview": return try await sampledReview()
        case "finishStep", "handOn", "listHandOvers": return try await incident(at: "R3")
        case "redoStep": return try await incident(at: "R4")
        case "takeFork": return try await incident(at: "R5")
        case "askConfirmation", "waiveConfirmation": return try await serviceRequest(at: .review)
        case "confirmCall", "refuseDelivery":
            return try await then(
                serviceRequest(at: .review), .askConfirmation(message: "Please look"))
        case "evaluateCall": return try await serviceRequest(at: .evaluate)
        case "closeCall":
            return try await then(serviceRequest(at: .evaluate), .evaluate(Evaluation()))
        case "answerQuestion":
            return try await then(desk.people.register(), .ask(text: "Which cart?"))
        case "readRegisterPlan", "planRegister":
            let change = try await desk.people.register(type: .requestForChange)
            try await desk.people.bring(change.id, to: "C3")
            return change
        case "planCall": return try await serviceRequest(at: .work)
        case "unplanCall":
            let call = try await serviceRequest(at: .work)
            try await desk.people.desk.perform(
                PlanCall(call.reference, from: later(0), until: later(1)),
                as: desk.people[.dora])
            return call
        case "unlinkCalls":
            return try await then(
                desk.people.register(), .link(.related, other: APIDesk.firstReference))
        case "readFile", "listFiles":
            let file = NewFile(name: "window.txt", mediaType: "text/plain", bytes: [72, 105])
            return try await then(desk.people.register(), .attach([file], .requester))
        default: return try await desk.people.register()
        }
    }

    /// The tenth review by who carried it out, which somebody else is asked to look at.
    private func sampledReview() async throws -> CallReceipt {
        for _ in 1...20 {
            let root = try await desk.people.desk.perform(
                DoAtOnce(
                    try await desk.people.register("A cable is loose").reference,
                    done: "It is plugged in again"), as: desk.people[.enid])
            guard let child = try await desk.people.call(root.id).children.first?.id else { break }
            if try await desk.people.call(child).secondLook == .offered {
                return try await desk.people.change(child, .watch)
            }
        }
        return try await desk.people.register()
    }

    private func incident(at step: String) async throws -> CallReceipt {
        let call = try await desk.people.register()
        try await desk.people.bring(call.id, to: step)
        return call
    }

    private func serviceRequest(at kind: StepKind) async throws -> CallReceipt {
        let call = try await desk.people.register(
            "A roll of labels, please", type: .serviceRequest)
        let step = ProcessKind.operate.definition.allSteps.first { $0.kind == kind }
        try await desk.people.bring(call.id, to: step?.code ?? "")
        return call
    }

    private func then(
        _ call: CallReceipt, _ request: CallRequest
    ) async throws -> CallReceipt {
        try await desk.people.change(call.id, request)
    }
}
