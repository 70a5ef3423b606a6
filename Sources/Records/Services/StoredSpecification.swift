import Journal
import Storage
import USM
import Values

/// One version of a service's specification, as it was written.
package struct StoredSpecification: Hashable, Sendable {
    package let service: ID<Service>
    /// From 1, without gaps.
    package let number: Int
    package let specification: ServiceSpecification
    package let writtenAt: Instant
    /// nil when it came with a file that the program itself carried out.
    package let writtenBy: ID<Party>?
    /// Why it was changed.
    package let note: String
    /// The wish or the request for change under which it came about; nil for what a first start
    /// entered.
    package let call: ID<Call>?

    package init(
        service: ID<Service>, number: Int, specification: ServiceSpecification,
        writtenAt: Instant, writtenBy: ID<Party>?, note: String, call: ID<Call>? = nil
    ) {
        self.service = service
        self.number = number
        self.specification = specification
        self.writtenAt = writtenAt
        self.writtenBy = writtenBy
        self.note = note
        self.call = call
    }
}

extension StoredSpecification {
    /// The same as its journal says it.
    package var kept: SpecificationVersion {
        SpecificationVersion(
            number: number, specification: specification, writtenAt: writtenAt,
            writtenBy: writtenBy, note: note, call: call)
    }
}

extension Reader {
    /// - Parameter number: nil for the newest version.
    package func specification(
        of service: ID<Service>, version number: Int? = nil
    ) throws -> StoredSpecification? {
        if let number {
            return try first(
                """
                SELECT \(StoredSpecification.columns) FROM service_specification
                WHERE service_id = \(service) AND number = \(number)
                """
            ).map(StoredSpecification.init)
        }
        return try first(
            """
            SELECT \(StoredSpecification.columns) FROM service_specification
            WHERE service_id = \(service) ORDER BY number DESC LIMIT 1
            """
        ).map(StoredSpecification.init)
    }

    /// The number of the newest version that was written before a moment, or else of the first.
    package func newestSpecification(
        of service: ID<Service>, before moment: Instant
    ) throws -> Int? {
        try first(
            """
            SELECT coalesce(
                (SELECT max(number) FROM service_specification
                    WHERE service_id = \(service) AND written_at < \(moment)),
                (SELECT min(number) FROM service_specification
                    WHERE service_id = \(service))) AS number
            """
        )?.get("number")
    }

    /// The versions of a service, the newest first.
    package func specifications(
        of service: ID<Service>, limit: Int
    ) throws -> [StoredSpecification] {
        try rows(
            """
            SELECT \(StoredSpecification.columns) FROM service_specification
            WHERE service_id = \(service) ORDER BY number DESC LIMIT \(limit)
            """
        ).map(StoredSpecification.init)
    }

    /// All versions of services, of each the oldest first.
    func keptSpecifications(of services: [ID<Service>]) throws -> [StoredSpecification] {
        try rows(
            """
            SELECT \(StoredSpecification.columns) FROM service_specification
            WHERE service_id IN \(list: services) ORDER BY service_id, number
            """
        ).map(StoredSpecification.init)
    }

    /// The newest version of every service that has one.
    package func newestSpecifications() throws -> [ID<Service>: StoredSpecification] {
        let newest = try rows(
            """
            SELECT \(StoredSpecification.columns) FROM service_specification
            WHERE number = (
                SELECT max(newer.number) FROM service_specification newer
                WHERE newer.service_id = service_specification.service_id)
            """
        ).map(StoredSpecification.init)
        return Dictionary(uniqueKeysWithValues: newest.map { ($0.service, $0) })
    }

    /// The services of which this one is a part now, by age.
    package func wholes(with part: ID<Service>) throws -> [ID<Service>] {
        try rows("SELECT service_id FROM service_part WHERE part_id = \(part) ORDER BY service_id")
            .map { try $0.get("service_id") }
    }
}

extension Transaction {
    /// Enters the next version.
    ///
    /// - Returns: false when somebody else entered that version before.
    package func insert(_ version: StoredSpecification) throws -> Bool {
        let content = try JSONText.encode(version.specification)
        let entered = try rows(
            """
            INSERT INTO service_specification (
                service_id, number, written_at, written_by, note, content, call_id)
            VALUES (
                \(version.service), \(version.number), \(version.writtenAt),
                \(version.writtenBy), \(version.note), \(content), \(version.call))
            ON CONFLICT (service_id, number) DO NOTHING
            RETURNING number
            """)
        guard !entered.isEmpty else { return false }
        try run("DELETE FROM service_part WHERE service_id = \(version.service)")
        try run(
            """
            DELETE FROM dependency
            WHERE effect_id = \(version.service) AND relation = 'composition'
            """)
        for part in version.specification.parts {
            let role = version.specification.role(of: part)?.rawValue
            try run(
                """
                INSERT INTO service_part (service_id, part_id, role)
                VALUES (\(version.service), \(part), \(role))
                """)
            try run(
                """
                INSERT INTO dependency (cause_id, effect_id, relation)
                VALUES (\(part), \(version.service), 'composition')
                """)
        }
        return true
    }
}

extension StoredSpecification {
    fileprivate static let columns: SQL = """
        service_id, number, written_at, written_by, note, content, call_id
        """

    fileprivate init(_ row: Row) throws {
        self.init(
            service: try row.get("service_id"), number: try row.get("number"),
            specification: try SpecificationTexts.shared.specification(
                in: try row.get("content")),
            writtenAt: try row.get("written_at"), writtenBy: try row.get("written_by"),
            note: try row.get("note"), call: try row.get("call_id"))
    }
}
