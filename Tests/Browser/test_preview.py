"""The preview in a browser: a change shows without a reload by hand, and what is wrong is laid over the page."""

import re
import signal
import subprocess
from contextlib import contextmanager

import pytest
from expect import expect_none
from playwright.sync_api import Error
from portfolio import journey, write_portfolio

JOURNEY = """---
title: Ordering a book
lang: en
---

## Buying

### Pays

- doing: Fills in everything again
- question: Do I really need an account?
- feeling: -1 annoyed
- touchpoint: Basket
  - channel: website

### Waits

- doing: Looks out of the window
- feeling: 0 bored
"""


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source/content/journeys"
    folder.mkdir(parents=True)
    (folder / "book.md").write_text(JOURNEY)
    return tmp_path / "source"


@contextmanager
def previewing(journeysite, source):
    """Runs the preview; gives its address."""
    process = subprocess.Popen(
        [journeysite.binary, "serve", "--source", source],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = None
        while address is None:
            line = process.stdout.readline()
            assert line, "the preview did not start"
            address = re.search(r"http://\S+", line)
        yield address[0]
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0


@pytest.fixture
def preview(journeysite, source):
    """The address of the preview."""
    with previewing(journeysite, source) as address:
        yield address


@pytest.fixture
def page(window, preview):
    """The journey's page, with everything that a browser has to complain about."""
    page = window(1000, 500)
    page.complaints = []
    page.on("console", lambda message: message.type == "error" and page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.goto(preview + "journeys/book.html")
    # Until the page listens, a change would be seen as well, but that would not be what is tested.
    until(page, "performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('live.js'))")
    page.wait_for_timeout(300)
    yield page
    expect_none(page.complaints)


def until(page, expression):
    """Waits from outside: the page's own policy forbids playwright's waiting inside it."""
    for _ in range(400):
        try:
            if page.evaluate(expression):
                return
        except Error:
            pass  # The page is being loaded again.
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def change(source, old, new):
    path = source / "content/journeys/book.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_a_change_shows_by_itself_and_keeps_the_place(page, source):
    page.evaluate("document.querySelectorAll('details').forEach((panel, n) => panel.open = n % 2 == 0)")
    panels = page.evaluate("[...document.querySelectorAll('details')].map((panel) => panel.open)")
    page.evaluate("scrollTo(0, 300)")
    place = page.evaluate("scrollY")
    assert place > 100
    change(source, "Looks out of the window", "Reads the paper")
    until(page, "document.body.innerText.includes('Reads the paper')")
    until(page, f"Math.abs(scrollY - {place}) < 2")
    until(page, f"'{','.join(map(str, panels)).lower()}' == [...document.querySelectorAll('details')].map((panel) => panel.open)")
    assert page.locator("#journeysite-live").count() == 0


def test_a_new_style_is_loaded_and_keeps_the_place(page, source):
    page.evaluate("scrollTo(0, 200)")
    place = page.evaluate("scrollY")
    (source / "templates/assets").mkdir(parents=True)
    (source / "templates/assets/house.css").write_text("h1 { color: rgb(1, 2, 3) }")
    until(page, "getComputedStyle(document.querySelector('h1')).color == 'rgb(1, 2, 3)'")
    until(page, f"Math.abs(scrollY - {place}) < 2")


def test_an_error_is_laid_over_the_last_good_page_until_it_is_mended(page, source):
    change(source, "feeling: 0 bored", "feeling: 77 <b>bored</b>")
    overlay = page.locator("#journeysite-live")
    overlay.get_by_text("; you see the last good page").wait_for()
    assert "content/journeys/book.md:19:" in overlay.locator("code").first.inner_text()
    assert "'77'" in overlay.locator("p").first.inner_text() and "[invalid-feeling]" in overlay.locator("p").first.inner_text()
    assert "77 <b>bored</b>" in overlay.locator("pre").first.inner_text(), "the source line, as text"
    assert page.locator("text=Looks out of the window").count() > 0
    change(source, "feeling: 77 <b>bored</b>", "feeling: 1 patient")
    until(page, "document.body.innerText.includes('patient')")
    assert overlay.count() == 0


def test_an_error_in_the_front_matter_and_a_vanished_file(page, source):
    change(source, "title: Ordering a book", "title: [Ordering")
    overlay = page.locator("#journeysite-live")
    overlay.get_by_text("content/journeys/book.md:").first.wait_for()
    change(source, "title: [Ordering", "title: Ordering at last")
    until(page, "document.title.startsWith('Ordering at last')")
    assert overlay.count() == 0


def test_a_warning_is_a_note_in_the_corner(page, source):
    change(source, "lang: en", "lang: en\naudiense: Reader")
    note = page.locator("#journeysite-live summary")
    note.wait_for()
    assert note.inner_text() == "1 warning"
    assert not page.locator("#journeysite-live details").evaluate("panel => panel.open")


def test_a_page_that_was_away_catches_up(page, source, window, preview):
    page.goto("about:blank")
    change(source, "Looks out of the window", "Reads the paper")
    page.goto(preview + "journeys/book.html")
    until(page, "document.body.innerText.includes('Reads the paper')")


def test_among_a_thousand_journeys_a_change_shows_in_its_place_and_a_mistake_over_it(journeysite, window, tmp_path):
    source = write_portfolio(tmp_path / "source", 1000)
    path = source / "content/journeys/journey-500.md"
    with previewing(journeysite, source) as address:
        page = window(1000, 500)
        page.goto(address + "journeys/journey-500.html")
        page.wait_for_timeout(500)
        panels = "[...document.querySelectorAll('details')].map((panel) => panel.open).join()"
        page.evaluate("document.querySelectorAll('details').forEach((panel, n) => panel.open = n % 2 == 0)")
        page.evaluate("scrollTo(0, 300)")
        place, opened = page.evaluate("scrollY"), page.evaluate(panels)
        assert place > 100 and "true" in opened and "false" in opened
        path.write_text(journey(500, "second"))
        until(page, "document.body.innerText.includes('second edition')")
        until(page, f"Math.abs(scrollY - {place}) < 2 && {panels} == '{opened}'")
        path.write_text(journey(500, "third").replace("feeling: -2", "feeling: -22"))
        overlay = page.locator("#journeysite-live")
        overlay.get_by_text("content/journeys/journey-500.md:").first.wait_for()
        assert page.evaluate("document.body.innerText.includes('second edition')"), "the last good page stays"
        path.write_text(journey(500, "fourth"))
        until(page, "document.body.innerText.includes('fourth edition')")
        until(page, f"Math.abs(scrollY - {place}) < 2 && {panels} == '{opened}'")
        assert overlay.count() == 0
