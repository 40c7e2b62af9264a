"""Bad input: every row of what can be wrong in a file, and texts that are made to take long.

Each is answered soon, never by a crash: with a page, or with the place of the mistake and what to change.
"""

import re
import subprocess

import pytest
from built import TODAY

FINE, CONTENT = 0, 1

MAP = "---\ntitle: Map\n---\n\n## Choosing\n\n### Looks\n\n- doing: Searches\n"

# What is answered within five seconds by what is installed; the build of a developer takes its time.
SECONDS = 5


def build(journeysite, tmp_path, files, *options):
    source = tmp_path / "source"
    for path, text in files.items():
        target = source / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
    slow = 8 if "/debug/" in str(journeysite.binary) else 1
    command = [journeysite.binary, "build", "--source", source, "--output", tmp_path / "public", "--date", TODAY]
    try:
        return subprocess.run(
            [*command, *options],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=SECONDS * slow,
        )
    except subprocess.TimeoutExpired:
        pytest.fail(f"no answer within {SECONDS * slow} seconds")


def journey(text):
    return {"content/journeys/map.md": text}


def page(tmp_path, name="map"):
    return (tmp_path / f"public/journeys/{name}.html").read_text(encoding="utf-8")


# Row by row: the files, the line and the id of what is said, and a word that helps.
ERRORS = {
    "front-matter that is not YAML": (journey("---\ntitle: [a\n---\n\nText.\n"), 2, "yaml-syntax", "]"),
    "front-matter that is not closed": (journey("---\ntitle: A\n\nText.\n"), 1, "front-matter-unclosed", "---"),
    "front-matter that is no mapping": (journey("---\n- a\n---\n"), 2, "front-matter-not-mapping", "key"),
    "a value of a wrong type": (journey(MAP.replace("title: Map", "title: {a: b}")), 2, "wrong-type", "text"),
    "a key that comes twice": (journey(MAP.replace("---\n\n", "title: B\n---\n\n")), 3, "duplicate-key", "title"),
    "an alias": (journey(MAP.replace("Map", "&a x\nowner: *a")), 2, "yaml-unsupported", "anchor"),
    "lists without end in YAML": (
        journey(MAP.replace("Map", "Map\ntags: " + "[" * 1000 + "]" * 1000)), 3, "too-deep", "64"
    ),
    "a file over the limit": (journey(MAP + "word " * 500_000), 0, "file-too-large", "2 MiB"),
    "bytes that are no UTF-8": (journey(MAP.encode() + b"\xff\n"), 10, "invalid-utf8", "byte"),
    "an unknown phase": (
        journey(MAP.replace("---\n\n", "phases: five-phases\n---\n\n").replace("Choosing", "Conversoin")),
        6, "unknown-phase", "Conversion",
    ),
    "an unknown audience": (
        journey(MAP.replace("---\n\n", "audience: readr\n---\n\n")) | {"content/audiences/reader.md": "# Reader\n"},
        3, "unknown-audience", "reader",
    ),
    "an unknown source": (
        journey(MAP + "  - evidence: interviewz\n") | {"content/evidence/interviews.md": "# Interviews\n"},
        10, "unknown-evidence", "interviews",
    ),
    "an unknown promise": (
        journey(MAP + "- promise: fats\n") | {"content/promises/fast.md": "# Fast\n"}, 10, "unknown-promise", "fast"
    ),
    "an unknown step": (journey(MAP + "- next: look\n\n### Asks\n\n- doing: Asks\n"), 10, "unknown-step", "looks"),
    "an unknown journey": (
        journey(MAP.replace("---\n\n", "follows: [maps]\n---\n\n")), 3, "unknown-journey", "map"
    ),
    "the same id twice": (
        journey(MAP.replace("Looks", "Looks {#a}") + "\n### Asks {#a}\n\n- doing: Asks\n"), 11, "duplicate-id", "a"
    ),
    "a date that is none": (journey(MAP.replace("---\n\n", "date: 2026-02-30\n---\n\n")), 3, "invalid-date", "2026-02-30"),
    "a number that is none": (journey(MAP + "- opportunity: A\n  - effect: much\n"), 11, "invalid-number", "1 to 5"),
    "a feeling off the scale": (journey(MAP + "- feeling: 7\n"), 10, "invalid-feeling", "-2..2"),
    "nesting over 64 levels": (
        journey(MAP + "".join("  " * level + "- a\n" for level in range(70))), 0, "too-deep", "64"
    ),
}


@pytest.mark.parametrize("row", ERRORS)
def test_a_mistake_is_an_error_with_its_place_and_what_helps(journeysite, tmp_path, row):
    files, line, name, help = ERRORS[row]
    outcome = build(journeysite, tmp_path, files)
    assert outcome.returncode == CONTENT, outcome.stderr
    found = re.findall(r"^content/journeys/map\.md(?::(\d+))?(?::\d+)?: error: (.*) \[([a-z0-9-]+)\]$", outcome.stderr, re.M)
    said = [(number, text) for number, text, id in found if id == name]
    assert said, outcome.stderr
    assert line == 0 or str(line) in [number for number, _ in said], outcome.stderr
    assert help in outcome.stderr
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("names", [("A map", "a-map"), ("Map", "map")], ids=["slug", "case"])
def test_two_files_with_one_address_are_an_error_that_names_both(journeysite, tmp_path, names):
    outcome = build(journeysite, tmp_path, {f"content/journeys/{name}.md": MAP for name in names})
    assert outcome.returncode == CONTENT
    assert all(f"{name}.md" in outcome.stderr for name in names)


