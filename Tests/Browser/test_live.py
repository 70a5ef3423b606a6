"""A page that was left alone learns what happened, also what nobody told it."""

from journeys import ask
from look import Look
from test_journeys import set_language


def comment(window, call, words):
    page = window.visit(f"/calls/{call}")
    page.locator("form[action$='/comments'] textarea").fill(words)
    with page.expect_navigation():
        page.locator("form[action$='/comments'] button").click()


def test_a_change_is_announced_and_nothing_moves(open_window, demo):
    nurse, staff = two_people(open_window, demo)
    with staff.page.expect_response(lambda response: "/live?" in response.url):
        call = open_call(staff, nurse)
    comment(nurse, call, "It is at the window.")
    staff.page.locator(".news a").wait_for()
    assert "It is at the window." not in staff.page.inner_text("main")
    with staff.page.expect_navigation():
        staff.page.locator(".news a").click()
    assert "It is at the window." in staff.page.inner_text("main")


def test_a_change_during_a_gap_is_found_when_the_line_is_back(open_window, demo):
    nurse, staff = two_people(open_window, demo)
    staff.page.route("**/live?*", lambda route: route.abort())
    with staff.page.expect_event("requestfailed"):
        call = open_call(staff, nurse)
    comment(nurse, call, "It is under the desk.")
    assert staff.page.locator(".news a").count() == 0
    staff.page.unroute("**/live?*")
    staff.page.locator(".news a").wait_for()
    assert staff.page.inner_text(".news a") == "This has changed: show it"


def test_a_gap_in_which_nothing_happened_is_not_announced(open_window, demo):
    nurse, staff = two_people(open_window, demo)
    staff.page.route("**/live?*", lambda route: route.abort())
    with staff.page.expect_event("requestfailed"):
        call = open_call(staff, nurse)
    with staff.page.expect_response(lambda response: response.url.endswith(f"/calls/{call}")):
        staff.page.unroute("**/live?*")
    staff.page.wait_for_timeout(300)
    assert staff.page.locator(".news a").count() == 0


def test_a_computer_that_slept_draws_the_line_anew(open_window, demo):
    nurse, staff = two_people(open_window, demo)
    staff.page.clock.install()
    with staff.page.expect_response(lambda response: "/live?" in response.url):
        call = open_call(staff, nurse)
    with staff.page.expect_response(lambda response: response.url.endswith(f"/calls/{call}")):
        staff.page.clock.fast_forward(120_000)


def two_people(open_window, demo):
    windows = []
    for person in ("marijke", "priya"):
        window = open_window(Look())
        window.sign_in(person, demo.sign_ins()[person])
        set_language(window, "en")
        windows.append(window)
    return windows


def open_call(staff, nurse):
    call = ask(nurse, "The keyboard of the counter lost a key")
    staff.visit(f"/calls/{call}")
    return call
