import Records
import USM
import Values

/// What the demo's people agreed under its wishes: one agreement that came about, and one offer
/// that its customer may answer.
struct DemoAgreements {
    private let desk: ServiceDesk
    private let clock: DemoClock
    private let cast: DemoCast
    /// The references of the demo's calls, by the names of their stories.
    private let told: [String: String]
    private let end: Instant

    private static let manager = "willem.groot"
    private static let customer = "marijke.de-boer"
    private static let physician = "pieter.hofman"

    init(
        desk: ServiceDesk, clock: DemoClock, cast: DemoCast, told: [String: String], end: Instant
    ) {
        self.desk = desk
        self.clock = clock
        self.cast = cast
        self.told = told
        self.end = end
    }

    func fill() async throws {
        try await agreeOnRides()
        try await offerList()
        clock.set(end)
    }

    /// Rides home in the evening: offered, accepted, concluded, and on to the change.
    private func agreeOnRides() async throws {
        let wish = try reference("rides")
        let provider = try cast.party("facility-management")
        let customer = try cast.party("kleinmeer")
        clock.set(end.adding(.hours(-50)))
        var draft = try await desk.ask(
            PrepareOffer(wish, provider: provider, customer: customer),
            as: try await cast.actor(Self.manager, desk)
        ).draft
        (draft.provider, draft.customer) = (provider, customer)
        (draft.english, draft.dutch) = (
            "Rides home in the evening for Kleinmeer",
            "Ritten naar huis in de avond voor Kleinmeer"
        )
        draft.understanding = """
            Until eleven in the evening a patient of the practice does not wait for a ride longer \
            than an hour. The practice says so before nine.
            """
        draft.contacts = [try cast.party(Self.physician)]
        draft.reviewOn = "\(day(of: end).adding(days: 180))"
        draft.items = [Self.ride(team: provider)]
        draft.charges = [
            AgreementDraft.Charge(
                english: "A driver on call", dutch: "Een chauffeur op afroep", side: .price,
                amount: "640.00", currency: "EUR", period: .month,
                place: "facility.functionality.actions.escort")
        ]
        draft.targets = [
            AgreementDraft.Target(.delivery, [.serviceRequest], minutes: ["medium": "60"])
        ]
        let agreement = try await offer(draft, under: wish, changing: nil)
        try await answer(agreement, .accept, hoursAgo: 44, by: Self.physician)
        try await answer(agreement, .conclude, hoursAgo: 28, by: Self.manager)
        clock.set(end.adding(.hours(-27)))
        let manager = try await cast.actor(Self.manager, desk)
        let call = try await desk.callState(wish, as: manager).call
        _ = try await desk.perform(
            ChangeCall(call.id, .work(note: "Agreed for half a year.")), as: manager)
        _ = try await desk.perform(ChangeCall(call.id, .fork([.change])), as: manager)
    }

    private static func ride(team: ID<Party>) -> AgreementDraft.Item {
        AgreementDraft.Item(
            english: "a ride home in the evening", dutch: "een rit naar huis in de avond",
            promiseEnglish: "A driver is at the practice within an hour.",
            promiseDutch: "Binnen een uur staat er een chauffeur bij de praktijk.",
            type: .serviceRequest, words: ["ride home", "drive home", "rit naar huis"],
            restsOn: ["facility.functionality.actions.escort"], leadMinutes: "60",
            price: "EUR 18.50",
            routine: [
                AgreementDraft.RoutineLine(
                    step: "O3", team: team,
                    english: "Call the driver who is on call; the list hangs at dispatch.",
                    dutch: "Bel de chauffeur die dienst heeft; de lijst hangt bij de planning."),
                AgreementDraft.RoutineLine(
                    step: "O4", team: team,
                    english: "Bring the patient to the door of the house, not to the street.",
                    dutch: "Breng de patiënt tot de voordeur, niet tot de straat."),
            ])
    }

    /// A list of one's patients: too dear at first, offered anew, and waiting for an answer.
    private func offerList() async throws {
        let wish = try reference("list")
        let agreement = try cast.agreement("record-care")
        try await offerList(for: "410.00", under: wish, agreement, hoursAgo: 54)
        try await answer(
            agreement,
            .reject(reason: "More than a list may cost. Leave out the print version."),
            hoursAgo: 30, by: Self.customer)
        try await offerList(for: "260.00", under: wish, agreement, hoursAgo: 5)
    }

    private func offerList(
        for amount: String, under wish: String, _ agreement: ID<Agreement>, hoursAgo: Int
    ) async throws {
        clock.set(end.adding(.hours(-hoursAgo)))
        var draft = try await desk.ask(
            PrepareOffer(wish, changing: agreement), as: try await cast.actor(Self.manager, desk)
        ).draft
        draft.charges = [
            AgreementDraft.Charge(
                english: "The list of today’s patients",
                dutch: "De lijst van patiënten van vandaag", side: .price, amount: amount,
                currency: "EUR", period: .month, place: "facility.functionality.goods.record")
        ]
        draft.reviewOn = "\(day(of: end).adding(days: 365))"
        _ = try await offer(draft, under: wish, changing: agreement)
    }

    private func reference(_ story: String) throws -> String {
        guard let reference = told[story] else { throw DeskRefusal.notFound }
        return reference
    }

    private func offer(
        _ draft: AgreementDraft, under wish: String, changing agreement: ID<Agreement>?
    ) async throws -> ID<Agreement> {
        try await desk.perform(
            OfferAgreement(wish, changing: agreement, draft),
            as: try await cast.actor(Self.manager, desk)
        ).id
    }

    private func answer(
        _ agreement: ID<Agreement>, _ deed: ChangeArrangement.Deed, hoursAgo: Int,
        by key: String
    ) async throws {
        clock.set(end.adding(.hours(-hoursAgo)))
        let actor = try await cast.actor(key, desk)
        let read = try await desk.agreementDocument(agreement, as: actor)
        try await desk.perform(ChangeArrangement(agreement, seen: read.version, deed), as: actor)
    }

    private func day(of moment: Instant) -> CivilDate { TimeZoneRules.utc.civil(at: moment).date }
}
