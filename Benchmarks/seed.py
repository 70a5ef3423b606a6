"""Fills a register with calls as the program itself would write them, most of them closed."""
import hashlib
import json
import os
import random
import re
import sqlite3
import uuid

THINGS = ["printer", "scanner", "laptop", "badge", "door", "phone", "screen", "mailbox", "record", "meal"]
TROUBLES = ["does not work", "is slow today", "makes a noise", "was replaced", "needs a new part", "is missing"]
PLACES = ["ward", "office", "laboratory", "kitchen", "hall", "gate"]
RARE = "zeldzaamheid"
OPEN_SHARE = 200  # one call in so many is open
DAY = 86_400_000


def reference(count):
    return str(1000 + count // 2)


def fill(path, count):
    """Returns a word that stands in ten calls only."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=OFF")
    database.execute("PRAGMA foreign_keys=OFF")
    dice = random.Random(7)
    people = [row[0] for row in database.execute("SELECT id FROM party WHERE kind = 'person' ORDER BY id")]
    teams = [row[0] for row in database.execute("SELECT id FROM party WHERE kind = 'team' ORDER BY id")]
    services = [row[0] for row in database.execute("SELECT id FROM service ORDER BY id")]
    start = 1_700_000_000_000
    database.execute("BEGIN")
    for index in range(1, count + 1):
        insert(database, dice, index, count, start, people, teams, services)
    database.execute("UPDATE counter SET value = ? WHERE name = 'call_number'", (1000 + count,))
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.execute("ANALYZE")
    database.close()
    return RARE


def insert(database, dice, index, count, start, people, teams, services):
    call, number, at = str(uuid.UUID(int=dice.getrandbits(128))), 1000 + index, start + index * 1000
    is_open = index % OPEN_SHARE == 0
    title = f"The {dice.choice(THINGS)} in {dice.choice(PLACES)} {dice.randrange(500)} {dice.choice(TROUBLES)}"
    if index % max(1, count // 10) == 0:
        title += " " + RARE
    person, team, service = dice.choice(people), dice.choice(teams), dice.choice(services)
    database.execute(
        """INSERT INTO call (id, number, type, is_complaint, title, description, requester_id, channel, root_id,
             service_id, step, status, workflow, impact, urgency, priority, team_id, confirmation, awaits_answer,
             is_known_error, ending, registered_at, accepted_at, fulfilled_at, ended_at, due_at, has_children,
             has_components, changed_at, version)
           VALUES (?, ?, 'incident', 0, ?, '', ?, 'portal', ?, ?, ?, ?, '3/4', 'low', 'medium', 4, ?, ?, 0, 0, ?,
             ?, ?, ?, ?, ?, 0, 0, ?, 1)""",
        (call, number, title, person, call, service, "R3" if is_open else "R7",
         "in_progress" if is_open else "closed", team, "not_asked" if is_open else "waived",
         None if is_open else "closed", at, at, None if is_open else at + DAY, None if is_open else at + DAY,
         at + 5 * DAY, at))
    enter(database, call, at, person, title, {
        "id": call, "number": number, "type": "incident", "requester": person, "channel": "portal",
        "service": service, "team": team})
    scope = " ".join("§" + kind + identity.replace("-", "") for kind, identity in
                     (("t", team), ("s", service), ("p", person)))
    find_by(database, (number * 2, tokens(number, title), scope))


def enter(database, call, at, person, title, fields):
    """The first line of a call's journal, in the form that the database at hand has."""
    if "payload" in [row[1] for row in database.execute("PRAGMA table_info(journal)")]:
        former = {"registered": {"_0": fields | {
            "title": title, "description": "", "isComplaint": False, "components": []}}}
        database.execute(
            """INSERT INTO journal (subject_id, sequence, subject, kind, visibility, at, actor_id, payload)
               VALUES (?, 1, 'call', 'registered', 'requester', ?, ?, ?)""", (call, at, person, json.dumps(former)))
        return
    words, salt = json.dumps([title]), os.urandom(16)
    database.execute(
        """INSERT INTO journal (subject, subject_id, sequence, kind, form, visibility, at, actor_id, structure, words,
               salt, words_digest)
           VALUES ('call', ?, 1, 'registered', 1, 'requester', ?, ?, ?, ?, ?, ?)""",
        (call, at, person, json.dumps(fields | {"title": 0}), words, salt,
         hashlib.sha256(salt + words.encode()).digest()))


def tokens(number, title):
    """What the search keeps of a title without anything but ASCII in it: see SearchTokens.swift."""
    words = re.findall("[a-z0-9]+", title.lower())
    ends = ["¬" + word[::-1] for word in words if len(word) > 3 and word.isdigit()]
    return " ".join(["inc", str(number), f"inc{number}", str(number), *words, *ends]) + " "


def find_by(database, text):
    database.execute("INSERT INTO call_text (number, body, scope) VALUES (?, ?, ?)", text)
    database.execute("INSERT INTO call_search (rowid, body, scope) VALUES (?, ?, ?)", text)


def register(database, person, count):
    """The call and its journal, as a registration enters them; returns what the search should know."""
    call, number, title = str(uuid.uuid4()), 1000 + count, f"The printer on floor {count % 20} does not print, try {count}"
    database.execute(
        """INSERT INTO call (id, number, type, is_complaint, title, description, requester_id, channel, root_id, step,
             status, workflow, priority, confirmation, awaits_answer, is_known_error, registered_at, has_children,
             has_components, changed_at, version)
           VALUES (?, ?, 'incident', 0, ?, '', ?, 'api', ?, 'R1', 'registered', '3/4', 7, 'not_asked', 0, 0, ?, 0, 0, ?, 1)""",
        (call, number, title, person, call, 1_795_000_000_000, 1_795_000_000_000))
    enter(database, call, 1_795_000_000_000, person, title, {
        "id": call, "number": number, "type": "incident", "requester": person, "channel": "api"})
    return number * 2, tokens(number, title), "§p" + person.replace("-", "")
