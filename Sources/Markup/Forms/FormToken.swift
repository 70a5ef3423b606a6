/// What the forms of one page bear: the proof that we wrote them for this session, against requests
/// forged elsewhere, and the name of the page, by which a form that is sent twice is known.
package struct FormToken: Component, Hashable {
    /// The session's secret.
    package var proof: String
    /// A text that no other page has; empty where nothing is made.
    package var page: String

    package init(_ proof: String = "", page: String = "") {
        self.proof = proof
        self.page = page
    }

    package var body: HTML {
        "\(HiddenField("csrf", proof))"
    }

    /// The field by which a form is known when it is sent again.
    ///
    /// Forms of one page that lead to the same address and ask something else have keys of their
    /// own.
    func key(of content: HTML, to path: String) -> HTML? {
        guard !page.isEmpty else { return nil }
        var hasher = Hasher()
        hasher.combine(path)
        content.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        let form = String(UInt(bitPattern: hasher.finalize()), radix: 36)
        return "\(HiddenField("once", "\(page)-\(form)"))"
    }
}
