"""What people do with the product, in their own terms; the tests read as their days."""

import re

REFERENCE = re.compile(r"/calls/([A-Z]{3}-\d+)")


def ask(window, words):
    """On the portal: what do you need? Gives the reference of the new call."""
    page = window.visit("/")
    page.locator("main textarea[name=description]").fill(words)
    page.locator("main form[action='/calls'] button.main").click()
    page.wait_for_url(REFERENCE)
    return reference(page)


def reference(page):
    return REFERENCE.search(page.url).group(1)


# What stands at a review that is offered to others, in both languages.
OFFERED = re.compile("The review is offered to|De toetsing is aangeboden aan")


class Operator:
    """Somebody who works calls from their present step to their end."""

    def __init__(self, window, service, reviewer=None):
        self.window = window
        self.service = service
        self.reviewer = reviewer
        self.steps = []

    @property
    def page(self):
        return self.window.page

    def work(self, call, forks=(), requester=None, until=None):
        """Does every step of a call and of the calls that it opens.

        `forks` names the processes to take at forks that ask, outermost first; `requester` is
        called when the delivery has to be confirmed by who asked for it; `until` is the English
        name of the step at which the call is left standing. Whoever carried out a child call does
        not review it: the operator's `reviewer` does.
        """
        while True:
            self.window.visit(f"/calls/{call}")
            if until and self._stands_at(until):
                return
            children = self._waiting_for()
            for child in children:
                self.work(child, forks[1:])
            if children:
                continue
            action = self._present_action()
            if action is None and self._is_offered_to_others():
                self._have_reviewed(call)
                continue
            if action is None:
                assert not until, f"{call} ended before “{until}”"
                return
            self.steps.append(action)
            if action == "confirmation-request":
                self._fill(action)
                self._submit(action)
                requester(call)
            elif action == "forks":
                self._fork(forks[0] if forks else [])
            else:
                self._fill(action)
                self._submit(action)

    def _stands_at(self, step):
        heading = self.page.locator("#now h2")
        return heading.count() == 1 and heading.inner_text().endswith(step)

    def _present_action(self):
        """What the card of the present step offers first, by the last part of its address."""
        forms = self.page.locator("#now form[action^='/calls/']:visible")
        actions = [form.get_attribute("action").rsplit("/", 1)[1] for form in forms.all()]
        if "confirmation" in actions:
            return "confirmation"
        return next((action for action in actions if action != "waiver"), None)

    def _is_offered_to_others(self):
        return self.page.locator("#now .notice", has_text=OFFERED).count() == 1

    def _have_reviewed(self, call):
        assert self.reviewer, f"{call} waits for somebody else's review"
        page = self.reviewer.visit(f"/calls/{call}")
        with page.expect_navigation():
            page.locator("#now form[action$='/confirmation'] button").click()
        self.steps.append("confirmation")

    def _waiting_for(self):
        links = self.page.locator("#now a.item").all()
        return [REFERENCE.search(link.get_attribute("href")).group(1) for link in links]

    def _fill(self, action):
        now = self.page.locator(f"#now form[action$='/{action}']")
        if action == "acceptance":
            choice = now.locator("select[name=service]")
            if choice.count() and not choice.input_value():
                choice.select_option(label=self.service)
        if action == "confirmation-request":
            now.locator("[name=message]").fill("It was put right.")
        if action == "classification":
            now.locator("input[name=impact][value=high]").check()
            now.locator("input[name=urgency][value=medium]").check()
        if action == "work":
            # At C8 without a plan it is asked why.
            note = now.locator("textarea[name=note][required]")
            if note.count():
                note.fill("Like for like: what the register says still holds.")

    def _fork(self, processes):
        for process in processes:
            choice = self.page.locator(f"#now input[name=processes][value={process}]:visible")
            if choice.count():
                choice.check()
        reason = self.page.locator("#now textarea[name=reason]")
        if reason.count() and "change" not in processes:
            reason.fill("Nothing of the component itself changes.")
        self._submit("forks")

    def _submit(self, action):
        form = self.page.locator(f"#now form[action$='/{action}']")
        with self.page.expect_navigation():
            form.locator("button").first.click()
        assert not self.page.locator(".errors, .notice.bad").count(), self.page.inner_text("main")
