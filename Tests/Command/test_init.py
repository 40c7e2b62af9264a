"""A first site: it works as it is, teaches, and touches nothing that is there."""

import json
import re
import subprocess

import pytest
from built import TODAY
from portfolio import contents

FINE, CONTENT, USAGE, DISK = 0, 1, 64, 74
PATHS = {
    "journeysite.yaml",
    ".gitignore",
    ".github/workflows/journeys.yml",
    ".gitlab-ci.yml",
    ".vscode/settings.json",
    "schemas/site.json",
    "schemas/phase-model.json",
}


@pytest.mark.parametrize(
    "options, own",
    [
        ([], {"content/journeys/borrowing-a-bicycle.md", "content/audiences/commuter.md"}),
        (["--lang", "nl"], {"content/journeys/een-fiets-lenen.md", "content/audiences/forens.md"}),
    ],
)
def test_a_first_site_works_as_it_is(journeysite, tmp_path, options, own):
    outcome = journeysite("init", "maps", *options, cwd=tmp_path)
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    assert set(contents(tmp_path / "maps")) == PATHS | own
    assert "next: 'journeysite serve --source maps --open'" in outcome.stdout
    for command in (["check", "--strict"], ["build", "--strict"], ["publish", tmp_path / "www"]):
        outcome = journeysite(*command, "--date", TODAY, cwd=tmp_path / "maps")
        assert (outcome.returncode, outcome.stderr) == (FINE, ""), command
    page = next((tmp_path / "maps/public/journeys").glob("*.html")).read_text()
    title = "Een fiets lenen" if options else "Borrowing a bicycle"
    assert f"<h1>{title}" in page or title in re.search("<h1.*?</h1>", page, re.S)[0]


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_what_its_text_says_of_gaps_is_so(journeysite, tmp_path, lang):
    """It promises a gap at a question and one at the end, no others, and says how to close the first."""
    journeysite("init", tmp_path, "--lang", lang)
    found = json.loads(journeysite("check", "--format", "json", "--date", TODAY, cwd=tmp_path).stdout)
    rules = [gap["rule"] for gap in found["gaps"]]
    assert sorted(rules) == ["bad-ending", "unanswered-question"]
    journey = next((tmp_path / "content/journeys").glob("*.md"))
    text = journey.read_text()
    answer = re.search(r"^`(  - (?:answered-by|beantwoord-door): .*?)`", text, re.M)[1]
    question = re.findall(r"^- (?:question|vraag): .*$", text, re.M)[1]
    journey.write_text(text.replace(question, question + "\n" + answer))
    outcome = journeysite("check", "--format", "json", "--date", TODAY, cwd=tmp_path)
    assert outcome.stderr == ""
    assert "unanswered-question" not in [gap["rule"] for gap in json.loads(outcome.stdout)["gaps"]]


def test_what_is_there_is_left_alone(journeysite, tmp_path):
    (tmp_path / ".gitignore").write_text("mine")
    (tmp_path / "notes.md").write_text("mine too")
    outcome = journeysite("init", cwd=tmp_path)
    assert outcome.returncode == FINE
    assert "left .gitignore as it is" in outcome.stdout
    assert (tmp_path / ".gitignore").read_text() == "mine"
    assert (tmp_path / "notes.md").read_text() == "mine too"
    before = contents(tmp_path)
    again = journeysite("init", cwd=tmp_path)
    assert again.returncode == DISK and "there is a site already" in again.stderr
    assert contents(tmp_path) == before


WILD = "# Moving house\n\n## Deciding\n\n**Doing:** compares towns\n\n**Thinking:** “Is it quiet there?”\n\n## Moving\n\n**Doing:** packs\n"
DIAGRAM = "journey\n  title Ordering\n  section Choosing\n    Looks: 4: Reader\n"
TABLE = "phase,step,doing\nBefore,Asks,calls\nAfter,Waits,looks at the post\n"


def write_old_maps(folder):
    folder.mkdir(exist_ok=True)
    (folder / "House.md").write_text(WILD)
    (folder / "order.mmd").write_text(DIAGRAM)
    (folder / "post.csv").write_text(TABLE)


