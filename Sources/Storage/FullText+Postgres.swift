extension FullText {
    /// A GIN index over the words, and a function that walks it from the newest texts to the
    /// oldest.
    ///
    /// GIN gives its matches in no order, and PostgreSQL's choice between gathering them all and
    /// looking at each text from the newest on is a guess from statistics: words that only old
    /// texts have took two seconds in a million. So the index also knows which stretch of numbers
    /// a text is in, and the function asks stretch by stretch, growing and shrinking them with what
    /// it finds.
    static let postgresIndex: [SQL] = [
        lexemes, walk,
        """
        CREATE INDEX call_text_lexemes ON call_text
        USING gin (call_text_lexemes(number, body, scope)) WITH (fastupdate = off)
        """,
    ]

    /// The entries of one text: its tokens, `<` with the beginnings of its tokens, the words of
    /// its scope, and `#1.` to `#3.` with its stretches of 2^10, 2^13 and 2^16 numbers.
    ///
    /// PostgreSQL allows a megabyte of entries, so a long text is taken without repetitions;
    /// beyond 30,000 characters of different tokens they are found whole only, and beyond 350,000
    /// (80,000 of other scripts) not at all.
    private static let lexemes: SQL = """
        CREATE FUNCTION call_text_lexemes(number BIGINT, body TEXT, scope TEXT) RETURNS TSVECTOR
        LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $body$
        DECLARE
            written TEXT := body;
            wholes TEXT[];
        BEGIN
            IF length(body) > 30000 THEN
                written := array_to_string(ARRAY(
                    SELECT token FROM unnest(string_to_array(body, ' '))
                        WITH ORDINALITY AS one (token, place)
                    GROUP BY token ORDER BY min(place)), ' ');
                wholes := string_to_array(left(written, CASE
                    WHEN octet_length(written) = length(written) THEN 350000 ELSE 80000 END), ' ');
                written := left(written, 30000);
            END IF;
            RETURN array_to_tsvector(
                array_remove(coalesce(wholes, string_to_array(written, ' ')), '')
                || ARRAY(
                    SELECT '<' || left(token, size)
                    FROM unnest(string_to_array(written, ' ')) AS token,
                        generate_series(2, 8) AS size
                    WHERE size <= length(token))
                || array_remove(string_to_array(scope, ' '), '')
                || ARRAY['#1.' || (number >> 10), '#2.' || (number >> 13), '#3.' || (number >> 16)]);
        END
        $body$
        """

    /// Asks for 400 texts of a stretch: if a long stretch has them all the time it is left for
    /// shorter ones, and when a short one has been done the next may be longer.
    ///
    /// Each condition stands by itself, because GIN leaps between conditions but not between
    /// the words of one (200 ms against 4); without a scope the first word stands twice.
    private static let walk: SQL = """
        CREATE FUNCTION call_text_search(
            asked TEXT, scope_asked TEXT, below BIGINT, most BIGINT
        )
        RETURNS SETOF BIGINT LANGUAGE plpgsql STABLE
        SET plan_cache_mode = force_generic_plan AS $body$
        DECLARE
            sizes CONSTANT INTEGER[] := ARRAY[10, 13, 16];
            words CONSTANT TEXT[] := string_to_array(asked, chr(10));
            first CONSTANT TSQUERY := words[1];
            second CONSTANT TSQUERY := coalesce(words[2], words[1]);
            others CONSTANT TSQUERY := array_to_string(words[3:] || words[1], ' & ');
            who CONSTANT TSQUERY := coalesce(nullif(scope_asked, ''), words[1]);
            size INTEGER := 1;
            top BIGINT := least(below, coalesce((SELECT max(number) + 1 FROM call_text), 0));
            stretch BIGINT;
            most_here INTEGER;
            found BIGINT[];
            missing BIGINT := most;
        BEGIN
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
