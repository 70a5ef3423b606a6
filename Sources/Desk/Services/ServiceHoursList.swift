import Records
import Storage
import USM
import Values

/// The hours in which services are supported, and under which agreements they count.
package struct ServiceHoursList: Sendable {
    /// By name in the reader's language.
    package let calendars: [ServiceCalendar]
    /// What runs now or later, by calendar; those around the clock under nil.
    package let agreements: [ID<ServiceCalendar>?: [Agreement]]
}

extension ServiceDesk {
    /// Every calendar; no exception that lies more than a day in the past.
    ///
    /// - Throws: ``DeskRefusal/notAllowed`` for who does not work here.
    package func serviceHours(as actor: Actor) async throws -> ServiceHoursList {
        guard Policy(actor).mayEnter(.services) else { throw DeskRefusal.notAllowed }
        let moment = world.now()
        return try await database.read { reader in
            let calendars = try reader.storedCalendars().map(\.calendar).sorted {
                ($0.name[actor.language].folded, $0.id) < ($1.name[actor.language].folded, $1.id)
            }
            let current = try reader.storedAgreements().filter { stored in
                stored.agreement.validUntil.map { moment < $0 } ?? true
            }
            let agreements = Dictionary(grouping: current, by: \.calendar).mapValues { stored in
                stored.map(\.agreement).sorted {
                    ($0.name[actor.language].folded, $0.id)
                        < ($1.name[actor.language].folded, $1.id)
                }
            }
            return ServiceHoursList(calendars: calendars, agreements: agreements)
        }
    }
}
