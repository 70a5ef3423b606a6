/// One tag as it stands in a page.
struct ScannedTag {
    struct Attribute {
        var name: String
        /// As written, with its character references; nil for a Boolean attribute.
        var value: String?
    }

    enum Side {
        case start, end
        /// Ends with `/>`.
        case empty
    }

    var name: String
    var side: Side
    var attributes: [Attribute] = []
    var line: Int

    func value(of name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    func has(_ name: String) -> Bool {
        attributes.contains { $0.name == name }
    }
}
