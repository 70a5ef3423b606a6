import Storage
import USM
import Values

/// The bytes of a file, named by their SHA-256.
package struct StoredContent: Sendable {
    package let digest: String
    package let size: Int
    /// Called once the bytes are needed, so that those of many files are not in memory at once.
    package let bytes: @Sendable () throws -> [UInt8]

    package init(
        digest: String, size: Int, bytes: @escaping @Sendable () throws -> [UInt8]
    ) {
        self.digest = digest
        self.size = size
        self.bytes = bytes
    }
}

extension Transaction {
    /// Keeps content that is not kept yet.
    package func keep(_ content: StoredContent) throws {
        let isKept = try first("SELECT size FROM content WHERE digest = \(content.digest)") != nil
        guard !isKept else { return }
        let bytes = try content.bytes()
        try run(
            """
            INSERT INTO content (digest, size, bytes)
            VALUES (\(content.digest), \(content.size), \(bytes))
            ON CONFLICT (digest) DO NOTHING
            """)
    }

    /// Writes down which calls a fork has opened, after they are registered.
    package func relateChildren(of call: Call) throws {
        try run("DELETE FROM call_child WHERE parent_id = \(call.id)")
        for (position, child) in call.children.enumerated() {
            try run(
                """
                INSERT INTO call_child (parent_id, position, child_id, process, outcome, is_past)
                VALUES (\(call.id), \(position), \(child.id), \(child.process),
                    \(child.outcome), \(child.isPast))
                """)
        }
    }
}

extension Reader {
    package func attachedFiles(of id: ID<Call>, isInternal: Bool) throws -> [AttachedFile] {
        let visible: SQL = isInternal ? "TRUE" : "visibility = 'requester'"
        return try rows(
            """
            SELECT sequence, digest, name, media_type, size, visibility FROM attachment
            WHERE call_id = \(id) AND \(visible) ORDER BY sequence
            """
        ).map {
            AttachedFile(
                sequence: try $0.get("sequence"),
                attachment: Call.Attachment(
                    digest: try $0.get("digest"), name: try $0.get("name"),
                    mediaType: try $0.get("media_type"), size: try $0.get("size"),
                    visibility: try $0.get("visibility")))
        }
    }

    package func content(_ digest: String) throws -> [UInt8]? {
        try scalar("SELECT bytes FROM content WHERE digest = \(digest)")
    }
}
