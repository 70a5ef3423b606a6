import Desk
import Foundation
import Storage
import TestKit
import USM
import Values

extension DeskWithPeople {
    /// Applies what an enterprise file says, and leaves everything else as it is.
    func apply(_ json: String) async throws {
        let file = try JSONDecoder().decode(EnterpriseFile.self, from: Data(json.utf8))
        try await apply(file)
    }

    /// Enters an agreement about scanning beside the one there is.
    ///
    /// - Parameter minutes: until what is high is handled.
    func agree(
        _ key: String, covers: String, minutes: Int, from: String = "2025-01-01",
        until: String? = nil, calendar: String? = nil, customer: String = "ward"
    ) async throws {
        let end = until.map { #""valid_until": "\#($0)","# } ?? ""
        let hours = calendar.map { #""calendar": "\#($0)","# } ?? ""
        try await apply(
            """
            {"agreements": [{
              "key": "\(key)", "name": {"en": "\(key)", "nl": "\(key)"}, "service": "scanning",
              "customer": "\(customer)", "provider": "devices", "valid_from": "\(from)", \(end)
              \(hours)
              "covers": ["\(covers)"],
              "targets": [{"measure": "handling", "minutes": {"high": \(minutes)}}]}]}
            """)
    }

    /// A calendar that is open on each weekday from eight to five.
    ///
    /// - Parameter exceptions: days on which it is not.
    func enterCalendar(
        _ key: String, zone: String = "Europe/Amsterdam", closed exceptions: [String] = []
    ) async throws {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday"]
            .map { #""\#($0)": ["08:00-17:00"]"# }.joined(separator: ", ")
        let closed = exceptions.map {
            #"{"date": "\#($0)", "name": {"en": "Closed", "nl": "Dicht"}}"#
        }.joined(separator: ", ")
        try await apply(
            """
            {"calendars": [{"key": "\(key)", "name": {"en": "Desk", "nl": "Balie"},
              "time_zone": "\(zone)", "week": {\(days)}, "exceptions": [\(closed)]}]}
            """)
    }

    /// An incident of Rena's about scanning, classified high.
    func classifiedCall() async throws -> ID<Call> {
        let id = try await register().id
        try await change(id, .accept(exception: ""))
        try await change(id, .classify(category: "", impact: .medium, urgency: .high))
        return id
    }

    /// Lets the jobs do what a minute brings.
    func passMinute() async throws {
        try await desk.scheduleJobs()
        for _ in 0..<6 {
            clock.advance(by: .seconds(10))
            while try await desk.performNextJob() != nil {}
        }
    }

    /// By when a call is due, as everything says it that can be asked.
    ///
    /// - Returns: one moment where all agree.
    func dueEverywhere(_ id: ID<Call>) async throws -> Set<Instant?> {
        let times = try await desk.clock(of: id.rawValue, as: self[.enid])
        let view = try await desk.callView(id.rawValue, as: self[.enid])
        let listed = try await calls().first { $0.id == id }
        let readings = [times.clock.dueTime.at, view.clock?.dueTime.at]
        return Set(
            [times.call.dueAt, view.call.dueAt, view.summary.dueAt, listed?.dueAt] + readings)
    }

    func reckonings(of id: ID<Call>) async throws -> [Call.Reckoning] {
        try await journal(of: id).compactMap { entry in
            if case .reckoned(let reckoning) = entry.event { reckoning } else { nil }
        }
    }

    func agreementID(_ key: String) async throws -> ID<Agreement> {
        let text = try await database.read { reader in
            try reader.scalar(
                "SELECT id FROM agreement WHERE external_key = \(key)", as: String.self)
        }
        return ID(text ?? "none")
    }
}
