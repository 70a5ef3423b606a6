import USM
import Values

extension ImportMap {
    init(_ node: MapNode) throws(ImportError) {
        let top = try node.section([
            "source", "missing", "moments", "csv", "case", "event", "activities",
            "unknownActivities",
        ])
        source = try top.required("source").text()
        missing = []
        for item in top["missing"]?.items ?? [] { missing.append(try item.text()) }
        moments = try top["moments"].map(MomentFormat.init(decoding:)) ?? .rfc3339
        csv = try top["csv"].map(CSVFormat.init(decoding:)) ?? CSVFormat()

        let call = try top.required("case").section([
            "id", "type", "title", "description", "requester", "organization", "service",
            "classification", "registered",
        ])
        caseID = try call.required("id").attribute()
        type = try call.required("type").choice()
        title = try call.required("title").templates()
        requester = try call.required("requester").templates()
        description = try call["description"].templates()
        organization = try call["organization"].templates()
        service = try call["service"].templates()
        classification = try call["classification"].map(ClassificationChoice.init(decoding:))
        registered = try call["registered"]?.attribute()

        let event = try top.required("event").section([
            "time", "activity", "transition", "actor", "team",
        ])
        time = try event.required("time").attribute()
        activity = try event.required("activity").templates()
        transition = try event["transition"].templates()
        actor = try event["actor"].templates()
        team = try event["team"].templates()

        activities = try top.required("activities").activities(of: type.values)
        unknownActivities = try top["unknownActivities"]?.word() ?? .refuse
    }
}

extension MomentFormat {
    fileprivate init(decoding node: MapNode) throws(ImportError) {
        let section = try node.section(["format", "zone"])
        var pattern: MomentPattern?
        if let format = section["format"], try format.text() != "rfc3339" {
            pattern = MomentPattern(try format.text())
            guard pattern != nil else {
                throw format.error(
                    expected: "rfc3339, or a pattern of yyyy, M, d, H, m, s, S and Z, "
                        + "such as d/M/yyyy HH:mm")
            }
        }
        var zone = Zone.utc
        if let written = section["zone"] {
            guard let known = Zone(try written.text()) else {
                throw written.error(expected: "a time zone, such as UTC or Europe/Amsterdam")
            }
            zone = known
        }
        self.init(pattern, zone: zone)
    }
}

extension CSVFormat {
    fileprivate init(decoding node: MapNode) throws(ImportError) {
        let section = try node.section(["delimiter", "encoding", "grouped"])
        self.init()
        if let written = section["delimiter"] {
            let text = try written.text("a delimiter")
            guard let known = Delimiter(rawValue: text == "tab" ? "\t" : text) else {
                throw written.error(expected: "\",\", \";\", \"|\" or tab")
            }
            delimiter = known
        }
        encoding = try section["encoding"]?.word() ?? .utf8
        isGrouped = try section["grouped"]?.truth() ?? true
    }
}

extension ImportMap.ClassificationChoice {
    fileprivate init(decoding node: MapNode) throws(ImportError) {
        let section = try node.section(["category", "impact", "urgency"])
        category = try section["category"].templates()
        impact = try section.required("impact").choice()
        urgency = try section.required("urgency").choice()
    }
}

extension MapNode {
    fileprivate func template() throws(ImportError) -> TextTemplate {
        guard let template = TextTemplate(try text()) else {
            throw error(expected: "a text whose attributes stand in braces, as in {product}")
        }
        return template
    }

    fileprivate func templates() throws(ImportError) -> TextTemplates {
        var choices: [TextTemplate] = []
        for item in items { choices.append(try item.template()) }
        return TextTemplates(choices: choices)
    }

    fileprivate func attribute() throws(ImportError) -> String {
        guard let name = try template().soleAttribute else {
            throw error(expected: "one attribute in braces, as in {product}")
        }
        return name
    }

    /// A word for all, or a section that says which value of an attribute gets which word.
    fileprivate func choice<Word>() throws(ImportError) -> ImportMap.Choice<Word>
    where Word: CaseIterable & RawRepresentable & Hashable & Sendable, Word.RawValue == String {
        guard isSection else { return .always(try word()) }
        let section = try section(["from", "values", "otherwise"])
        var values: [String: Word] = [:]
        for (key, value) in try section.required("values").entries() {
            values[key] = try value.word()
        }
        return .from(
            try section.required("from").templates(), values: values,
            otherwise: try section["otherwise"]?.word())
    }

    /// - Parameter types: the calls that the log may bring; an activity that is a step must be
    ///   one for each of them.
    fileprivate func activities(
        of types: [CallType]
    ) throws(ImportError) -> [ImportMap.ActivityName: ImportMap.ActivityMeaning] {
        var meanings: [ImportMap.ActivityName: ImportMap.ActivityMeaning] = [:]
        guard isList else { throw error(expected: "a list of activities") }
        for item in items {
            let section = try item.section(["activity", "transition", "becomes"])
            let name = ImportMap.ActivityName(
                activity: try section.required("activity").text(),
                transition: try section["transition"]?.text())
            guard meanings[name] == nil else {
                throw item.error(expected: "each activity and transition once")
            }
            meanings[name] = try section.required("becomes").meaning(for: types)
        }
        return meanings
    }

    private func meaning(
        for types: [CallType]
    ) throws(ImportError) -> ImportMap.ActivityMeaning {
        switch try? text() {
        case "waiting": return .waiting
        case "resolved": return .resolved
        case "closed": return .closed
        case "cancelled": return .cancelled
        case "note": return .note
        default: break
        }
        var steps: [Step] = []
        for item in items {
            guard let step = Step(try item.text()) else {
                throw item.error(
                    expected: "a step such as R3, waiting, resolved, closed, cancelled or note")
            }
            steps.append(step)
        }
        for process in Set(types.map(\.process)).sorted(by: { $0.letter < $1.letter })
        where !steps.contains(where: { $0.process == process }) {
            throw error(expected: "a step of \(process.rawValue), because calls may be of it")
        }
        return .step(steps)
    }
}

extension MapNode? {
    fileprivate func templates() throws(ImportError) -> TextTemplates {
        try self?.templates() ?? TextTemplates(choices: [])
    }
}
