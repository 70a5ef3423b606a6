import Foundation
import Values

/// A text that whoever holds it is let in by: 256 bits that nobody can guess.
///
/// Only its digest is kept. It needs no slow hash, because there is nothing to try: no list of
/// likely secrets is short enough.
struct Secret: Sendable {
    let text: String

    /// What the database knows it by.
    var digest: String { Secret.digest(text) }

    init(_ world: World, prefix: String = "") {
        let encoded = Data(world.randomBytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        text = prefix + encoded
    }

    static func digest(_ text: String) -> String { Digest.text(Array(text.utf8)) }

    /// Longer than any that was ever given out; nothing longer is worth hashing.
    static let longest = 200
}
