"""The exit code, and which words go to which stream."""

import pytest
from portfolio import contents, write_portfolio

FINE, CONTENT, USAGE, DISK = 0, 1, 64, 74


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=2)


@pytest.fixture
def wrong(source):
    """A site with one error in it."""
    path = source / "content/journeys/journey-000.md"
    path.write_text(path.read_text().replace("feeling: -2", "feeling: 77"))
    return source


@pytest.fixture
def doubtful(source):
    """A site with a warning and no error."""
    path = source / "content/journeys/journey-000.md"
    path.write_text(path.read_text().replace("audience: Reader", "audience: Reader\naudiense: Reader"))
    return source


def test_a_build_ends_with_one_line_on_standard_output(journeysite, source, tmp_path):
    outcome = journeysite.build(source, tmp_path / "public")
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    assert outcome.stdout.strip().count("\n") == 0
    assert "2 journeys" in outcome.stdout
    assert (tmp_path / "public/index.html").is_file()
    assert (tmp_path / "public/.journeysite-manifest.json").is_file()


def test_quiet_says_nothing_when_all_is_well(journeysite, source, tmp_path):
    outcome = journeysite.build(source, tmp_path / "public", "--quiet")
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (FINE, "", "")


def test_the_source_is_here_and_the_output_is_public_unless_told(journeysite, source):
    outcome = journeysite("build", cwd=source)
    assert outcome.returncode == FINE, outcome.stderr
    assert (source / "public/index.html").is_file()


def test_an_error_in_the_content(journeysite, wrong, tmp_path):
    outcome = journeysite.build(wrong, tmp_path / "public")
    assert outcome.returncode == CONTENT
    assert "content/journeys/journey-000.md:" in outcome.stderr
    assert "[invalid-feeling]" in outcome.stderr
    assert "error:" not in outcome.stdout


def test_an_error_leaves_the_site_as_it_was(journeysite, source, tmp_path):
    public = tmp_path / "public"
    journeysite.build(source, public)
    before = contents(public)
    path = source / "content/journeys/journey-001.md"
    path.write_text(path.read_text().replace("first edition", "second").replace("feeling: 0", "feeling: 77"))
    assert journeysite.build(source, public).returncode == CONTENT
    assert contents(public) == before


def test_an_error_makes_no_folder(journeysite, wrong, tmp_path):
    journeysite.build(wrong, tmp_path / "public")
    assert not (tmp_path / "public").exists()


def test_a_warning_is_said_and_the_site_is_built(journeysite, doubtful, tmp_path):
    outcome = journeysite.build(doubtful, tmp_path / "public")
    assert outcome.returncode == FINE
    assert "warning:" in outcome.stderr and "[unknown-key]" in outcome.stderr
    assert (tmp_path / "public/index.html").is_file()


def test_strict_takes_a_warning_for_an_error(journeysite, doubtful, tmp_path):
    outcome = journeysite.build(doubtful, tmp_path / "public", "--strict")
    assert outcome.returncode == CONTENT
    assert not (tmp_path / "public").exists()


def test_check_tells_the_same_and_writes_nothing(journeysite, source, wrong, tmp_path):
    before = contents(tmp_path)
    outcome = journeysite("check", "--source", wrong)
    assert outcome.returncode == CONTENT
    assert outcome.stderr.count("[invalid-feeling]") == journeysite.build(
        wrong, tmp_path / "public"
    ).stderr.count("[invalid-feeling]")
    assert contents(tmp_path) == before


def test_check_of_good_content(journeysite, source):
    outcome = journeysite("check", "--source", source)
    assert (outcome.returncode, outcome.stderr) == (FINE, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["biuld"],
        ["build", "--no-such-option"],
        ["build", "--jobs", "0"],
        ["build", "--jobs", "many"],
        ["build", "--date", "yesterday"],
        ["build", "--date", "2026-02-30"],
        ["build", "--output"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_said_on_standard_error(journeysite, source, arguments):
    outcome = journeysite(*arguments, cwd=source)
    assert outcome.returncode == USAGE
    assert outcome.stdout == "" and "Usage:" in outcome.stderr
    assert not (source / "public").exists()


def test_a_source_that_is_not_there(journeysite, tmp_path):
    outcome = journeysite.build(tmp_path / "nowhere", tmp_path / "public")
    assert outcome.returncode in (USAGE, DISK)
    assert "nowhere" in outcome.stderr
    assert not (tmp_path / "public").exists()


def test_an_output_that_cannot_be_a_folder(journeysite, source, tmp_path):
    (tmp_path / "file").write_text("mine")
    outcome = journeysite.build(source, tmp_path / "file/public")
    assert outcome.returncode == DISK
    assert "file/public" in outcome.stderr
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("option, word", [("--help", "build"), ("--version", ".")])
def test_help_and_version_go_to_standard_output(journeysite, option, word):
    outcome = journeysite(option)
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    assert word in outcome.stdout


def test_paths_in_messages_are_those_of_the_author(journeysite, wrong):
    """Not of the machine: the same words in every log, and a click in an editor."""
    outcome = journeysite("check", cwd=wrong)
    assert str(wrong) not in outcome.stderr
    assert outcome.stderr.startswith("content/journeys/journey-000.md:")
