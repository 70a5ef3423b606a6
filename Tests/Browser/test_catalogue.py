"""Ordering from the catalogue: a form that asks more as it hears more."""

from accessibility import axe_violations
from journeys import reference
from look import Look
from test_journeys import set_language


def test_an_order_asks_what_its_answers_make_it_ask_and_arrives_typed(open_window, demo):
    nurse = open_window(Look(width=390, language="nl"))
    nurse.sign_in("marijke", demo.sign_ins()["marijke"])
    set_language(nurse, "nl")
    page = nurse.visit("/catalogue?q=laptop")
    with page.expect_navigation():
        page.locator("main a.item").first.click()
    form = page.locator("main form[action^='/catalogue/']")
    day = form.locator("input[name='answers.first-day']")
    assert not day.is_visible()
    form.locator("input[name='answers.for'][value=new]").check()
    assert day.is_visible()
    form.locator("input[name='answers.name']").fill("Sanne de Wit")
    form.locator("input[name='answers.screens']").fill("3")
    with page.expect_navigation():
        form.locator("button.main").click()

    # Both mistakes are at their fields, and what was typed is still there.
    assert page.locator(".field.wrong").count() == 2
    assert page.locator(".errors a").count() == 2
    assert form.locator("input[name='answers.name']").input_value() == "Sanne de Wit"
    assert form.locator("input[name='answers.for'][value=new]").is_checked()
    assert day.is_visible()
    assert not axe_violations(page)
    nurse.screenshot("order-refused")
    day.fill("2026-12-01")
    form.locator("input[name='answers.screens']").fill("2")
    with page.expect_navigation():
        form.locator("button.main").click()

    call = reference(page)
    assert call.startswith("RFC-")
    ordered = page.locator("#order").inner_text()
    assert "Sanne de Wit" in ordered and "1 december 2026" in ordered, ordered
    assert "huisadres" in ordered and "Naar welk adres" not in ordered, ordered

    staff = open_window(Look(width=1280, language="en"))
    staff.sign_in("priya", demo.sign_ins()["priya"])
    set_language(staff, "en")
    page = staff.visit(f"/calls/{call}")
    ordered = page.locator("#order").inner_text()
    assert "For somebody who is new" in ordered and "1 December 2026" in ordered, ordered
    staff.screenshot("order-at-work")


def test_who_speaks_for_a_customer_asks_for_a_service(open_window, demo):
    window = open_window(Look(width=1280, language="en"))
    window.sign_in("marijke", demo.sign_ins()["marijke"])
    set_language(window, "en")
    page = window.visit("/catalogue/services")
    with page.expect_navigation():
        page.locator("main a.item").first.click()
    page.locator("main textarea[name=description]").fill("We would like this on ward 5 too")
    with page.expect_navigation():
        page.locator("main form[action^='/catalogue/services/'] button.main").click()
    assert reference(page).startswith("WSH-")
