import Desk
import TestKit
import USM
import Values

extension DeskWithPeople {
    /// A wish about scanning, at the step where offers are drafted or negotiated.
    func wish(at step: String, about service: String = "scanning") async throws -> CallReceipt {
        let wish = try await register("A scanner on every cart", type: .wish, about: service)
        try await bring(wish.id, to: step)
        return wish
    }

    /// What the service promises now, for the whole hospital, with one call agreed in advance.
    var offer: AgreementDraft {
        var draft = AgreementDraft()
        draft.english = "Scanning on every cart"
        draft.dutch = "Scannen op elke kar"
        draft.specificationVersion = 1
        draft.firstDay = "2026-09-21"
        draft.reviewOn = "2027-03-01"
        draft.covers = [id("hospital")]
        draft.contacts = [person(.connie)]
        draft.items = [
            AgreementDraft.Item(
                english: "a spare battery", dutch: "een reserveaccu",
                promiseEnglish: "within the hour", promiseDutch: "binnen het uur",
                type: .serviceRequest, words: ["spare battery", " "],
                restsOn: ["facility.functionality.goods.reader"])
        ]
        draft.charges = [
            AgreementDraft.Charge(
                english: "per reader", dutch: "per lezer", side: .price, amount: "12.50",
                currency: "EUR", period: .month, place: "facility.functionality.goods.reader"),
            AgreementDraft.Charge(
                english: "repairs", dutch: "reparaties", side: .cost, amount: "-3",
                currency: "EUR", period: .year, place: "facility"),
        ]
        draft.targets = [
            AgreementDraft.Target(.handling, [.incident], minutes: ["critical": "30", "low": ""])
        ]
        return draft
    }

    var scanningAgreement: ID<Agreement> { id("scanning-hospital") }

    @discardableResult
    func offer(
        under wish: CallReceipt, seen: Int? = nil, by person: DeskPerson = .dora,
        changing agreement: ID<Agreement>? = nil,
        _ change: (@Sendable (inout AgreementDraft) -> Void)? = nil
    ) async throws -> ArrangementReceipt {
        var draft = offer
        change?(&draft)
        return try await desk.perform(
            OfferAgreement(
                wish.reference, changing: agreement ?? scanningAgreement, seen: seen, draft),
            as: self[person])
    }

    @discardableResult
    func deed(
        _ deed: ChangeArrangement.Deed, _ agreement: ID<Agreement>? = nil, seen: Int? = nil,
        under call: TermsCall? = .begun(.wish, "It is not needed any more"), by person: DeskPerson
    ) async throws -> ArrangementReceipt {
        let id = agreement ?? scanningAgreement
        // As from the page that they look at; who may not look at it knows no version.
        let shown = try? await desk.agreementDocument(id, as: self[person]).version
        return try await desk.perform(
            ChangeArrangement(id, seen: seen ?? shown, deed, under: call), as: self[person])
    }

    /// An offer that is made, accepted and concluded.
    func agree(
        under wish: CallReceipt, _ change: (@Sendable (inout AgreementDraft) -> Void)? = nil
    ) async throws {
        try await offer(under: wish, change)
        try await deed(.accept, by: .connie)
        try await bring(wish.id, to: "A5")
        try await deed(.conclude, by: .mona)
    }

    func orderable(by person: DeskPerson) async throws -> [String] {
        try await desk.requestCatalogue(as: self[person]).map(\.call.name.english)
    }
}
