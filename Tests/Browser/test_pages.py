"""Every page, in both languages, wide and narrow, light and dark: nothing for axe-core to find."""

import pytest

from accessibility import assert_fits_its_width, assert_no_axe_violations
from test_journeys import set_language

PORTAL = ["/", "/calls", "/idea", "/search?q=a", "/account", "/method", "/method/glossary"]
WORK = [
    "/work", "/coordinate", "/coordinate/intake", "/coordinate/workload", "/coordinate/forks",
    "/coordinate/ageing", "/coordinate/steps/R3", "/search?q=scanner", "/nowhere",
]


def check(window, path, name):
    page = window.visit(path)
    assert_no_axe_violations(page)
    assert_fits_its_width(page)
    window.screenshot(name)


def test_the_sign_in_page(open_window, look):
    check(open_window(look), "/sign-in", "sign-in")


@pytest.mark.parametrize(
    "person, paths", [("marijke", PORTAL), ("priya", WORK)], ids=["requester", "coordinator"])
def test_the_pages_of(open_window, demo, look, person, paths):
    window = open_window(look)
    window.sign_in(person, demo.sign_ins()[person])
    set_language(window, look.language)
    for path in paths:
        check(window, path, person + path.split("?")[0].replace("/", "-"))


def test_call_pages(open_window, demo, look):
    window = open_window(look)
    window.sign_in("priya", demo.sign_ins()["priya"])
    set_language(window, look.language)
    window.visit("/coordinate/ageing")
    links = window.page.locator("main a.item").all()[:12]
    assert links, "the demo has open calls"
    for path in [link.get_attribute("href") for link in links]:
        check(window, path, "call" + path.replace("/", "-"))
