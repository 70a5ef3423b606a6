/// An address within this program, to come back to after signing in.
///
/// What is none leads to the start: a link to our sign-in page must not be able to send people
/// to another site.
struct LocalPath {
    let path: String

    init(_ raw: String) {
        let bytes = Array(raw.utf8)
        let isPlain = bytes.allSatisfy { (33...126).contains($0) && $0 != UInt8(ascii: "\\") }
        let isLocal = bytes.first == UInt8(ascii: "/") && !bytes.dropFirst().starts(with: "/".utf8)
        let isSafe = isPlain && isLocal && bytes.count <= 2000 && !raw.contains("..")
        path = isSafe ? raw : Route.home.path
    }
}
