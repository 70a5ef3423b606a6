import Values

/// A call that an agreement names in advance, such as a password reset (usm.md 3.5).
package struct PreAgreedCall: Hashable, Sendable {
    package var name: LocalizedText
    package var type: CallType
    /// Words by which people ask for it, in any language.
    package var words: [String]
    /// What comes of it, and on which conditions; nil where the name says it.
    package var promise: LocalizedText?
    /// Within how many open minutes; nil where the targets of the agreement hold.
    package var leadMinutes: Int?
    /// What one of them costs.
    package var price: Money?
    /// What is asked of who orders it.
    package var form: RequestForm
    /// The promises of the specification that make it possible; none where nobody said.
    package var restsOn: [PromisePlace]
    /// How it is carried out here.
    package var routine: CallRoutine

    package init(
        name: LocalizedText, type: CallType, words: [String], promise: LocalizedText? = nil,
        leadMinutes: Int? = nil, price: Money? = nil, form: RequestForm = RequestForm(),
        restsOn: [PromisePlace] = [], routine: CallRoutine = CallRoutine()
    ) {
        self.name = name
        self.type = type
        self.words = words
        self.promise = promise
        self.leadMinutes = leadMinutes
        self.price = price
        self.form = form
        self.restsOn = restsOn
        self.routine = routine
    }

    /// How long it may take: its own time, or what the targets promise for a usual priority.
    package func leadTime(under targets: ServiceTargets) -> Duration? {
        leadMinutes.map { .seconds($0 * 60) }
            ?? targets.time(.delivery, of: type, .medium)
            ?? targets.time(.handling, of: type, .medium)
    }
}

extension PreAgreedCall: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, type, words, promise, leadMinutes, price, form, restsOn, routine
    }

    /// What was written before calls had more than a name, a type and words is read as well.
    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try fields.decode(LocalizedText.self, forKey: .name),
            type: try fields.decode(CallType.self, forKey: .type),
            words: try fields.decode([String].self, forKey: .words),
            promise: try fields.decodeIfPresent(LocalizedText.self, forKey: .promise),
            leadMinutes: try fields.decodeIfPresent(Int.self, forKey: .leadMinutes),
            price: try fields.decodeIfPresent(Money.self, forKey: .price),
            form: try fields.decodeIfPresent(RequestForm.self, forKey: .form) ?? RequestForm(),
            restsOn: try fields.decodeIfPresent([PromisePlace].self, forKey: .restsOn) ?? [],
            routine: try fields.decodeIfPresent(CallRoutine.self, forKey: .routine)
                ?? CallRoutine())
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(name, forKey: .name)
        try fields.encode(type, forKey: .type)
        try fields.encode(words, forKey: .words)
        try fields.encodeIfPresent(promise, forKey: .promise)
        try fields.encodeIfPresent(leadMinutes, forKey: .leadMinutes)
        try fields.encodeIfPresent(price, forKey: .price)
        if !form.fields.isEmpty { try fields.encode(form, forKey: .form) }
        if !restsOn.isEmpty { try fields.encode(restsOn, forKey: .restsOn) }
        if !routine.isEmpty { try fields.encode(routine, forKey: .routine) }
    }
}
