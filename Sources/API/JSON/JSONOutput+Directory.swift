import Desk
import JSON
import USM
import Values

extension JSONOutput {
    mutating func party(_ party: Party) {
        object {
            $0.field("id", party.id)
            $0.field("name", party.name)
        }
    }

    mutating func serviceChoice(_ choice: ServiceChoice) {
        object { output in
            output.field("id", choice.service.id)
            output.field("name", choice.service.name)
            output.field("summary", choice.service.summary)
            output.field("team_id", choice.service.team)
            output.field("agreement_id", choice.agreement)
            output.field("agreement_name", choice.agreementName)
            output.preAgreedCalls(choice.preAgreedCalls)
        }
    }

    mutating func component(_ component: ManagedComponent) {
        object { $0.fields(of: component) }
    }

    mutating func fields(of component: ManagedComponent) {
        field("id", component.id)
        field("name", component.name)
        field("class", component.componentClass)
        field("owner_id", component.owner)
        field("service_id", component.service)
    }

    mutating func calendar(_ calendar: ServiceCalendar, usedBy agreements: [Agreement]) {
        object { output in
            output.field("id", calendar.id)
            output.field("name", calendar.name)
            output.field("time_zone", calendar.timeZone)
            output.key("week")
            output.list(Weekday.allCases) { list, day in
                list.object {
                    $0.field("day", day.rawValue)
                    $0.openings(calendar.hours.week[day] ?? [])
                }
            }
            output.key("exceptions")
            output.list(calendar.hours.exceptions) { list, exception in
                list.object {
                    $0.field("date", exception.date.description)
                    $0.field("name", exception.name)
                    $0.openings(exception.openings)
                }
            }
            output.key("yearly")
            output.list(calendar.hours.yearly) { list, exception in
                list.object {
                    $0.field("date", exception.day.description)
                    $0.field("name", exception.name)
                    $0.openings(exception.openings)
                }
            }
            output.key("agreement_ids")
            output.list(agreements) { $0.value($1.id.rawValue) }
        }
    }

    private mutating func openings(_ openings: [ServiceHours.Opening]) {
        key("open")
        list(openings) { list, opening in
            list.object {
                $0.field("from", opening.start.description)
                $0.field("until", opening.end.description)
            }
        }
    }

    mutating func agreement(_ agreement: Agreement) {
        field("id", agreement.id)
        field("name", agreement.name)
        field("service_id", agreement.service)
        field("customer_id", agreement.customer)
        field("provider_id", agreement.provider)
        field("valid_from", agreement.validFrom)
        field("valid_until", agreement.validUntil)
        preAgreedCalls(agreement.preAgreedCalls)
    }

    private mutating func preAgreedCalls(_ calls: [PreAgreedCall]) {
        key("pre_agreed_calls")
        list(calls) { list, call in
            list.object {
                $0.field("name", call.name)
                $0.field("type", call.type.rawValue)
            }
        }
    }
}
