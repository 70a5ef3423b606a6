import USM
import Values

extension AgreementTerms: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("name", name)
        fields.field("service", service)
        fields.field("specification", specificationVersion)
        fields.words("understanding", understanding)
        fields.field("validity", validity)
        fields.field("review", reviewOn)
        fields.field("coverage", coverage)
        fields.field("items", items)
        fields.field("charges", charges)
        fields.field("succession", succession)
        fields.field("targets", targets)
        fields.field("calendar", calendar)
        fields.field("contacts", contacts)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            name: try fields.text("name"), service: try fields.value("service"),
            specificationVersion: try fields.optionalNumber("specification"),
            understanding: try fields.words("understanding"),
            validity: try fields.value("validity"),
            reviewOn: try fields.optionalMoment("review"),
            coverage: try fields.value("coverage"), items: try fields.values("items"),
            charges: try fields.values("charges"), succession: try fields.value("succession"),
            targets: try fields.value("targets"), calendar: try fields.optional("calendar"),
            contacts: try fields.values("contacts"))
    }
}

extension Validity: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("from", from)
        fields.field("until", until)
        fields.field("from_day", fromDay)
        fields.field("until_day", untilDay)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            from: try fields.moment("from"), until: try fields.optionalMoment("until"),
            fromDay: try fields.optionalDay("from_day"),
            untilDay: try fields.optionalDay("until_day"))
    }
}

extension Coverage: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("included", included.sorted())
        fields.field("excluded", excluded.sorted())
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            Set(try fields.values("included")), except: Set(try fields.values("excluded")))
    }
}

extension Charge: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("name", name)
        fields.field("side", side)
        fields.field("amount", amount)
        fields.field("period", period)
        fields.field("place", code: place?.key)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.text("name"), try fields.value("side"), try fields.value("amount"),
            per: try fields.value("period"), for: try fields.optionalPlace("place"))
    }
}

extension ServiceTargets: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("all", all)
        fields.field("warning", warningPercent)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let (all, warning): ([ServiceTarget], Int) = (
            try fields.values("all"), try fields.number("warning")
        )
        do throws(InvalidTargets) {
            try self.init(all, warningPercent: warning)
        } catch {
            throw EventDefect("targets")
        }
    }
}

extension ServiceTarget: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("measure", measure)
        fields.field("type", type)
        fields.field("priority", priority)
        fields.field("milliseconds", time.wholeMilliseconds)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("measure"), of: try fields.value("type"),
            try fields.optional("priority"),
            within: .milliseconds(try fields.number("milliseconds", Int64.self)))
    }
}

extension EventReader {
    /// A place in the tree of every service.
    func optionalPlace(_ name: String) throws(EventDefect) -> PromisePlace? {
        guard let key = try optionalCode(name) else { return nil }
        guard let place = PromisePlace(key: key) else { throw EventDefect(name) }
        return place
    }

    func place(_ name: String) throws(EventDefect) -> PromisePlace {
        guard let place = try optionalPlace(name) else { throw EventDefect(name) }
        return place
    }

    func places(_ name: String) throws(EventDefect) -> [PromisePlace] {
        var places: [PromisePlace] = []
        for key in try codes(name) {
            guard let place = PromisePlace(key: key) else { throw EventDefect(name) }
            places.append(place)
        }
        return places
    }
}
