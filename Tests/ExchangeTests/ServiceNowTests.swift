import Desk
import Exchange
import Testing
import USM
import Values

/// The shipped map on a sample in the shape of the public ServiceNow log.
@Suite struct ServiceNowTests {
    private func cases() throws -> [HistoricCase] {
        let map = try ImportMap(file: LogFiles.exampleMap("servicenow-incidents.yaml"))
        return try CaseReader(
            file: LogFiles.fixture("servicenow-sample.csv"), as: .csv, map: map
        ).all()
    }

    @Test func `An incident has the words, people and moments of its rows`() throws {
        let first = try #require(try cases().first)
        #expect(first.externalID == "INC9000001")
        #expect(first.title == "Category 1, Subcategory 1: Symptom 1")
        #expect(first.description == "Incident INC9000001 by Phone, at Location 1.")
        #expect(first.requester == "Caller 1")
        #expect(first.organization == "Location 1")
        #expect(first.service == "Category 1")
        #expect(first.registeredAt == Instant(rfc3339: "2016-02-29T01:16:00Z"))
        #expect(
            first.classification
                == Classification(category: "Subcategory 1", impact: .high, urgency: .medium))
    }

    @Test func `States become steps, waits and ends`() throws {
        let first = try #require(try cases().first)
        #expect(
            first.events.map(\.activity.effect) == [
                .arrived(try #require(Step("R1"))), .arrived(try #require(Step("R3"))), .waiting,
                .resolved, .closed,
            ])
        #expect(first.events.map(\.activity.actor).first == "Updated by 1")
        #expect(first.events.map(\.activity.team).last == "Group 2")
        #expect(first.events.map(\.activity.actor).last == "Resolver 7")
        #expect(first.events.last?.at == Instant(rfc3339: "2016-03-05T12:00:00Z"))
    }

    @Test func `Question marks say nothing`() throws {
        let second = try #require(try cases().last)
        #expect(second.title == "Incident INC9000002")
        #expect(second.service == "CI 12")
        #expect(second.events.allSatisfy { $0.activity.team == nil })
        #expect(second.classification?.category == "")
        #expect(second.events.map(\.activity.effect).last == .noted)
    }

    @Test func `A column that the map speaks of must be there`() throws {
        let map = try ImportMap(file: LogFiles.exampleMap("servicenow-incidents.yaml"))
        let problem = ImportError.Problem.columnMissing(
            "sys_updated_at", columns: ["number", "incident_state"])
        #expect(throws: ImportError("log", .line(1), problem)) {
            try CaseReader(MemoryInput("number,incident_state\n"), as: .csv, map: map)
        }
    }
}
