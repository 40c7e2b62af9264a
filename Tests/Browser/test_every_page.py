"""Every page, in a real browser: from a file share and from a web server with a strict policy."""

import pytest
from expect import expect_none


class Watch:
    """What goes wrong in a window, page after page, and what it asks for."""

    def __init__(self, window, home):
        self.window, self.home = window, home
        self.problems, self.page = [], ""
        window.on("console", self.heard)
        window.on("pageerror", lambda error: self.note(f"script error: {error}"))
        window.on("request", self.asked)
        window.on("requestfailed", lambda request: self.note(f"failed: {request.url} {request.failure}"))
        window.on("response", self.answered)

    def note(self, problem):
        self.problems.append(f"{self.page}: {problem}")

    def heard(self, message):
        if message.type in ("error", "warning"):
            self.note(f"console: {message.text} ({message.location['url']})")

    def asked(self, request):
        if not request.url.startswith((self.home, "data:")):
            self.note(f"asks for {request.url}")

    def answered(self, response):
        if response.url.startswith("http") and response.status not in (200, 304):
            self.note(f"{response.status} for {response.url}")

    def visit(self, page):
        self.page = page
        # Until all is there: a request that is broken off by going on to the next page would count as failed.
        self.window.goto(self.home + page, wait_until="networkidle")


@pytest.mark.parametrize("home", ["from_disk", "from_server"])
def test_opens_without_a_complaint_and_asks_nobody_else(home, demonstration, window, request):
    watch = Watch(window(), request.getfixturevalue(home))
    for page in demonstration.pages():
        watch.visit(page)
        if not watch.window.title().strip():
            watch.note("has no title")
    expect_none(watch.problems)


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_never_scrolls_sideways(width, demonstration, window, from_disk):
    view, wide = window(width), []
    for page in demonstration.pages():
        view.goto(from_disk + page)
        # Measured against the width asked for: a phone's viewport would grow with its content.
        reach = view.evaluate("document.documentElement.scrollWidth")
        if reach > width:
            culprit = view.evaluate(WIDEST)
            wide.append(f"{page}: {reach} px in a window of {width}: {culprit}")
    expect_none(wide)


WIDEST = """() => {
  let widest = null, reach = 0
  for (const element of document.body.querySelectorAll('*')) {
    const right = element.getBoundingClientRect().right
    if (right > reach) { reach = right; widest = element }
  }
  return widest && widest.outerHTML.slice(0, 120)
}"""


def test_says_the_same_without_scripts(demonstration, window, from_disk):
    with_scripts, without = window(), window(java_script_enabled=False)
    different = []
    for page in demonstration.one_of_each_kind():
        with_scripts.goto(from_disk + page)
        without.goto(from_disk + page)
        said = set(with_scripts.locator("main").inner_text().split())
        missing = said - set(without.locator("main").inner_text().split())
        if missing:
            different.append(f"{page}: only with scripts: {' '.join(sorted(missing)[:20])}")
    expect_none(different)


def test_shows_map_and_gaps_without_scripts(demonstration, window, from_disk):
    view = window(java_script_enabled=False)
    for page in demonstration.journeys():
        view.goto(from_disk + page)
        assert view.locator(".map svg").first.is_visible(), f"{page}: no map"
        for gap in view.locator("[id^=gap-]").all():
            assert gap.is_visible(), f"{page}: {gap.get_attribute('id')} is hidden"
