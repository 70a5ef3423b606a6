import Foundation
import Values

extension World {
    /// The machine's own clock and chance.
    ///
    /// Everything else takes both from a `World`, so that tests decide them.
    package static let system = World(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        })
}
