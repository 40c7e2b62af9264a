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
