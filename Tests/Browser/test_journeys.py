"""The main job, in a real browser: from a person's words to a closed call."""

import pytest

from accessibility import focus_with_tab
from journeys import Operator, ask, reference
from look import Look

WIDE, NARROW = 1280, 390


def requester_confirms(window):
    def confirm(call):
        page = window.visit(f"/calls/{call}")
        with page.expect_navigation():
            page.locator("form[action$='/confirmation'] button.main").click()

    return confirm


@pytest.mark.parametrize(
    "look, words, forks, workflow, service",
    [
        (Look(width=WIDE, language="en"), "The scanner on ward 4 does not read wristbands",
         [["change"]], "3", "Wristband scanning"),
        (Look(width=NARROW, language="nl"), "De scanner op afdeling 4 leest geen polsbandjes",
         [["operate"]], "4", "Polsbandjes scannen"),
    ],
    ids=["workflow 3, wide, English", "workflow 4, narrow, Dutch"],
)
def test_a_request_is_carried_from_the_portal_to_closure(
    open_window, demo, look, words, forks, workflow, service
):
    passwords = demo.sign_ins()
    nurse = open_window(look)
    nurse.sign_in("marijke", passwords["marijke"])
    set_language(nurse, look.language)
    call = ask(nurse, words)
    assert call.startswith("INC-")

    staff = open_window(look)
    staff.sign_in("priya", passwords["priya"])
    set_language(staff, look.language)
    operator = Operator(staff, service)
    operator.work(call, forks, requester_confirms(nurse))

    page = staff.visit(f"/calls/{call}")
    heading = page.locator("section.card h2").first.inner_text()
    assert heading.endswith(f" {workflow}"), heading
    assert page.locator(".notice.good").count() == 1
    assert operator.steps[-1] == "evaluation"
    staff.screenshot(f"closed-workflow-{workflow}")
    page = nurse.visit(f"/calls/{call}")
    nurse.screenshot(f"asked-workflow-{workflow}")


def test_both_arms_of_recover_run_side_by_side(open_window, demo):
    passwords = demo.sign_ins()
    look = Look(width=WIDE, language="en")
    # A nurse asks: an agreement covers scanning for her customer, and for nobody else.
    nurse = open_window(look)
    nurse.sign_in("marijke", passwords["marijke"])
    set_language(nurse, look.language)
    call = ask(nurse, "The label printer does not print")
    staff = open_window(look)
    staff.sign_in("priya", passwords["priya"])
    set_language(staff, look.language)
    operator = Operator(staff, "Wristband scanning")
    operator.work(call, [["change", "operate"]], requester_confirms(nurse))
    heading = staff.visit(f"/calls/{call}").locator("section.card h2").first.inner_text()
    assert heading.endswith(" 3+4"), heading


def test_a_requester_needs_no_mouse(open_window, demo):
    window = open_window(Look(width=WIDE, language="en"))
    page = window.visit("/sign-in")
    focus_with_tab(page, page.locator("input[name=name]"))
    page.keyboard.type("marijke")
    page.keyboard.press("Tab")
    page.keyboard.type(demo.sign_ins()["marijke"])
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto("/")
    box = page.locator("main textarea[name=description]")
    focus_with_tab(page, box)
    page.keyboard.type("The printer in the hall makes a noise")
    focus_with_tab(page, page.locator("main form[action='/calls'] button.main"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert reference(page)


def test_a_refused_form_keeps_what_was_typed(open_window, demo):
    window = open_window(Look(width=NARROW, language="en"))
    window.sign_in("marijke", demo.sign_ins()["marijke"])
    page = window.visit("/")
    box = page.locator("main textarea[name=description]")
    box.fill("Something is wrong " + "x" * 20_001)
    box.evaluate("element => element.removeAttribute('maxlength')")
    page.locator("main form[action='/calls'] button.main").click()
    page.wait_for_load_state()
    assert page.locator("[aria-invalid=true]").count() == 1
    assert box.input_value().startswith("Something is wrong")


def set_language(window, language):
    """The person's own language wins over the browser's; switch when it is the other one."""
    page = window.page
    if page.locator("html").get_attribute("lang") != language:
        with page.expect_navigation():
            page.locator(f"button[name=language][value={language}]").click()
