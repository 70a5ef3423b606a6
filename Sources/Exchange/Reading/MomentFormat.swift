import Desk
import Values

/// How a log writes its moments: RFC 3339 or a pattern, and the zone of those that name none.
package struct MomentFormat: Sendable {
    /// nil is RFC 3339.
    private let pattern: MomentPattern?
    private let zone: Zone

    /// Where the clock of the log hangs.
    package enum Zone: Sendable {
        case utc
        case named(TimeZoneRules)

        /// - Returns: nil when there is no such zone.
        package init?(_ name: String) {
            if name == "UTC" || name == "Z" {
                self = .utc
            } else if let zone = try? TimeZoneRules.named(name) {
                self = .named(zone)
            } else {
                return nil
            }
        }
    }

    /// `2026-11-22T18:44:13.25+01:00`; without an offset it is UTC.
    package static let rfc3339 = MomentFormat(nil, zone: .utc)

    package init(_ pattern: MomentPattern?, zone: Zone) {
        self.pattern = pattern
        self.zone = zone
    }

    /// What a message says of the moments that can be read.
    package var expectation: String {
        pattern.map { "a moment written as \($0.text)" }
            ?? "a moment as in 2026-11-22T18:44:13+01:00"
    }

    /// - Returns: nil when the text is no moment of this format, or a day that no calendar has.
    package func moment(of text: String) -> Instant? {
        if let pattern {
            guard let (local, offset) = pattern.read(text) else { return nil }
            return offset.map { Instant(milliseconds: local - $0) } ?? instant(at: local)
        }
        return Instant(rfc3339: text) ?? Instant(rfc3339: text.withColonInOffset)
            ?? Instant(rfc3339: text + "Z").map { instant(at: $0.milliseconds) }
    }

    /// The same for the bytes of a text: no string is made of what RFC 3339 reads as it is.
    func moment(of bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        if pattern == nil, let moment = Instant(rfc3339: bytes) { return moment }
        return moment(of: String(decoding: bytes, as: UTF8.self))
    }

    /// When the clocks of the zone show `local` milliseconds since 1970.
    ///
    /// Of an hour that they show twice it is the first time; of one that they never show, the
    /// moment if they had not been set yet.
    private func instant(at local: Int64) -> Instant {
        guard case .named(let zone) = zone else { return Instant(milliseconds: local) }
        switch zone.reading(of: local) {
        case .once(let moment), .twice(let moment, _): return moment
        case .never(let skip): return skip.byOffsetBefore
        }
    }
}

extension String {
    /// `…+0100` as `…+01:00`, because many programs write it so; any other text as it is.
    fileprivate var withColonInOffset: String {
        let tail = suffix(5)
        guard
            utf8.count > 19, tail.first == "+" || tail.first == "-",
            tail.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return self }
        return "\(dropLast(2)):\(suffix(2))"
    }
}
