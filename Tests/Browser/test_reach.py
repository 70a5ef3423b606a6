"""What lies within reach: of keys, of a thumb on a narrow screen, and on paper."""

from journeys import ask
from look import Look
from test_journeys import set_language


def sign_in(open_window, demo, name, look=Look()):
    window = open_window(look)
    window.sign_in(name, demo.sign_ins()[name])
    set_language(window, "en")
    return window


def test_keys_work_while_the_box_that_has_the_cursor_is_empty(open_window, demo):
    nurse = sign_in(open_window, demo, "marijke")
    page = nurse.visit("/idea")
    box = page.locator("main textarea[name=description]")
    assert box.evaluate("box => box === document.activeElement")
    page.keyboard.press("?")
    page.locator("dialog.keys").wait_for()
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    box.focus()
    page.keyboard.type("gm")
    page.wait_for_url("**/method")


def test_words_that_begin_like_keys_are_written(open_window, demo):
    nurse = sign_in(open_window, demo, "marijke")
    page = nurse.visit("/")
    box = page.locator("main textarea[name=description]")
    box.click()
    page.keyboard.type("ghost? /me")
    assert box.input_value() == "ghost? /me"


def test_the_river_is_one_stop_and_arrows_walk_in_it(open_window, demo):
    nurse = sign_in(open_window, demo, "marijke")
    call = ask(nurse, "The scanner on ward 4 does not work.")
    staff = sign_in(open_window, demo, "priya")
    page = staff.visit(f"/calls/{call}")
    stops = page.locator(".river svg.wide a.step[tabindex='0']")
    assert stops.count() == 1
    first = stops.get_attribute("aria-label")
    stops.focus()
    page.keyboard.press("ArrowRight")
    assert stops.count() == 1
    assert stops.get_attribute("aria-label") != first
    page.keyboard.press("Home")
    assert stops.get_attribute("aria-label") == first
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('.river')")


def test_a_narrow_call_has_its_actions_at_the_foot_and_folds_its_river(open_window, demo):
    nurse = sign_in(open_window, demo, "marijke")
    call = ask(nurse, "The scanner on ward 2 does not work.")
    staff = sign_in(open_window, demo, "priya", Look(390))
    page = staff.visit(f"/calls/{call}")
    reach = page.locator(".reach")
    assert reach.is_visible()
    box = reach.bounding_box()
    assert box["y"] + box["height"] <= 844
    shown = page.locator(".river > svg.narrow a.step:visible").count()
    assert 1 <= shown <= 5
    page.locator(".whole summary").click()
    assert page.locator(".whole a.step:visible").count() > shown
    reach.locator("a", has_text="Comment").click()
    assert page.locator("#say textarea").first.is_visible()


def test_on_a_narrow_screen_the_tabs_are_one_choice_and_the_present_area_is_seen(open_window, demo):
    staff = sign_in(open_window, demo, "priya", Look(390))
    page = staff.visit("/services")
    assert not page.locator("nav.tabs").is_visible()
    page.locator(".tabs-choice summary").click()
    page.locator(".tabs-choice a", has_text="Agreements").click()
    page.wait_for_url("**/agreements")
    area, bar = page.locator(".bar nav a[aria-current]"), page.locator(".bar nav")
    assert area.bounding_box()["x"] >= bar.bounding_box()["x"]
    right = lambda box: box["x"] + box["width"]
    assert right(area.bounding_box()) <= right(bar.bounding_box()) + 1


def test_lines_that_somebody_wrote_stay_lines(open_window, demo):
    nurse = sign_in(open_window, demo, "marijke")
    call = ask(nurse, "Three things:\nthe lamp\nthe door\nthe chair")
    page = nurse.visit(f"/calls/{call}")
    lines = page.locator(".prose", has_text="the lamp").first.inner_text().split("\n")
    assert ["the lamp", "the door", "the chair"] == [line.strip() for line in lines[-3:]]


def test_what_is_printed_has_a_head_a_foot_and_a_button(open_window, demo):
    staff = sign_in(open_window, demo, "priya")
    nurse = sign_in(open_window, demo, "marijke")
    call = ask(nurse, "The lamp in the hall flickers.")
    page = staff.visit(f"/calls/{call}")
    assert page.locator("button[data-print]").is_visible()
    root = page.locator("html")
    assert call in root.get_attribute("data-paper-title")
    assert "Mainstay" in root.get_attribute("data-paper-foot")
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
    assert not page.locator("#say").is_visible()


def test_who_closes_a_call_is_not_said_to_have_it_open(open_window, demo):
    bram = sign_in(open_window, demo, "bram")
    call = bram.visit("/work").locator(".list a.item").first.get_attribute("href")
    with bram.page.expect_response(lambda answer: "/presence/" in answer.url):
        bram.visit(call)
    priya = sign_in(open_window, demo, "priya")
    priya.visit(call)
    priya.page.locator(".presence:visible", has_text="Bram Koster").wait_for()
    bram.visit("/method")
    # Without the word of who left, a name would stay for 30 seconds.
    for _ in range(10):
        with priya.page.expect_response(lambda answer: "/presence/" in answer.url) as told:
            priya.page.reload()
        if told.value.json() == {"people": []}:
            return
        priya.page.wait_for_timeout(500)
    raise AssertionError(f"still there: {told.value.json()}")
