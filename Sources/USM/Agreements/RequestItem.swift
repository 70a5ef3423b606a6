import Values

/// Something that users can ask for under an agreement: one line of the request catalogue
/// (usm.md 4.4).
///
/// A request for it needs no typing by hand: its type was agreed.
package struct RequestItem: Hashable, Codable, Sendable {
    /// Names it for programs; each once in an agreement.
    package let key: String
    package let name: LocalizedText
    /// What comes of it, and on which conditions.
    package let promise: LocalizedText
    package let concerns: Concern
    package let type: CallType
    /// Words by which people ask for it, in any language.
    package let words: [String]
    package let form: RequestForm
    /// The promises of the specification that make it possible.
    package let restsOn: [PromisePlace]
    /// Within how many open minutes; nil where the targets of the agreement hold.
    package let leadMinutes: Int?
    /// What one of them costs.
    package let price: Money?

    /// Items are facilities or supports (usm.md 4.4).
    package enum Concern: String, CaseIterable, Codable, Sendable {
        case facility, support

        package var node: SpecificationNode {
            switch self {
            case .facility: .facility
            case .support: .support
            }
        }
    }

    package init(
        _ key: String, _ name: LocalizedText, promise: LocalizedText, concerns: Concern,
        type: CallType, words: [String] = [], form: RequestForm = RequestForm(),
        restsOn: [PromisePlace], leadMinutes: Int? = nil, price: Money? = nil
    ) {
        self.key = key
        self.name = name
        self.promise = promise
        self.concerns = concerns
        self.type = type
        self.words = words
        self.form = form
        self.restsOn = restsOn
        self.leadMinutes = leadMinutes
        self.price = price
    }

    /// As the typing of calls knows it.
    package var preAgreedCall: PreAgreedCall {
        PreAgreedCall(
            name: name, type: type, words: words, promise: promise, leadMinutes: leadMinutes,
            price: price, form: form)
    }

    /// - Parameter specification: what the agreement promises.
    func require(restingOn specification: Specification) throws(AgreementRefusal) {
        guard key.isPlainKey else { throw .unusableItemKey(String(key.prefix(80))) }
        guard !name.english.isBlank && !name.dutch.isBlank else { throw .emptyItem(key) }
        guard !promise.english.isBlank && !promise.dutch.isBlank else { throw .emptyItem(key) }
        guard type != .risk else { throw .riskIsNoRequest(item: key) }
        if let (field, mistake) = form.mistakes.first {
            throw .unusableField(item: key, field: String(field.prefix(80)), mistake)
        }
        guard !restsOn.isEmpty else { throw .restsOnNothing(item: key) }
        for place in restsOn where specification[place] == nil {
            throw .notPromised(item: key, place)
        }
    }
}
