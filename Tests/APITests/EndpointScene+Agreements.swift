@testable import API
import Desk
import HTTPTypes
import TestKit
import Testing
import USM
import Values

extension EndpointScene {
    /// A second agreement that covers whoever the first one does, and comes behind it.
    func agreeTwice() async throws {
        let people = desk.people
        var file = try await people.desk.ask(ExportEnterprise(), as: .machine)
        guard !file.agreements.contains(where: { $0.key == "scanning-too" }) else { return }
        var second = try #require(file.agreements.first { $0.key == "scanning-hospital" })
        second.key = "scanning-too"
        second.name = .init(en: "Scanning too", nl: "Ook scannen")
        second.provider = "devices"
        second.targets = []
        second.preAgreedCalls = []
        file.agreements.append(second)
        try await people.apply(file)
    }

    /// The id of the second agreement; nothing where there is none.
    func secondAgreement() async throws -> String {
        let lines = try await desk.people.desk.agreements(as: desk.people[.enid]).lines
        return lines.first { $0.name.english == "Scanning too" }?.id.rawValue ?? "none"
    }

    /// The address of an agreement that something can be done with.
    func agreementAddress(_ path: String, _ endpoint: String) async throws -> String {
        let deeds = ["answerOffer", "withdrawOffer", "concludeAgreement", "endAgreement"]
        guard deeds.contains(endpoint) else { return path }
        let people = desk.people
        let wish = try await people.register(type: .wish)
        try await people.bring(wish.id, to: "A5")
        let offer = try await people.desk.perform(
            OfferAgreement(wish.reference, try await internalOffer()), as: people[.dora])
        if endpoint == "concludeAgreement" || endpoint == "endAgreement" {
            try await perform(.accept, offer.id, .dora)
        }
        if endpoint == "endAgreement" { try await perform(.conclude, offer.id, .mona) }
        return path.replacing("{agreement}", with: offer.id.rawValue)
    }

    /// What is sent besides: who binds themselves says which text they read.
    func headers(of endpoint: Endpoint) -> [HTTPField.Name: String] {
        switch endpoint.name {
        case "answerOffer": [.ifMatch: "\"2\""]
        case "concludeAgreement": [.ifMatch: "\"3\""]
        default: [:]
        }
    }

    private func perform(
        _ deed: ChangeArrangement.Deed, _ id: ID<Agreement>, _ person: DeskPerson
    ) async throws {
        let shown = try await desk.people.desk.agreementDocument(id, as: desk.people[person])
        try await desk.people.desk.perform(
            ChangeArrangement(id, seen: shown.version, deed), as: desk.people[person])
    }

    /// On a day of its own, because two such agreements never run at once.
    private func internalOffer() async throws -> AgreementDraft {
        let people = desk.people
        let before = try await people.desk.agreements(
            kind: .operational, as: people[.enid]
        ).lines.count
        var draft = AgreementDraft()
        draft.kind = .operational
        draft.provider = people.id("network")
        draft.customer = people.id("devices")
        (draft.english, draft.dutch) = ("Phone", "Telefoon")
        draft.understanding = "The network team answers the phone."
        let day = CivilDate.firstDay(of: 2030).adding(days: before)
        (draft.firstDay, draft.lastDay) = ("\(day)", "\(day)")
        draft.covers = [people.id("devices")]
        draft.contacts = [people.person(.dora)]
        return draft
    }
}
