import USM
import Values

/// A person, a team or a component is kept free for a call.
package struct ReservationState: KeptState {
    package enum Deed: String, StateDeed {
        case adopted, reserved, released
    }

    package static let subject = Subject.Kind.reservation

    package let reservation: Reservation

    package init(_ reservation: Reservation) {
        self.reservation = reservation
    }

    package func write(_ fields: inout EventWriter) {
        fields.field("id", reservation.id)
        fields.field("call", reservation.call)
        switch reservation.subject {
        case .person(let person): fields.field("person", person)
        case .team(let team): fields.field("team", team)
        case .component(let component): fields.field("component", component)
        }
        fields.window(reservation.window)
        fields.words("note", reservation.note)
        fields.field("entered", reservation.enteredAt)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let subject: Reservation.Subject =
            if let person: ID<Party> = try fields.optional("person") {
                .person(person)
            } else if let team: ID<Party> = try fields.optional("team") {
                .team(team)
            } else {
                .component(try fields.value("component"))
            }
        self.init(
            Reservation(
                id: try fields.value("id"), call: try fields.value("call"), subject: subject,
                window: try fields.window(), note: try fields.words("note"),
                enteredAt: try fields.moment("entered")))
    }
}
