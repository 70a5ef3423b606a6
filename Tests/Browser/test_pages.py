"""Every page, in both languages, wide and narrow, light and dark: nothing for axe-core to find.

A page is loaded once for each language and then looked at in each width and colour scheme, because
it must fit each. What it is made of is the same in both languages, so axe-core examines four of the
eight looks: every width, every colour scheme and every language in two of them. Only contrast
depends on the colours.
"""

import re

import pytest

from accessibility import assert_fits_its_width, assert_words_are_whole, axe_violations
from look import EVERY_LOOK, LANGUAGES, Look
from test_journeys import set_language

ANYBODY = ["/sign-in", "/method", "/method/steps", "/method/glossary", "/nowhere"]
REQUESTER = [
    "/", "/calls", "/idea", "/catalogue", "/catalogue?q=nothinghasthis", "/search", "/search?q=a", "/account",
    "/account/password", "/account/sessions", "/account/tokens", "/work", "/calls/INC-999999",
]
STAFF = [
    "/", "/work", "/coordinate", "/coordinate/intake", "/coordinate/workload", "/coordinate/forks",
    "/coordinate/ageing", "/coordinate/steps/R3", "/coordinate/steps/A1", "/services", "/promises/gaps", "/services/chains", "/suppliers", "/promises/hours",
    "/infrastructure", "/infrastructure?class=asset&q=no-such-word", "/infrastructure/classes", "/infrastructure/table", "/search?q=scanner",
    "/calendar/changes", "/calendar/changes?week=2026-12-28", "/calendar/operations", "/calendar/freezes",
    "/calendar/actions", "/calendar/absences", "/calendar/reservations", "/calendar/feeds",
    "/search?q=nothinghasthisword",
]


EXAMINED = {
    Look(width=1280, colours="light", language="en"): None,
    Look(width=390, colours="dark", language="en"): "color-contrast",
    Look(width=390, colours="light", language="nl"): None,
    Look(width=1280, colours="dark", language="nl"): "color-contrast",
}


def faults(window, path):
    """What is wrong with a page, in any of its looks in this window's language."""
    page = window.visit(path)
    found = []
    for look in EVERY_LOOK:
        if look.language != window.look.language:
            continue
        window.look_at(look)
        wrong = axe_violations(page, EXAMINED[look]) if look in EXAMINED else []
        wrong += re.findall(r"</?[a-z]+[ >].{0,40}", page.inner_text("body"))
        for assertion in (assert_fits_its_width, assert_words_are_whole):
            try:
                assertion(page)
            except AssertionError as error:
                wrong.append(str(error))
        if wrong:
            window.screenshot("failed-page" + re.sub(r"\W+", "-", path))
            found.append(f"{path} {look.name}\n  " + "\n  ".join(wrong))
    return found


def check(window, paths):
    found = [fault for path in paths for fault in faults(window, path)]
    assert not found, "\n\n".join(found)


def links(window, path, selector):
    found = window.visit(path).locator(selector).all()
    assert found, f"{path} has no {selector}"
    return list(dict.fromkeys(link.get_attribute("href") for link in found))


@pytest.fixture(params=LANGUAGES)
def signed_in(request, open_window, demo):
    """Opens a window of somebody, in one language."""

    def open_one(person):
        window = open_window(Look(language=request.param))
        window.sign_in(person, demo.sign_ins()[person])
        set_language(window, request.param)
        return window

    return open_one


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_that_anybody_may_read(open_window, language):
    window = open_window(Look(language=language))
    workflows = links(window, "/method", "#workflows a[href^='/method?']")
    assert len(workflows) == 8
    # The eight differ in their rivers, which have few words: in Dutch the longest stands for all.
    check(window, ANYBODY + (workflows if language == "en" else workflows[5:6]))


def test_the_pages_of_a_requester(signed_in):
    window = signed_in("marijke")
    asked = links(window, "/calls", "main a.item")
    order = links(window, "/catalogue", "main a.item")
    check(window, REQUESTER + asked[:4] + order[:1])


def test_the_pages_of_who_coordinates(signed_in):
    check(signed_in("priya"), STAFF)


