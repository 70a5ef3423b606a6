"""The program under test: everything that these tests know about its command line."""

import os
import re
import subprocess
import threading
import time
from collections import deque
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "mainstay"

ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
SIGN_IN = re.compile(r"^\s*(?P<name>\S+)\s+(?P<password>\S+)", re.MULTILINE)


class DemoServer:
    """A demo enterprise in a folder of its own, on a port that the system chose."""

    def __init__(self, folder, ready_within=120):
        self._said = deque(maxlen=400)
        self._heard = threading.Condition()
        self._process = subprocess.Popen(
            [PROGRAM, "demo", "--data", folder, "--port", "0"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._address = None
        threading.Thread(target=self._listen, daemon=True).start()
        self.address = self._await_address(ready_within)

    def sign_ins(self):
        """Name to password, as the demo lists them for whoever tries it."""
        listed = subprocess.run(
            [PROGRAM, "demo", "--list-sign-ins"],
            check=True, capture_output=True, text=True, timeout=60,
        ).stdout
        return {match["name"]: match["password"] for match in SIGN_IN.finditer(listed)}

    def last_words(self):
        """The end of what the program printed, for the report of a failed test."""
        with self._heard:
            return "".join(list(self._said)[-40:])

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _listen(self):
        for line in self._process.stdout:
            with self._heard:
                self._said.append(line)
                found = ADDRESS.search(line)
                if found and self._address is None:
                    self._address = found.group()
                self._heard.notify_all()
        with self._heard:
            self._heard.notify_all()

    def _await_address(self, seconds):
        limit = time.monotonic() + seconds
        with self._heard:
            while self._address is None:
                left = limit - time.monotonic()
                if left <= 0 or self._process.poll() is not None:
                    said = "".join(self._said)
                    self._process.kill()
                    raise RuntimeError(f"the demo did not print its address; it said:\n{said}")
                self._heard.wait(min(left, 0.5))
            return self._address


class RunningServer:
    """A demo that somebody started already: MAINSTAY_ADDRESS names it."""

    def __init__(self, address):
        self.address = address.rstrip("/")

    sign_ins = DemoServer.sign_ins

    def last_words(self):
        return ""

    def stop(self):
        pass


def start(folder):
    address = os.environ.get("MAINSTAY_ADDRESS")
    return RunningServer(address) if address else DemoServer(folder)