WARNINGS = {
    "an unknown key": (MAP.replace("---\n\n", "ower: Team\n---\n\n"), "unknown-key", "owner", "Team"),
    "a journey without steps": ("---\ntitle: Map\n---\n\nWords only.\n", "journey-without-steps", "step", "Words only."),
    "an empty file": ("", "empty-file", "empty", "Map"),
    "raw HTML": (MAP + "\n<b onclick=x>Bold</b>\n", "raw-html", "HTML", "&lt;b onclick=x"),
    "an image outside the site": (MAP + "\n![Words](https://a.b/c.png)\n", "outside-image", "image", "Words"),
    "a link that runs a script": (MAP + "\n[Words](javascript:x)\n", "unsafe-link", "javascript", "Words"),
}


@pytest.mark.parametrize("row", WARNINGS)
def test_what_is_odd_is_a_warning_and_its_words_stay(journeysite, tmp_path, row):
    text, name, help, word = WARNINGS[row]
    outcome = build(journeysite, tmp_path, journey(text))
    assert outcome.returncode == FINE, outcome.stderr
    assert f"[{name}]" in outcome.stderr and help in outcome.stderr, outcome.stderr
    shown = page(tmp_path)
    assert word in shown and not re.search(r'<b onclick|href="javascript|src="https', shown)


@pytest.mark.parametrize(
    "text", [b"\xef\xbb\xbf" + MAP.encode(), MAP.replace("\n", "\r\n").encode(), MAP.replace("Searches", "Sear\0ches").encode()],
    ids=["a byte-order mark", "CRLF", "NUL"],
)
def test_what_just_works(journeysite, tmp_path, text):
    outcome = build(journeysite, tmp_path, journey(text))
    assert (outcome.returncode, outcome.stderr) == (FINE, "")
    assert "Sear" in page(tmp_path) and "javascript:" not in page(tmp_path)


def test_a_document_of_the_wild_is_built_and_tells_what_found_no_place(journeysite, tmp_path):
    text = "# Shopping\n\n## Choosing\n\n- **Actions:** looks\n- a loose line\n- **Emotions:** calm\n"
    outcome = build(journeysite, tmp_path, journey(text))
    assert outcome.returncode == FINE
    assert re.search(r"map\.md:6:\d+: warning: .*\[unplaced\]", outcome.stderr), outcome.stderr
    assert "a loose line" in page(tmp_path)


# Made to take long: in a parser, in the reading of a map, in drawing it.
LONG = {
    "images in images": MAP + "\n" + "![[]()" * 40_000,
    "brackets": MAP + "\n" + "[" * 50_000,
    "quotes in quotes": MAP + "\n" + "> " * 30_000 + "a",
    "lists in lists": MAP + "\n" + "- " * 10_000 + "a",
    "emphasis that is not closed": MAP + "\n" + "*a_ " * 50_000,
    "comments that are not closed": MAP + "\n" + "<!--" * 10_000,
    "backticks": MAP + "\n" + "".join("`" * (n % 500 + 1) + " " for n in range(2_000)),
    "a megabyte on one line": MAP + "- doing: " + "word " * 200_000,
    "an item of emphasis": MAP + "- doing: " + "**a _b " * 5_000,
    "headings": MAP + "".join(f"\n## Phase {n}\n" for n in range(5_000)),
    "a table of many rows": MAP + "\n| a | b |\n|---|---|\n" + "| x | y |\n" * 10_000,
    "a list in YAML": MAP.replace("Map", "Map\ntags: [" + "a, " * 20_000 + "b]"),
    "brackets in YAML": MAP.replace("Map", "Map\ntags: " + "[" * 20_000),
    "aliases of aliases": MAP.replace("Map", "&a [x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(200))),
    "a diagram": "```mermaid\njourney\n" + "  section A\n    Task: 3: Me\n" * 1_500 + "```\n",
    "arrows": MAP + "- next: looks\n" * 2_000,
}


@pytest.mark.parametrize("name", LONG)
def test_a_text_made_to_take_long_is_answered_soon(journeysite, tmp_path, name):
    outcome = build(journeysite, tmp_path, journey(LONG[name]))
    assert outcome.returncode in (FINE, CONTENT), outcome.stderr[-2000:]
    if outcome.returncode == CONTENT:
        assert re.search(r"map\.md(:\d+)*: error: .*\[[a-z0-9-]+\]", outcome.stderr), outcome.stderr[-2000:]
    else:
        assert "Searches" in page(tmp_path) or name == "a diagram"
