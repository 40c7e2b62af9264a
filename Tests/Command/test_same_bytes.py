"""The same input gives the same bytes, whatever the machine is doing."""

import os
import shutil

from built import ROOT
from portfolio import contents, write_portfolio


def test_any_number_of_jobs_in_any_process(journeysite, tmp_path):
    source = write_portfolio(tmp_path / "source", journeys=40)
    for jobs in (1, 8, 8):
        assert journeysite.build(source, tmp_path / f"{jobs}", "--jobs", jobs).returncode == 0
    assert contents(tmp_path / "1") == contents(tmp_path / "8")


def test_the_demonstration_too(journeysite, tmp_path):
    for jobs in (1, 8):
        outcome = journeysite.build(ROOT, tmp_path / f"{jobs}", "--jobs", jobs)
        assert outcome.returncode == 0, outcome.stderr
    assert contents(tmp_path / "1") == contents(tmp_path / "8")


def test_another_place_clock_and_language(journeysite, tmp_path):
    source = write_portfolio(tmp_path / "here", journeys=5)
    moved = shutil.copytree(source, tmp_path / "else where")
    abroad = {**os.environ, "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "HOME": "/"}
    assert journeysite.build(source, tmp_path / "one").returncode == 0
    outcome = journeysite(
        "build", "--output", "public", "--date", "2026-12-01", cwd=moved, env=abroad
    )
    assert outcome.returncode == 0, outcome.stderr
    assert contents(tmp_path / "one") == contents(moved / "public")


def test_the_order_in_which_files_were_made_does_not_matter(journeysite, tmp_path):
    source = write_portfolio(tmp_path / "one", journeys=12)
    other = tmp_path / "other"
    for path in sorted((source / "content/journeys").iterdir(), reverse=True):
        target = other / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, target)
    for folder in (source, other):
        assert journeysite.build(folder, folder / "public").returncode == 0
    assert contents(source / "public") == contents(other / "public")
