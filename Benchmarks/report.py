"""The report on one service that took a million calls in two years.

The calls, what each has shown, and the sums by day and month are entered as the program keeps them, so that nobody has
to work a million calls through their steps first. The report must find each call again: the row checks that.
"""
import collections
import datetime
import json
import random
import sqlite3
import time
import urllib.request
import uuid

FROM, UNTIL = datetime.date(2024, 11, 1), datetime.date(2026, 10, 31)
EPOCH = datetime.date(1970, 1, 1)
TYPES = ["incident"] * 5 + ["service_request"] * 4 + ["wish"]
HOUR = 3_600_000
ASKED = 100


def time_class(milliseconds):
    """As `TimeClass` in the program: sixteen classes for each doubling."""
    seconds = milliseconds // 1000
    if seconds < 16:
        return seconds
    power = seconds.bit_length() - 1
    return (power - 3) * 16 + (seconds >> (power - 4)) - 16


def fill(path, count):
    """Returns the service and how many calls of each type it took."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous=OFF")
    database.execute("PRAGMA foreign_keys=OFF")
    dice = random.Random(13)
    person = database.execute("SELECT id FROM party WHERE kind = 'person' ORDER BY id LIMIT 1").fetchone()[0]
    service, agreement = database.execute(
        "SELECT service_id, id FROM agreement ORDER BY id LIMIT 1").fetchone()
    days = (UNTIL - FROM).days + 1
    calls, measures = [], []
    by_day, by_month = collections.Counter(), collections.Counter()
    taken = collections.Counter()
    database.execute("BEGIN")
    for index in range(count):
        kind, place = dice.choice(TYPES), index * days // count
        date = FROM + datetime.timedelta(days=place)
        day, month = (date - EPOCH).days, (date.replace(day=1) - EPOCH).days
        at = day * 24 * HOUR + dice.randrange(8 * HOUR, 17 * HOUR)
        reaction, handling = dice.randrange(2 * HOUR), int(dice.expovariate(1 / (6 * HOUR)))
        late = (reaction > HOUR, handling > 16 * HOUR)
        outage = kind == "incident" and dice.random() < 0.001
        call = str(uuid.UUID(int=dice.getrandbits(128)))
        end = at + handling
        taken[kind] += 1
        calls.append((call, 1001 + index, kind, f"Call {index}", person, call, service, agreement, at, at, end, end, at))
        measures.append((
            call, service, agreement, kind, at, day, reaction, HOUR, late[0], handling, 16 * HOUR, late[1], handling,
            outage, end if outage else None))
        for sums, when in ((by_day, day), (by_month, month)):
            add(sums, when, kind, "taken", 0, 0, 0)
            add(sums, when, kind, "reaction", time_class(reaction), 1, not late[0])
            add(sums, when, kind, "handling", time_class(handling), 1, not late[1])
            add(sums, when, kind, "recovery", time_class(handling), 0, 0)
            add(sums, when, kind, "confirmed", 0, 1, 1)
        if len(calls) == 10_000 or index == count - 1:
            enter(database, calls, measures)
            calls, measures = [], []
    for table, sums in (("report_day", by_day), ("report_month", by_month)):
        lines = {key[:-1] for key in sums}
        database.executemany(
            f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(service, when, agreement, kind, measure, number, *(sums[when, kind, measure, number, what] for what in range(3)))
             for when, kind, measure, number in sorted(lines)])
    database.execute("UPDATE counter SET value = ? WHERE name = 'call_number'", (1001 + count,))
    database.execute("COMMIT")
    database.execute("ANALYZE")
    database.close()
    return service, agreement, taken


def add(sums, when, kind, measure, number, promised, kept):
    for what, amount in enumerate((1, promised, kept)):
        sums[when, kind, measure, number, what] += int(amount)


def enter(database, calls, measures):
    database.executemany(
        """INSERT INTO call (id, number, type, is_complaint, title, description, requester_id, channel, root_id,
             service_id, agreement_id, step, status, workflow, priority, confirmation, awaits_answer, is_known_error,
             ending, registered_at, accepted_at, fulfilled_at, ended_at, has_children, has_components, changed_at, version)
           VALUES (?, ?, ?, 0, ?, '', ?, 'portal', ?, ?, ?, 'R7', 'closed', '3/4', 4, 'confirmed', 0, 0, 'closed',
             ?, ?, ?, ?, 0, 0, ?, 1)""", calls)
    database.executemany(
        """INSERT INTO call_measure (call_id, service_id, agreement_id, type, registered_at, day, reaction_ms,
             reaction_target_ms, reaction_late, handling_ms, handling_target_ms, handling_late, recovery_ms,
             is_refused, is_outage, out_until)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)""", measures)


def measure(server, service, agreement, taken):
    """Milliseconds at the median and at the 95th of a hundred: all of it, and one agreement's, over two years."""
    times = []
    for number in range(ASKED):
        scope = f"&agreement={agreement}" if number % 2 else ""
        request = urllib.request.Request(
            f"{server.address}/api/v1/services/{service}/report?from={FROM}&until={UNTIL}{scope}",
            headers={"Authorization": f"Bearer {server.token}"})
        start = time.monotonic()
        answer = urllib.request.urlopen(request).read()
        times.append((time.monotonic() - start) * 1000)
        if number < 2:
            check(json.loads(answer), taken)
    times.sort()
    return times[len(times) // 2], times[len(times) * 95 // 100]


def check(report, taken):
    found = {line["type"]: int(line["value"]) for line in report["lines"]
             if line["measure"] == "calls" and line["type"] in taken}
    if found != dict(taken):
        raise SystemExit(f"the report lost calls: {found} of {dict(taken)}")


def row(table, count, median, p95):
    table.add(
        f"report on a service over {count:,} calls and two years, p95", f"{p95:.0f} ms", f"median: {median:.0f} ms", "",
        "300 ms", p95 < 300, p95)
