import USM
import Values

/// Something that happened to a service.
package enum ServiceEvent: JournalEvent {
    /// Each says the whole service, as it is from then on.
    case stands(ServiceContent, Cause)
    case specified(SpecificationVersion)

    package enum Cause: String, CaseIterable, Sendable {
        /// A file names it for the first time, or another system's history does.
        case entered
        case changed
        /// It was there before its events had types.
        case adopted
    }

    package static var subject: Subject.Kind { .service }

    package var kind: String {
        switch self {
        case .stands(_, let cause): cause.rawValue
        case .specified: "specified"
        }
    }

    package func write(_ fields: inout EventWriter) {
        switch self {
        case .stands(let content, _): content.write(&fields)
        case .specified(let version): version.write(&fields)
        }
    }

    package init(
        _ kind: String, form: Int, reading fields: EventReader
    ) throws(EventDefect) {
        guard form == 1 else { throw EventDefect("form") }
        if kind == "specified" {
            self = .specified(try SpecificationVersion(reading: fields))
        } else {
            guard let cause = Cause(rawValue: kind) else { throw EventDefect("kind") }
            self = .stands(try ServiceContent(reading: fields), cause)
        }
    }
}

/// All that is kept of a service beside its specification.
package struct ServiceContent: Hashable, Sendable {
    /// By which files know it.
    package let key: String
    package let service: Service
    package let audience: ServiceAudience

    package init(key: String, service: Service, audience: ServiceAudience) {
        self.key = key
        self.service = service
        self.audience = audience
    }
}

extension ServiceContent: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", service.id)
        fields.field("key", code: key)
        fields.words("name", service.name)
        fields.words("summary", service.summary)
        fields.field("team", service.team)
        fields.field("offered_to", audience.organizations.sorted())
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            key: try fields.code("key"),
            service: Service(
                id: try fields.value("id"), name: try fields.text("name"),
                summary: try fields.text("summary"), team: try fields.optional("team")),
            audience: ServiceAudience(Set(try fields.values("offered_to"))))
    }
}

/// One version of what a service promises.
package struct SpecificationVersion: Hashable, Sendable {
    /// From 1, without gaps.
    package let number: Int
    package let specification: ServiceSpecification
    package let writtenAt: Instant
    package let writtenBy: ID<Party>?
    /// Why it was changed.
    package let note: String
    /// The wish or the request for change under which it came about.
    package let call: ID<Call>?

    package init(
        number: Int, specification: ServiceSpecification, writtenAt: Instant,
        writtenBy: ID<Party>?, note: String, call: ID<Call>?
    ) {
        self.number = number
        self.specification = specification
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.note = note
        self.call = call
    }
}

extension SpecificationVersion: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("number", number)
        fields.field("promises", specification.tree.entries)
        fields.field("generic", specification.generic)
        fields.field("specific", specification.specific)
        fields.field("written", writtenAt)
        fields.field("writer", writtenBy)
        fields.words("note", note)
        fields.field("call", call)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        let tree = Specification(kept: try fields.values("promises"))
        let (generic, specific): (ID<Service>?, [ID<Service>]) = (
            try fields.optional("generic"), try fields.values("specific")
        )
        let specification: ServiceSpecification
        do throws(SpecificationRefusal) {
            specification = try ServiceSpecification(tree, generic: generic, specific: specific)
        } catch {
            throw EventDefect("specific")
        }
        self.init(
            number: try fields.number("number"), specification: specification,
            writtenAt: try fields.moment("written"), writtenBy: try fields.optional("writer"),
            note: try fields.words("note"), call: try fields.optional("call"))
    }
}

extension Specification.Entry: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("place", code: place.key)
        promise.write(&fields)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.place("place"), try Promise(reading: fields))
    }
}

extension Promise: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("text", text)
        fields.field("target", target)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.text("text"), target: try fields.optional("target"))
    }
}

extension PromiseTarget: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("direction", yardstick.direction)
        fields.field("thousandths", value.thousandths)
        fields.field("unit", yardstick.unit)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("direction"),
            Quantity(thousandths: try fields.number("thousandths")), try fields.value("unit"))
    }
}
