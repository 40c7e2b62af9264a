"""Killed at any moment: every page is whole, and the next build mends the rest."""

import json
import random
import signal
import time

from portfolio import contents, write_portfolio

KILLS = 50
FOREIGN = "journeys/notes.txt"


def test_a_build_killed_at_fifty_moments_leaves_whole_files(journeysite, tmp_path):
    editions = [write_portfolio(tmp_path / name, 100, name) for name in ("first", "second")]
    whole = []
    for number, source in enumerate(editions):
        assert journeysite.build(source, tmp_path / f"whole-{number}").returncode == 0
        whole.append(contents(tmp_path / f"whole-{number}"))

    public = tmp_path / "public"
    journeysite.build(editions[0], public)
    (public / FOREIGN).write_text("mine")
    duration = seconds_for(journeysite, editions[1], public)
    moments = random.Random(60)
    killed = mixed = 0
    for attempt in range(KILLS):
        # Each build in full is the start of the next: the editions take turns.
        new = attempt % 2
        killed += kill(journeysite, editions[new], public, after=moments.uniform(0, duration))
        found = contents(public)
        assert found.pop(FOREIGN) == b"mine"
        mixed += found not in whole
        torn = [path for path, text in found.items() if is_torn(path, text, whole)]
        assert not torn, f"kill {attempt}: neither old nor new: {torn[:5]}"

        outcome = journeysite.build(editions[new], public)
        assert outcome.returncode == 0, outcome.stderr
        assert contents(public) == {**whole[new], FOREIGN: b"mine"}, f"not mended after kill {attempt}"
    print(f"{killed} of {KILLS} builds were killed, {mixed} in the middle of writing")
    assert killed >= KILLS // 5, "too few builds were still running: the test proves nothing"


def is_torn(path, text, whole):
    """A hidden file is work in progress, which nobody is served; the manifest may speak of both editions."""
    name = path.rsplit("/", 1)[-1]
    if name == ".journeysite-manifest.json":
        return not is_json(text)
    if name.startswith("."):
        return False
    return text not in [edition.get(path) for edition in whole]


def is_json(text):
    try:
        return bool(json.loads(text))
    except ValueError:
        return False


def seconds_for(journeysite, source, public):
    start = time.monotonic()
    assert journeysite.build(source, public).returncode == 0
    return time.monotonic() - start


def kill(journeysite, source, public, after):
    """Whether the build was still running then."""
    build = journeysite.start("build", "--source", source, "--output", public, "--date", "2026-12-01")
    time.sleep(after)
    build.kill()
    return build.wait(timeout=10) == -signal.SIGKILL


def test_two_builds_at_once_leave_a_whole_site(journeysite, tmp_path):
    source = write_portfolio(tmp_path / "source", 100)
    assert journeysite.build(source, tmp_path / "alone").returncode == 0
    both = [
        journeysite.start("build", "--source", source, "--output", tmp_path / "public", "--date", "2026-12-01")
        for _ in range(2)
    ]
    codes = sorted(build.wait(timeout=60) for build in both)
    assert codes[0] == 0, "neither finished"
    assert codes[1] in (0, 74), "the second waits or says so"
    assert contents(tmp_path / "public") == contents(tmp_path / "alone")
