import Foundation

/// An address within this program, to which a form may lead back.
///
/// The one rule for them, because whoever sends somebody a link to us chooses what stands there:
/// it must be the address of a page of ours, written plainly, or it leads nowhere else than to
/// `fallback`. What a browser, a proxy or a mail program could read in another way than we do is
/// refused rather than understood: no scheme, no host, no backslash, no control character whether
/// plain or encoded, no dots that climb, no encoded slash.
struct LocalPath {
    let path: String

    /// In bytes.
    private static let longest = 2000

    /// The pages' addresses, by their parts.
    private static let patterns = Route.all.map { $0.path.split(separator: "/") }

    init(_ raw: String, or fallback: Route = .home) {
        path = Self.isOurs(raw) ? raw : fallback.path
    }

    private static func isOurs(_ raw: String) -> Bool {
        guard
            raw.utf8.first == UInt8(ascii: "/"), raw.utf8.count <= longest,
            raw.utf8.allSatisfy({ (33...126).contains($0) && !forbidden.contains($0) })
        else { return false }
        let sides = raw.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return isPage(sides[0]) && sides.dropFirst().allSatisfy { decoded($0) != nil }
    }

    private static let forbidden = Set("\\#<>\"".utf8)

    private static func isPage(_ path: Substring) -> Bool {
        guard path != Route.home.path else { return true }
        // What stands before the first slash is nothing, and nothing else may be.
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let plain = parts.compactMap(decoded)
        guard
            plain.count == parts.count,
            plain.allSatisfy({ part in
                !part.isEmpty && part != "." && part != ".." && !part.contains { "/%".contains($0) }
            })
        else { return false }
        return patterns.contains { pattern in
            pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }

    /// - Returns: nil for a broken escape, and for one that hides what may not stand there plainly.
    private static func decoded(_ text: Substring) -> String? {
        guard
            let plain = String(text).removingPercentEncoding,
            plain.unicodeScalars.allSatisfy({
                $0.properties.generalCategory != .control && $0 != "\\"
            })
        else { return nil }
        return plain
    }
}
