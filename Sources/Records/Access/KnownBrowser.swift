import Storage
import USM
import Values

extension Reader {
    /// Whether this person has signed in with this browser before.
    ///
    /// - Parameter digest: of the secret that the browser holds.
    package func isKnown(browser digest: String, to person: ID<Party>) throws -> Bool {
        try first(
            """
            SELECT digest FROM known_browser WHERE person_id = \(person) AND digest = \(digest)
            """) != nil
    }
}

extension Transaction {
    /// Keeps that a person signed in with a browser.
    ///
    /// - Parameters:
    ///   - most: how many a person may have; those that were not seen for longest are forgotten.
    ///   - end: what was last seen before this is forgotten, whoever's it is.
    package func know(
        browser digest: String, of person: ID<Party>, at moment: Instant, most: Int,
        forgettingBefore end: Instant
    ) throws {
        try run("DELETE FROM known_browser WHERE seen_at < \(end)")
        try run(
            """
            INSERT INTO known_browser (person_id, digest, seen_at)
            VALUES (\(person), \(digest), \(moment))
            ON CONFLICT (person_id, digest) DO UPDATE SET seen_at = excluded.seen_at
            """)
        try run(
            """
            DELETE FROM known_browser
            WHERE person_id = \(person) AND digest NOT IN (
                SELECT digest FROM known_browser
                WHERE person_id = \(person) ORDER BY seen_at DESC, digest LIMIT \(most))
            """)
    }

    package func forgetBrowsers(of person: ID<Party>) throws {
        try run("DELETE FROM known_browser WHERE person_id = \(person)")
    }
}
