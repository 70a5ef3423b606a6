import Desk
import HTTPTypes
import JSON
import Journal
import Values

extension Endpoints {
    static let events = Endpoint(
        method: .get, path: "/journal", name: "listEvents",
        summary: """
            Everything that happened, in one order: the structure of each event, and what people \
            wrote where the token says so. For administrators' tokens of scope journal or \
            journal_words. Whoever goes on after read_to misses nothing.
            """,
        query: [
            .optional("after", .text(limit: 20), "Events behind this position; 0 for the first."),
            .optional("subject", .oneOf(subjects), "Only of this kind of thing."),
            .optional("limit", .number(1...ReadJournal.most), "How many are looked at."),
        ],
        answer: .init(status: .ok, meaning: "The events.", schema: "Events"),
        exampleQuery: "after=0&limit=5"
    ) { request in
        let after = request.query.text("after") ?? "0"
        guard let position = Int64(after), position >= 0 else {
            throw DeskRefusal.invalid([FieldProblem("after", APITexts.position)])
        }
        let subject: Subject.Kind? = request.query.choice("subject")
        let part = try await request.desk.ask(
            ReadJournal(
                after: position, subjects: subject.map { [$0] } ?? [],
                limit: request.query.number("limit") ?? ReadJournal.most),
            as: .person(request.actor))
        return .json { document in
            document.key("events")
            document.list(part.events) { $0.event($1, showsWords: part.showsWords) }
            document.field("read_to", part.readTo)
        }
    }

    private static let subjects = Subject.Kind.allCases.map(\.rawValue)
}
