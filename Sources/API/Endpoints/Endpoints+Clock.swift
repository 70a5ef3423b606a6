import Desk
import HTTPTypes
import USM
import Values

extension Endpoints {
    static let clock = Endpoint(
        method: .get, path: "/calls/{reference}/clock", name: "readClock",
        summary: "How the promised times of a call stand, for those who work on it.",
        answer: .init(status: .ok, meaning: "The clock.", schema: "Clock")
    ) { request in
        let (clock, now) = try await request.desk.clock(
            of: try request.parameter("reference"), as: request.actor)
        return .json { $0.clock(clock, at: now) }
    }
}

extension JSONOutput {
    fileprivate mutating func clock(_ clock: CallClock, at now: Instant) {
        field("started_at", clock.startedAt)
        field("stopped_at", clock.stoppedAt)
        field("confirmed_at", clock.confirmedAt)
        field("paused_because", clock.pause?.code)
        key("measures")
        list(ServiceMeasure.allCases.compactMap { clock.reading(of: $0, at: now) }) {
            $0.reading($1)
        }
        key("spans")
        list(clock.spans(until: now)) { list, span in
            list.object { output in
                output.field("holder", span.holder.code)
                output.field("paused_because", span.pause?.code)
                output.field("from", span.start)
                output.field("until", span.end)
            }
        }
    }

    mutating func reading(_ reading: ClockReading) {
        object { output in
            output.field("measure", reading.measure.rawValue)
            output.field("state", reading.state.rawValue)
            output.field("target_seconds", reading.target.components.seconds)
            output.field("used_seconds", reading.used?.components.seconds)
            output.field("due_at", reading.due)
            output.field("near_breach", reading.isNearBreach)
        }
    }
}
