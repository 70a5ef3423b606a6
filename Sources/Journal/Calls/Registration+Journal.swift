import USM
import Values

extension Registration: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("id", id)
        fields.field("number", number)
        fields.field("type", type)
        fields.field("type_open", !isTypeKnown)
        fields.field("complaint", isComplaint)
        fields.words("title", title)
        fields.words("description", description)
        fields.field("requester", requester)
        fields.field("channel", channel)
        fields.field("parent", parent)
        fields.field("root", root)
        fields.field("origin", origin)
        fields.field("service", service)
        fields.field("agreement", agreement)
        fields.field("components", components)
        fields.field("classification", classification)
        fields.field("team", team)
        fields.field("due", dueAt)
        fields.field("due_promise", duePromise)
        fields.field("order", order)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            id: try fields.value("id"), number: try fields.number("number"),
            type: try fields.value("type"), isTypeKnown: try !fields.holds("type_open"),
            isComplaint: try fields.holds("complaint"), title: try fields.words("title"),
            description: try fields.words("description"),
            requester: try fields.value("requester"), channel: try fields.value("channel"),
            parent: try fields.optional("parent"), root: try fields.optional("root"),
            origin: try fields.optional("origin"), service: try fields.optional("service"),
            agreement: try fields.optional("agreement"),
            components: try fields.values("components"),
            classification: try fields.optional("classification"),
            team: try fields.optional("team"), dueAt: try fields.optionalMoment("due"),
            duePromise: try fields.optional("due_promise"), order: try fields.optional("order"))
    }
}

extension Classification: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.words("category", category)
        fields.field("impact", impact)
        fields.field("urgency", urgency)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            category: try fields.words("category"), impact: try fields.value("impact"),
            urgency: try fields.value("urgency"))
    }
}

extension Evaluation: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("handled_properly", handledProperly)
        fields.field("recorded_well", recordedWell)
        fields.words("lessons", lessons)
        fields.field("could_become_standard", couldBecomeStandard)
        fields.words("improvements", improvements)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            handledProperly: try fields.holds("handled_properly"),
            recordedWell: try fields.holds("recorded_well"),
            lessons: try fields.words("lessons"),
            couldBecomeStandard: try fields.holds("could_become_standard"),
            improvements: try fields.wordsList("improvements"))
    }
}

extension PlacedOrder: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("agreement", agreement)
        fields.field("item", code: item)
        fields.words("name", name)
        fields.field("price", price)
        fields.field("answers", answers)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            agreement: try fields.value("agreement"), item: try fields.code("item"),
            name: try fields.text("name"), price: try fields.optional("price"),
            answers: try fields.values("answers"))
    }
}

extension PlacedOrder.Given: JournalValue {
    package func write(_ fields: inout EventWriter) {
        fields.field("key", code: key)
        fields.words("label", label)
        fields.field("answer", answer)
        fields.words("name", name)
    }

    package init(reading fields: EventReader) throws(EventDefect) {
        self.init(
            try fields.code("key"), try fields.text("label"), try fields.value("answer"),
            name: try fields.optionalText("name"))
    }
}
