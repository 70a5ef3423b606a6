/// Markup that is safe to send: literal tags around escaped values.
///
/// Built by interpolation from static literals only, so that text which is known at run time can
/// never become a tag or an attribute: `HTML(stringLiteral: someString)` does not compile. There is
/// deliberately no initializer that takes text as it is.
///
/// Values may stand in text and in double-quoted attributes, nowhere else. `WellFormed` checks that
/// the literals balance, which the compiler cannot.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// UTF-8, as it goes over the wire.
    package private(set) var bytes: [UInt8]

    package init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    package init(stringInterpolation parts: Parts) {
        bytes = parts.bytes
    }

    /// Text that is known at run time, escaped.
    package init(text: String) {
        bytes = []
        bytes.appendEscaped(text)
    }

    package static let empty: HTML = ""

    package var isEmpty: Bool { bytes.isEmpty }

    /// The same markup as a string, for tests and for formats that need one.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (left: HTML, right: HTML) -> HTML {
        var joined = left
        joined += right
        return joined
    }

    package static func += (left: inout HTML, right: HTML) {
        left.bytes += right.bytes
    }
}

extension Sequence<HTML> {
    /// Puts `separator` between the pieces.
    package func joined(by separator: HTML = .empty) -> HTML {
        var joined = HTML.empty
        var isFirst = true
        for piece in self {
            if !isFirst { joined += separator }
            joined += piece
            isFirst = false
        }
        return joined
    }
}
