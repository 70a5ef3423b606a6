import Values

/// Something that users can ask for under an agreement: one line of the request catalogue
/// (usm.md 4.4).
///
/// A request for it needs no typing by hand: its type was agreed.
package struct RequestItem: Hashable, Sendable {
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
    /// How it is carried out here.
    package let routine: CallRoutine

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
        restsOn: [PromisePlace], leadMinutes: Int? = nil, price: Money? = nil,
        routine: CallRoutine = CallRoutine()
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
        self.routine = routine
    }

    /// As the typing of calls knows it.
    package var preAgreedCall: PreAgreedCall {
        PreAgreedCall(
            name: name, type: type, words: words, promise: promise, leadMinutes: leadMinutes,
            price: price, form: form, restsOn: restsOn, routine: routine)
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
        if let (_, mistake) = CallRoutine.mistakes(in: routine.lines, for: type).first {
            throw .unusableRoutine(item: key, mistake)
        }
        guard !restsOn.isEmpty else { throw .restsOnNothing(item: key) }
        for place in restsOn where specification[place] == nil {
            throw .notPromised(item: key, place)
        }
    }
}

extension RequestItem: Codable {
    private enum CodingKeys: String, CodingKey {
        case key, name, promise, concerns, type, words, form, restsOn, leadMinutes, price, routine
    }

    /// What was written before items had a routine is read as well.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(String.self, forKey: .key),
            try fields.decode(LocalizedText.self, forKey: .name),
            promise: try fields.decode(LocalizedText.self, forKey: .promise),
            concerns: try fields.decode(Concern.self, forKey: .concerns),
            type: try fields.decode(CallType.self, forKey: .type),
            words: try fields.decode([String].self, forKey: .words),
            form: try fields.decode(RequestForm.self, forKey: .form),
            restsOn: try fields.decode([PromisePlace].self, forKey: .restsOn),
            leadMinutes: try fields.decodeIfPresent(Int.self, forKey: .leadMinutes),
            price: try fields.decodeIfPresent(Money.self, forKey: .price),
            routine: try fields.decodeIfPresent(CallRoutine.self, forKey: .routine)
                ?? CallRoutine())
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        try fields.encode(name, forKey: .name)
        try fields.encode(promise, forKey: .promise)
        try fields.encode(concerns, forKey: .concerns)
        try fields.encode(type, forKey: .type)
        try fields.encode(words, forKey: .words)
        try fields.encode(form, forKey: .form)
        try fields.encode(restsOn, forKey: .restsOn)
        try fields.encodeIfPresent(leadMinutes, forKey: .leadMinutes)
        try fields.encodeIfPresent(price, forKey: .price)
        if !routine.isEmpty { try fields.encode(routine, forKey: .routine) }
    }
}
