"""What was sent and got no answer comes back, is sent again, and is there once."""

import http.client
from urllib.parse import urlsplit

from journeys import REFERENCE
from look import Look
from test_journeys import set_language

WORDS = "The label printer of the laboratory prints stripes"


def requester(open_window, demo):
    window = open_window(Look())
    window.sign_in("marijke", demo.sign_ins()["marijke"])
    set_language(window, "en")
    return window


def send(page):
    page.locator("main form[action='/calls'] button.main").click()


def deliver(request, cookies):
    """Sends it as the browser would, past the browser, which hears nothing of the answer."""
    address = urlsplit(request.url)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    headers = {
        "Content-Type": request.headers["content-type"],
        "Origin": f"{address.scheme}://{address.netloc}",
        "Cookie": cookies,
    }
    connection.request("POST", address.path, request.post_data_buffer, headers)
    return connection.getresponse().status


def own_calls(window):
    page = window.visit("/calls")
    return page.locator(".list a", has_text=WORDS).count()


def test_words_whose_answer_was_lost_make_one_call(open_window, demo):
    window = requester(open_window, demo)
    page = window.visit("/")

    cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())
    statuses = []

    def lose_the_answer(route):
        statuses.append(deliver(route.request, cookies))
        route.abort()

    page.route("**/calls", lose_the_answer)
    page.locator("main textarea[name=description]").fill(WORDS)
    with page.expect_event("requestfailed"):
        send(page)
    page.unroute("**/calls")
    assert statuses == [303]
    page = window.visit("/")
    assert page.locator("main textarea[name=description]").input_value() == WORDS
    send(page)
    page.wait_for_url(REFERENCE)
    assert own_calls(window) == 1
    assert window.visit("/").locator("main textarea[name=description]").input_value() == ""


def test_words_that_never_arrived_come_back(open_window, demo):
    window = requester(open_window, demo)
    words = WORDS + " again"
    page = window.visit("/")
    page.route("**/calls", lambda route: route.abort())
    page.locator("main textarea[name=description]").fill(words)
    with page.expect_event("requestfailed"):
        send(page)
    page.unroute("**/calls")
    page = window.visit("/")
    assert page.locator("main textarea[name=description]").input_value() == words


def test_two_presses_without_script_are_one_call(open_window, demo):
    window = requester(open_window, demo)
    words = WORDS + " and jams"
    page = window.visit("/")
    form = page.locator("main form[action='/calls']")
    fields = {name: form.locator(f"input[name={name}]").input_value() for name in ("csrf", "once")}
    places = {
        page.request.post(
            "/calls", form={**fields, "description": words, "service": ""}, max_redirects=0
        ).headers["location"]
        for _ in range(2)
    }
    assert len(places) == 1
