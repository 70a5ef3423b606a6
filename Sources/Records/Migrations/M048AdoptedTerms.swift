import Journal
import Storage
import USM
import Values

extension Migration {
    /// Agreements, services, designs, the register and the enterprise have events with types of
    /// their own.
    ///
    /// What was talked about, designed and planned before is carried over; of everything else the
    /// journal says here what it is now, so that it can be rebuilt from then on.
    static let adoptedTerms = Migration(
        "048 adopted terms",
        carrying: Carrying(
            count: """
                SELECT count(*) FROM journal
                WHERE form = 0 AND subject IN ('agreement', 'design', 'register_plan')
                """,
            finish: { _ in [] },
            work: { transaction, progress in
                try transaction.carryUntypedTerms(progress)
                try transaction.adoptTerms()
            })
    ) { _ in
        [
            // Things are few beside calls, and looked up by their kind.
            """
            CREATE INDEX journal_things ON journal (subject, subject_id)
            WHERE subject <> 'call'
            """
        ]
    }
}

extension Transaction {
    fileprivate func carryUntypedTerms(_ progress: (Int) -> Void) throws {
        let former = try rows(
            """
            SELECT position, subject, kind, words FROM journal
            WHERE form = 0 AND subject IN ('agreement', 'design', 'register_plan')
            ORDER BY position
            """)
        for (done, row) in former.enumerated() {
            if let carried = try CarriedText(row) { try enter(carried) }
            if done % 100 == 99 { progress(done + 1) }
        }
        progress(former.count)
    }

    private func enter(_ carried: CarriedText) throws {
        let salted = carried.text.words.map(SaltedWords.init)
        try run(
            """
            UPDATE journal SET form = 1, structure = \(carried.text.structure),
                words = \(salted?.words), salt = \(salted?.salt), words_digest = \(salted?.digest)
            WHERE position = \(carried.position)
            """)
    }

    /// Says of everything what it is now, as of the last that happened at all.
    fileprivate func adoptTerms() throws {
        let last: Int64 = try scalar("SELECT coalesce(max(at), 0) AS last FROM journal") ?? 0
        let by = Authorship(actor: nil, at: Instant(milliseconds: last))
        try adoptAgreements(by)
        try adoptServices(by)
        try adoptRegister(by)
        try adoptPlans(by)
        try adoptDesigns(by)
        let enterprise = try enterpriseState()
        if enterprise != EnterpriseState() {
            try appendToJournal(EnterpriseEvent.adopted(enterprise), of: StoredEnterprise.id, by)
        }
    }

    private func adoptAgreements(_ by: Authorship) throws {
        for stored in try storedAgreements() {
            let id = stored.agreement.id
            let events = try agreementState(id).events(since: AgreementState(), .adopted)
            try appendToJournal(events.map { (id.rawValue, $0) }, by)
        }
    }

    private func adoptServices(_ by: Authorship) throws {
        let ids = try rows("SELECT id FROM service ORDER BY id")
            .map { try $0.get("id", as: ID<Service>.self) }
        for piece in ids.inPieces() {
            for (id, state) in try serviceStates(piece).sorted(by: { $0.key < $1.key }) {
                let events =
                    [ServiceEvent.stands(state.content, .adopted)]
                    + state.versions.map { .specified($0) }
                try appendToJournal(events.map { (id.rawValue, $0) }, by)
            }
        }
    }

    private func adoptRegister(_ by: Authorship) throws {
        let paths = try rows(
            """
            SELECT path FROM component_class UNION SELECT path FROM managed_class ORDER BY path
            """
        ).map { try $0.get("path", as: String.self) }
        let classes = try componentClasses(paths)
        try appendToJournal(
            classes.sorted { $0.key < $1.key }.map {
                ($0.key, ComponentClassEvent.stands($0.value, .adopted))
            }, by)
        let ids = try rows("SELECT id FROM component ORDER BY id")
            .map { try $0.get("id", as: ID<ManagedComponent>.self) }
        for piece in ids.inPieces() {
            let states = try componentStates(piece).sorted { $0.key < $1.key }
            try appendToJournal(
                states.map { ($0.key.rawValue, ComponentEvent.adopted($0.value)) }, by)
        }
    }

    /// Their journals were whole already, but what an early version kept may say it otherwise.
    private func adoptPlans(_ by: Authorship) throws {
        let plans = try rows("SELECT call_id FROM planned_difference ORDER BY call_id")
            .map { try $0.get("call_id", as: ID<Call>.self) }
        for piece in plans.inPieces() {
            let journals = try journals(of: .registerPlan, piece.map(\.rawValue))
            for call in piece {
                let told = journals[call.rawValue, default: []]
                    .reduce(nil as RegisterPlanState?) { state, line in
                        guard let event: RegisterPlanEvent = line.event() else { return state }
                        return .replaying(event, on: state, by: line.actor, at: line.at)
                    }
                guard let kept = try registerPlan(of: call)?.state, kept != told else { continue }
                try appendToJournal(RegisterPlanEvent.adopted(kept), of: call.rawValue, by)
            }
        }
    }

    private func adoptDesigns(_ by: Authorship) throws {
        let designs = try rows("SELECT call_id FROM design ORDER BY call_id")
            .map { try $0.get("call_id", as: ID<Call>.self) }
        for piece in designs.inPieces() {
            let journals = try journals(of: .design, piece.map(\.rawValue))
            for call in piece {
                let told = journals[call.rawValue, default: []]
                    .reduce(nil as DesignState?) { state, line in
                        guard let event: DesignEvent = line.event() else { return state }
                        return .replaying(event, on: state, by: line.actor, at: line.at)
                    }
                guard let kept = try design(of: call)?.state, kept != told else { continue }
                try appendToJournal(DesignEvent.adopted(kept), of: call.rawValue, by)
            }
        }
    }
}

/// An event of before as it is kept now.
private struct CarriedText {
    let position: Int64
    let text: EventText

    /// - Returns: nil for what came from a file, which said no state, and for what cannot be read:
    ///   it stays as it is, for `verify` to say so.
    init?(_ row: Row) throws {
        position = try row.get("position")
        let kind: String = try row.get("kind")
        let subject: Subject.Kind = try row.get("subject")
        let carried: EventText? =
            switch (subject, kind) {
            case (.agreement, _) where Arrangement.Event.kinds.contains(kind):
                (try? row.untypedEvent(Arrangement.Event.self)).map { EventText(of: $0) }
            case (.design, "functional"):
                (try? row.untypedEvent(Specification.self))
                    .map { EventText(of: DesignEvent.functional($0)) }
            case (.design, "technical"):
                (try? row.untypedEvent(TechnicalDesign.self))
                    .map { EventText(of: DesignEvent.technical($0)) }
            case (.registerPlan, "planned"):
                (try? row.untypedEvent(PlannedDifference.self))
                    .map { EventText(of: RegisterPlanEvent.planned($0)) }
            case (.registerPlan, "applied"): EventText(of: RegisterPlanEvent.applied)
            default: nil
            }
        guard let carried else { return nil }
        text = carried
    }
}
