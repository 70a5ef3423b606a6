import Journal
import Storage
import USM
import Values

extension Transaction {
    /// - Parameter stored: nil for a class of the method to which nothing is added.
    package func save(
        _ stored: StoredClass?, of path: String, isManaged: Bool,
        _ cause: ComponentClassEvent.Cause, _ by: Authorship
    ) throws {
        if let stored {
            try run(
                """
                INSERT INTO component_class (path, name_en, name_nl, attributes)
                VALUES (
                    \(path), \(stored.name?.english), \(stored.name?.dutch),
                    \(try JSONText.encode(stored.attributes)))
                ON CONFLICT (path) DO UPDATE SET
                    name_en = excluded.name_en, name_nl = excluded.name_nl,
                    attributes = excluded.attributes
                """)
        } else {
            try run("DELETE FROM component_class WHERE path = \(path)")
        }
        if isManaged {
            try run("INSERT INTO managed_class (path) VALUES (\(path)) ON CONFLICT DO NOTHING")
        } else {
            try run("DELETE FROM managed_class WHERE path = \(path)")
        }
        let content = try componentClasses([path])[path] ?? ComponentClassContent(path: path)
        try appendToJournal(ComponentClassEvent.stands(content, cause), of: path, by)
    }
}

extension Reader {
    /// What the provider says of classes; those of which nothing is said are not there.
    package func componentClasses(
        _ paths: [String]
    ) throws -> [String: ComponentClassContent] {
        let managed = Set(
            try rows("SELECT path FROM managed_class WHERE path IN \(list: paths)")
                .map { try $0.get("path", as: String.self) })
        var said = try rows(
            """
            SELECT path, name_en, name_nl, attributes FROM component_class
            WHERE path IN \(list: paths)
            """
        ).map(StoredClass.init).map { stored in
            ComponentClassContent(
                path: stored.path, name: stored.name, attributes: stored.attributes,
                isManaged: managed.contains(stored.path))
        }
        let known = Set(said.map(\.path))
        said += managed.subtracting(known).map { ComponentClassContent(path: $0, isManaged: true) }
        return Dictionary(uniqueKeysWithValues: said.map { ($0.path, $0) })
    }
}
