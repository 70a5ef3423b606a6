-- The writes of one registration, without what the program adds: pgbench's measure of the engine.
\set n random(1, 1000000000)
BEGIN;
INSERT INTO call (
    id, number, type, is_complaint, title, description, requester_id, channel, root_id, step, status,
    workflow, priority, confirmation, awaits_answer, is_known_error, registered_at, has_children,
    has_components, changed_at, version)
SELECT gen.id, gen.number, 'incident', 0, 'The printer does not print', '', :person, 'api', gen.id, 'R1',
    'registered', '3/4', 7, 'not_asked', 0, 0, 1795000000000, 0, 0, 1795000000000, 1
FROM (SELECT gen_random_uuid()::text AS id, nextval('call_number') AS number) AS gen;
INSERT INTO journal (
    position, subject_id, sequence, subject, kind, form, visibility, at, actor_id, structure, words, salt,
    words_digest)
VALUES ((SELECT base FROM journal_order) + (pg_current_xact_id()::text::bigint << 20), gen_random_uuid()::text, 1,
    'call', 'registered', 1, 'requester', 1795000000000, :person,
    '{"channel":"api","type":"incident","title":0}', '["The printer does not print"]',
    decode('000102030405060708090a0b0c0d0e0f', 'hex'),
    decode('000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f', 'hex'));
INSERT INTO call_text (number, body, scope)
VALUES (currval('call_number') * 2, 'INC-1 The printer on floor does not print, try ' || CAST(:n AS TEXT), 'p0');
COMMIT;
