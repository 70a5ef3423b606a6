import Journal
import Records
import Storage
import USM
import Values

/// Agreements: the talks about them, what lists show of these, and what calls are judged by.
enum ReplayedAgreements: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        try page(reader, .agreement, after: id, limit: limit) { id, lines, verification in
            let talks = Retelling(
                lines, Arrangement.Event.self, where: Set(Arrangement.Event.kinds).contains,
                talked)
            verification.compare(
                kept: try reader.arrangement(ID(id))?.arrangement, told: talks, as: id)
            // What is wrong with its journal was said.
            guard talks.problem == nil else { return }
            if let listing = try reader.arrangementListing(ID(id)), let talked = talks.state,
                let terms = talked.lastTerms
            {
                verification.compare(
                    listing, ArrangementListing(talked, terms: terms), nil, as: id)
            }
            let told = Retelling(
                lines, AgreementEvent.self, from: AgreementState(),
                where: Set(AgreementEvent.kinds).contains
            ) { state, event, _ in state?.applying(event) }
            compare(try reader.agreementState(ID(id)), told, id, &verification)
        }
    }

    private static func compare(
        _ kept: AgreementState, _ told: Retelling<AgreementState>, _ id: String,
        _ verification: inout Verification
    ) {
        guard
            told.problem == nil, let replayed = told.state, let content = kept.content,
            let said = replayed.content
        else { return verification.compare(kept: kept, told: told, as: id) }
        // Field by field, so that people see which it is.
        verification.compare(content, said, nil, as: id)
        verification.compare(
            AgreementState(promised: kept.promised), AgreementState(promised: replayed.promised),
            nil, as: id)
    }

    private static func talked(
        _ arrangement: Arrangement?, _ event: Arrangement.Event, _ line: JournaledLine
    ) -> Arrangement? {
        if let arrangement { return arrangement.applying(event) }
        guard case .opened(let opening) = event else { return nil }
        return Arrangement(opening)
    }
}

/// Services, with every version of what they promise.
enum ReplayedServices: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        let kept = try reader.serviceStates(
            try reader.things(.service, after: id, limit: limit).map { ID($0) })
        return try page(reader, .service, after: id, limit: limit) { id, lines, verification in
            let told = Retelling(lines, ServiceEvent.self) { state, event, _ in
                ServiceState.replaying(event, on: state)
            }
            verification.compare(kept: kept[ID(id)], told: told, as: "service \(id)")
        }
    }
}

/// The designs of wishes.
enum ReplayedDesigns: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        try page(reader, .design, after: id, limit: limit) { id, lines, verification in
            let told = Retelling(lines, DesignEvent.self) { state, event, line in
                DesignState.replaying(event, on: state, by: line.actor, at: line.at)
            }
            verification.compare(
                kept: try reader.design(of: ID(id))?.state, told: told, as: "design \(id)")
        }
    }
}

/// The enterprise itself, of which there is one.
enum ReplayedEnterprise: ReplayedKind {
    static func page(
        _ reader: any Reader, after id: String, limit: Int
    ) throws -> VerifiedPage? {
        try page(reader, .enterprise, after: id, limit: limit) { _, lines, verification in
            let told = Retelling(
                lines, EnterpriseEvent.self, from: EnterpriseState()
            ) { state, event, line in
                state?.applying(event, by: line.actor, at: line.at)
            }
            verification.compare(
                kept: try reader.enterpriseState(), told: told, as: "enterprise")
        }
    }
}
