import Foundation
import Values

/// How a log writes its moments: RFC 3339 or a pattern, and the zone of those that name none.
package struct MomentFormat: Sendable {
    /// nil is RFC 3339.
    private let pattern: MomentPattern?
    private let zone: Zone

    /// Where the clock of the log hangs.
    package enum Zone: Sendable {
        case utc
        case named(TimeZone)

        /// - Returns: nil when there is no such zone.
        package init?(_ name: String) {
            if name == "UTC" || name == "Z" {
                self = .utc
            } else if let zone = TimeZone(identifier: name) {
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
        return Instant(rfc3339: text)
            ?? Instant(rfc3339: text + "Z").map { instant(at: $0.milliseconds) }
    }

    /// The same for the bytes of a text: no string is made of what RFC 3339 reads as it is.
    func moment(of bytes: UnsafeBufferPointer<UInt8>) -> Instant? {
        if pattern == nil, let moment = Instant(rfc3339: bytes) { return moment }
        return moment(of: String(decoding: bytes, as: UTF8.self))
    }

    /// When the clocks of the zone show `local` milliseconds since 1970.
    ///
    /// An hour that they show twice is taken for its second time.
    private func instant(at local: Int64) -> Instant {
        guard case .named(let zone) = zone else { return Instant(milliseconds: local) }
        func offset(at milliseconds: Int64) -> Int64 {
            let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            return Int64(zone.secondsFromGMT(for: date)) * 1000
        }
        return Instant(milliseconds: local - offset(at: local - offset(at: local)))
    }
}
