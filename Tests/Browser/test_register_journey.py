"""What a change plans for the register, what C8 makes of it, and two that plan the same thing."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from accessibility import assert_fits_its_width, assert_words_are_whole, axe_violations
from journeys import Operator, ask
from look import Look
from test_journeys import requester_confirms, set_language

HARDWARE = "asset/hardware"


@pytest.fixture
def people(open_window, demo):
    """Who asks for changes, and who works them; both in English."""

    def open_one(person):
        window = open_window(Look())
        window.sign_in(person, demo.sign_ins()[person])
        set_language(window, "en")
        return window

    return open_one("marijke"), open_one("priya"), open_one("tom")


def send(form, button="button.main"):
    with form.page.expect_navigation():
        form.locator(button).first.click()


def change_to_plan(people, words):
    """Somebody asks for it; intake says that it is a change and brings it to its planning."""
    requester, staff, _ = people
    page = staff.visit(f"/calls/{ask(requester, words)}")
    page.locator("#retype summary").click()
    form = page.locator("#retype form")
    form.locator("[name=type]").select_option("request_for_change")
    form.locator("[name=reason]").fill("It changes what the register says.")
    send(form, "button")
    call = page.title().split()[0]
    assert call.startswith("RFC-"), page.title()
    operator(people).work(call, until="Plan & agree")
    return call


def operator(people):
    return Operator(people[1], "Wristband scanning", people[2])


def work(people, call, until=None):
    requester, *_ = people
    operator(people).work(call, requester=requester_confirms(requester), until=until)


def plan_addition(page, name, owner):
    form = page.locator("#add form")
    form.locator("select[name=new]").select_option(HARDWARE)
    send(form, "button")
    form = page.locator("#add form")
    form.locator("[name=name]").fill(name)
    form.locator("select[name=owner]").select_option(label=owner)
    send(form)


def choose(page, call, name):
    """Finds a component by a word of its name. Gives where the component itself is shown."""
    page.goto(f"/calls/{call}/register")
    form = page.locator("#change form")
    form.locator("[name=find]").fill(name.rsplit(" ", 1)[1])
    send(form, "button")
    with page.expect_navigation():
        page.locator("#change a.item", has_text=name).click()
    component = page.locator("#change [name=component]").first.get_attribute("value")
    return f"/infrastructure/{component}"


def plan_alteration(page, **fields):
    form = page.locator("#change form", has=page.locator("[value=alter]"))
    for field, value in fields.items():
        if field == "owner":
            form.locator("[name=owner]").select_option(label=value)
        else:
            form.locator(f"[name={field}]").fill(value)
    send(form)


def plan_retirement(page):
    send(page.locator("#change form", has=page.locator("[value=retire]")), "button")


def day(offset):
    """A day from today on, as the register's people count days."""
    today = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    return (today + timedelta(days=offset)).isoformat()


def found(window, word, retired=False):
    page = window.visit(f"/infrastructure?q={word}" + ("&retired=yes" if retired else ""))
    return [item.inner_text().splitlines()[0] for item in page.locator("main a.item").all()]


def test_a_change_adds_alters_and_retires_with_c8_and_not_before(people):
    _, staff, _ = people
    page = staff.page
    call = change_to_plan(people, "Ward 2 gets a new reader and the old one goes")
    with page.expect_navigation():
        page.locator("#now a[href$='/register']").click()
    plan_addition(page, "Wristband reader WR-301", "Device team")
    altered = choose(page, call, "Wristband reader WR-209")
    plan_alteration(page, name="Wristband reader WR-209, ward 2", owner="IT workplace")
    retired = choose(page, call, "Wristband reader WR-208")
    plan_retirement(page)

    page = staff.visit(f"/calls/{call}/register")
    assert not axe_violations(page)
    planned = page.locator("main section").first.inner_text()
    assert "WR-301" in planned and "WR-208" in planned, planned
    assert "WR-209 → Wristband reader WR-209, ward 2" in planned, planned
    staff.screenshot("register-plan")
    staff.look_at(Look(width=390))
    assert_fits_its_width(page)
    staff.screenshot("register-plan")
    staff.look_at(Look())

    # The register does not know of it before C8, but says who is about to touch it.
    work(people, call, until="Update MIR")
    assert found(staff, "WR-301") == []
    page = staff.visit(altered)
    assert page.locator("h1").inner_text() == "Wristband reader WR-209"
    assert page.locator(f"aside a[href='/calls/{call}']").count() >= 1
    work(people, call)

    page = staff.visit(altered)
    assert page.locator("h1").inner_text() == "Wristband reader WR-209, ward 2"
    assert page.locator("#versions > ul > li").count() == 2
    newest = page.locator("#versions > ul > li").first.inner_text()
    assert call in newest and "WR-209 → Wristband reader WR-209, ward 2" in newest, newest
    assert "IT workplace" in page.locator("main .split").inner_text()
    staff.screenshot("component-today")
    form = page.locator("aside form", has=page.locator("[name=on]"))
    form.locator("[name=on]").fill(day(0))
    send(form, "button")
    assert "version 2" in page.locator(".notice.warn").inner_text()
    assert not axe_violations(page)
    staff.screenshot("component-on-a-day")

    assert found(staff, "WR-208") == []
    assert found(staff, "WR-208", retired=True) == ["Wristband reader WR-208"]
    assert "retired" in staff.visit(retired).locator(".head").inner_text()

    assert found(staff, "WR-301") == ["Wristband reader WR-301"]
    added = page.locator("main a.item").first.get_attribute("href")
    assert staff.visit(added).locator("h1").inner_text() == "Wristband reader WR-301"
    assert page.goto(f"{added}?on={day(-1)}").status == 404


