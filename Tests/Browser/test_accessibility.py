"""axe-core on the built pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from expect import expect_none


def complaints(view, home, pages):
    found = []
    for page in pages:
        view.goto(home + page)
        for violation in Axe().run(view).response["violations"]:
            for node in violation["nodes"][:3]:
                found.append(f"{page}: {violation['id']}: {violation['help']}: {node['html'][:160]}")
    return found


def test_no_page_shuts_a_reader_out(demonstration, window, from_disk):
    found = complaints(window(), from_disk, demonstration.pages())
    expect_none(found)


@pytest.mark.parametrize(
    "view",
    [{"color_scheme": "dark"}, {"width": 390}, {"width": 390, "color_scheme": "dark"}],
    ids=["dark", "phone", "dark phone"],
)
def test_nor_in_the_dark_or_on_a_phone(view, demonstration, window, from_disk):
    found = complaints(window(**view), from_disk, demonstration.one_of_each_kind())
    expect_none(found)
