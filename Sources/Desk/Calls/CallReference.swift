import USM

/// References as people write them.
package enum CallReference {
    /// The number in `INC-1042`, `inc1042`, `1042` or `#1042`; nil for anything else.
    ///
    /// The letters may be those of a former type.
    package static func number(_ text: String) -> Int64? {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "#") { rest = rest.dropFirst() }
        if let prefix = prefixes.first(where: { rest.begins(with: $0) }) {
            rest = rest.dropFirst(prefix.count)
            if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard (1...15).contains(rest.count), rest.allSatisfy(digits.contains) else { return nil }
        return rest.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }

    private static let prefixes =
        (CallType.allCases.map(\.prefix) + [CallType.unknownPrefix]).map { Array($0.utf8) }
}

extension Substring.UTF8View {
    /// Whether it begins with these capital letters, whatever case it is written in.
    fileprivate func begins(with capitals: [UInt8]) -> Bool {
        guard count >= capitals.count else { return false }
        return zip(self, capitals).allSatisfy { written, capital in
            written == capital || written == capital + 32
        }
    }
}
