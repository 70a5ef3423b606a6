"""Fixtures: one Chromium and one demo enterprise for the whole run, one window for each test."""

import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import demo_server
from look import EVERY_LOOK, Look

SCREENSHOTS = Path(os.environ.get("SCREENSHOTS", demo_server.ROOT / ".data" / "screenshots"))


@pytest.fixture(scope="session")
def browser():
    chromium = shutil.which("chromium")
    assert chromium, "install Debian's chromium; scripts/install-missing.sh to-test does"
    # Chromium refuses its sandbox to root, which CI is.
    options = ["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.getuid() == 0 else [])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=options)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    server = demo_server.start(tmp_path_factory.mktemp("demo"))
    yield server
    server.stop()


@pytest.fixture(params=EVERY_LOOK, ids=lambda look: look.name)
def look(request):
    """Ask for this to run a test once for each width, colour scheme and language."""
    return request.param


class Window:
    """A person's browser window: pages looked at in one way, and what went wrong in them."""

    def __init__(self, browser, look, address):
        self.look = look
        self.address = address
        self.complaints = []
        self._context = browser.new_context(base_url=address, **look.context_options())
        self.page = self._context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("console", self._hear_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("response", self._hear_response)

    def visit(self, path):
        self.page.goto(path)
        return self.page

    def look_at(self, look):
        """The same page in another width and other colours; a language takes a window of its own."""
        self.look = look
        self.page.set_viewport_size(look.context_options()["viewport"])
        self.page.emulate_media(color_scheme=look.colours)

    def sign_in(self, name, password):
        """Through the form, as anybody does."""
        page = self.visit("/sign-in")
        page.locator("input[name=name]").fill(name)
        page.locator("input[name=password]").fill(password)
        page.locator("main form button").first.click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page

    def screenshot(self, name, full_page=True):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        path = SCREENSHOTS / f"{name}-{self.look.name}.png"
        self.page.screenshot(path=path, full_page=full_page)
        return path

    def close(self):
        self._context.close()

    def _hear_console(self, message):
        # The browser reports every refused form as an error of loading; the test sees the page.
        is_status = message.text.startswith("Failed to load resource")
        if message.type == "error" and not is_status:
            self.complaints.append(f"console: {message.text}")

    def _hear_response(self, response):
        if response.status >= 500:
            self.complaints.append(f"{response.status} from {response.url}")


@pytest.fixture
def open_window(request, browser, demo):
    """Opens windows for a test; afterwards none of them may have complained."""
    windows = []

    def open_one(look=Look(), address=None):
        windows.append(Window(browser, look, address or demo.address))
        return windows[-1]

    yield open_one
    if getattr(request.node, "has_failed", False):
        title = re.sub(r"\W+", "-", request.node.name).strip("-")
        for number, window in enumerate(windows, start=1):
            print("screenshot:", window.screenshot(f"failed-{title}-{number}"))
        print("the program's last words:", demo.last_words(), sep="\n")
    complaints = [complaint for window in windows for complaint in window.complaints]
    for window in windows:
        window.close()
    assert not complaints, "\n".join(complaints)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call" and report.failed:
        item.has_failed = True
    return report
