import Records
import Storage
import USM
import Values

/// What is promised to customers and not held up by the agreements with teams and suppliers.
package struct AgreementGaps: Sendable {
    /// By the name of the agreement with the customer.
    package let gaps: [AgreementGap]
    package let agreements: [ID<Agreement>: Agreement]
    package let services: [ID<Service>: Service]
    package let names: [ID<Party>: String]
    /// How many agreements with customers have services behind them.
    package let compared: Int
}

extension ServiceDesk {
    /// In how many days the hours of two agreements are compared.
    package static let gapDays = 28

    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work here.
    package func agreementGaps(as actor: Actor) async throws -> AgreementGaps {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let (now, clocks) = (world.now(), clocks)
        return try await database.read { reader in
            let search = try GapSearch(reader: reader, clocks: clocks, now: now)
            return try search.gaps(in: actor.language)
        }
    }
}

/// Holds the agreements of one moment against each other.
private struct GapSearch {
    private let stored: [StoredAgreement]
    private let calendars: [ID<ServiceCalendar>: ServiceCalendar]
    /// What each promises of its service: the version of its first day.
    private let specifications: [ID<Agreement>: Specification]
    /// Agreements with customers about one service under which the same people may ask.
    private let doubles: [AgreementGap]
    private let services: [ID<Service>: Service]
    private let parts: [ID<Service>: [ID<Service>]]
    private let names: [ID<Party>: String]
    private let clocks: ServiceClocks
    private let now: Instant

    init(reader: any Reader, clocks: ServiceClocks, now: Instant) throws {
        stored = try reader.storedAgreements().filter { $0.agreement.isValid(at: now) }
        calendars = Dictionary(
            uniqueKeysWithValues: try reader.storedCalendars().map { ($0.calendar.id, $0.calendar) }
        )
        specifications = try reader.promised(by: stored.map(\.agreement))
        doubles = try reader.doubles(among: stored.map(\.agreement))
        services = Dictionary(uniqueKeysWithValues: try reader.services().map { ($0.id, $0) })
        parts = Dictionary(grouping: try reader.compositions(), by: \.whole)
            .mapValues { $0.map(\.part) }
        names = try reader.names(of: Set(stored.map(\.agreement.customer)))
        self.clocks = clocks
        self.now = now
    }

    func gaps(in language: Language) throws -> AgreementGaps {
        let byService = Dictionary(grouping: stored, by: \.agreement.service)
        let promised = stored.filter { $0.agreement.kind == .service }.sorted {
            ($0.agreement.name[language].folded, $0.agreement.id)
                < ($1.agreement.name[language].folded, $1.agreement.id)
        }
        let period = Validity(from: now, until: now.adding(.days(ServiceDesk.gapDays)))
        var (gaps, compared) = ([AgreementGap](), 0)
        for own in promised {
            let around = everything(behind: own.agreement.service)
            // Whoever provides it may be the customer of others by a service agreement too.
            let behind = byService.mapValues { all in
                all.filter { other in
                    other.agreement.kind != .service
                        || other.agreement.customer == own.agreement.provider
                }
            }
            let found = try around.flatMap { part throws -> [AgreementGap] in
                let agreements = behind[part] ?? []
                guard agreements.isEmpty else {
                    return try agreements.flatMap {
                        try level(own).gaps(over: level($0), about: part, in: period)
                    }
                }
                let isAlone =
                    part != own.agreement.service
                    && services[part]?.team != own.agreement.provider
                return isAlone
                    ? [AgreementGap(own.agreement.id, about: part, .nobody)] : []
            }
            if around.count > 1 || behind[own.agreement.service]?.isEmpty == false { compared += 1 }
            gaps += found + doubles.filter { $0.agreement == own.agreement.id }
        }
        return AgreementGaps(
            gaps: gaps,
            agreements: Dictionary(
                uniqueKeysWithValues: stored.map { ($0.agreement.id, $0.agreement) }),
            services: services, names: names, compared: compared)
    }

    /// The service itself, and every service of which it is made, each once.
    private func everything(behind service: ID<Service>) -> [ID<Service>] {
        var (found, open) = ([service], [service])
        while let next = open.popLast() {
            for part in parts[next] ?? [] where !found.contains(part) {
                found.append(part)
                open.append(part)
            }
        }
        return found
    }

    private func level(_ stored: StoredAgreement) throws -> AgreedLevel {
        let promise = specifications[stored.agreement.id]?[.node(.availabilityWhenOpen)]
        return AgreedLevel(
            stored.agreement.id, targets: stored.targets,
            hours: try clocks.hours(of: stored.calendar.flatMap { calendars[$0] }, from: now),
            availability: promise?.target)
    }
}

extension Reader {
    fileprivate func promised(
        by agreements: [Agreement]
    ) throws -> [ID<Agreement>: Specification] {
        try agreements.reduce(into: [:]) { found, agreement in
            guard let number = try specificationVersion(of: agreement.id) else { return }
            found[agreement.id] =
                try specification(of: agreement.service, version: number)?.specification.tree
        }
    }

    /// The pairs under both of which the same people may ask, each at the one with the lower id.
    fileprivate func doubles(among agreements: [Agreement]) throws -> [AgreementGap] {
        let services = Dictionary(
            grouping: agreements.filter { $0.kind == .service }, by: \.service)
        return try services.values.filter { $0.count > 1 }.flatMap { rivals in
            let people = try rivals.sorted { $0.id < $1.id }.map { agreement in
                (agreement: agreement, covered: try self.people(coveredBy: agreement.id))
            }
            return people.indices.flatMap { index in
                people[(index + 1)...].compactMap { other -> AgreementGap? in
                    let (one, covered) = people[index]
                    let both = covered.intersection(other.covered).count
                    guard both > 0 else { return nil }
                    return AgreementGap(
                        one.id, about: one.service,
                        .coveredTwice(by: other.agreement.id, people: both))
                }
            }
        }
    }
}
