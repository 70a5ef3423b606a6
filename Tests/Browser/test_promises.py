"""What was promised and what came of it: the clock of one call, and the report on a service."""

import csv
import io
import re
from datetime import datetime

from journeys import Operator, ask
from look import Look
from test_journeys import set_language


def open_for(person, look, open_window, demo):
    window = open_window(look)
    window.sign_in(person, demo.sign_ins()[person])
    set_language(window, look.language)
    return window


def due(page):
    moments = page.locator("#clock .measure time").all()
    assert moments, page.inner_text("main")
    return [datetime.fromisoformat(each.get_attribute("datetime")) for each in moments]


def test_a_due_time_moves_by_as_long_as_the_requester_was_asked(open_window, demo):
    nurse = open_for("marijke", Look(width=390, language="nl"), open_window, demo)
    staff = open_for("priya", Look(width=1280, language="en"), open_window, demo)
    call = ask(nurse, "De scanner op kar 6 leest geen polsbandjes meer")
    Operator(staff, "Wristband scanning").work(call, [], until="Analyze")
    page = staff.visit(f"/calls/{call}")
    before = due(page)

    page.locator("details#ask summary").click()
    page.locator("#ask [name=text]").fill("Which patient's wristband was it?")
    with page.expect_navigation():
        page.locator("#ask form button").click()
    assert "The clock stands still" in page.inner_text("#clock")
    nurse.visit(f"/calls/{call}")
    nurse.page.wait_for_timeout(2_500)
    form = nurse.page.locator("form[action$='/answers']")
    form.locator("textarea").fill("Van elke patiënt, ook bij mij.")
    with nurse.page.expect_navigation():
        form.locator("button").first.click()

    page = staff.visit(f"/calls/{call}")
    assert "The clock stands still" not in page.inner_text("#clock")
    after = due(page)
    assert len(after) == len(before)
    moved = (after[-1] - before[-1]).total_seconds()
    assert 2 <= moved < 60, (before, after)
    page.locator("#clock summary").click()
    course = page.locator("#clock table").inner_text()
    assert len(re.findall(r"(?i)customer", course)) == 1, course
    assert len(re.findall(r"(?i)provider", course)) == 2, course
    staff.screenshot("clock-of-a-call")


def test_a_report_says_target_beside_result_for_one_customer_and_as_a_file(open_window, demo):
    window = open_for("willem", Look(width=1280, language="en"), open_window, demo)
    page = window.visit("/services")
    service = page.locator("main a.item", has_text="Wristband scanning").first
    report = service.get_attribute("href") + "/report"
    page = window.visit(report)
    choice = page.locator("select[name=agreement]")
    of_customer = choice.locator("option", has_text="Patient Care").first
    choice.select_option(value=of_customer.get_attribute("value"))
    with page.expect_navigation():
        page.locator("form.filters button").click()
    row = page.locator("tr", has_text="Handling time").first
    target, result = row.locator("td").nth(-2).inner_text(), row.locator("td").nth(-1).inner_text()
    assert "Incident" in target and result.strip() and result != target

    address = page.locator("a[href*='format=csv']").first.get_attribute("href")
    answer = page.request.get(window.address + address)
    assert answer.headers["content-type"].startswith("text/csv")
    lines = list(csv.reader(io.StringIO(answer.text())))
    assert len(lines) > 10 and {len(line) for line in lines} == {len(lines[0])}
    # Every number can be opened into the calls behind it.
    behind = row.locator("a[href*='/report/calls']").first.get_attribute("href")
    assert window.visit(behind).locator("main a[href^='/calls/']").count() >= 1
    window.screenshot("calls-behind-a-report")
