import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let clock = Endpoint(
        method: .get, path: "/calls/{reference}/clock", name: "readClock",
        summary: "How the promised times of a call stand, for those who work on it.",
        answer: .init(status: .ok, meaning: "The clock.", schema: "Clock")
    ) { request in
        let times = try await request.desk.clock(
            of: try request.parameter("reference"), as: request.actor)
        return .json { $0.times(times) }
    }

    static let cover = Endpoint(
        method: .get, path: "/calls/{reference}/agreements", name: "readCover",
        summary: """
            Under which agreement a call is counted, or would be if it was accepted now, and what \
            else would cover it; for those who work on it.
            """,
        answer: .init(status: .ok, meaning: "The agreements.", schema: "Cover")
    ) { request in
        let (call, cover) = try await request.desk.cover(
            of: try request.parameter("reference"), as: request.actor)
        return .json { $0.cover(cover, of: call) }
    }
}

extension JSONOutput {
    fileprivate mutating func times(_ times: CallTimes) {
        let (clock, now) = (times.clock, times.now)
        field("started_at", clock.startedAt)
        field("stopped_at", clock.stoppedAt)
        field("confirmed_at", clock.confirmedAt)
        field("paused_because", clock.pause?.code)
        field("agreement_id", times.call.agreement)
        field("due_at", times.call.dueAt)
        field("due_promised_by", times.call.promise?.rawValue)
        field("own_target_seconds", clock.terms.priority?.ownTarget?.components.seconds)
        field("due_with", times.follows)
        key("measures")
        list(clock.readings(at: now)) { $0.reading($1) }
        key("spans")
        list(clock.spans(until: now)) { list, span in
            list.object { output in
                output.field("holder", span.holder.code)
                output.field("paused_because", span.pause?.code)
                output.field("from", span.start)
                output.field("until", span.end)
            }
        }
        key("beside")
        guard let beside = times.beside else { return null() }
        object { output in
            output.field("agreement_id", beside.agreement.id)
            output.field("name", beside.agreement.name)
            output.key("measures")
            output.list(beside.clock.readings(at: now)) { $0.reading($1) }
        }
    }

    mutating func cover(_ cover: CallCover, of call: Call) {
        key("chosen")
        if let chosen = cover.chosen {
            object { $0.choice(chosen, of: call) }
        } else {
            null()
        }
        key("others")
        list(cover.others) { list, choice in list.object { $0.choice(choice, of: call) } }
    }

    private mutating func choice(_ choice: CallCover.Choice, of call: Call) {
        let target = choice.targets.shortestTime(of: call.type, call.priority)
        field("agreement_id", choice.agreement.id)
        field("name", choice.agreement.name)
        field("valid_from", choice.agreement.validFrom)
        field("valid_until", choice.agreement.validUntil)
        field("counts_from", choice.countsFrom)
        field("target_seconds", target?.components.seconds)
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
