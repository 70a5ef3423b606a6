import Desk
import HTTPTypes
import JSON
import USM
import Values

extension Endpoints {
    /// How services were given, for who manages them and who speaks for their customers.
    static let reports: [Endpoint] = [readServiceReport, listReportedCalls]

    private static let period: [Field] = [
        .optional("agreement", .id, "Only what was asked under it; else the whole service."),
        .optional("customer", .id, "All agreements of a customer together."),
        .optional("from", .text(limit: 10), "The first day, as `2026-04-01`."),
        .optional("until", .text(limit: 10), "The last day; else to the end of this quarter."),
    ]

    private static let readServiceReport = Endpoint(
        method: .get, path: "/services/{service}/report", name: "readServiceReport",
        summary: "What came of the promises of a service, in the order of the tree.",
        query: period,
        answer: .init(status: .ok, meaning: "The report.", schema: "ServiceReport")
    ) { request in
        let found = try await request.desk.report(
            try ReportRequest(request), as: request.actor)
        return .json { $0.report(found) }
    }

    private static let listReportedCalls = Endpoint(
        method: .get, path: "/services/{service}/report/calls", name: "listReportedCalls",
        summary: "The calls behind the report that you may see, newest first; 200 at most.",
        query: period + [
            .optional("type", .oneOf(CallType.allCases.map(\.rawValue)), "Only of this type."),
            .optional(
                "late", .oneOf(["reaction", "handling", "confirmed"]),
                "Only calls that broke this promise; of confirmed ones, those that were refused."),
        ],
        answer: .init(status: .ok, meaning: "The calls.", schema: "ReportedCalls")
    ) { request in
        let calls = try await request.desk.reportedCalls(
            try ReportRequest(request), type: request.query.choice("type"),
            late: request.query.choice("late"), as: request.actor)
        return .json { document in
            document.excerpt("calls", calls) { list, call in
                list.object {
                    $0.field("id", call.id)
                    $0.field("reference", call.reference)
                    $0.field("title", call.title)
                    $0.field("type", call.type.rawValue)
                    $0.field("status", call.status.rawValue)
                    $0.field("registered_at", call.registeredAt)
                }
            }
        }
    }
}

extension ReportRequest {
    fileprivate init(_ request: APIRequest) throws {
        self.init(
            try request.id("service"), agreement: request.query.id("agreement"),
            customer: request.query.id("customer"),
            from: try CivilDate(optional: request.query.text("from"), "from"),
            until: try CivilDate(optional: request.query.text("until"), "until"))
    }
}

extension CivilDate {
    fileprivate init?(optional text: String?, _ field: String) throws {
        guard let text else { return nil }
        guard let date = CivilDate(text) else {
            throw DeskRefusal.invalid([FieldProblem(field, APITexts.dateWanted)])
        }
        self = date
    }
}

extension JSONOutput {
    fileprivate mutating func report(_ found: ReportedService) {
        field("service_id", found.service.id)
        field("agreement_id", found.agreement?.id)
        field("customer_id", found.customer)
        field("from", "\(found.days.lowerBound)")
        field("until", "\(found.days.upperBound)")
        field("time_zone", found.timeZone)
        field("calls_not_taken_up", found.waiting)
        key("lines")
        list(found.lines) { list, line in
            list.object {
                $0.field("place", line.place)
                $0.field("type", line.type)
                $0.field("measure", line.measure.rawValue)
                $0.field("value", line.value)
                $0.field("target", line.target)
                $0.field("agreement_id", line.agreement)
            }
        }
    }
}

extension OpenAPIDocument {
    static let reportSchemas: [Schema] = [
        Schema(
            name: "ServiceReport",
            properties: [
                ("service_id", "string"), ("agreement_id", "string?"),
                ("customer_id", "string?"), ("from", "string"), ("until", "string"),
                ("time_zone", "string"), ("calls_not_taken_up", "integer"),
                ("lines", "[ReportLine]"),
            ]),
        Schema(
            name: "ReportLine",
            properties: [
                ("place", "string"), ("type", "string?"), ("measure", "string"),
                ("value", "string"), ("target", "string"), ("agreement_id", "string?"),
            ]),
        Schema(
            name: "ReportedCalls", properties: [("calls", "[ReportedCall]"), ("is_cut", "boolean")]),
        Schema(
            name: "ReportedCall",
            properties: [
                ("id", "string"), ("reference", "string"), ("title", "string"),
                ("type", "string"), ("status", "string"), ("registered_at", "string"),
            ]),
    ]
}
