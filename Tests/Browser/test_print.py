"""A journey on paper."""

import subprocess

import pytest

A3_LANDSCAPE = (1191, 842)  # points


@pytest.fixture
def printed(window, tmp_path):
    """Prints a page as its style sheet wants it: the PDF's facts, its text, and the page on screen."""

    def print_page(address):
        view = window()
        view.goto(address)
        paper = tmp_path / "page.pdf"
        view.pdf(path=paper, prefer_css_page_size=True, print_background=True)
        lines = subprocess.check_output(["pdfinfo", paper], text=True).splitlines()
        facts = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
        text = subprocess.check_output(["pdftotext", "-layout", paper, "-"], encoding="utf-8")
        return facts, text, view

    return print_page


def paper_size(facts):
    width, _, height = facts["Page size"].split()[:3]
    return round(float(width)), round(float(height))


def words(text):
    return " ".join(text.split())


def test_a_journey_of_twelve_steps_fills_one_a3_sheet(twelve_steps, printed):
    facts, text, view = printed((twelve_steps.folder / twelve_steps.journeys()[0]).as_uri())
    assert paper_size(facts) == pytest.approx(A3_LANDSCAPE, abs=2)
    assert facts["Pages"] == "1"
    assert "Een boek bestellen" in words(text)
    legend = view.locator(".legend").inner_text().split()
    assert legend and set(legend) <= set(text.split()), "the legend is not on the sheet"
    for step in range(1, 13):
        assert f"Stap {step} " in words(text), f"step {step} is not on the sheet"


def test_each_journey_prints_on_a3_with_its_title(demonstration, from_disk, printed):
    for page in demonstration.journeys():
        facts, text, view = printed(from_disk + page)
        title = view.locator("h1").first.inner_text()
        assert paper_size(facts) == pytest.approx(A3_LANDSCAPE, abs=2), page
        assert words(title).lower() in words(text).lower(), page


# What is printed smaller than this can't be read.
SMALLEST_SCALE = 0.7
PRINTABLE_WIDTH = 1512  # A3 landscape between its margins, in CSS pixels

WIDE = "---\ntitle: Een lange weg\nlang: nl\n---\n" + "".join(
    f"\n## Fase {phase}\n"
    + "".join(
        f"\n### Stap {phase}{letter}\n\n- doet: Loopt stuk {phase}{letter}\n- voelt: {index % 3 - 1} moe\n"
        + f"- contactmoment: Bord {phase}{letter}\n  - kanaal: Straat\n"
        for index, letter in enumerate("abcdefghijkl"[: 4 + 4 * (phase % 3)])
    )
    for phase in range(1, 5)
)


@pytest.fixture(scope="module")
def wide(journeysite, tmp_path_factory):
    """A journey of 32 steps, one of its phases with twelve."""
    source = tmp_path_factory.mktemp("wide")
    (source / "content/journeys").mkdir(parents=True)
    (source / "content/journeys/weg.md").write_text(WIDE)
    outcome = journeysite.build(source, source / "public")
    assert outcome.returncode == 0, outcome.stderr
    return (source / "public/journeys/weg.html").as_uri()


def test_a_wide_map_prints_on_sheets_that_can_be_read(wide, printed, window):
    facts, text, _ = printed(wide)
    assert paper_size(facts) == pytest.approx(A3_LANDSCAPE, abs=2)
    pages = [words(page) for page in text.split("\f") if "Blad " in words(page)]
    assert len(pages) == 3
    for number, page in enumerate(pages, 1):
        assert f"Blad {number} van 3" in page
        for repeated in ("Fase", "Stap", "Doet", "Voelt", "Straat"):
            assert repeated in page, f"sheet {number} lacks '{repeated}'"
    for step in ("1a", "1h", "2a", "2l", "3a", "3d", "4a", "4h"):
        assert any(f"Stap {step}" in page for page in pages), f"step {step} is on no sheet"

    view = window(PRINTABLE_WIDTH)
    view.goto(wide)
    on_screen = view.evaluate("() => [...document.querySelectorAll('.sheet')].filter(s => s.offsetWidth).length")
    assert on_screen == 0, "the sheets are for the printer only"
    view.emulate_media(media="print")
    scales = view.evaluate(SCALES)
    assert len(scales) == 9, "three sheets of three strips"
    assert all(scale >= SMALLEST_SCALE - 0.005 for scale in scales), scales
    assert max(scales) - min(scales) < 0.01, "all sheets have one scale"


SCALES = """() => [...document.querySelectorAll('.sheet .tile')]
  .map(tile => tile.getBoundingClientRect().width / tile.viewBox.baseVal.width)"""


def test_a_phase_that_goes_on_has_its_name_on_both_sheets(journeysite, tmp_path, printed):
    steps = "".join(f"\n### Loopt stuk {number}\n\n- doet: Stapt {number}\n" for number in range(1, 19))
    (tmp_path / "content/journeys").mkdir(parents=True)
    before = "---\nlang: nl\n---\n\n## Vooraf\n\n### Pakt in\n\n- doet: Pakt\n"
    (tmp_path / "content/journeys/weg.md").write_text(f"{before}\n## Onderweg\n{steps}")
    outcome = journeysite.build(tmp_path, tmp_path / "public")
    assert outcome.returncode == 0, outcome.stderr
    _, text, _ = printed((tmp_path / "public/journeys/weg.html").as_uri())
    pages = [words(page) for page in text.split("\f") if "Blad " in words(page)]
    assert len(pages) == 2
    assert "Onderweg (vervolg)" in pages[1] and "(vervolg)" not in pages[0]


def test_a_map_that_fits_is_not_cut(twelve_steps):
    page = (twelve_steps.folder / twelve_steps.journeys()[0]).read_text(encoding="utf-8")
    assert 'class="sheet' not in page and 'id="strip-' not in page
