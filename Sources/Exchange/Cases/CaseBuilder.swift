import Desk
import USM
import Values

/// Makes a case of a trace, as a map says.
///
/// Pure: the same trace gives the same case. Who asked, and the words of title and description,
/// are taken from the first event that has them; what a call is about (type, service,
/// classification) from the last one. An attribute of the trace itself goes before those of its
/// events.
package struct CaseBuilder: Sendable {
    private let map: ImportMap
    /// What messages call the log.
    private let file: String

    package init(map: ImportMap, file: String) {
        self.map = map
        self.file = file
    }

    package func historicCase(from trace: Trace) throws(ImportError) -> HistoricCase {
        let line = trace.line
        func first(_ attribute: String) -> String? { map.words(attribute, first: trace) }
        func last(_ attribute: String) -> String? { map.words(attribute, last: trace) }
        guard let name = try checked(first(map.caseID), "case.id", line: line) else {
            throw error(.caseWithoutName(attribute: map.caseID), line: line)
        }
        let title = try checked(map.title.filled(first), "case.title", .title, line: line)
        guard let title else { throw error(.titleMissing(of: name), line: line) }
        let type = try value(of: map.type, "case.type", last, line)
        let events = try self.events(of: trace, type: type)
        guard let registered = try registration(of: trace) ?? events.first?.at else {
            throw error(.caseWithoutEvents(name), line: line)
        }
        let description = try checked(
            map.description.filled(first), "case.description", .text.optional, line: line)
        return HistoricCase(
            externalID: name, type: type, title: title, description: description ?? "",
            classification: try classification(last, line),
            requester: try checked(map.requester.filled(first), "case.requester", line: line),
            organization: try checked(
                map.organization.filled(first), "case.organization", line: line),
            service: try checked(map.service.filled(last), "case.service", line: line),
            registeredAt: registered, events: events)
    }

    private func registration(of trace: Trace) throws(ImportError) -> Instant? {
        guard
            let attribute = map.registered,
            let written = map.value(attribute, first: trace)
        else { return nil }
        return try moment(written, attribute, trace.line)
    }

    private func classification(
        _ words: (String) -> String?, _ line: Int
    ) throws(ImportError) -> Classification? {
        guard let choice = map.classification else { return nil }
        let category = try checked(
            choice.category.filled(words), "classification.category", .name.optional, line: line)
        return Classification(
            category: category ?? "",
            impact: try value(of: choice.impact, "classification.impact", words, line),
            urgency: try value(of: choice.urgency, "classification.urgency", words, line))
    }

    private func value<Value>(
        of choice: ImportMap.Choice<Value>, _ name: String, _ words: (String) -> String?,
        _ line: Int
    ) throws(ImportError) -> Value {
        switch choice {
        case .always(let value):
            return value
        case .from(let source, let values, let otherwise):
            let word = source.filled(words)
            guard let value = word.flatMap({ values[$0] }) ?? otherwise else {
                throw error(
                    .choiceUnknown(word, for: name, known: values.keys.sorted()), line: line)
            }
            return value
        }
    }

    private func events(
        of trace: Trace, type: CallType
    ) throws(ImportError) -> [HistoricEvent] {
        var events: [HistoricEvent] = []
        events.reserveCapacity(trace.events.count)
        var isSorted = true
        for event in trace.events {
            let historic = try historicEvent(event, of: trace, type: type)
            if let before = events.last, before.at > historic.at { isSorted = false }
            events.append(historic)
        }
        guard !isSorted else { return events }
        return events.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
    }

    private func historicEvent(
        _ event: Trace.Event, of trace: Trace, type: CallType
    ) throws(ImportError) -> HistoricEvent {
        let line = event.line
        func words(_ attribute: String) -> String? {
            map.words(attribute, event.attributes) ?? map.words(attribute, trace.attributes)
        }
        guard let written = map.value(map.time, event.attributes) else {
            throw error(.momentMissing(attribute: map.time), line: line)
        }
        let moment = try moment(written, map.time, line)
        let activity = try checked(map.activity.filled(words), "event.activity", line: line)
        let transition = try checked(map.transition.filled(words), "event.transition", line: line)
        guard let effect = map.effect(activity, transition, on: type) else {
            throw error(.activityUnknown(activity: activity, transition: transition), line: line)
        }
        return HistoricEvent(
            at: moment,
            activity: Call.ImportedActivity(
                activity: activity ?? "", transition: transition, effect: effect,
                actor: try checked(map.actor.filled(words), "event.actor", line: line),
                team: try checked(map.team.filled(words), "event.team", line: line)))
    }

    private func moment(
        _ value: Trace.Value, _ attribute: String, _ line: Int
    ) throws(ImportError) -> Instant {
        if case .moment(let moment) = value { return moment }
        let text = value.words ?? ""
        guard let moment = map.moments.moment(of: text) else {
            let expected = map.moments.expectation
            throw error(.momentUnreadable(text, of: attribute, expected: expected), line: line)
        }
        return moment
    }

    /// A text under the rules that hold for what people type.
    private func checked(
        _ text: String?, _ name: String, _ rule: TextRule = .name, line: Int
    ) throws(ImportError) -> String? {
        guard let text, !text.isPlainLine(limit: rule.limit) else { return text }
        do {
            return try rule.checked(text)
        } catch {
            throw self.error(.textRefused(of: name, error), line: line)
        }
    }

    private func error(_ problem: ImportError.Problem, line: Int) -> ImportError {
        ImportError(file, .line(line), problem)
    }
}

extension String {
    /// Whether every rule leaves the text as it is, seen at a glance: almost all texts of a log
    /// are plain, and the whole check takes many times as long.
    fileprivate func isPlainLine(limit: Int) -> Bool {
        let bytes = utf8
        return !isEmpty && bytes.count <= limit && bytes.first != 0x20 && bytes.last != 0x20
            && bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
