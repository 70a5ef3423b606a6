"""The main job, in a real browser: from a person's words to a closed call."""

import pytest

from accessibility import axe_violations, focus_with_tab
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
    operator = Operator(staff, service, reviewer(open_window, demo))
    operator.work(call, forks, requester_confirms(nurse))

    page = staff.visit(f"/calls/{call}")
    heading = page.locator("section.card h2").first.inner_text()
    assert heading.endswith(f" {workflow}"), heading
    assert page.locator(".notice.good").count() == 1
    assert operator.steps[-1] == "evaluation"
    staff.screenshot(f"closed-workflow-{workflow}")
    page = nurse.visit(f"/calls/{call}")
    nurse.screenshot(f"asked-workflow-{workflow}")


def test_what_needs_no_thought_takes_at_most_six_clicks(open_window, demo):
    passwords = demo.sign_ins()
    nurse = open_window(Look(width=NARROW, language="en"))
    nurse.sign_in("marijke", passwords["marijke"])
    set_language(nurse, "en")
    call = ask(nurse, "The cable of the wristband printer does not hold, it is not plugged in")
    staff = open_window(Look(width=WIDE, language="en"))
    staff.sign_in("tom", passwords["tom"])
    set_language(staff, "en")
    page = staff.visit(f"/calls/{call}")
    clicks = 0

    def click(element, leads_on=False):
        nonlocal clicks
        clicks += 1
        if not leads_on:
            return element.click()
        with page.expect_navigation():
            element.click()

    click(page.get_by_role("button", name="Take it"), leads_on=True)
    click(page.locator("#at-once summary"))
    service = page.locator("#at-once-service")
    if service.count():
        clicks += 1
        service.select_option(label="Wristband scanning")
    words = page.locator("#at-once [name=done]")
    click(words)
    words.fill("We plugged the cable in again. Does it print?")
    staff.screenshot("done-at-once")
    assert not axe_violations(page)
    click(page.locator("#at-once button.main"), leads_on=True)
    assert clicks <= 6, clicks
    assert not page.locator(".errors").count(), page.inner_text("main")
    assert "has been asked to confirm" in page.inner_text("#now")
    kinds = page.locator(".journal > li").count()
    assert kinds >= 9, page.inner_text(".journal")

    page = nurse.visit(f"/calls/{call}")
    assert "We plugged the cable in again" in page.inner_text("#now")
    requester_confirms(nurse)(call)
    page = nurse.visit(f"/calls/{call}")
    assert "Nothing more to do" in page.inner_text("main")


def test_a_caller_is_registered_typed_accepted_and_the_slip_undone(open_window, demo):
    staff = open_window(Look(width=NARROW, language="en"))
    staff.sign_in("tom", demo.sign_ins()["tom"])
    set_language(staff, "en")
    page = staff.visit("/work")
    page.get_by_role("link", name="Register for somebody").click()
    page.locator("#caller").fill("Nora")
    with page.expect_navigation():
        page.locator("form[role=search] button").last.click()
    page.locator("textarea[name=description]").fill("Something hums in the hall of ward 4")
    staff.screenshot("register-for-somebody")
    assert not axe_violations(page)
    with page.expect_navigation():
        page.locator("form[action='/work/register'] button.main").click()
    assert "/coordinate/intake" in page.url
    assert not axe_violations(page)
    staff.screenshot("intake-not-known-yet")
    form = page.locator("#now form[action$='/acceptance']")
    form.locator("select[name=service]").select_option(label="Wristband scanning")
    with page.expect_navigation():
        form.locator("button[value=incident]").click()
    notice = page.locator(".notice.good")
    assert "is accepted, now with" in notice.inner_text()
    staff.screenshot("intake-accepted")
    with page.expect_navigation():
        notice.get_by_role("button", name="Undo").click()
    assert "Something hums" in page.inner_text("#now")


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
    operator = Operator(staff, "Wristband scanning", reviewer(open_window, demo))
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


def reviewer(open_window, demo):
    """Somebody of the service desk, who reviews what others carried out."""
    window = open_window(Look())
    window.sign_in("tom", demo.sign_ins()["tom"])
    return window


def set_language(window, language):
    """The person's own language wins over the browser's; switch when it is the other one."""
    page = window.page
    if page.locator("html").get_attribute("lang") != language:
        with page.expect_navigation():
            page.locator(f"button[name=language][value={language}]").click()
