"""Publishing without releases: a plain copy, one zip file, pages that stand alone."""

import os
import random
import re
import shutil
import subprocess
import zipfile

import pytest
from built import TODAY
from portfolio import contents, write_portfolio
from published import DISK, FINE, MANIFEST, names, shown, whole


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
    for line in whole_calls(log.read_text()):
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


def whole_calls(log):
    """The calls in the order they ended; on a busy machine one is told in two lines."""
    begun = {}
    for line in log.splitlines():
        process, call = line.split(maxsplit=1)
        if call.endswith("<unfinished ...>"):
            begun[process] = call.removesuffix("<unfinished ...>").rstrip()
        elif found := re.match(r"<\.\.\. \w+ resumed>(.*)", call):
            yield begun.pop(process, "") + re.sub(r"\)\s+=", ") =", found[1].lstrip())
        else:
            yield call


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
