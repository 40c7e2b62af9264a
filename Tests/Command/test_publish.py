"""Publishing: what is shown is always one whole release, and nothing foreign is lost."""

import json
import os
import random
import re
import shutil
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from built import TODAY
from portfolio import contents, journey, timestamps, write_portfolio

FINE, CONTENT, USAGE, DISK = 0, 1, 64, 74
MANIFEST = ".journeysite-manifest.json"
KILLS = 50


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=3)


@pytest.fixture
def publish(journeysite, tmp_path):
    """Publishes a site to `target`, `www` beside the sources unless told otherwise."""

    def run(source, *options, target=tmp_path / "www", date=TODAY):
        return journeysite("publish", target, "--source", source, "--date", date, *options)

    return run


def shown(target):
    """The site that a web server would show, without what nobody is served."""
    return {path: text for path, text in contents(target / "current/").items() if path != MANIFEST}


def own(target):
    """The same without assets lent from the release before."""
    lent = json.loads((target / "current" / MANIFEST).read_text()).get("lent", [])
    return {path: text for path, text in shown(target).items() if path not in lent}


def whole(journeysite, source, folder):
    assert journeysite.build(source, folder).returncode == FINE
    return {path: text for path, text in contents(folder).items() if path != MANIFEST}


def names(target):
    return sorted(path.name for path in (target / "releases").iterdir())


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


def test_a_clock_that_was_set_back_does_not_matter(publish, source, tmp_path):
    publish(source, date="2027-01-01")
    write_portfolio(source, 3, "second")
    publish(source, date="2020-01-01")
    assert os.readlink(tmp_path / "www/current") == "releases/00002-2020-01-01"
    assert names(tmp_path / "www") == ["00001-2027-01-01", "00002-2020-01-01"]


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


def test_a_plain_copy_is_the_site_itself(journeysite, publish, source, tmp_path):
    assert publish(source, "--plain").returncode == FINE
    found = contents(tmp_path / "www")
    found.pop(MANIFEST)
    assert found == whole(journeysite, source, tmp_path / "public")
    assert publish(source).returncode == DISK, "releases do not go into a plain copy"


def test_a_plain_copy_does_not_go_among_releases(publish, source, tmp_path):
    publish(source)
    before = contents(tmp_path / "www")
    outcome = publish(source, "--plain")
    assert outcome.returncode == DISK and "without --plain" in outcome.stderr
    assert contents(tmp_path / "www") == before


def test_a_plain_copy_never_points_at_a_missing_file(journeysite, source, tmp_path):
    """The order of the renames and removals, as the system saw them."""
    if not shutil.which("strace"):
        pytest.skip("strace is not here")
    target = tmp_path / "www"
    site = whole(journeysite, source, tmp_path / "before")
    journeysite("publish", target, "--plain", "--source", source, "--date", TODAY)
    write_portfolio(source, 5, "second")
    (source / "content/journeys/journey-000.md").unlink()
    (source / "templates/assets").mkdir(parents=True)
    (source / "templates/assets/house.css").write_text("body { color: black }")
    after = whole(journeysite, source, tmp_path / "after")
    log = tmp_path / "log"
    command = ["strace", "-f", "-e", "trace=rename,unlink", "-o", log, journeysite.binary, "publish", target]
    subprocess.run([*command, "--plain", "--source", source, "--date", TODAY], check=True, capture_output=True)
    state, checked = dict(site), 0
    for line in log.read_text().splitlines():
        if found := re.search(r'rename\("[^"]*", "([^"]*)"\) = 0', line):
            path = os.path.relpath(found[1], target)
            if path == MANIFEST:
                continue
            state[path] = after[path]
        elif found := re.search(r'unlink\("([^"]*)"\) = 0', line):
            state.pop(os.path.relpath(found[1], target), None)
        else:
            continue
        checked += 1
        for page in reachable(state):
            missing = [link for link in links(state[page], page) if link not in state]
            assert not missing, f"after {line}: {page} points at {missing}"
    assert checked > 8
    assert {path for path in state if not path.startswith("assets/")} == {
        path for path in after if not path.startswith("assets/")
    }


def reachable(site):
    """The pages that somebody gets to from the way in."""
    found, waiting = set(), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in found or page not in site or not page.endswith(".html"):
            continue
        found.add(page)
        waiting += links(site[page], page)
    return found


def links(text, page):
    folder = os.path.dirname(page)
    found = re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', text.decode())
    return {os.path.normpath(os.path.join(folder, link)) for link in found}


# One file.


def test_a_zip_holds_the_site_and_is_the_same_every_time(journeysite, source, tmp_path):
    site = whole(journeysite, source, tmp_path / "public")
    for name in ("one.zip", "two.zip"):
        outcome = journeysite("publish", "--zip", tmp_path / name, "--source", source, "--date", TODAY)
        assert outcome.returncode == FINE, outcome.stderr
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == site
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert (tmp_path / "one.zip").stat().st_size < sum(map(len, site.values())) / 2


def test_a_zip_takes_bytes_of_every_kind(journeysite, source, tmp_path):
    dice = random.Random(5)
    files = {
        "empty.bin": b"",
        "noise.bin": dice.randbytes(100_000),
        "same.bin": b"a" * 100_000,
        "short.bin": b"ab",
        "far.bin": (middle := dice.randbytes(32_768)) + middle + dice.randbytes(7) + middle,
        "runs.bin": b"".join(bytes([n % 256]) * n for n in range(3, 600)),
    }
    for name, text in files.items():
        (source / "content" / name).write_bytes(text)
    assert journeysite("publish", "--zip", tmp_path / "x.zip", "--source", source).returncode == FINE
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert {name: archive.read(name) for name in files} == files


def test_a_file_that_is_no_zip_is_not_replaced(journeysite, source, tmp_path):
    (tmp_path / "thesis.docx").write_text("mine")
    outcome = journeysite("publish", "--zip", tmp_path / "thesis.docx", "--source", source)
    assert outcome.returncode == DISK
    assert (tmp_path / "thesis.docx").read_text() == "mine"


def test_single_file_pages_need_no_other_file(publish, source, tmp_path):
    (source / "content/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (source / "journeysite.yaml").write_text("logo: logo.svg\n")
    assert publish(source, "--single-file", "--plain").returncode == FINE
    for page in (tmp_path / "www").rglob("*.html"):
        text = page.read_text()
        assert not re.findall(r'<link rel="stylesheet"|<(?:img|script)[^>]* src="(?!data:)', text), page
        if page.name != "404.html":
            assert "<style>" in text and "style-src 'unsafe-inline'" in text


# Trouble.


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


def test_a_disk_without_links_leads_to_a_plain_copy(journeysite, source, tmp_path):
    """As the system says it on a FAT disk or some file shares."""
    if not shutil.which("strace"):
        pytest.skip("strace is not here")
    target = tmp_path / "www"
    command = ["strace", "-f", "-o", tmp_path / "log", "-e", "trace=symlink", "-e", "inject=symlink:error=EPERM"]
    outcome = subprocess.run(
        [*command, journeysite.binary, "publish", target, "--source", source], capture_output=True, text=True
    )
    assert outcome.returncode == DISK
    assert "knows no links; use --plain" in outcome.stderr
    assert names(target) == [], "what was never shown is no release"


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
