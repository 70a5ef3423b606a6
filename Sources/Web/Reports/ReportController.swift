import Desk
import Foundation
import Hummingbird
import NIOCore
import USM
import Values

/// How was the service given? Promise and result side by side, and the calls behind them.
struct ReportController: Controller {
    let desk: ServiceDesk

    func addRoutes(to pages: Pages) {
        pages.get(.report("{service}"), use: report)
        pages.get(.reportedCalls("{service}"), use: calls)
    }

    private func report(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let asked = try ReportQuery(context)
        return try await attempt {
            let found = try await desk.report(try asked.request, as: actor)
            switch context.query["format"] {
            case "csv": return download(ReportFile.csv(found), "text/csv", "report.csv")
            case "json":
                return download(try ReportFile.json(found), "application/json", "report.json")
            default: break
            }
            return context.show(
                ReportPage(
                    viewer: context.viewer, found: found, asked: asked,
                    worksHere: Policy(actor).mayEnter(.services)
                ).page)
        } orShow: { problems in
            var whole = asked
            (whole.from, whole.until) = ("", "")
            let found = try await desk.report(try whole.request, as: actor)
            return context.show(
                ReportPage(
                    viewer: context.viewer, found: found, asked: asked,
                    worksHere: Policy(actor).mayEnter(.services), problems: problems
                ).page)
        }
    }

    private func calls(_ request: Request, _ context: WebContext) async throws -> Response {
        let actor = try context.signedIn()
        let asked = try ReportQuery(context)
        let type = CallType(rawValue: context.query["type"])
        let late = ReportTally.Measure(rawValue: context.query["late"])
        let (period, found) = try await attempt {
            let period = try asked.request
            return (
                period,
                try await desk.reportedCalls(period, type: type, late: late, as: actor)
            )
        } orShow: { _ in
            throw DeskRefusal.notFound
        }
        let report = try await desk.report(period, as: actor)
        return context.show(
            ReportedCallsPage(
                viewer: context.viewer, report: report, asked: asked, type: type, late: late,
                calls: found, worksHere: Policy(actor).mayEnter(.services)
            ).page)
    }

    private func download(_ text: String, _ type: String, _ name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "\(type); charset=utf-8",
                .contentDisposition: "attachment; filename=\(name)",
                .cacheControl: "private, no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

/// What the address of a report says, as it was written.
struct ReportQuery: Sendable {
    let service: ID<Service>
    var agreement: String
    var customer: String
    var from: String
    var until: String

    init(_ context: WebContext) throws {
        service = ID(try context.part("service"))
        agreement = context.query["agreement"]
        customer = context.query["customer"]
        // One field offers both; a customer is told by the word before it.
        if agreement.hasPrefix(Self.ofCustomer) {
            customer = String(agreement.dropFirst(Self.ofCustomer.count))
            agreement = ""
        }
        from = context.query["from"]
        until = context.query["until"]
    }

    static let ofCustomer = "customer:"

    var request: ReportRequest {
        get throws {
            ReportRequest(
                service, agreement: agreement.isEmpty ? nil : ID(agreement),
                customer: customer.isEmpty ? nil : ID(customer),
                from: try date(from, "from"), until: try date(until, "until"))
        }
    }

    private func date(_ text: String, _ field: String) throws -> CivilDate? {
        guard !text.isEmpty else { return nil }
        guard let date = CivilDate(text) else {
            throw DeskRefusal.invalid([FieldProblem(field, ReportTexts.dateWanted)])
        }
        return date
    }
}

/// A report as other programs read it.
enum ReportFile {
    private struct Document: Encodable {
        let service: String
        let agreement: String?
        let customer: String?
        let from: String
        let until: String
        let timeZone: String
        let lines: [ReportLine]
    }

    static func json(_ found: ReportedService) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let document = Document(
            service: found.service.id.rawValue, agreement: found.agreement?.id.rawValue,
            customer: found.customer?.rawValue,
            from: "\(found.days.lowerBound)", until: "\(found.days.upperBound)",
            timeZone: found.timeZone, lines: found.lines)
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    /// No cell needs a quote: keys and numbers only.
    static func csv(_ found: ReportedService) -> String {
        let head = "from,until,place,type,measure,value,target,agreement\r\n"
        return found.lines.reduce(into: head) { text, line in
            text += "\(found.days.lowerBound),\(found.days.upperBound),\(line.place),"
            text += "\(line.type ?? ""),\(line.measure.rawValue),\(line.value),\(line.target),"
            text += "\(line.agreement ?? "")\r\n"
        }
    }
}