def test_a_site_starts_with_the_maps_one_has(journeysite, tmp_path):
    write_old_maps(tmp_path / "old")
    before = contents(tmp_path / "old")
    outcome = journeysite("init", "maps", "--from", "old/House.md", "old/order.mmd", "old/post.csv", cwd=tmp_path)
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    names = {"house", "order", "post"}
    assert set(contents(tmp_path / "maps")) == PATHS | {f"content/journeys/{name}.md" for name in names}
    assert "wrote maps/content/journeys/house.md from old/House.md" in outcome.stdout
    assert "next: 'journeysite serve --source maps --open', then change maps/content/journeys/house.md" in outcome.stdout
    assert "'journeysite check --source maps' says what is missing" in outcome.stdout
    assert contents(tmp_path / "old") == before
    outcome = journeysite("build", "--strict", "--date", TODAY, cwd=tmp_path / "maps")
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    for name, words in [("house", "compares towns"), ("order", "Looks"), ("post", "looks at the post")]:
        assert words in (tmp_path / f"maps/public/journeys/{name}.html").read_text()


def test_what_is_imported_is_what_import_writes(journeysite, tmp_path):
    write_old_maps(tmp_path)
    files = ["House.md", "order.mmd", "post.csv"]
    assert journeysite("init", "--from", *files, "--lang", "nl", "--quiet", cwd=tmp_path).stdout == ""
    assert "lang: nl" in (tmp_path / "journeysite.yaml").read_text()
    outcome = journeysite("import", *files, "--to", "again", cwd=tmp_path)
    assert outcome.returncode == FINE, outcome.stderr
    assert contents(tmp_path / "content/journeys") == contents(tmp_path / "again")


def test_what_fits_no_card_is_said(journeysite, tmp_path):
    (tmp_path / "map.yaml").write_text("shoe-size: 43\nphases:\n  - name: Before\n    steps:\n      - Asks\n")
    outcome = journeysite("init", "maps", "--from", "map.yaml", cwd=tmp_path)
    assert outcome.returncode == FINE
    assert "map.yaml" in outcome.stderr and "'shoe-size'" in outcome.stderr and "kept as text" in outcome.stderr
    assert (tmp_path / "maps/content/journeys/map.md").is_file()


@pytest.mark.parametrize(
    "name, text, code, said",
    [
        ("empty.md", "Words only.\n", CONTENT, "empty.md: error: no phases and steps are found"),
        ("wrong.csv", 'phase,step\nP,"x\n', CONTENT, "wrong.csv:2: error:"),
        ("map.docx", "x", CONTENT, "can't be imported"),
        ("order.md", WILD, CONTENT, "'order.mmd' would be written to 'maps/content/journeys/order.md' too"),
        ("gone.md", None, DISK, "gone.md"),
        (".", None, DISK, "it is a folder"),
    ],
)
def test_nothing_is_written_when_a_file_cannot_be_read(journeysite, tmp_path, name, text, code, said):
    write_old_maps(tmp_path)
    if text is not None:
        (tmp_path / name).write_text(text)
    before = contents(tmp_path)
    outcome = journeysite("init", "maps", "--from", "order.mmd", name, cwd=tmp_path)
    assert (outcome.returncode, outcome.stdout) == (code, "") and said in outcome.stderr
    assert contents(tmp_path) == before and not (tmp_path / "maps").exists()


def test_a_site_that_is_there_is_no_place_to_start(journeysite, tmp_path):
    write_old_maps(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/order.md").write_text("mine")
    before = contents(tmp_path)
    outcome = journeysite("init", "--from", "order.mmd", cwd=tmp_path)
    assert outcome.returncode == DISK and "'journeysite import' adds journeys to it" in outcome.stderr
    assert contents(tmp_path) == before


def test_wrong_usage(journeysite, tmp_path):
    assert journeysite("init", "--lang", "fr", cwd=tmp_path).returncode == USAGE
    assert journeysite("init", "--from", cwd=tmp_path).returncode == USAGE
    assert contents(tmp_path) == {}


def test_the_editor_and_the_servers_can_read_their_files(journeysite, tmp_path):
    journeysite("init", cwd=tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text())
    for path in settings["yaml.schemas"]:
        assert json.loads((tmp_path / path).read_text())["$schema"]
    assert "$schema=schemas/site.json" in (tmp_path / "journeysite.yaml").read_text().splitlines()[0]
    yaml = pytest.importorskip("yaml")
    github = yaml.safe_load((tmp_path / ".github/workflows/journeys.yml").read_text())
    gitlab = yaml.safe_load((tmp_path / ".gitlab-ci.yml").read_text())
    runs = [step["run"] for step in github["jobs"]["site"]["steps"] if "run" in step]
    lines = gitlab["check"]["script"] + gitlab["pages"]["script"]
    for commands in (runs, lines):
        own = [line.split() for line in commands if line.startswith("journeysite ")]
        assert [words[1] for words in own] == ["check", "build", "publish"]
        for words in own:
            outcome = subprocess.run([journeysite.binary, *words[1:]], cwd=tmp_path, capture_output=True, text=True)
            assert outcome.returncode == FINE, (words, outcome.stderr)
