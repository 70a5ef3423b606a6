import Desk
import Storage
import TestKit
import Testing
import USM
import Values

/// What somebody does to agreements, services, designs and the register past the desk is found.
struct TermsTamperingTests {
    private struct Deed {
        let statements: [SQL]
        /// What it is found at: the kind of thing where its id does not say it.
        let kind: String
        /// By which files know it; nil for what has no key.
        let key: String?
        let field: String

        init(_ statements: SQL..., at kind: String = "", of key: String? = nil, in field: String) {
            self.statements = statements
            self.kind = kind
            self.key = key
            self.field = field
        }
    }

    /// One after the other: each is found beside what was found before.
    private static func deeds(_ test: DeskWithPeople) -> [Deed] {
        let (wifi, radio): (ID<Agreement>, ID<Agreement>) = (
            test.id("wifi-ward"), test.id("radio-contract")
        )
        let (reader, other): (ID<ManagedComponent>, ID<ManagedComponent>) = (
            test.id("wr-204"), test.id("wr-205")
        )
        let printing: ID<Service> = test.id("printing")
        return agreements(wifi, radio) + talks(test.scanningAgreement) + [
            Deed(
                "UPDATE service SET team_id = NULL WHERE external_key = 'wifi'",
                at: "service ", of: "wifi", in: "content"),
            Deed(
                "UPDATE service_specification SET note = 'other' WHERE number = 2",
                at: "service ", of: "scanning", in: "versions"),
            Deed(
                """
                DELETE FROM journal
                WHERE subject = 'service' AND sequence = 1 AND subject_id = \(printing)
                """,
                at: "service ", of: "printing", in: "journal"),
            Deed(
                "UPDATE component SET service_id = NULL WHERE id = \(reader)",
                at: "component ", of: "wr-204", in: "service"),
            Deed(
                "UPDATE component_version SET name = 'other' WHERE component_id = \(other)",
                at: "component ", of: "wr-205", in: "versions"),
            Deed(
                "UPDATE component_relation SET from_at = from_at - 1 WHERE source_id = \(other)",
                at: "component ", of: "wr-205", in: "relations"),
            Deed("DELETE FROM managed_class", at: "class asset ", in: "isManaged"),
            Deed("UPDATE planned_difference SET version = 9", at: "plan ", in: "version"),
            Deed(
                "UPDATE planned_difference SET content = replace(content, 'srv-12', 'srv-13')",
                at: "plan ", in: "plan"),
            Deed("UPDATE design SET functional = '[]'", at: "design ", in: "functional"),
            Deed("DELETE FROM design", at: "design ", in: "row"),
            Deed("UPDATE enterprise SET time_zone = 'UTC'", at: "enterprise ", in: "timeZone"),
            Deed("UPDATE first_start SET ended_by = NULL", at: "enterprise ", in: "liveBy"),
        ]
    }

    private static func agreements(_ wifi: ID<Agreement>, _ radio: ID<Agreement>) -> [Deed] {
        [
            Deed(
                "UPDATE agreement SET valid_until = valid_from + 1 WHERE id = \(wifi)",
                of: "wifi-ward", in: "validity"),
            Deed(
                "DELETE FROM agreement_coverage WHERE agreement_id = \(wifi)", of: "wifi-ward",
                in: "coverage"),
            Deed(
                "UPDATE agreement_terms SET valid_from = 1 WHERE agreement_id = \(wifi)",
                of: "wifi-ward", in: "promised"),
            Deed(
                """
                UPDATE journal SET structure = replace(structure, '3600000', '3540000')
                WHERE subject = 'agreement' AND subject_id = \(radio)
                """,
                of: "radio-contract", in: "targets"),
            Deed(
                """
                DELETE FROM journal
                WHERE subject = 'agreement' AND subject_id = \(radio) AND sequence = 1
                """,
                of: "radio-contract", in: "journal"),
            Deed(
                "DELETE FROM agreement_coverage WHERE agreement_id = \(wifi)",
                "DELETE FROM agreement_terms WHERE agreement_id = \(wifi)",
                "DELETE FROM agreement WHERE id = \(wifi)",
                of: "wifi-ward", in: "content"),
        ]
    }

    private static func talks(_ scanning: ID<Agreement>) -> [Deed] {
        [
            Deed("UPDATE arrangement SET state = 'offered'", of: "scanning-hospital", in: "state"),
            Deed("UPDATE arrangement SET valid_from = 1", of: "scanning-hospital", in: "validFrom"),
            Deed(
                """
                UPDATE journal
                SET structure = replace(structure, 'service_agreement', 'operational_agreement')
                WHERE subject_id = \(scanning) AND kind = 'opened'
                """,
                of: "scanning-hospital", in: "kind"),
            Deed("DELETE FROM arrangement_speaker", of: "scanning-hospital", in: "speakers"),
            Deed(
                "DELETE FROM arrangement",
                of: "scanning-hospital", in: "row"),
        ]
    }

    @Test(arguments: TestEngine.allCases)
    func `Each change that was made past the desk is found where it is`(
        engine: TestEngine
    ) async throws {
        try await DeskWithPeople.with(engine) { test in
            try await TermsReplayTests.filed(test)
            try await TermsReplayTests.talked(test)
            try await TermsReplayTests.designed(test)
            _ = try await TermsReplayTests.planned(test)
            var before = Set(try await test.journalDifferences())
            #expect(before == [])
            for deed in Self.deeds(test) {
                try await test.database.write { transaction in
                    for statement in deed.statements { try transaction.run(statement) }
                }
                let found = Set(try await test.journalDifferences())
                let id = deed.key.map { test.id($0, Party.self).rawValue } ?? ""
                let place = deed.kind + id
                let isFound = found.subtracting(before).contains {
                    $0.hasPrefix(place) && $0.contains(" \(deed.field): stored ")
                }
                #expect(isFound, "\(place) \(deed.field): \(found.subtracting(before))")
                before = found
            }
        }
    }
}
