import USM
import Values

extension PlannedDifference: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("additions", additions)
        fields.field("alterations", alterations)
        fields.field("retirements", retirements)
        fields.field("new_relations", newRelations.sorted { $0.key < $1.key })
        fields.field("ended_relations", endedRelations.sorted { $0.key < $1.key })
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            additions: try fields.values("additions"),
            alterations: try fields.values("alterations"),
            retirements: try fields.values("retirements"),
            newRelations: Set(try fields.values("new_relations")),
            endedRelations: Set(try fields.values("ended_relations")))
    }
}

extension PlannedDifference.Addition: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", id)
        fields.words("name", name)
        fields.field("class", code: componentClass)
        fields.field("owner", owner)
        fields.field("attributes", KeptAttribute.all(attributes))
        fields.field("key", code: key)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("id"), name: try fields.words("name"),
            componentClass: try fields.code("class"), owner: try fields.value("owner"),
            attributes: try KeptAttribute.values(fields), key: try fields.optionalCode("key"))
    }
}

extension PlannedDifference.Alteration: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", id)
        fields.field("seen", seen)
        fields.words("name", name)
        fields.field("class", code: componentClass)
        fields.field("owner", owner)
        fields.field("attributes", KeptAttribute.all(attributes))
        fields.field("cleared", codes: cleared.sorted())
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("id"), seen: try fields.number("seen"),
            name: try fields.optionalWords("name"),
            componentClass: try fields.optionalCode("class"),
            owner: try fields.optional("owner"), attributes: try KeptAttribute.values(fields),
            cleared: Set(try fields.codes("cleared")))
    }
}

extension PlannedDifference.Retirement: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", id)
        fields.field("seen", seen)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(try fields.value("id"), seen: try fields.number("seen"))
    }
}

extension ComponentRelation: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("source", source)
        fields.field("relation", kind)
        target.write(&fields)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.value("source"), try fields.value("relation"),
            try InfrastructureNode(reading: fields))
    }
}
