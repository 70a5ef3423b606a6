"""The tools of these tests, tried on pages whose faults are known."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from accessibility import assert_fits_its_width, axe_violations, focus_with_tab
from look import Look

SOUND = """<!doctype html><html lang="en"><head><title>Sound</title>
<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark }
@media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }</style></head>
<body><main><h1>A sound page</h1><p id="words">Nothing is wrong here.</p>
<label>Name <input name="name"></label> <button>Send</button></main></body></html>"""

FAULTY = """<!doctype html><html lang="en"><head><title>Faulty</title></head><body><main>
<h1>A faulty page</h1><img src="data:," width="2000" height="20"><input name="nameless">
<button tabindex="-1">Out of reach</button></main></body></html>"""

PAGES = {"/sound": SOUND, "/faulty": FAULTY}


@pytest.fixture(scope="module")
def pages():
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = PAGES.get(self.path)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", "script-src 'self'")
            self.end_headers()
            self.wfile.write((body or "").encode())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def demo(pages):
    """Stands in for the program: these tests need none."""

    class Pages:
        address = pages

        def last_words(self):
            return ""

    return Pages()


def test_a_sound_page_has_no_violations_however_it_is_looked_at(open_window, look):
    page = open_window(look).visit("/sound")
    assert axe_violations(page) == []
    assert_fits_its_width(page)


def test_a_window_looks_the_way_it_was_told_to(open_window, look):
    page = open_window(look).visit("/sound")
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert page.evaluate("innerWidth") == look.width
    assert dark == (look.colours == "dark")
    assert page.evaluate("navigator.language").startswith(look.language)


def test_violations_are_found_under_a_strict_policy(open_window):
    page = open_window().visit("/faulty")
    rules = {violation.split(" ")[0] for violation in axe_violations(page)}
    assert {"image-alt", "label"} <= rules


def test_a_page_wider_than_its_window_is_found(open_window):
    page = open_window(Look(width=390)).visit("/faulty")
    with pytest.raises(AssertionError, match="wider than the window"):
        assert_fits_its_width(page)


def test_tab_reaches_what_can_be_reached_and_nothing_else(open_window):
    window = open_window()
    focus_with_tab(window.page, window.visit("/sound").get_by_role("button"))
    with pytest.raises(AssertionError, match="do not reach"):
        focus_with_tab(window.page, window.visit("/faulty").get_by_role("button"), presses=10)


def test_a_script_error_is_heard(open_window):
    window = open_window()
    window.visit("/sound").evaluate("setTimeout(() => { throw new Error('lost') })")
    window.page.wait_for_timeout(100)
    assert ["lost" in complaint for complaint in window.complaints] == [True]
    window.complaints.clear()
