"""The README's tour, walked as it is written by somebody in a hurry, and every click counted."""

import re

from look import Look

CLICKS_AT_MOST = 40


class Tourist:
    """Two windows, as the tour says: one for the nurse, one for everybody else."""

    def __init__(self, open_window, demo):
        self.clicks = 0
        self.passwords = demo.sign_ins()
        self.nurse = open_window(Look())
        self.others = open_window(Look())

    def click(self, element, leads_on=True):
        self.clicks += 1
        if not leads_on:
            return element.click()
        with element.page.expect_navigation():
            element.click()

    def sign_in(self, window, name):
        """The cursor stands in the field for the name; Tab leads to the password."""
        page = window.page
        if "/sign-in" not in page.url:
            window.visit("/sign-in")
        # A slow machine puts the cursor there a moment later.
        page.locator("main form input:focus").wait_for()
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.type(self.passwords[name])
        self.click(page.locator("main form button").first)
        assert page.locator("html").get_attribute("lang") == "en", f"{name} reads Dutch"
        return page

    def sign_out(self, window):
        self.click(window.page.locator(".bar details.menu summary"), leads_on=False)
        self.click(window.page.get_by_role("button", name="Sign out"))

    def follow(self, page, name, within="main"):
        self.click(page.locator(within).get_by_role("link", name=re.compile(name)).first)

    def press(self, page, name):
        self.click(page.get_by_role("button", name=re.compile(name)).first)


def test_the_tour_of_the_readme_takes_at_most_forty_clicks(open_window, demo):
    tourist = Tourist(open_window, demo)

    # 1. Ask
    nora = tourist.sign_in(tourist.nurse, "nora")
    box = nora.locator("main textarea[name=description]")
    tourist.click(box, leads_on=False)
    box.fill("The wristband printer on ward 4 does not work.")
    tourist.clicks += 2  # the list of services, and the service in it
    nora.locator("select[name=service]").select_option(label="Wristband scanning")
    tourist.press(nora, "^Ask$")

    # 2. Judge
    staff = tourist.sign_in(tourist.others, "priya")
    tourist.follow(staff, "^Coordinate$", ".bar")
    tourist.follow(staff, "^Intake$", "nav.tabs")
    tourist.follow(staff, "wristband printer on ward 4")
    assert "Why “incident”?" in staff.inner_text("main")
    tourist.press(staff, "^Accept as incident$")
    tourist.sign_out(tourist.others)

    # 3. Work
    staff = tourist.sign_in(tourist.others, "bram")
    tourist.follow(staff, "^Work$", ".bar")
    tourist.follow(staff, "wristband printer on ward 4")
    tourist.press(staff, "^Take it$")
    for name, value in (("impact", "medium"), ("urgency", "high")):
        choice = staff.locator(f"#now .choice:has([name={name}][value={value}])")
        tourist.click(choice, leads_on=False)
    tourist.press(staff, "^Classify$")
    assert "Now: Analyze" in staff.inner_text("#now")
    tourist.press(staff, "^Done, on to prepare recovery$")
    tourist.press(staff, "^Done, on to recover$")

    # 4. Decide at the fork
    tourist.click(staff.locator("#now .choice:has([value=operate])"), leads_on=False)
    tourist.press(staff, "^Hand on$")
    assert "Workflow 4" in staff.inner_text("main")
    assert staff.locator("#now a.item").count() == 1
    tourist.sign_out(tourist.others)

    # 5. Confirm
    tourist.follow(nora, "^Home$", ".bar")
    tourist.follow(nora, ".", "#waiting")
    tourist.press(nora, "^Yes, it is right$")
    assert nora.locator("#now").count() == 0

    # 6. Agree
    customer = tourist.sign_in(tourist.others, "marijke")
    tourist.follow(customer, ".", "#offers")
    assert customer.get_by_role("heading", name="What changes").count() == 1
    tourist.press(customer, "^Accept this offer$")

    # 7. Understand
    tourist.follow(customer, "^Method$", ".bar")
    tourist.follow(customer, "starts with an incident", ".processes")
    tourist.click(customer.locator("#course .process-card").first)
    assert customer.locator("#course .river svg.wide").is_visible()

    print(f"the tour took {tourist.clicks} clicks")
    assert tourist.clicks <= CLICKS_AT_MOST, tourist.clicks
