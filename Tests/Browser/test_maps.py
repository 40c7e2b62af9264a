"""The pictures: text within its card, letters one can read, and the same in a second renderer."""

import io
import re
import subprocess

import pytest
from expect import expect_none
from PIL import Image, ImageChops, ImageStat

SMALLEST_TEXT = 11

# Mean difference of two renderings, of 255 per channel. Glyph edges alone give about 2; a block of
# text or a card that is missing gives well over the bound.
MOST_DIFFERENCE = 5


@pytest.fixture
def maps(demonstration, window, from_disk):
    """Opens each journey page in turn in a window wide enough for its map."""

    def open_each():
        view = window(2400, 1600)
        for page in demonstration.journeys():
            view.goto(from_disk + page)
            yield page, view

    return open_each


def test_text_stays_in_its_card(maps):
    outside = [f"{page}: {text}" for page, view in maps() for text in view.evaluate(OUTSIDE)]
    expect_none(outside)


OUTSIDE = """() => {
  const outside = [], cards = document.querySelectorAll('.map svg .c')
  if (!cards.length) outside.push('no card found')
  for (const card of cards) {
    const frame = card.querySelector('rect')
    if (!frame) continue
    const box = frame.getBBox()
    for (const text of card.querySelectorAll(':scope > text')) {
      const words = text.getBBox()
      const right = words.x + words.width - box.x - box.width
      const bottom = words.y + words.height - box.y - box.height
      if (right > -4 || bottom > 1) {
        outside.push(`"${text.textContent}" is ${Math.round(right)} past the right, ${Math.round(bottom)} below`)
      }
    }
  }
  return outside
}"""


def test_no_text_on_a_map_is_too_small_to_read(maps):
    small = [f"{page}: {text}" for page, view in maps() for text in view.evaluate(SMALL, SMALLEST_TEXT)]
    expect_none(small)


SMALL = """least => [...document.querySelectorAll('.map svg text')]
  .map(text => [text, parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM().a)])
  .filter(([text, size]) => text.textContent.trim() && text.getClientRects().length && size < least - 0.01)
  .map(([text, size]) => `${size.toFixed(1)} px: ${text.textContent}`)"""


def test_a_second_renderer_draws_the_same(demonstration, window):
    view, different = window(), []
    assert demonstration.maps()
    for picture in demonstration.maps():
        ours = rendered_by_librsvg(picture)
        theirs = rendered_by_chromium(view, picture, ours.size)
        difference = mean_difference(ours, theirs)
        if difference > MOST_DIFFERENCE:
            different.append(f"{picture.name}: {difference:.1f}")
    expect_none(different)


def rendered_by_librsvg(picture):
    drawn = subprocess.run(
        ["rsvg-convert", "--background-color", "white", picture], capture_output=True, timeout=60
    )
    assert drawn.returncode == 0 and not drawn.stderr, f"{picture.name}: {drawn.stderr.decode()}"
    return Image.open(io.BytesIO(drawn.stdout)).convert("RGB")


def rendered_by_chromium(view, picture, size):
    view.set_viewport_size({"width": size[0], "height": size[1]})
    view.goto(picture.as_uri())
    return Image.open(io.BytesIO(view.screenshot())).convert("RGB")


def mean_difference(one, other):
    assert one.size == other.size
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def test_the_comparison_sees_a_missing_block():
    """A bound that nothing exceeds would prove nothing."""
    whole = Image.new("RGB", (400, 300), "white")
    lacking = whole.copy()
    lacking.paste("#1a1d21", (0, 0, 400, 12))
    assert mean_difference(whole, lacking) > MOST_DIFFERENCE


def test_every_picture_is_a_file_of_its_own(demonstration):
    """It has a size, a title, and needs nothing from elsewhere."""
    assert len(demonstration.maps()) == len(demonstration.journeys())
    for picture in demonstration.maps():
        text = picture.read_text(encoding="utf-8")
        start = text[: text.index(">", text.index("<svg"))]
        assert re.search(r'\bwidth="[\d.]+"', start) and re.search(r'\bheight="[\d.]+"', start), picture.name
        assert "<title" in text, picture.name
        assert not re.search(r'(?:href|src)="(?:https?:)?//', text), picture.name


MARKERS = {
    "kritiek", "hoog", "middel", "laag", "gedempt", "ontbreekt", "fase met een zwaar gat", "houdt te vroeg op",
    "gepland, niet gebeurd", "niet gepland", "mislukt", "elders gepland",
}


def test_the_demonstration_shows_every_kind_of_marker(demonstration, window, from_disk):
    """In the legends, which tell what is on their map; gaps of a whole journey stand on a ribbon."""
    view, shown, ribbons = window(1440), set(), 0
    for page in demonstration.journeys():
        view.goto(from_disk + page)
        shown.update(view.locator(".legend li span").all_inner_texts())
        ribbons += view.locator(".ribbon li").count()
    assert MARKERS - shown == set()
    assert ribbons


def test_the_whole_map_fits_the_window_when_asked(demonstration, window, from_disk):
    view = window(1440)
    view.goto(from_disk + demonstration.journeys()[0])
    widths = "() => { const map = document.querySelector('.map'); return [map.scrollWidth, map.clientWidth] }"
    whole, shown = view.evaluate(widths)
    assert whole > shown, "the map is no wider than the window"
    names = view.locator(".row.head .body .pn text")
    assert not names.first.is_visible()
    view.locator("#fit").check()
    whole, shown = view.evaluate(widths)
    assert whole <= shown
    assert names.first.is_visible(), "the phases have no names"
    assert not view.locator(".over").is_visible()
    view.locator("#fit").uncheck()
    assert view.evaluate(widths)[0] > shown


def test_the_arrow_keys_walk_from_card_to_card(demonstration, window, from_disk):
    view = window(1440)
    view.goto(from_disk + demonstration.journeys()[0])
    at = "() => document.activeElement.id || document.activeElement.className"
    columns = view.evaluate("() => [...document.querySelectorAll('.head [id^=step-]')].map(s => s.id)")

    def press(*keys):
        for key in keys:
            view.keyboard.press(key)
        return view.evaluate(at)

    view.locator(".map").focus()
    assert press("ArrowRight").startswith("map"), "on the map itself the arrow keys scroll"
    assert press("Enter") == columns[0]
    assert press("ArrowRight") == columns[1]
    assert press("ArrowRight", "ArrowRight", "ArrowLeft") == columns[2]
    card = press("ArrowDown")
    assert card.startswith("card-")
    box = view.locator(f"[id='{card}']").bounding_box()
    seen = view.locator(".map").bounding_box()
    assert seen["x"] <= box["x"] and box["x"] + box["width"] <= seen["x"] + seen["width"]
    assert press("ArrowUp") == columns[2]
    assert press("Escape").startswith("map")
    view.locator("#only-gaps").focus()
    assert press("ArrowDown", "Enter") == "only-gaps", "the keys mean nothing outside the map"


def test_a_window_without_scripts_fits_the_map_too(demonstration, window, from_disk):
    view = window(1440, java_script_enabled=False)
    view.goto(from_disk + demonstration.journeys()[0])
    view.locator("#fit").check()
    head = view.locator(".row.head .body").bounding_box()
    assert head["x"] + head["width"] <= 1440
