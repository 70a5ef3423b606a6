import Storage

/// The first form of the search's table and index, which engines made words of by themselves.
///
/// ``Migration/searchTokens`` puts another in its place.
enum FirstFullText {
    static func schema(_ dialect: Dialect) -> [SQL] {
        [
            """
            CREATE TABLE call_text (
                number \(dialect.integer) PRIMARY KEY,
                body   TEXT NOT NULL,
                scope  TEXT NOT NULL
            )\(dialect.strict)
            """
        ] + (dialect == .postgres ? postgresIndex : sqliteIndex)
    }

    private static let sqliteIndex: [SQL] = [
        """
        CREATE VIRTUAL TABLE call_search USING fts5 (
            body, scope, content = 'call_text', content_rowid = 'number', columnsize = 0,
            prefix = '2 3 4 5 6 7 8', tokenize = 'unicode61 remove_diacritics 2'
        )
        """,
        """
        CREATE TRIGGER call_text_deleted AFTER DELETE ON call_text
        WHEN old.body <> '' BEGIN
            INSERT INTO call_search (call_search, rowid, body, scope)
            VALUES ('delete', old.number, old.body, old.scope);
        END
        """,
        """
        CREATE TRIGGER call_text_updated AFTER UPDATE ON call_text
        WHEN old.body <> new.body OR old.scope <> new.scope OR old.number <> new.number BEGIN
            INSERT INTO call_search (call_search, rowid, body, scope)
            SELECT 'delete', old.number, old.body, old.scope WHERE old.body <> '';
            INSERT INTO call_search (rowid, body, scope)
            VALUES (new.number, new.body, new.scope);
        END
        """,
    ]

    private static let postgresIndex: [SQL] = [
        splitting, lexemes, walk,
        """
        CREATE INDEX call_text_lexemes ON call_text
        USING gin (call_text_lexemes(number, body, scope)) WITH (fastupdate = off)
        """,
    ]

    /// Words in small letters without accents.
    ///
    /// PostgreSQL's own parser is not used because it keeps addresses and file names whole, which
    /// SQLite does not.
    private static let splitting: SQL = #"""
        CREATE FUNCTION full_text_words(written TEXT) RETURNS TEXT[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN regexp_split_to_array(
            lower(CASE WHEN octet_length(written) = char_length(written) THEN written
                ELSE regexp_replace(normalize(written, NFD), '[\u0300-\u036f]', '', 'g') END),
            '[\u0001-\u002f\u003a-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf'
            '\u00d7\u00f7\u2000-\u206f\u2190-\u245f\u2500-\u2bff\u3000-\u3004\u3008-\u3020'
            '\ufe00-\ufe19\uff01-\uff0f\U0001f000-\U0001faff]+')
        """#

    /// The entries of one text: its words, `<` with the beginnings of its words, `@` with the
    /// words of its scope, and `#1.` to `#3.` with its stretches of 2^10, 2^13 and 2^16 numbers.
    ///
    /// Only the first 40,000 characters are indexed: PostgreSQL allows a megabyte of entries.
    private static let lexemes: SQL = """
        CREATE FUNCTION call_text_lexemes(number BIGINT, body TEXT, scope TEXT) RETURNS TSVECTOR
        LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
        DECLARE
            words CONSTANT TEXT[] := array_remove(full_text_words(left(body, 40000)), '');
        BEGIN
            RETURN array_to_tsvector(
                ARRAY(SELECT left(word, 64) FROM unnest(words) AS word)
                || ARRAY(
                    SELECT '<' || left(word, size)
                    FROM unnest(words) AS word, generate_series(2, 8) AS size
                    WHERE size <= length(word))
                || string_to_array('@' || replace(scope, ' ', ' @'), ' ')
                || ARRAY['#1.' || (number >> 10), '#2.' || (number >> 13), '#3.' || (number >> 16)]);
        END
        $body$
        """

    /// Asks for 400 texts of a stretch: if a long stretch has them all the time it is left for
    /// shorter ones, and when a short one has been done the next may be longer.
    ///
    /// Each word is a condition of its own, because GIN leaps between conditions but not between
    /// the words of one (200 ms against 4); without a scope the first word stands twice.
    private static let walk: SQL = """
        CREATE FUNCTION call_text_search(
            finished TEXT, unfinished TEXT, scopes TEXT, below BIGINT, most BIGINT
        )
        RETURNS SETOF BIGINT LANGUAGE plpgsql STABLE
        SET plan_cache_mode = force_generic_plan AS $body$
        DECLARE
            sizes CONSTANT INTEGER[] := ARRAY[10, 13, 16];
            words CONSTANT TEXT[] :=
                ARRAY(
                    SELECT quote_literal(left(word, 64))
                    FROM unnest(full_text_words(finished)) AS word WHERE word <> '')
                || ARRAY(
                    SELECT quote_literal(
                        CASE WHEN length(word) > 1 THEN '<' || left(word, 8) ELSE word END)
                    FROM unnest(full_text_words(unfinished)) AS word WHERE word <> '');
            first CONSTANT TSQUERY := words[1];
            second CONSTANT TSQUERY := coalesce(words[2], words[1]);
            others CONSTANT TSQUERY := array_to_string(words[3:] || words[1], ' & ');
            who CONSTANT TSQUERY := coalesce((
                SELECT string_agg(quote_literal('@' || word), ' | ')
                FROM unnest(string_to_array(scopes, ' ')) AS word), words[1]);
            size INTEGER := 1;
            top BIGINT := least(below, (SELECT max(number) + 1 FROM call_text));
            stretch BIGINT;
            most_here INTEGER;
            found BIGINT[];
            missing BIGINT := most;
        BEGIN
            IF cardinality(words) = 0 THEN RETURN; END IF;
            WHILE top > 0 AND missing > 0 LOOP
                stretch := (top - 1) >> sizes[size];
                most_here := CASE size WHEN 1 THEN 1024 ELSE 400 END;
                IF cardinality(words) = 1 THEN
                    found := ARRAY(\(stretch) LIMIT most_here);
                ELSE
                    found := ARRAY(\(stretch)
                        AND call_text_lexemes(number, body, scope) @@ second
                        AND call_text_lexemes(number, body, scope) @@ others
                        LIMIT most_here);
                END IF;
                IF size > 1 AND cardinality(found) = 400 THEN
                    size := size - 1;
                    CONTINUE;
                END IF;
                RETURN QUERY
                    SELECT one FROM unnest(found) AS one ORDER BY one DESC LIMIT missing;
                missing := missing - cardinality(found);
                top := stretch << sizes[size];
                IF size < 3 AND top % (1::BIGINT << sizes[size + 1]) = 0 THEN
                    size := size + 1;
                END IF;
            END LOOP;
        END
        $body$
        """

    /// Texts of one stretch.
    ///
    /// `number + 0` keeps PostgreSQL from walking the primary key instead.
    private static let stretch: SQL = """
        SELECT number FROM call_text
        WHERE call_text_lexemes(number, body, scope)
            @@ CAST('''#' || size || '.' || stretch || '''' AS TSQUERY)
        AND call_text_lexemes(number, body, scope) @@ first
        AND call_text_lexemes(number, body, scope) @@ who
        AND number + 0 < below
        """
}
