"""What stands on the calendars, and what suppliers are told: every form is filled in and sent."""

import re

import pytest

from look import Look
from test_journeys import set_language

WIDE = Look(width=1280, language="en")


@pytest.fixture
def window_of(open_window, demo):
    """Opens a window of somebody, in English."""

    def open_one(person):
        window = open_window(WIDE)
        window.sign_in(person, demo.sign_ins()[person])
        set_language(window, "en")
        return window

    return open_one


def send(form, button="button.main"):
    with form.page.expect_navigation():
        form.locator(button).first.click()


def call_on_the_calendar(window, title):
    page = window.visit("/calendar/changes")
    return page.locator("main .table a", has_text=title).first.get_attribute("href")


def test_a_freeze_window_is_entered_changed_and_taken_back(window_of):
    window = window_of("priya")
    page = window.visit("/calendar/freezes")
    form = page.locator("form[action='/calendar/freezes']")
    form.locator("[name=from]").fill("2027-03-01T18:00")
    form.locator("[name=until]").fill("2027-02-01T18:00")
    form.locator("[name=reason]").fill("Stock-taking in the store")
    form.locator("[name=component_class]").select_option("asset/hardware")
    send(form)
    # Refused at its field, and nothing of what was typed is lost.
    assert page.locator("#field-until").get_attribute("aria-invalid") == "true"
    form = page.locator("form[action='/calendar/freezes']")
    assert form.locator("[name=reason]").input_value() == "Stock-taking in the store"
    assert form.locator("[name=component_class]").input_value() == "asset/hardware"
    form.locator("[name=until]").fill("2027-03-02T18:00")
    send(form)
    row = page.locator("tr", has_text="Stock-taking in the store")
    assert "hardware" in row.inner_text() and "18:00" in row.inner_text()

    path = row.locator("a").get_attribute("href")
    late = window_of("priya")
    late.visit(path)
    window.visit(path)
    form = page.locator(f"form[action='{path}']")
    form.locator("[name=reason]").fill("Stock-taking, moved")
    send(form)
    assert page.locator("tr", has_text="Stock-taking, moved").count() == 1
    # Who saw it before that is told, and keeps their words.
    form = late.page.locator(f"form[action='{path}']")
    form.locator("[name=reason]").fill("Stock-taking, dropped")
    send(form)
    assert late.page.locator(".notice.bad").count() == 1
    assert late.page.locator("[name=reason]").input_value() == "Stock-taking, dropped"
    late.complaints.clear()

    window.visit(path)
    removal = page.locator(f"form[action='{path}/removal']")
    removal.locator("button").first.click()
    with page.expect_navigation():
        removal.locator(".confirm button").last.click()
    assert page.locator("tr", has_text="Stock-taking").count() == 0
    window.complaints.clear()


def test_a_service_manager_enters_a_recurring_action(window_of):
    window = window_of("willem")
    page = window.visit("/calendar/actions/new")
    form = page.locator("form[action='/calendar/actions/new']")
    form.locator("[name=service]").select_option(label="Cleaning and linen")
    form.locator("[name=name_en]").fill("Count the sheets")
    form.locator("[name=name_nl]").fill("Lakens tellen")
    form.locator("[name=start]").fill("2026-12-01")
    form.locator("[name=time]").fill("10:00")
    send(form)
    assert page.locator(".errors a").count() == 1
    assert page.locator("[name=name_nl]").input_value() == "Lakens tellen"
    page.locator("[name=weekdays][value=monday]").check()
    send(page.locator("form[action='/calendar/actions/new']"))
    row = page.locator("tr", has_text="Count the sheets")
    assert "every week on Monday at 10:00" in row.inner_text()
    window.complaints.clear()


def test_an_absence_is_entered_and_taken_back(window_of):
    window = window_of("bram")
    page = window.visit("/calendar/absences")
    form = page.locator("form[action='/calendar/absences']")
    form.locator("[name=from]").fill("2027-02-10T00:00")
    form.locator("[name=until]").fill("2027-02-13T00:00")
    send(form)
    row = page.locator("tr", has_text="10 Feb 2027")
    assert "12 Feb 2027" in row.inner_text()
    with page.expect_navigation():
        row.locator("button").click()
    assert page.locator("tr", has_text="10 Feb 2027").count() == 0


def test_two_people_plan_one_call_and_a_person_is_reserved(window_of):
    first, second = window_of("priya"), window_of("priya")
    path = call_on_the_calendar(first, "Move the record's database")
    for window in (first, second):
        page = window.visit(path)
        page.locator("#when summary", has_text="Plan it").click()
    for window, day in ((first, "2027-03-05"), (second, "2027-03-06")):
        form = window.page.locator(f"form[action='{path}/plan']").first
        form.locator("[name=plan_from]").fill(f"{day}T20:00")
        form.locator("[name=plan_until]").fill(f"{day}T22:00")
        send(form, "button.plain")
    assert "5 Mar 2027" in first.visit(path).locator("#when").inner_text()
    page = second.page
    assert page.locator(".notice.bad").count() == 1
    assert page.locator("[name=plan_from]").input_value() == "2027-03-06T20:00"
    send(page.locator(f"form[action='{path}/plan']").first, "button.plain")
    assert "6 Mar 2027" in page.locator("#when").inner_text()

    page.locator("#when summary", has_text="Reserve").click()
    form = page.locator(f"form[action='{path}/reservations']")
    form.locator("[name=reserve_team]").select_option(label="IT workplace")
    form.locator("[name=reserve_from]").fill("2027-03-06T20:00")
    form.locator("[name=reserve_until]").fill("2027-03-06T22:00")
    form.locator("[name=reserve_note]").fill("Stand by")
    send(form, "button.plain")
    reserved = page.locator("#when li", has_text="Stand by")
    assert "IT workplace" in reserved.inner_text()
    with page.expect_navigation():
        reserved.locator("button").click()
    assert page.locator("#when li", has_text="Stand by").count() == 0
    second.complaints.clear()


def test_a_call_is_handed_on_and_comes_back(window_of):
    window = window_of("priya")
    path = call_on_the_calendar(window, "The pump on room 412") + "/suppliers"
    page = window.visit(path)
    form = page.locator(f"form[action='{path}']")
    form.locator("[name=given]").fill("")
    send(form)
    assert page.locator("#field-given").get_attribute("aria-invalid") == "true"
    form = page.locator(f"form[action='{path}']")
    form.locator("[name=given]").fill("The pressure sensor drifts.")
    form.locator("select[name=contract]").select_option(index=1)
    send(form)
    card = page.locator("section", has_text="The pressure sensor drifts.").first

    # What is wrong stands at the field of this hand-over.
    numbering = card.locator("form", has=page.locator("[value=renumbered]"))
    numbering.locator("[name=words]").fill("")
    send(numbering, "button.plain")
    wrong = page.locator("[aria-invalid=true]")
    assert wrong.count() == 1 and wrong.get_attribute("id").startswith("field-number-")
    wrong.fill("SUP-77")
    send(page.locator("form", has=wrong), "button.plain")
    assert page.locator(".ref", has_text=re.compile("^SUP-77$")).count() >= 1

    card = page.locator("section", has_text="The pressure sensor drifts.").first
    card.locator("summary").click()
    ending = card.locator("details form")
    ending.locator("[name=words]").fill("A sensor was in stock.")
    send(ending, "button[value=taken_back]")
    assert "taken back" in page.locator("section", has_text="SUP-77").first.inner_text().lower()
    window.complaints.clear()
