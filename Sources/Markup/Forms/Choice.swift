/// One of the answers that a field offers.
package struct Choice: Sendable {
    var value: String
    var label: String
    var detail: String?
    var mark: HTML?
    var isChosen: Bool?
    var key: String?

    /// - Parameters:
    ///   - detail: what choosing it means, smaller.
    ///   - isChosen: nil if it is chosen when the field's value is this one.
    ///   - key: the key that chooses it.
    package init(
        _ value: String, _ label: String, detail: String? = nil, mark: HTML? = nil,
        isChosen: Bool? = nil, key: String? = nil
    ) {
        self.value = value
        self.label = label
        self.detail = detail
        self.mark = mark
        self.isChosen = isChosen
        self.key = key
    }

    func isChosen(in field: String) -> Bool {
        isChosen ?? (value == field)
    }
}
