/// Where a link in people's text may lead.
///
/// Only schemes that open a page, a mail or a telephone are let through, and addresses without a
/// scheme, which stay on this server. Browsers drop white space and control characters inside an
/// address before they look for its scheme, so we do that first.
struct LinkAddress {
    let text: String

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Nil if the address may not be followed.
    init?(_ written: String) {
        var visible = String.UnicodeScalarView()
        for scalar in written.unicodeScalars where Self.isVisible(scalar) {
            visible.append(scalar)
        }
        if visible.isEmpty { return nil }
        if let scheme = Self.scheme(of: visible), !Self.schemes.contains(scheme) { return nil }
        text = String(visible)
    }

    /// What stands before the first colon, if nothing before it makes the address relative.
    private static func scheme(of address: String.UnicodeScalarView) -> String? {
        guard let end = address.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
            address[end] == ":"
        else { return nil }
        return String(address[..<end]).lowercased()
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
