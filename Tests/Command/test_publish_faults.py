"""Publishing when things go wrong: what was shown stays, whole."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from built import TODAY
from portfolio import contents, write_portfolio
from published import DISK, FINE, MANIFEST, names, own, whole

KILLS = 50


def test_a_clock_that_was_set_back_does_not_matter(publish, source, tmp_path):
    publish(source, date="2027-01-01")
    write_portfolio(source, 3, "second")
    publish(source, date="2020-01-01")
    assert os.readlink(tmp_path / "www/current") == "releases/00002-2020-01-01"
    assert names(tmp_path / "www") == ["00001-2027-01-01", "00002-2020-01-01"]


def test_killed_at_fifty_moments_one_whole_release_is_shown(journeysite, tmp_path):
    editions = [write_portfolio(tmp_path / name, 60, name) for name in ("first", "second")]
    sites = [whole(journeysite, source, tmp_path / f"whole-{n}") for n, source in enumerate(editions)]
    target = tmp_path / "www"

    def arguments(new):
        return ["publish", target, "--source", editions[new], "--date", TODAY, "--keep", 2]

    assert journeysite(*arguments(0)).returncode == FINE
    start = time.monotonic()
    assert journeysite(*arguments(1)).returncode == FINE
    duration = time.monotonic() - start
    moments, killed = random.Random(7), 0
    for attempt in range(KILLS):
        new = attempt % 2
        process = journeysite.start(*arguments(new))
        time.sleep(moments.uniform(0.2, 1) * duration)
        process.kill()
        killed += process.wait(timeout=10) == -signal.SIGKILL
        assert own(target) in sites, f"kill {attempt}: neither the old site nor the new"
        if attempt % 10 == 9:
            back = journeysite("publish", target, "--rollback")
            assert back.returncode in (FINE, DISK)
            assert own(target) in sites, f"kill {attempt}: went back to half a release"
            assert journeysite(*arguments(new)).returncode == FINE
            assert own(target) == sites[new]
    print(f"{killed} of {KILLS} publishers were killed")
    assert killed >= KILLS // 5, "too few were still running: the test proves nothing"
    assert journeysite(*arguments(0)).returncode == FINE
    assert not [name for name in names(target) if name.startswith(".")]
    assert len(names(target)) == 2


def test_two_publishers_at_once(journeysite, source, tmp_path):
    target = tmp_path / "www"
    both = [
        journeysite.start("publish", target, "--source", source, "--date", f"2026-12-0{day}") for day in (1, 2)
    ]
    assert [process.wait(timeout=60) for process in both] == [FINE, FINE]
    assert len(names(target)) == 2
    for release in (target / "releases").iterdir():
        day = release.name[-1]
        journeysite("build", "--source", source, "--output", tmp_path / day, "--date", f"2026-12-0{day}")
        found, expected = contents(release), contents(tmp_path / day)
        found.pop(MANIFEST), expected.pop(MANIFEST)
        assert found == expected


@pytest.fixture
def small_disk(tmp_path):
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("options", [[], ["--plain"]])
def test_a_full_disk_leaves_what_was_shown(publish, source, small_disk, options):
    target = small_disk / "www"
    assert publish(source, *options, target=target).returncode == FINE
    before = contents(target / "current/") if not options else contents(target)
    write_portfolio(source, 60, "second")
    outcome = publish(source, *options, target=target)
    assert outcome.returncode == DISK
    assert "no space left on the disk" in outcome.stderr
    if options:
        after = contents(target)
        pages = [path for path in before if path.endswith(".html")]
        assert {path: after[path] for path in pages} == {path: before[path] for path in pages}
    else:
        assert contents(target / "current/") == before
        assert names(target) == [f"00001-{TODAY}"], "what was half written is gone again"


def test_a_read_only_disk(publish, source, small_disk):
    target = small_disk / "www"
    publish(source, target=target)
    before = contents(target)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    write_portfolio(source, 3, "second")
    outcome = publish(source, target=target)
    assert outcome.returncode == DISK
    assert "the disk is read-only" in outcome.stderr
    assert contents(target) == before


def test_a_target_without_permission(journeysite, source, tmp_path):
    target = tmp_path / "www"
    target.mkdir(mode=0o755)
    options = {}
    if os.geteuid() == 0:
        for folder in [*reversed(Path(tmp_path).parents), tmp_path]:
            if folder.stat().st_uid == 0 and str(folder).startswith("/tmp/"):
                folder.chmod(0o755)
        if not os.access(journeysite.binary, os.X_OK):
            pytest.skip("the binary cannot be run by another user")
        options["user"] = 65534
    else:
        target.chmod(0o555)
    outcome = journeysite("publish", target, "--source", source, "--date", TODAY, **options)
    assert outcome.returncode == DISK
    assert "no permission" in outcome.stderr
    assert contents(target) == {}
