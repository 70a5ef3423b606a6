import Desk
import Foundation

/// A hospital that asks, and a provider with two teams that answers.
///
/// The agreement on scanning has two targets and a call agreed in advance; that on the wireless
/// network has neither; the one on printing is over; parking has none.
/// Antenna Works, from outside, supplies the network team with the repair of radios.
enum DeskEnterprise {
    static func file() throws -> EnterpriseFile {
        try JSONDecoder().decode(EnterpriseFile.self, from: Data(text.utf8))
    }

    private static let text = """
        {
          "organizations": [
            {"key": "hospital", "name": "Waterland Hospital"},
            {"key": "provider", "name": "Facilities"},
            {"key": "antenna", "name": "Antenna Works"}
          ],
          "teams": [
            {"key": "ward", "name": "Ward 4", "parent": "hospital"},
            {"key": "devices", "name": "Devices", "parent": "provider"},
            {"key": "network", "name": "Network", "parent": "provider"}
          ],
          "people": [
            {"key": "rena", "name": "Rena", "parent": "ward", "teams": ["ward"]},
            {"key": "rick", "name": "Rick", "parent": "ward", "teams": ["ward"]},
            {"key": "otto", "name": "Otto"},
            {"key": "connie", "name": "Connie", "parent": "hospital"},
            {"key": "dora", "name": "Dora", "parent": "devices", "teams": ["devices"],
             "grants": [{"profile": "operator", "team": "devices"}]},
            {"key": "cora", "name": "Cora", "parent": "devices", "teams": ["devices"],
             "grants": [{"profile": "workflow_coordinator", "team": "devices"}]},
            {"key": "nick", "name": "Nick", "parent": "network", "teams": ["network"],
             "grants": [{"profile": "operator", "team": "network"}]},
            {"key": "sam", "name": "Sam",
             "grants": [{"profile": "operator", "service": "wifi"}]},
            {"key": "enid", "name": "Enid", "grants": [{"profile": "operator"}]},
            {"key": "chris", "name": "Chris", "grants": [{"profile": "workflow_coordinator"}]},
            {"key": "mona", "name": "Mona",
             "grants": [{"profile": "service_manager", "service": "scanning"}]},
            {"key": "adam", "name": "Adam", "grants": [{"profile": "administrator"}]}
          ],
          "services": [
            {"key": "scanning", "name": {"en": "Scanning", "nl": "Scannen"},
             "summary": {"en": "", "nl": ""}, "team": "devices",
             "specification": {
               "job": {"en": "Know which patient it is", "nl": "Weten welke patiënt het is"},
               "goods": [{"key": "reader", "en": "A reader on each cart",
                          "nl": "Een lezer op elke kar"}],
               "promises": {
                 "facility.functioning.availability.when_open":
                   {"en": "Hardly ever out", "nl": "Bijna nooit uit", "at_least": "99.5",
                    "unit": "percent"}}}},
            {"key": "wifi", "name": {"en": "Wireless network", "nl": "Draadloos netwerk"},
             "summary": {"en": "", "nl": ""}, "team": "network"},
            {"key": "printing", "name": {"en": "Printing", "nl": "Afdrukken"},
             "summary": {"en": "", "nl": ""}, "team": "devices"},
            {"key": "parking", "name": {"en": "Parking", "nl": "Parkeren"},
             "summary": {"en": "", "nl": ""}},
            {"key": "radio", "name": {"en": "Radio repair", "nl": "Radioreparatie"},
             "summary": {"en": "", "nl": ""}}
          ],
          "agreements": [
            {"key": "scanning-hospital", "name": {"en": "Scanning", "nl": "Scannen"},
             "service": "scanning", "customer": "hospital", "provider": "provider",
             "valid_from": "2025-01-01", "covers": ["hospital"], "contacts": ["connie"],
             "targets": [
               {"measure": "reaction", "minutes": {"unclassified": 30}},
               {"measure": "handling", "minutes": {"critical": 60, "high": 240}}],
             "pre_agreed_calls": [
               {"name": {"en": "a roll of labels", "nl": "een rol etiketten"},
                "type": "service_request", "words": ["roll of labels"]}]},
            {"key": "wifi-ward", "name": {"en": "Network", "nl": "Netwerk"},
             "service": "wifi", "customer": "hospital", "provider": "provider",
             "valid_from": "2025-01-01", "covers": ["ward"]},
            {"key": "printing-past", "name": {"en": "Printing", "nl": "Afdrukken"},
             "service": "printing", "customer": "hospital", "provider": "provider",
             "valid_from": "2024-01-01", "valid_until": "2026-01-01", "covers": ["hospital"]},
            {"key": "radio-contract", "name": {"en": "Radio contract", "nl": "Radiocontract"},
             "service": "radio", "customer": "network", "provider": "antenna",
             "valid_from": "2025-01-01", "covers": ["network"],
             "targets": [
               {"measure": "reaction", "minutes": {"unclassified": 60, "critical": 60, "high": 60,
                "medium": 60, "low": 60, "lowest": 60, "none": 60}},
               {"measure": "handling", "minutes": {"critical": 120, "high": 480}}]}
          ],
          "components": [
            {"key": "wr-204", "name": "Reader WR-204", "class": "asset/hardware",
             "owner": "provider", "service": "scanning"},
            {"key": "wr-205", "name": "Reader WR-205", "class": "asset/hardware",
             "owner": "provider", "service": "scanning"}
          ]
        }
        """
}
