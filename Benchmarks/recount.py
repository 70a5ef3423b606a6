"""A calendar opens at other times, and every open call that goes by it is counted anew."""
import sqlite3
import subprocess
import time

WANTED_SECONDS = 60
HOURS = """calendars:
  - key: office-hours
    name: {en: "Office hours", nl: "Kantooruren"}
    time_zone: Europe/Amsterdam
    week: {%s}
"""
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


def open_call(server):
    """A call that is due by the hours of the office, made as people make one."""
    services = server.ask("GET", "/api/v1/services")
    rooms = next(each["id"] for each in services["services"] if each["name"]["en"] == "Rooms and workspaces")
    call = server.ask(
        "POST", "/api/v1/calls",
        {"description": "The heating in room 3 does not work", "type": "incident", "service": rooms})
    path = f"/api/v1/calls/{call['reference']}"
    server.ask("POST", f"{path}/acceptance", {})
    server.ask("POST", f"{path}/classification", {"impact": "high", "urgency": "medium"})
    return call["id"]


def multiply(path, call, count):
    """Enters the same call again and again, with its journal, until there are so many."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous=OFF")
    database.execute("PRAGMA foreign_keys=OFF")
    own = ("id", "number", "root_id")
    shared = ", ".join(row[1] for row in database.execute("PRAGMA table_info(call)") if row[1] not in own)
    journal = ", ".join(
        row[1] for row in database.execute("PRAGMA table_info(journal)") if row[1] != "subject_id")
    database.execute("BEGIN")
    for index in range(1, count):
        copy = f"copy-{index}"
        database.execute(
            f"INSERT INTO call (id, number, root_id, {shared}) SELECT ?, ?, ?, {shared} FROM call WHERE id = ?",
            (copy, 100_000 + index, copy, call))
        database.execute(
            f"INSERT INTO journal (subject_id, {journal}) SELECT ?, {journal} FROM journal WHERE subject_id = ?",
            (copy, call))
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def measure(binary, path, count):
    """Seconds from the command's return until the last call is due at the new time, and how many moved."""
    hours = ", ".join(f'{day}: ["09:00-16:00"]' for day in DAYS)
    database = sqlite3.connect(path)
    former = database.execute("SELECT due_at FROM call WHERE number > 100000 LIMIT 1").fetchone()[0]
    subprocess.run(
        [binary, "apply", "-", "--database", f"sqlite:{path}"], input=HOURS % hours, text=True, check=True,
        capture_output=True)
    start = time.monotonic()
    while True:
        left = database.execute("SELECT count(*) FROM recount").fetchone()[0]
        took = time.monotonic() - start
        if left == 0 or took > 20 * WANTED_SECONDS:
            break
        time.sleep(0.2)
    moved = database.execute("SELECT count(*) FROM call WHERE due_at <> ?", (former,)).fetchone()[0]
    database.close()
    if left or moved < count:
        raise SystemExit(f"only {moved:,} of {count:,} calls were counted anew in {took:.0f} s")
    return took


def row(table, count, took):
    table.add(
        f"recount of {count:,} open calls, from the change on", f"{took:.1f} s", "", "", f"{WANTED_SECONDS} s",
        took <= WANTED_SECONDS, took)
