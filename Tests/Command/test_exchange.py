"""`import`, `export`, `format` and `new`: what they write, what they leave alone, and what they say next."""

import json
import stat

import pytest
from built import ROOT
from portfolio import contents, write_portfolio

FINE, CONTENT, USAGE, DISK = 0, 1, 64, 74

DIAGRAM = "journey\n  title Ordering\n  section Choosing\n    Looks: 4: Reader\n    Asks: 2\n"
LOOSE = "## A\n* **Doing:**   looks\n    * source:  x\n"
TIDY = "## A\n\n- Doing: looks\n  - evidence: x\n"


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=2)


def journey_page(journeysite, source, output):
    outcome = journeysite.build(source, output)
    assert outcome.returncode == FINE, outcome.stderr
    return {path: data for path, data in contents(output).items() if path.startswith("journeys/")}


def test_import_writes_markdown_that_gives_the_same_page(journeysite, tmp_path):
    (tmp_path / "a/content/journeys").mkdir(parents=True)
    (tmp_path / "a/content/journeys/order.mmd").write_text(DIAGRAM)
    (tmp_path / "b").mkdir()
    (tmp_path / "b/order.mmd").write_text(DIAGRAM)
    outcome = journeysite("import", "order.mmd", cwd=tmp_path / "b")
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    assert "wrote content/journeys/order.md from order.mmd" in outcome.stdout
    assert "journeysite build" in outcome.stdout
    (tmp_path / "b/order.mmd").unlink()
    before = journey_page(journeysite, tmp_path / "a", tmp_path / "one")
    after = journey_page(journeysite, tmp_path / "b", tmp_path / "two")
    assert before == after


def test_import_overwrites_nothing(journeysite, source):
    target = source / "content/journeys/order.md"
    target.write_text("mine")
    (source / "order.csv").write_text("phase,step,doing\nP,S,x\n")
    (source / "other.csv").write_text("phase,step,doing\nP,S,x\n")
    outcome = journeysite("import", "order.csv", "other.csv", cwd=source)
    assert outcome.returncode == CONTENT
    assert "order.csv" in outcome.stderr and "content/journeys/order.md" in outcome.stderr
    assert target.read_text() == "mine"
    assert not (source / "content/journeys/other.md").exists()


def test_import_of_two_files_with_one_name(journeysite, tmp_path):
    (tmp_path / "x").mkdir()
    for path in ("a.mmd", "x/a.mmd"):
        (tmp_path / path).write_text(DIAGRAM)
    outcome = journeysite("import", "a.mmd", "x/a.mmd", "--to", "maps", cwd=tmp_path)
    assert outcome.returncode == CONTENT
    assert "'a.mmd' would be written to 'maps/a.md' too" in outcome.stderr
    assert not (tmp_path / "maps").exists()


def test_import_says_where_a_file_is_wrong(journeysite, tmp_path):
    (tmp_path / "a.csv").write_text("phase,step,doing\nP,S,\"x\n")
    outcome = journeysite("import", "a.csv", cwd=tmp_path)
    assert outcome.returncode == CONTENT
    assert "a.csv:2: error:" in outcome.stderr and "[not-importable]" in outcome.stderr


def test_a_file_that_is_not_there(journeysite, tmp_path):
    assert journeysite("import", "a.csv", cwd=tmp_path).returncode == DISK
    assert journeysite("format", "a.md", cwd=tmp_path).returncode == DISK


def test_export_by_id_and_by_file(journeysite, source):
    by_id = journeysite("export", "journey-001", "--mermaid", cwd=source)
    by_file = journeysite("export", "content/journeys/journey-001.md", "--mermaid", cwd=source)
    assert by_id.returncode == by_file.returncode == FINE
    assert by_id.stdout == by_file.stdout and by_id.stdout.startswith("journey\n  title Journey 1")
    assert (by_id.stderr, by_file.stderr) == ("", "")


def test_export_of_json_is_json_that_comes_back(journeysite, source):
    outcome = journeysite("export", "journey-001", "--json", "--output", "one.json", cwd=source)
    assert outcome.returncode == FINE and "journeysite import one.json" in outcome.stdout
    assert json.loads((source / "one.json").read_text())["title"] == "Journey 1 in the first edition"
    again = journeysite("export", "journey-001", "--json", "--output", "one.json", cwd=source)
    assert again.returncode == DISK and "already" in again.stderr
    outcome = journeysite("import", "one.json", "--to", "back", cwd=source)
    assert outcome.returncode == FINE, outcome.stderr
    first = journeysite("export", "journey-001", "--json", cwd=source).stdout
    assert journeysite("export", "back/one.md", "--json", cwd=source).stdout == first


