import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    static let calls: [Endpoint] = [list, register, read, journal, search, counts]

    private static let list = Endpoint(
        method: .get, path: "/calls", name: "listCalls",
        summary: "The calls that you may see, a page at a time.",
        query: [
            .optional("open", .truth, "Only open calls, or only ended ones."),
            .optional(
                "type", .list(.oneOf(CallType.allCases.map(\.rawValue)), limit: 5),
                "Only calls that are known to be of these types."),
            .optional(
                "typed", .truth, "Only calls whose type is known, or only those whose is not."),
            .optional(
                "escalated", .truth, "Only calls of which it is said that they take too long."),
            .optional(
                "status", .list(.oneOf(Call.Status.allCases.map(\.rawValue)), limit: 9),
                "Only calls with one of these statuses."),
            .optional("team", .id, "Only calls of the team with this id."),
            .optional("assignee", .id, "Only calls of the person with this id."),
            .optional("requester", .id, "Only calls asked by this person."),
            .optional("service", .id, "Only calls about the service with this id."),
            .optional("component", .id, "Only calls about this component."),
            .optional("root", .truth, "Only calls that no other call opened."),
            .optional("order", .oneOf(["newest", "oldest", "due"]), "How they are sorted."),
            .optional("limit", .number(1...200), "How many; 50 unless you say."),
            .optional("cursor", .text(limit: 60), "Where to go on: `next` of the page before."),
        ],
        answer: .init(status: .ok, meaning: "One page.", schema: "CallPage")
    ) { request in
        let page = try await request.desk.calls(
            request.callFilter, order: try request.callOrder,
            limit: request.query.number("limit") ?? 50, as: request.actor)
        return .json { document in
            document.key("calls")
            document.list(page.calls) { $0.summary($1) }
            document.field("next", page.next?.cursor)
        }.leading(to: page.next?.cursor)
    }

    private static let register = Endpoint(
        method: .post, path: "/calls", name: "registerCall",
        summary: "Ask for something, or report a risk, in your own words.",
        body: [
            .optional("title", .text(limit: 300), "One line; made from the words when absent."),
            .required("description", .text(limit: 20_000), "The words. Markdown."),
            .optional("service", .id, "The service's id, when you know it."),
            .optional("requester", .id, "On whose behalf; yours unless you say."),
            .optional(
                "type", .oneOf(CallType.allCases.map(\.rawValue)),
                "The type; suggested by us when absent."),
            .optional("is_complaint", .truth, "Whether a wish is a complaint."),
            .optional(
                "components", .list(.id, limit: 50),
                "The ids of the managed components it is about."),
        ],
        answer: .init(status: .created, meaning: "The call.", schema: "CallReceipt"),
        example: #"{"description": "The scanner on ward 4 does not read wristbands."}"#
    ) { request in
        let type: CallType? = request.body.choice("type")
        let command = RegisterCall(
            title: request.body.text("title") ?? "",
            description: request.body.text("description") ?? "",
            service: request.body.id("service"), requester: request.body.id("requester"),
            type: type, isComplaint: request.body.truth("is_complaint") ?? false,
            channel: .api, components: request.body.texts("components").map { ID($0) })
        let receipt = try await request.desk.perform(
            command, as: request.actor)
        var response = APIResponse.json(.created, version: receipt.version) {
            $0.receipt(receipt)
        }
        response.location = "/api/v1/calls/\(receipt.reference)"
        return response
    }

    private static let read = Endpoint(
        method: .get, path: "/calls/{reference}", name: "readCall",
        summary: "One call, by its reference, its number or its id.",
        answer: .init(status: .ok, meaning: "The call.", schema: "Call")
    ) { request in
        let state = try await request.desk.callState(
            try request.parameter("reference"), as: request.actor)
        return .json(version: state.call.version) {
            $0.call(state.call, allowed: state.allowed, isInternal: state.isInternal)
        }
    }

    private static let journal = Endpoint(
        method: .get, path: "/calls/{reference}/journal", name: "readJournal",
        summary: "What happened to a call, oldest first, as far as you may read it.",
        query: [
            .optional("after", .number(0...Int(Int32.max)), "Only what came after this version."),
            .optional("limit", .number(1...200), "How many; 100 unless you say."),
        ],
        answer: .init(status: .ok, meaning: "The entries.", schema: "Journal")
    ) { request in
        let limit = request.query.number("limit") ?? 100
        let entries = try await request.desk.journal(
            of: try request.parameter("reference"), after: request.query.number("after") ?? 0,
            limit: limit + 1, as: request.actor)
        let next: Int? = entries.count > limit ? entries[limit - 1].sequence : nil
        return .json { document in
            document.key("entries")
            document.list(entries.prefix(limit)) { $0.journalEntry($1) }
            document.field("next", next)
        }.leading(to: next.map(String.init), by: "after")
    }

    private static let search = Endpoint(
        method: .get, path: "/search", name: "searchCalls",
        summary: "The newest calls that have all these words, of those that you may see.",
        query: [
            .required("q", .text(limit: 500), "The words; the last may be unfinished."),
            .optional("limit", .number(1...200), "How many; 50 unless you say."),
            .optional("cursor", .text(limit: 60), "Where to go on."),
        ],
        answer: .init(
            status: .ok, meaning: "One page, and what was not looked for.", schema: "FoundCalls"),
        exampleQuery: "q=scanner"
    ) { request in
        let order = CallOrder.newest(below: nil)
        guard let start = order.starting(at: request.query.text("cursor") ?? "") else {
            throw DeskRefusal.invalid([FieldProblem("cursor", APITexts.badCursor)])
        }
        let page = try await request.desk.search(
            request.query.text("q") ?? "", order: start,
            limit: request.query.number("limit") ?? 50, as: request.actor)
        return .json { document in
            document.key("named")
            if let call = page.named { document.summary(call) } else { document.null() }
            document.key("calls")
            document.list(page.calls) { $0.summary($1) }
            document.field("next", page.next?.cursor)
            document.field("words_left_out", page.omissions.words)
            document.key("crowded_names")
            document.list(page.omissions.names) { $0.value($1) }
            document.field("findable_from", page.omissions.below)
        }.leading(to: page.next?.cursor)
    }

    private static let counts = Endpoint(
        method: .get, path: "/queues", name: "countOpenCalls",
        summary: "How many open calls stand at each step, of those that you may see.",
        answer: .init(status: .ok, meaning: "The counts.", schema: "Queues")
    ) { request in
        let counts = try await request.desk.openCallCounts(as: request.actor)
        return .json { document in
            document.key("queues")
            document.list(counts) { list, count in
                list.object {
                    $0.field("step", count.step.code)
                    $0.field("status", count.status.rawValue)
                    $0.field("team_id", count.team)
                    $0.field("is_type_known", count.isTypeKnown)
                    $0.field("count", count.count)
                }
            }
        }
    }
}

extension APIRequest {
    fileprivate var callFilter: CallFilter {
        var filter = CallFilter()
        filter.isOpen = query.truth("open")
        filter.types = query.choices("type")
        filter.isTypeKnown = query.truth("typed")
        filter.isEscalated = query.truth("escalated") ?? false
        filter.statuses = query.choices("status")
        filter.team = query.id("team")
        filter.assignee = query.id("assignee")
        filter.requester = query.id("requester")
        filter.service = query.id("service")
        filter.component = query.id("component")
        filter.isRoot = query.truth("root") ?? false
        return filter
    }

    fileprivate var callOrder: CallOrder {
        get throws {
            let order: CallOrder =
                switch query.text("order") {
                case "due": .due(after: nil)
                case "oldest": .oldest(above: nil)
                default: .newest(below: nil)
                }
            guard let start = order.starting(at: query.text("cursor") ?? "") else {
                throw DeskRefusal.invalid([FieldProblem("cursor", APITexts.badCursor)])
            }
            return start
        }
    }
}
