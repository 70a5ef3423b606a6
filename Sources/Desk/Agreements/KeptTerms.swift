import Records
import Storage
import USM
import Values

/// What an agreement says by its row alone: one that a file entered has no other terms.
struct KeptTerms {
    /// What its service promises now.
    struct Promised {
        let number: Int
        let tree: Specification
    }

    let agreement: Agreement
    let targets: ServiceTargets
    let calendar: ID<ServiceCalendar>?
    let coverage: Coverage
    let contacts: Set<ID<Party>>
    let conditions: StoredAgreement.Conditions
    let validity: Validity

    init(_ stored: StoredAgreement) {
        agreement = stored.agreement
        targets = stored.targets
        calendar = stored.calendar
        coverage = stored.coverage
        contacts = stored.contacts
        conditions = stored.conditions
        validity = stored.validity
    }

    func terms(promising number: Int?) -> AgreementTerms {
        AgreementTerms(
            name: agreement.name, service: agreement.service, specificationVersion: number,
            understanding: conditions.understanding,
            validity: validity,
            reviewOn: conditions.reviewOn, coverage: coverage, charges: conditions.charges,
            targets: targets, calendar: calendar, contacts: contacts.sorted())
    }
}

extension Reader {
    func promised(
        of service: ID<Service>, version: Int? = nil
    ) throws -> KeptTerms.Promised? {
        try specification(of: service, version: version).map {
            KeptTerms.Promised(number: $0.number, tree: $0.specification.tree)
        }
    }
}