def test_export_tells_of_steps_without_a_feeling(journeysite, tmp_path):
    (tmp_path / "a.md").write_text("## P\n\n### S\n\n- doing: x\n")
    outcome = journeysite("export", "a.md", "--mermaid", cwd=tmp_path)
    assert outcome.returncode == FINE and "1 of 1 step without a feeling" in outcome.stderr
    assert "S: 3" in outcome.stdout


def test_export_of_a_journey_that_is_not_there(journeysite, source):
    outcome = journeysite("export", "journey-01", "--csv", cwd=source)
    assert outcome.returncode == USAGE
    assert "did you mean 'journey-001'" in outcome.stderr
    assert journeysite("export", "journey-001", cwd=source).returncode == USAGE


def test_format_rewrites_once_and_the_pages_stay(journeysite, source, tmp_path):
    file = source / "content/journeys/loose.md"
    file.write_text(LOOSE)
    file.chmod(0o640)
    before = journey_page(journeysite, source, tmp_path / "one")
    check = journeysite("format", "--check", cwd=source)
    assert check.returncode == CONTENT and check.stdout == "content/journeys/loose.md\n"
    assert "journeysite format" in check.stderr and file.read_text() == LOOSE
    outcome = journeysite("format", cwd=source)
    assert outcome.returncode == FINE and outcome.stdout == "content/journeys/loose.md\n"
    assert file.read_text() == TIDY
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert journey_page(journeysite, source, tmp_path / "two") == before
    again = journeysite("format", "--check", cwd=source)
    assert (again.returncode, again.stdout) == (FINE, "") and "nothing to change" in again.stderr
    assert not [path for path in file.parent.iterdir() if path.name.startswith(".")]


def test_the_demonstration_is_in_the_one_spelling(journeysite):
    outcome = journeysite("format", "--check", cwd=ROOT)
    assert (outcome.returncode, outcome.stdout) == (FINE, ""), "run 'journeysite format'"
    assert "nothing to change" in outcome.stderr


def test_format_of_named_files_only(journeysite, tmp_path):
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(LOOSE)
    assert journeysite("format", "a.md", "--quiet", cwd=tmp_path).returncode == FINE
    assert (tmp_path / "a.md").read_text() == TIDY and (tmp_path / "b.md").read_text() == LOOSE


def test_format_leaves_what_it_cannot_read(journeysite, source):
    file = source / "content/journeys/broken.md"
    file.write_text("---\ntitle: [\n---\n" + LOOSE)
    outcome = journeysite("format", cwd=source)
    assert outcome.returncode == CONTENT and "broken.md" in outcome.stderr
    assert file.read_text().endswith(LOOSE)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_new_makes_files_that_build(journeysite, tmp_path, language):
    (tmp_path / "journeysite.yaml").write_text(f"lang: {language}\n")
    for kind in ("journey", "audience", "touchpoint", "evidence", "promise"):
        outcome = journeysite("new", kind, "Een \"nieuw\" begin: 1", cwd=tmp_path)
        assert outcome.returncode == FINE, outcome.stderr
        assert "een-nieuw-begin-1.md" in outcome.stdout and "next:" in outcome.stdout
    text = (tmp_path / "content/journeys/een-nieuw-begin-1.md").read_text()
    assert ("lang: en" if language == "en" else "taal: nl") in text
    outcome = journeysite.build(tmp_path, tmp_path / "public", "--strict")
    assert outcome.returncode == FINE, outcome.stderr


def test_new_overwrites_nothing(journeysite, tmp_path):
    assert journeysite("new", "journey", "A", cwd=tmp_path).returncode == FINE
    path = tmp_path / "content/journeys/a.md"
    path.write_text("mine")
    outcome = journeysite("new", "journey", "A", cwd=tmp_path)
    assert outcome.returncode == DISK and "already" in outcome.stderr
    assert path.read_text() == "mine"


def test_new_beside_journeys_without_a_content_folder(journeysite, tmp_path):
    (tmp_path / "one.md").write_text(TIDY)
    assert journeysite("new", "journey", "Two", cwd=tmp_path).returncode == FINE
    assert (tmp_path / "two.md").is_file() and not (tmp_path / "content").exists()


def test_new_wants_a_name(journeysite, tmp_path):
    assert journeysite("new", "journey", "…", cwd=tmp_path).returncode == USAGE
    assert journeysite("new", "map", "A", cwd=tmp_path).returncode == USAGE
