import Desk
import Foundation
import Records
import Storage
import USM
import Values

/// A ward and the team that looks after its scanners.
enum SmallEnterprise {
    static let text = """
        {
          "organizations": [
            {"key": "group", "name": "Waterlanden"},
            {"key": "care", "name": "Patient Care", "parent": "group"},
            {"key": "practice", "name": "Kleinmeer"}
          ],
          "teams": [
            {"key": "ward", "name": "Ward 4", "parent": "care"},
            {"key": "devices", "name": "Device team", "parent": "group"}
          ],
          "people": [
            {"key": "nora", "name": "Nora Visser", "email": "nora@waterlanden.example",
             "language": "en", "parent": "ward", "teams": ["ward"], "sign_in": "nora"},
            {"key": "bram", "name": "Bram Koster", "language": "nl", "parent": "devices",
             "teams": ["devices"], "sign_in": "bram",
             "grants": [
               {"profile": "operator", "team": "devices"},
               {"profile": "workflow_coordinator", "service": "scanning"}]},
            {"key": "pieter", "name": "Piëter Hofman", "parent": "practice"}
          ],
          "services": [
            {"key": "scanning", "name": {"en": "Scanning", "nl": "Scannen"},
             "summary": {"en": "Reads.", "nl": "Leest."}, "team": "devices"}
          ],
          "calendars": [
            {"key": "office", "name": {"en": "Office hours", "nl": "Kantooruren"},
             "time_zone": "Europe/Amsterdam",
             "week": {"monday": ["08:00-12:00", "13:00-17:30"], "friday": ["08:00-12:00"]},
             "exceptions": [
               {"date": "2026-12-25", "name": {"en": "Christmas Day", "nl": "Eerste kerstdag"}},
               {"date": "2026-12-31", "name": {"en": "New Year's Eve", "nl": "Oudjaar"},
                "open": ["08:00-12:00"]}]}
          ],
          "agreements": [
            {"key": "scanning-care", "name": {"en": "Scanning for care", "nl": "Scannen"},
             "service": "scanning", "customer": "care", "provider": "devices",
             "valid_from": "2025-01-01", "valid_until": "2027-01-01T12:30:00Z",
             "covers": ["care"], "contacts": ["nora"],
             "targets": [{"measure": "handling", "minutes": {"critical": 120, "low": 1440}}], "calendar": "office",
             "pre_agreed_calls": [
               {"name": {"en": "a spare scanner", "nl": "een reservescanner"},
                "type": "service_request", "words": ["spare scanner", "reservescanner"]}]}
          ],
          "components": [
            {"key": "wr-204", "name": "Reader WR-204", "class": "asset/hardware",
             "owner": "devices", "service": "scanning"}
          ],
          "recurring_actions": [
            {"key": "clean", "service": "scanning", "requester": "nora", "team": "devices",
             "name": {"en": "Clean", "nl": "Schoonmaken"}, "work": "With the **dry** cloth.",
             "rhythm": "weekly", "every": 2, "weekdays": ["thursday", "monday"], "day": 3,
             "start": "2026-01-01", "end": "2028-01-01", "time": "07:30", "minutes": 45,
             "time_zone": "America/New_York"},
            {"key": "inspect", "service": "scanning", "requester": "nora",
             "name": {"en": "Inspect", "nl": "Keuren"}, "rhythm": "yearly", "day": 29,
             "month": 2, "start": "2026-01-01", "time": "09:00", "minutes": 60}
          ],
          "freeze_windows": [
            {"key": "stock", "from": "2026-12-31T18:00:00Z", "until": "2027-01-02",
             "reason": "Stock-taking", "class": "asset/hardware", "exceptions": ["scanning"]},
            {"key": "move", "from": "2027-02-01", "until": "2027-02-08", "reason": "The move",
             "service": "scanning"}
          ]
        }
        """

    static func file(_ change: (String) -> String = { $0 }) throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(change(text).utf8))
    }
}

extension TestDesk {
    /// The actor for the party with this key.
    func actor(_ key: String) async throws -> Actor {
        let id = try await party(key)
        return try await desk.actor(for: id)
    }

    func party(_ key: String) async throws -> ID<Party> {
        let parties = try await desk.database.read { try $0.storedParties() }
        return parties.first { $0.key == key }?.party.id ?? ID("none")
    }
}
