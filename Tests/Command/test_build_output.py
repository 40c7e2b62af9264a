"""What a build says: to a person, to a program, on a terminal; and building again at every change."""

import json
import os
import pty
import signal
import subprocess
import time

import pytest
from built import TODAY
from portfolio import contents, journey, timestamps, write_portfolio


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=3)


def test_facts_for_a_program(journeysite, source, tmp_path):
    facts = json.loads(journeysite.build(source, tmp_path / "public", "--format", "json").stdout)
    assert facts["journeys"] == 3
    assert facts["pages"] == len(list((tmp_path / "public").rglob("*.html")))
    assert facts["written"] == len(contents(tmp_path / "public")) - 1, "all but the manifest"
    assert (facts["errors"], facts["warnings"], facts["unchanged"], facts["removed"]) == (0, 0, 0, 0)
    assert facts["seconds"] >= 0
    found = json.loads(journeysite("check", "--source", source, "--date", TODAY, "--format", "json").stdout)
    assert sum(facts["gaps"].values()) == len(found["gaps"]) > 0
    again = json.loads(journeysite.build(source, tmp_path / "public", "--format", "json", "--quiet").stdout)
    assert (again["written"], again["unchanged"]) == (0, facts["written"])


def test_facts_when_nothing_was_written(journeysite, source, tmp_path):
    (source / "content/journeys/journey-000.md").write_text("---\ntitle: [\n---\n")
    outcome = journeysite.build(source, tmp_path / "public", "--format", "json")
    facts = json.loads(outcome.stdout)
    assert outcome.returncode == 1
    assert facts["errors"] > 0 and "written" not in facts
    assert not (tmp_path / "public").exists()


def test_progress_is_for_a_terminal_only(journeysite, source, tmp_path):
    arguments = [journeysite.binary, "build", "--source", source, "--output", tmp_path / "public"]
    assert subprocess.run(arguments, capture_output=True, check=True).stderr == b""
    for extra, term, is_shown in ([], "xterm", True), ([], "dumb", False), (["--quiet"], "xterm", False):
        parent, child = pty.openpty()
        process = subprocess.Popen(
            [*arguments, *extra], stdout=subprocess.DEVNULL, stderr=child, env={**os.environ, "TERM": term}
        )
        os.close(child)
        shown = b""
        try:
            while part := os.read(parent, 4096):
                shown += part
        except OSError:
            pass
        os.close(parent)
        assert process.wait(timeout=60) == 0
        assert (b"reading" in shown and b"writing" in shown) == is_shown
        assert not is_shown or shown.endswith(b"\r\x1b[2K"), "the line goes again"


def test_building_at_every_change(journeysite, source, tmp_path):
    public, page = tmp_path / "public", tmp_path / "public/journeys/journey-001.html"
    process = subprocess.Popen(
        [journeysite.binary, "build", "--watch", "--source", source, "--output", public],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert "3 journeys" in process.stdout.readline()
        before = timestamps(public)
        path = source / "content/journeys/journey-001.md"
        path.write_text(journey(1, "second"))
        assert "written" in process.stdout.readline()
        assert "second edition" in page.read_text()
        assert timestamps(public)["journeys/journey-002.html"] == before["journeys/journey-002.html"]
        path.write_text("---\ntitle: [\n---\n")
        time.sleep(1)
        assert process.poll() is None and "second edition" in page.read_text()
        path.unlink()
        assert "2 journeys" in process.stdout.readline()
        assert not page.exists()
    finally:
        process.send_signal(signal.SIGINT)
    assert process.wait(timeout=20) == 0