def test_the_pages_of_a_service_and_the_form_that_changes_its_promises(signed_in):
    window = signed_in("willem")
    services = links(window, "/services", "main a.item")
    specified = next(
        path for path in services if window.visit(path).locator(".canvas").count() > 0)
    check(window, [services[0], specified, specified + "/specification", specified + "/versions",
        specified + "/report", specified + "/report/calls"])


def test_the_pages_of_a_component_and_of_what_a_change_plans_for_it(signed_in):
    window = signed_in("priya")
    component = links(window, "/infrastructure?q=wristband", "main a.item")[0]
    changes = links(window, "/coordinate/steps/C3", "main a[href^='/calls/RFC-']")
    plan = changes[0] + "/register"
    check(window, [component, component + "?on=2026-11-01", plan, plan + "?new=asset/software/environment",
        plan + "?component=" + component.rsplit("/", 1)[1], plan + "?find=pump"])


def test_the_pages_of_a_supplier(signed_in):
    window = signed_in("willem")
    check(window, links(window, "/suppliers", "main a.item")[:2])


def test_the_pages_of_hand_overs_and_of_what_is_hit(signed_in):
    window = signed_in("priya")
    supplier = next(
        path for path in links(window, "/suppliers", "main a.item")
        if window.visit(path).locator("main a[href$='/suppliers'] .ref").count() > 0)
    handed = links(window, supplier, "main a[href^='/calls/'][href$='/suppliers']")
    call = handed[0].removesuffix("/suppliers")
    hit = links(window, call, "aside a[href*='/impact']")
    # The service, the components, and the other way.
    check(window, handed[:2] + hit[:2] + [hit[0] + "?direction=causes"])


def test_the_pages_that_change_what_stands_on_the_calendars(signed_in):
    coordinator = signed_in("priya")
    check(coordinator, links(coordinator, "/calendar/freezes", "main td a")[:1])
    manager = signed_in("willem")
    actions = links(manager, "/calendar/actions", "main th a")[:1]
    check(manager, actions + ["/calendar/actions/new"])


def test_the_page_of_a_call_in_each_process(signed_in):
    window = signed_in("priya")
    steps = links(window, "/coordinate", "main a[href^='/coordinate/steps/']")
    # The first and the last step of each process at which calls stand, and what waits at a fork.
    by_process = {}
    for step in steps:
        by_process.setdefault(step.removeprefix("/coordinate/steps/")[0], []).append(step)
    ends = [step for those in by_process.values() for step in (those[0], those[-1])]
    calls = [links(window, step, "main a.item")[0] for step in ends]
    waiting = links(window, "/coordinate/forks", "main a.item")[:2]
    check(window, list(dict.fromkeys(calls + waiting)))


def test_the_design_of_a_wish_and_the_form_that_words_it(signed_in):
    window = signed_in("priya")
    wish = next(
        found[0] for step in ("A3", "A1", "A2", "A4", "A5")
        if (found := [link.get_attribute("href") for link in
                      window.visit(f"/coordinate/steps/{step}").locator("main a.item").all()]))
    check(window, [wish + "/design", wish + "/design/functional"])


def test_the_pages_of_agreements_and_the_form_that_offers_one(signed_in):
    window = signed_in("willem")
    documents = links(window, "/agreements", "main th a[href^='/agreements/']")
    check(window, ["/agreements", "/agreements?kind=underpinning_contract", "/agreements?state=rejected", documents[0]])
    window = signed_in("marijke")
    own = links(window, "/agreements", "main th a[href^='/agreements/']")
    check(window, ["/agreements", own[0]])
    window = signed_in("priya")
    wishes = [link.get_attribute("href") for step in ("A4", "A5") for link in
              window.visit(f"/coordinate/steps/{step}").locator("main a.item").all()]
    if wishes:
        offers = wishes[0] + "/offer"
        change = window.visit(offers).locator("main a.item").all()
        check(window, [offers] + [link.get_attribute("href") for link in change[:1]])


def test_the_page_of_an_ended_call(signed_in):
    requester = signed_in("marijke")
    ended = links(requester, "/calls", "main a.item:not(:has(.dot.open))")[0]
    check(requester, [ended])
    check(signed_in("priya"), [ended])
