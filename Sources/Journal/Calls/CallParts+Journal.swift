import USM
import Values

extension Call.Entitlement: JournalValue {
    package func write(_ fields: inout EventWriter) {
        switch self {
        case .agreement(let agreement):
            fields.field("by", code: "agreement")
            fields.field("agreement", agreement)
        case .notNeeded: fields.field("by", code: "not_needed")
        case .parent: fields.field("by", code: "parent")
        case .exception(let reason):
            fields.field("by", code: "exception")
            fields.words("reason", reason)
        }
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        switch try fields.code("by") {
        case "agreement": self = .agreement(try fields.value("agreement"))
        case "not_needed": self = .notNeeded
        case "parent": self = .parent
        case "exception": self = .exception(reason: try fields.words("reason"))
        default: throw EventDefect("by")
        }
    }
}

extension Call.Reckoning: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("due", dueAt)
        fields.field("promise", promise)
        fields.field("because", because)
        fields.field("terms", terms)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            DueTime(
                at: try fields.optionalMoment("due"), promise: try fields.optional("promise")),
            because: try fields.value("because"), terms: try fields.optionalNumber("terms"))
    }
}

extension Call.AgreementChange: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("agreement", agreement)
        fields.field("counts_from", countsFrom)
        fields.words("reason", reason)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            to: try fields.value("agreement"), countsFrom: try fields.moment("counts_from"),
            reason: try fields.words("reason"))
    }
}

extension Call.TermsChange: JournalValue {
    package func write(_ fields: inout EventWriter) {
        switch subject {
        case .agreement(let agreement): fields.field("agreement", agreement)
        case .specification(let service, let version):
            fields.field("service", service)
            fields.field("version", version)
        case .scope(let path): fields.field("class", code: path)
        }
        fields.field("deed", deed)
        fields.words("name", name)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let subject: Subject =
            if let agreement = try fields.optional("agreement", ID<Agreement>.self) {
                .agreement(agreement)
            } else if let service = try fields.optional("service", ID<Service>.self) {
                .specification(service, version: try fields.number("version"))
            } else {
                .scope(try fields.code("class"))
            }
        self.init(subject, try fields.value("deed"), name: try fields.text("name"))
    }
}

extension Call.Fork: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("call", child)
        fields.field("process", process)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(child: try fields.value("call"), process: try fields.value("process"))
    }
}

extension Call.Link: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("as", kind)
        fields.field("call", other)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.value("as"), try fields.value("call"))
    }
}

extension Call.Attachment: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("digest", code: digest)
        fields.words("name", name)
        fields.field("media_type", code: mediaType)
        fields.field("size", size)
        fields.field("for", visibility)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            digest: try fields.code("digest"), name: try fields.words("name"),
            mediaType: try fields.code("media_type"), size: try fields.number("size"),
            visibility: try fields.value("for"))
    }
}

extension HandOver.Note: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("hand_over", handOver)
        fields.field("supplier", supplier)
        fields.field("deed", deed)
        fields.words("words", words)
        if let missed {
            fields.field("looked_at", true)
            fields.field("missed", missed)
        }
        fields.field("cause", cause)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            handOver: try fields.value("hand_over"), supplier: try fields.value("supplier"),
            deed: try fields.value("deed"), words: try fields.words("words"),
            missed: try fields.holds("looked_at") ? try fields.values("missed") : nil,
            cause: try fields.optional("cause"))
    }
}

extension HandOver.MissedPromise: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("side", side)
        fields.field("measure", measure)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.value("side"), try fields.value("measure"))
    }
}

extension Call.ImportedActivity: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("activity", activity)
        fields.words("transition", transition)
        switch effect {
        case .arrived(let step):
            fields.field("effect", code: "arrived")
            fields.field("step", code: step.code)
        case .waiting: fields.field("effect", code: "waiting")
        case .resolved: fields.field("effect", code: "resolved")
        case .closed: fields.field("effect", code: "closed")
        case .cancelled: fields.field("effect", code: "cancelled")
        case .noted: break
        }
        fields.words("actor", actor)
        fields.words("team", team)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let effect: Effect =
            switch try fields.optionalCode("effect") {
            case "arrived": .arrived(try fields.step("step"))
            case "waiting": .waiting
            case "resolved": .resolved
            case "closed": .closed
            case "cancelled": .cancelled
            case nil: .noted
            default: throw EventDefect("effect")
            }
        self.init(
            activity: try fields.words("activity"),
            transition: try fields.optionalWords("transition"), effect: effect,
            actor: try fields.optionalWords("actor"), team: try fields.optionalWords("team"))
    }
}
