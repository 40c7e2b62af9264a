"""What `make install` and `make deb` put in place, made from the binary that is tested."""

import os
import shutil
import subprocess

import pytest
from built import ROOT

PLACES = {
    "bin/journeysite",
    "share/bash-completion/completions/journeysite",
    "share/fish/vendor_completions.d/journeysite.fish",
    "share/man/man1/journeysite.1",
    "share/zsh/vendor-completions/_journeysite",
}


def run(*arguments, **options):
    outcome = subprocess.run([*map(str, arguments)], capture_output=True, text=True, timeout=120, **options)
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def prefix(journeysite, tmp_path_factory):
    folder = tmp_path_factory.mktemp("prefix")
    run(ROOT / "packaging/install", journeysite.binary, folder)
    return folder


def test_everything_is_in_its_place(journeysite, prefix):
    assert files(prefix) == PLACES
    assert (prefix / "bin/journeysite").stat().st_mode & 0o777 == 0o755
    assert (prefix / "bin/journeysite").stat().st_size < journeysite.binary.stat().st_size
    assert run(prefix / "bin/journeysite", "--version") == journeysite("--version").stdout


def test_the_manual_page_says_what_the_program_says(journeysite, prefix):
    page = prefix / "share/man/man1/journeysite.1"
    if not shutil.which("man"):
        pytest.skip("man is not here")
    text = run("man", "--warnings=w", "-E", "UTF-8", "-l", page, env={**os.environ, "MANWIDTH": "100", "LC_ALL": "C.UTF-8"})
    plain = text.replace("‐", "-").replace("−", "-")
    for command in ("init", "serve", "check", "build", "publish", "schema"):
        assert f"journeysite {command}" in plain
        for line in journeysite("help", command, env={**os.environ, "COLUMNS": "78"}).stdout.splitlines():
            assert line.strip() in plain, f"{command}: {line}"


def test_the_shells_can_read_their_completions(prefix):
    run("bash", "-n", prefix / "share/bash-completion/completions/journeysite")
    script = f"source {prefix}/share/bash-completion/completions/journeysite; complete -p journeysite"
    assert "journeysite" in run("bash", "-c", script)
    assert "publish" in (prefix / "share/bash-completion/completions/journeysite").read_text()
    for shell, path in ("zsh", "share/zsh/vendor-completions/_journeysite"), (
        "fish",
        "share/fish/vendor_completions.d/journeysite.fish",
    ):
        assert "rollback" in (prefix / path).read_text()
        if shutil.which(shell):
            run(shell, "-n", prefix / path)


def test_a_debian_package(journeysite, tmp_path):
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg-deb is not here")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1790000000"}
    packages = [
        run(ROOT / "packaging/deb", journeysite.binary, tmp_path / name, env=environment).strip()
        for name in ("one", "two")
    ]
    version = journeysite("--version").stdout.strip()
    assert run("dpkg-deb", "-f", packages[0], "Version").strip() == version
    depends = run("dpkg-deb", "-f", packages[0], "Depends")
    assert "libc6 (>= " in depends and "libcmark" in depends and "libyaml" in depends
    assert "libtcmalloc-minimal" in depends
    run("dpkg-deb", "-x", packages[0], tmp_path / "root")
    compressed = {place + ".gz" if place.endswith(".1") else place for place in PLACES}
    assert files(tmp_path / "root/usr") == compressed | {"share/doc/journeysite/copyright"}
    first, second = (open(path, "rb").read() for path in packages)
    assert first == second, "the same binary makes the same package"
