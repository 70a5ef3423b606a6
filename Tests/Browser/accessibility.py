"""What axe-core and a keyboard find on a page."""

from functools import cache
from importlib.resources import files

STANDARDS = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice",
]


@cache
def _axe():
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def axe_violations(page, rule=None):
    """Each broken rule in a line or two: the rule, what it asks, and the first elements that break it.

    With a rule, only that one is looked at.
    """
    # Evaluated through the debugger, so the page's Content-Security-Policy stays as it is.
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(_axe())
    wanted = {"type": "rule", "values": [rule]} if rule else {"type": "tag", "values": STANDARDS}
    found = page.evaluate(
        "wanted => axe.run(document, {runOnly: wanted, resultTypes: ['violations']})", wanted
    )["violations"]
    return [_describe(violation) for violation in found]


def _describe(violation):
    nodes = violation["nodes"]
    where = "".join(
        f"\n    {node['html'][:160]}\n      {' '.join(node['failureSummary'].split())[:300]}"
        for node in nodes[:3]
    )
    return f"{violation['id']} ({violation['impact']}, {len(nodes)}×): {violation['help']}{where}"


def assert_no_axe_violations(page):
    violations = axe_violations(page)
    assert not violations, f"{page.url}\n  " + "\n  ".join(violations)


def assert_fits_its_width(page):
    """Nothing makes the page wider than the window (WCAG 2.2, 1.4.10)."""
    too_wide = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert too_wide <= 0, f"{page.url} is {too_wide} px wider than the window"


BROKEN_WORDS = """() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility() || node.parentElement.closest("svg, .unseen")) continue;
    for (const word of node.data.matchAll(/(?<!\\p{L})\\p{L}{2,14}(?!\\p{L})/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((each) => Math.round(each.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""


def assert_words_are_whole(page):
    """No short word is broken over two lines because its column is too narrow for it."""
    broken = page.evaluate(BROKEN_WORDS)
    assert not broken, f"{page.url} breaks these words: {broken[:8]}"


def focus_with_tab(page, target, presses=80):
    """Reaches an element as somebody without a mouse does, and fails where that is impossible."""
    for _ in range(presses):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{page.url}: {presses} presses of Tab do not reach {target}")
