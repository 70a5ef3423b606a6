import CXML
import Values

/// The elements of XES that mean something to an import.
enum XESElement {
    case log, trace, event
    /// `values` inside a list: its children are the list's.
    case values
    case string, date, int, float, boolean, id, list
    case unknown

    private static let known: [(name: StaticString, element: XESElement)] = [
        ("string", .string), ("date", .date), ("event", .event), ("trace", .trace),
        ("int", .int), ("float", .float), ("boolean", .boolean), ("id", .id), ("list", .list),
        ("container", .list), ("values", .values), ("log", .log),
    ]

    init(_ name: UnsafePointer<xmlChar>) {
        let found = XESElement.known.first { name.equals($0.name) }
        self = found?.element ?? .unknown
    }

    var isAttribute: Bool {
        switch self {
        case .string, .date, .int, .float, .boolean, .id, .list: true
        case .log, .trace, .event, .values, .unknown: false
        }
    }
}

extension Trace.Value {
    /// - Returns: nil when the bytes are no value of such an element.
    init?(
        _ bytes: UnsafeBufferPointer<UInt8>, as element: XESElement, moments: MomentFormat
    ) {
        var text: String { String(decoding: bytes, as: UTF8.self) }
        let value: Trace.Value? =
            switch element {
            case .date: moments.moment(of: bytes).map { .moment($0) }
            case .int: Int64(text).map { .whole($0) }
            case .float: Double(text).map { .number($0) }
            case .boolean: Trace.Value(truth: text)
            case .string, .id, .list, .log, .trace, .event, .values, .unknown: .text(text)
            }
        guard let value else { return nil }
        self = value
    }

    /// The four spellings of XML Schema; nil for any other.
    private init?(truth text: String) {
        switch text {
        case "true", "1": self = .truth(true)
        case "false", "0": self = .truth(false)
        default: return nil
        }
    }
}

extension UnsafePointer<xmlChar> {
    func equals(_ text: StaticString) -> Bool {
        xmlStrEqual(self, text.utf8Start) == 1
    }
}
