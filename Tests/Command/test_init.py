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


def test_wrong_usage(journeysite, tmp_path):
    assert journeysite("init", "--lang", "fr", cwd=tmp_path).returncode == USAGE
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