def test_the_second_of_two_changes_on_one_component_meets_the_first_and_plans_anew(people):
    _, staff, _ = people
    page = staff.page
    first = change_to_plan(people, "Name the reader of ward 2 after its ward")
    second = change_to_plan(people, "The readers go to the people of IT")
    choose(page, first, "Wristband reader WR-207")
    plan_alteration(page, name="Wristband reader WR-207, ward 2")
    component = choose(page, second, "Wristband reader WR-207")
    plan_alteration(page, owner="IT workplace")
    for call in (first, second):
        work(people, call, until="Update MIR")
    # Both stand at C8; the page of the second was opened before the first carried its plan out.
    late = page.context.new_page()
    late.goto(f"/calls/{second}")
    work(people, first)

    send(late.locator("#now form[action$='/work']"))
    said = late.locator("main").inner_text()
    assert "WR-207" in said and "planned for version 1 and is at version 2" in said, said
    # Nothing of it was done, and nothing of the first is lost.
    page = staff.visit(component)
    assert page.locator("h1").inner_text() == "Wristband reader WR-207, ward 2"
    assert page.locator("#versions > ul > li").count() == 2
    assert "IT workplace" not in page.locator("main .split").inner_text()

    page = staff.visit(f"/calls/{second}")
    assert "version 2" in page.locator("#now .notice").inner_text()
    assert page.locator("#now form[action$='/work']").count() == 0, "C8 would be refused"
    assert not axe_violations(page)
    staff.screenshot("register-conflict")
    send(page.locator("#now form", has=page.locator("[value=again]")), "button")
    assert page.locator(".notice.warn").count() == 0
    planned = page.locator("main section").first.inner_text()
    assert "IT workplace" in planned and "WR-207, ward 2" in planned, planned
    staff.screenshot("register-planned-anew")
    work(people, second)

    page = staff.visit(component)
    assert page.locator("h1").inner_text() == "Wristband reader WR-207, ward 2"
    assert "IT workplace" in page.locator("main .split div").first.inner_text()
    history = [line.inner_text() for line in page.locator("#versions > ul > li").all()]
    assert len(history) == 3 and second in history[0] and first in history[1], history
    assert staff.visit(f"/calls/{second}").locator(".notice.good").count() >= 1
    staff.screenshot("component-after-two")


TABLE = """key;name;class;owner
table-1;Label printer of ward 7;{hardware};{owner}
table-2;Label printer of ward 8;{hardware};{owner}
"""


def send_table(page, text, deed):
    page.goto("/infrastructure/table")
    file = {"name": "printers.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("input[name=table]").set_input_files(file)
    # What the table names supports no service yet, so the change has to be about one.
    page.locator("select[name=service]").select_option(index=1)
    with page.expect_navigation():
        page.locator(f"button[value={deed}]").click()


def test_a_table_is_compared_and_then_planned_as_a_change(people):
    _, staff, _ = people
    page = staff.visit("/infrastructure")
    page.locator("main a[href='/infrastructure/table']").click()
    table = TABLE.format(hardware=HARDWARE, owner="it-workplace")
    send_table(page, table, "compare")
    assert page.locator("dl.facts dd").all_inner_texts() == ["2", "0", "0", "0"]
    assert page.locator("table.table tbody tr").count() == 2
    staff.screenshot("table-compared")
    staff.look_at(Look(width=390))
    assert_fits_its_width(page)
    assert_words_are_whole(page)
    staff.look_at(Look())
    assert not axe_violations(page)
    assert_fits_its_width(page)
    send_table(page, table, "plan")
    assert page.url.endswith("/register")
    assert "Label printer of ward 8" in page.locator("main").inner_text()
    assert "printers.csv" in staff.visit(page.url.replace("/register", "")).title()


def test_a_wrong_table_names_its_lines_and_plans_nothing(people):
    _, staff, _ = people
    page = staff.visit("/infrastructure/table")
    send_table(page, TABLE.format(hardware="asset/typewriter", owner="nobody-here"), "plan")
    lines = page.locator(".errors li").all_inner_texts()
    assert [line.split(":")[0] for line in lines] == [
        "Line 2, class", "Line 2, owner", "Line 3, class", "Line 3, owner"], lines
    staff.screenshot("table-refused")
    assert not axe_violations(page)
    send_table(page, "name;class\nA;asset", "compare")
    assert "no column" in page.locator(".errors li").inner_text()
