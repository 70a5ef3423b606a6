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
            // Each asking of the generator is a call to the kernel, so it is asked for words.
            var bytes: [UInt8] = []
            while bytes.count < count {
                withUnsafeBytes(of: generator.next()) { bytes += $0.prefix(count - bytes.count) }
            }
            return bytes
        })
}
