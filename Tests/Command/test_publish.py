"""Publishing: what is shown is always one whole release, and nothing foreign is lost."""

import os
import re

import pytest
from built import TODAY
from portfolio import contents, journey, timestamps, write_portfolio
from published import CONTENT, DISK, FINE, USAGE, names, own, shown, whole


def test_the_first_release(journeysite, publish, source, tmp_path):
    outcome = publish(source)
    assert outcome.returncode == FINE, outcome.stderr
    assert os.readlink(tmp_path / "www/current") == f"releases/00001-{TODAY}"
    assert shown(tmp_path / "www") == whole(journeysite, source, tmp_path / "public")
    assert f"{tmp_path}/www/current" in outcome.stdout, "the output says what to do next"
    assert "--rollback" not in outcome.stdout, "there is nothing to go back to"


def test_nothing_changed_makes_no_release(publish, source, tmp_path):
    publish(source)
    outcome = publish(source)
    assert outcome.returncode == FINE
    assert "nothing has changed" in outcome.stdout
    assert names(tmp_path / "www") == [f"00001-{TODAY}"]


def test_forth_and_back(journeysite, publish, source, tmp_path):
    publish(source)
    first = shown(tmp_path / "www")
    write_portfolio(source, 3, "second")
    outcome = publish(source)
    assert outcome.returncode == FINE and "--rollback" in outcome.stdout
    assert own(tmp_path / "www") == whole(journeysite, source, tmp_path / "public") != first
    back = journeysite("publish", tmp_path / "www", "--rollback")
    assert (back.returncode, f"00001-{TODAY}" in back.stdout) == (FINE, True)
    assert own(tmp_path / "www") == first
    further = journeysite("publish", tmp_path / "www", "--rollback")
    assert further.returncode == DISK
    assert "no release before" in further.stderr
    listed = journeysite("publish", tmp_path / "www", "--list").stdout.splitlines()
    assert [line[:7] for line in listed] == ["  00002", "* 00001"]


def test_only_the_newest_are_kept_and_the_one_that_is_shown(journeysite, publish, source, tmp_path):
    for edition in ("a", "b", "c"):
        write_portfolio(source, 3, edition)
        publish(source, "--keep", 2)
    assert names(tmp_path / "www") == [f"00002-{TODAY}", f"00003-{TODAY}"]
    journeysite("publish", tmp_path / "www", "--rollback")
    write_portfolio(source, 3, "d")
    publish(source, "--keep", 1)
    assert names(tmp_path / "www") == [f"00004-{TODAY}"]


def test_an_unchanged_file_keeps_its_time_stamp_from_release_to_release(publish, source, tmp_path):
    publish(source)
    before = timestamps(tmp_path / "www/current/")
    (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
    publish(source)
    after = timestamps(tmp_path / "www/current/")
    assert after["journeys/journey-002.html"] == before["journeys/journey-002.html"]
    assert after["journeys/journey-001.html"] != before["journeys/journey-001.html"]


def test_a_page_that_is_open_still_finds_its_style_sheet(journeysite, publish, source, tmp_path):
    publish(source)
    sheet = next(path for path in shown(tmp_path / "www") if re.fullmatch(r"assets/site\..*css", path))
    (source / "templates/assets").mkdir(parents=True)
    (source / "templates/assets/house.css").write_text("body { color: black }")
    publish(source)
    new = next(path for path in own(tmp_path / "www") if re.fullmatch(r"assets/site\..*css", path))
    assert new != sheet
    assert {sheet, new} <= shown(tmp_path / "www").keys()
    journeysite("publish", tmp_path / "www", "--rollback")
    assert {sheet, new} <= shown(tmp_path / "www").keys()


def test_a_dead_link_is_not_published(publish, source, tmp_path):
    publish(source)
    first = shown(tmp_path / "www")
    path = source / "content/journeys/journey-001.md"
    path.write_text(path.read_text() + "\nSee [this](nowhere.md) and [that](journey-002.md#nothing-there).\n")
    outcome = publish(source)
    assert outcome.returncode == CONTENT
    assert "journeys/journey-001.html:" in outcome.stderr
    assert "'nowhere.md' leads to no file of the site [dead-link]" in outcome.stderr
    assert "leads to no place on 'journeys/journey-002.html' [dead-link]" in outcome.stderr
    assert shown(tmp_path / "www") == first


def test_an_error_in_the_content_is_not_published(publish, source, tmp_path):
    path = source / "content/journeys/journey-000.md"
    path.write_text(path.read_text().replace("feeling: -2", "feeling: 77"))
    assert publish(source).returncode == CONTENT
    assert not (tmp_path / "www").exists()


def test_a_dry_run_says_what_would_change_and_changes_nothing(publish, source, tmp_path):
    publish(source)
    before = contents(tmp_path / "www")
    (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
    (source / "content/journeys/journey-002.md").rename(source / "content/journeys/renamed.md")
    outcome = publish(source, "--dry-run")
    lines = outcome.stdout.splitlines()
    assert "~ journeys/journey-001.html" in lines
    assert "- journeys/journey-002.html" in lines
    assert "+ journeys/renamed.html" in lines
    assert "~ journeys/journey-000.html" not in lines
    assert contents(tmp_path / "www") == before
    assert publish(source, "--dry-run", target=tmp_path / "new").returncode == FINE
    assert not (tmp_path / "new").exists()


# What is not ours.


def test_a_foreign_current_is_left_alone(publish, source, tmp_path):
    (tmp_path / "www/current").mkdir(parents=True)
    (tmp_path / "www/current/index.html").write_text("mine")
    outcome = publish(source)
    assert outcome.returncode == DISK and "'current'" in outcome.stderr
    assert contents(tmp_path / "www") == {"current/index.html": b"mine"}


def test_foreign_files_stay_even_in_old_releases(publish, source, tmp_path):
    publish(source)
    (tmp_path / "www/notes.txt").write_text("mine")
    (tmp_path / "www/releases/00009-backup").mkdir()
    (tmp_path / f"www/releases/00001-{TODAY}/journeys/notes.txt").write_text("mine too")
    write_portfolio(source, 3, "second")
    outcome = publish(source, "--keep", 1)
    assert outcome.returncode == FINE
    assert f"00001-{TODAY} is kept" in outcome.stderr
    assert (tmp_path / "www/notes.txt").read_text() == "mine"
    assert (tmp_path / f"www/releases/00001-{TODAY}/journeys/notes.txt").read_text() == "mine too"
    assert (tmp_path / "www/releases/00009-backup").is_dir()


@pytest.mark.parametrize("options", [[], ["--plain"]])
@pytest.mark.parametrize("target", [".", "www", "content", "..", "../source"])
def test_a_target_in_the_sources_or_around_them_is_refused(journeysite, source, target, options):
    before = contents(source.parent)
    outcome = journeysite("publish", target, *options, cwd=source)
    assert outcome.returncode == DISK
    assert "choose a folder elsewhere" in outcome.stderr
    assert contents(source.parent) == before


@pytest.mark.parametrize(
    "arguments", [[], ["www", "--keep", "0"], ["www", "--list", "--rollback"], ["www", "--plain", "--rollback"]]
)
def test_wrong_usage(journeysite, source, arguments):
    assert journeysite("publish", *arguments, cwd=source).returncode == USAGE


def test_going_back_where_nothing_was_published(journeysite, tmp_path):
    outcome = journeysite("publish", tmp_path / "empty", "--rollback")
    assert outcome.returncode == DISK and "nothing has been published" in outcome.stderr
    assert not (tmp_path / "empty").exists()


# A plain copy.
