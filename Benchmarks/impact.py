"""What is hit when a component fails, in a register of 100,000 components and 400,000 relations.

The register is made as enterprises are: 200 sites of 500 components in ten layers (disks below servers, servers below
programs, …). Four of a layer's relations lead to the layer above in the same site, one in a hundred to another site,
and the top layer carries a service. A question follows ten relations at most.
"""
import json
import random
import sqlite3
import subprocess
import time
import urllib.request

SITES, LAYERS, WIDTH, RELATIONS = 200, 10, 50, 4
ASKED = 300


def name(site, layer, place):
    return f"bench-{site:03d}-{layer}-{place:02d}"


def register(services):
    """Components, and dependencies as cause, effect and relation."""
    dice = random.Random(11)
    components = [
        name(site, layer, place) for site in range(SITES) for layer in range(LAYERS) for place in range(WIDTH)]
    dependencies = set()
    for site in range(SITES):
        for layer in range(LAYERS):
            for place in range(WIDTH):
                cause = name(site, layer, place)
                if layer == LAYERS - 1:
                    dependencies.add((cause, dice.choice(services), "supports"))
                    continue
                wanted = RELATIONS * LAYERS * WIDTH * SITES // ((LAYERS - 1) * WIDTH * SITES) + (dice.random() < 0.4)
                chosen = set()
                while len(chosen) < wanted:
                    where = dice.randrange(SITES) if dice.random() < 0.01 else site
                    chosen.add(name(where, layer + 1, dice.randrange(WIDTH)))
                dependencies.update((cause, effect, "runs_on") for effect in chosen)
    return components, sorted(dependencies)


def fill_sqlite(path):
    database = sqlite3.connect(path, isolation_level=None)
    services = [row[0] for row in database.execute("SELECT id FROM service ORDER BY id")]
    owner = database.execute("SELECT id FROM party WHERE kind = 'team' ORDER BY id LIMIT 1").fetchone()[0]
    components, dependencies = register(services)
    database.execute("BEGIN")
    database.executemany(
        "INSERT INTO component (id, name, name_folded, class, owner_id) VALUES (?, ?, ?, 'asset/hardware', ?)",
        [(key, key, key, owner) for key in components])
    database.executemany("INSERT INTO dependency (cause_id, effect_id, relation) VALUES (?, ?, ?)", dependencies)
    database.execute("COMMIT")
    database.execute("ANALYZE")
    database.close()
    return components, len(dependencies)


def fill_postgres(address):
    def psql(statement, rows=None):
        text = None if rows is None else "".join("\t".join(row) + "\n" for row in rows)
        return subprocess.run(
            ["psql", address, "-qAtc", statement], input=text, capture_output=True, text=True, check=True).stdout
    services = psql("SELECT id FROM service ORDER BY id").split()
    owner = psql("SELECT id FROM party WHERE kind = 'team' ORDER BY id LIMIT 1").strip()
    components, dependencies = register(services)
    psql("COPY component (id, name, name_folded, class, owner_id) FROM STDIN",
         [(key, key, key, "asset/hardware", owner) for key in components])
    psql("COPY dependency (cause_id, effect_id, relation) FROM STDIN", dependencies)
    psql("ANALYZE")
    return components, len(dependencies)


def p95(server, components):
    """Milliseconds of one question after the other, over random components, as a program asks them."""
    dice = random.Random(5)
    times, reached = [], []
    for component in dice.sample(components, ASKED):
        request = urllib.request.Request(
            f"{server.address}/api/v1/components/{component}/impact",
            headers={"Authorization": f"Bearer {server.token}"})
        start = time.monotonic()
        answer = urllib.request.urlopen(request).read()
        times.append((time.monotonic() - start) * 1000)
        reached.append(len(json.loads(answer)["nodes"]))
    times.sort()
    return times[len(times) * 95 // 100], sorted(reached)[len(reached) // 2]


def row(table, engine, count, relations, took, median):
    table.add(
        f"impact over {count:,} components and {relations:,} relations, depth 10, p95, {engine}", f"{took:.1f} ms",
        f"half of the questions reach more than {median:,}", "", "50 ms", took < 50, took)
