import USM
import Values

/// Something that happened to the enterprise as a whole.
package enum EnterpriseEvent: JournalEvent {
    /// Its first start ended, with a call or because somebody said so.
    case wentLive(with: ID<Call>?)
    /// A file said by whose clocks its whole days begin and end.
    case applied(timeZone: String)
    /// It was there before its events had types.
    case adopted(EnterpriseState)

    package static var subject: Subject.Kind { .enterprise }

    package var kind: String {
        switch self {
        case .wentLive: "went_live"
        case .applied: "applied"
        case .adopted: "adopted"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .wentLive(let call): fields.field("call", call)
        case .applied(let timeZone): fields.field("time_zone", code: timeZone)
        case .adopted(let state): state.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        switch kind {
        case "went_live": self = .wentLive(with: try fields.optional("call"))
        case "applied": self = .applied(timeZone: try fields.code("time_zone"))
        case "adopted": self = .adopted(try EnterpriseState(reading: fields))
        default: throw EventDefect("kind")
        }
    }
}

/// What is kept of the enterprise itself.
package struct EnterpriseState: Hashable, Sendable {
    /// Nil while no file said one.
    package private(set) var timeZone: String?
    /// When its first start ended; nil as long as that goes on.
    package private(set) var liveSince: Instant?
    package private(set) var liveBy: ID<Party>?
    package private(set) var liveWith: ID<Call>?

    /// As it is before anything was said of it.
    package init() {}

    package init(
        timeZone: String?, liveSince: Instant?, liveBy: ID<Party>?, liveWith: ID<Call>?
    ) {
        self.timeZone = timeZone
        self.liveSince = liveSince
        self.liveBy = liveBy
        self.liveWith = liveWith
    }

    /// Rebuilds it from one event more.
    package func applying(
        _ event: EnterpriseEvent, by actor: ID<Party>?, at moment: Instant
    ) -> EnterpriseState {
        var next = self
        switch event {
        case .adopted(let state): return state
        case .applied(let timeZone): next.timeZone = timeZone
        case .wentLive(let call):
            (next.liveSince, next.liveBy, next.liveWith) = (moment, actor, call)
        }
        return next
    }
}

extension EnterpriseState: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("time_zone", code: timeZone)
        fields.field("live_since", liveSince)
        fields.field("live_by", liveBy)
        fields.field("live_with", liveWith)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            timeZone: try fields.optionalCode("time_zone"),
            liveSince: try fields.optionalMoment("live_since"),
            liveBy: try fields.optional("live_by"), liveWith: try fields.optional("live_with"))
    }
}
