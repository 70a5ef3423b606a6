import Values

/// Who had a call in hand during a stretch of time.
package enum ClockHolder: Hashable, Codable, Sendable {
    case provider
    case customer
    case supplier(ID<Party>)
}

/// The only reasons for which a clock stands still.
package enum ClockPause: Hashable, Codable, Sendable {
    /// The requester was asked something and has not answered.
    case waitingForRequester
    case waitingForSupplier(ID<Party>)
    /// The requester chose a time; the clock goes on when it has come.
    case agreedAppointment
    /// The requester confirmed, and found later that it was not right.
    ///
    /// No command asks for this pause; reopening a clock leaves it behind.
    case confirmedTooEarly

    package var holder: ClockHolder {
        switch self {
        case .waitingForRequester, .agreedAppointment, .confirmedTooEarly: .customer
        case .waitingForSupplier(let supplier): .supplier(supplier)
        }
    }
}

/// A stretch of a call's time in one hand, running or paused.
///
/// A supplier can hold a call while the clock runs: handing work on pauses nothing by itself.
package struct ClockSpan: Hashable, Sendable {
    package let holder: ClockHolder
    /// Nil while the clock runs.
    package let pause: ClockPause?
    package let start: Instant
    /// The first moment after it; nil while it lasts.
    package internal(set) var end: Instant?

    init(holder: ClockHolder, pause: ClockPause? = nil, start: Instant) {
        self.holder = holder
        self.pause = pause
        self.start = start
    }
}
