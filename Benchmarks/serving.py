"""Starts what is measured, loads it with wrk, and reads what it cost."""
import json
import os
import pathlib
import re
import subprocess
import time
import urllib.parse
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PASSWORD = "bench-password-1"
TICKS = os.sysconf("SC_CLK_TCK")


def command(binary, *arguments, text=None):
    return subprocess.run(
        [binary, *map(str, arguments)], input=text, capture_output=True, text=True, check=True).stdout


def prepare(binary, database):
    """An enterprise with a coordinator who has a password."""
    command(binary, "apply", HERE.parent / "Examples" / "enterprise.yaml", "--database", database)
    command(binary, "user", "password", "priya", "--database", database, text=PASSWORD + "\n")


class Serving:
    """`mainstay serve` on a free port, with a token and a session of a coordinator."""

    def __init__(self, binary, database, prepared=False):
        self.binary, self.database, self.prepared = binary, database, prepared

    def __enter__(self):
        if not self.prepared:
            prepare(self.binary, self.database)
        output = command(
            self.binary, "token", "add", "priya", "--name", "bench", "--scope", "write",
            "--database", self.database)
        self.token = re.search(r"mst_[\w-]+", output).group()
        self.process = subprocess.Popen(
            [self.binary, "serve", "--database", self.database, "--port", "0", "--log-level", "error"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if line.startswith("http://"):
                self.address = line.strip()
                break
        self.cookie = self.sign_in()
        self.person = self.ask("GET", "/api/v1/me")["id"]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)

    def ask(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path, method=method, data=body and json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))

    def register(self, words):
        return self.ask("POST", "/api/v1/calls", {"description": words})["reference"]

    def sign_in(self):
        jar = urllib.request.HTTPCookieProcessor()
        opener = urllib.request.build_opener(jar)
        page = opener.open(self.address + "/sign-in").read().decode()
        csrf = re.search(r'name="csrf" (?:content|value)="([^"]+)"', page).group(1)
        form = urllib.parse.urlencode({"csrf": csrf, "name": "priya", "password": PASSWORD}).encode()
        opener.open(urllib.request.Request(
            self.address + "/sign-in", data=form, headers={"Origin": self.address}))
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar.cookiejar)

    @property
    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def resident_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


class Result:
    def __init__(self, output, cpu):
        self.rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
        requests = int(re.search(r"(\d+) requests in", output).group(1))
        value, unit = re.search(r"50%\s+([\d.]+)(us|ms|s)", output).groups()
        self.p50_ms = float(value) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
        self.cpu_ms_per_request = cpu * 1000 / max(requests, 1)
        if "Non-2xx" in output:
            raise SystemExit("some requests failed:\n" + output)


def wrk(server, script=None, path="/api/v1/calls", connections=16, seconds=6, as_person=False):
    header = f"Cookie: {server.cookie}" if as_person else f"Authorization: Bearer {server.token}"
    arguments = ["wrk", "-t", "1", "-c", str(connections), "--latency", "-H", header]
    if script:
        arguments += ["-s", str(HERE / script)]
    url = server.address + path
    subprocess.run(arguments + ["-d", "1s", url], capture_output=True, check=True)
    before = server.cpu_seconds
    output = subprocess.run(
        arguments + ["-d", f"{seconds}s", url], capture_output=True, text=True, check=True).stdout
    return Result(output, server.cpu_seconds - before)


class Postgres:
    """A PostgreSQL of the benchmark's own, with durable commits."""

    def __init__(self, root, folder):
        self.script, self.folder = root / "scripts" / "postgres-for-tests.sh", folder / "postgres"

    def __enter__(self):
        self.folder.mkdir()
        self.folder.parent.chmod(0o755)
        self.address = subprocess.run(
            [self.script, "start", self.folder], capture_output=True, text=True, check=True).stdout.strip()
        return self

    def __exit__(self, *_):
        subprocess.run([self.script, "stop", self.folder], capture_output=True)

    def create(self, name):
        subprocess.run(["psql", self.address, "-qc", f"CREATE DATABASE {name}"], check=True)
        return f"{self.address} dbname={name}"

    def pgbench(self, name, script, connections, seconds, person):
        output = subprocess.run(
            ["/usr/lib/postgresql/15/bin/pgbench", "-n", "-M", "prepared", "-c", str(connections),
             "-j", "2", "-T", str(seconds), "-D", f"person={person}", "-f", str(HERE / script),
             f"{self.address} dbname={name}"], capture_output=True, text=True, check=True).stdout
        return float(re.search(r"tps = ([\d.]+)", output).group(1))
