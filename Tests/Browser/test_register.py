"""The register of gaps: looked up by its index, and filtered by a script that keeps the choice in the address."""

import pytest


@pytest.fixture(params=["from_disk", "from_server"])
def register(request):
    return request.getfixturevalue(request.param) + "gaps.html"


def shown(view):
    return [item.get_attribute("id") for item in view.locator(".all ol > li:visible").all()]


def choose(view, key, place=1):
    """The choice of the filter that stands at a place of its list, 1 for the first after “all”."""
    title = view.locator(f".index li[id^='{key}=']").first.locator("xpath=../../h3").inner_text()
    select = view.locator(f'.filters label:has(span:text-is("{title}")) select')
    value = select.locator("option").nth(place).get_attribute("value")
    select.select_option(value)
    return value


def members(view, key, value):
    links = view.locator(f".index li[id='{key}={value}'] a[href^='#g']").all()
    return [link.get_attribute("href")[1:] for link in links]


def test_a_filter_shows_the_gaps_of_its_group_and_says_how_many(window, register):
    view = window()
    view.goto(register)
    everything = shown(view)
    value = choose(view, "rule")
    expected = members(view, "rule", value)
    assert 0 < len(expected) < len(everything)
    assert shown(view) == expected
    words = view.locator(".filters output").inner_text()
    assert str(len(expected)) in words and str(len(everything)) in words


def test_two_filters_show_what_is_in_both(window, register):
    view = window()
    view.goto(register)
    rule, severity = choose(view, "rule"), choose(view, "severity", 2)
    both = set(members(view, "rule", rule)) & set(members(view, "severity", severity))
    assert set(shown(view)) == both


def test_a_filtered_view_can_be_sent_as_a_link(window, register):
    view = window()
    view.goto(register)
    choose(view, "owner")
    choose(view, "severity", 2)
    address, expected = view.url, shown(view)
    assert "owner=" in address and "severity=" in address
    other = window()
    other.goto(address)
    assert shown(other) == expected
    assert other.locator(".all").bounding_box()["y"] < 300


def test_clearing_shows_everything_again_and_leaves_a_clean_address(window, register):
    view = window()
    view.goto(register)
    everything = shown(view)
    choose(view, "rule")
    view.locator(".filters button").click()
    assert shown(view) == everything
    assert "=" not in view.url
    assert not view.locator(".filters button").is_visible()


def test_an_address_that_asks_for_nothing_known_shows_everything(window, register):
    view = window()
    view.goto(register)
    everything = shown(view)
    view.goto(register + "#rule=no-such-rule")
    assert shown(view) == everything


def test_an_ordinary_anchor_is_no_filter(window, register):
    view = window()
    view.goto(register + "#g2")
    assert len(shown(view)) > 2 and view.locator("#g2").is_visible()


def test_the_filters_are_reached_and_used_by_keyboard(window, register):
    view = window()
    view.goto(register)
    everything = shown(view)
    select = view.locator(".filters select").first
    select.focus()
    view.keyboard.press("ArrowDown")
    assert len(shown(view)) < len(everything)


def test_without_scripts_the_index_leads_to_the_gaps(window, register):
    view = window(java_script_enabled=False, reduced_motion="reduce")
    view.goto(register)
    assert not view.locator(".filters").count()
    to_index = view.locator(".find a").get_attribute("href")
    view.goto(register + to_index)
    assert 0 <= view.locator(to_index).bounding_box()["y"] < 900
    target = view.locator(".index li[id^='rule='] a[href^='#g']").first.get_attribute("href")
    view.goto(register + target)
    assert 0 <= view.locator(target).bounding_box()["y"] < 900
    # A link to a filtered view still leads to the group that it filters by.
    group = view.locator(".index li[id^='owner=']").last.get_attribute("id")
    view.goto(register + "#" + group)
    box = view.locator(f"[id='{group}']").bounding_box()
    assert 0 <= box["y"] < 900
