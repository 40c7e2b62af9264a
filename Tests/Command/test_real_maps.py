"""Real maps that others wrote build without an edit, and lose no word.

They are looked for in the folder that JOURNEYSITE_CORPUS names, else in shared/corpus beside or above the
repository; without them the test is skipped.
"""

import html
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from built import ROOT

# Kanji, kana and hangul stand without spaces: each is a word. A source has markup where a page has none.
WORD = re.compile(r"[⺀-퟿]|[^\W_⺀-퟿]+")

# Keys of a list or in bold letters that say something of the step itself: who, when.
STEP_KEYS = re.compile(
    r"^(\s*[-*+] )(?:persona|actor|time|duration):|^()\*\*(?:persona|actor|time|duration)(?:\*\*:|:\*\*)", re.M | re.I
)


def corpus():
    named = os.environ.get("JOURNEYSITE_CORPUS")
    folders = [Path(named)] if named else [up / "shared/corpus" for up in (ROOT, *ROOT.parents)]
    return next((folder for folder in folders if folder.is_dir()), None)


def maps():
    folder = corpus()
    found = sorted((folder / "markdown").glob("*.md")) + sorted((folder / "mermaid").iterdir()) if folder else []
    return found or [pytest.param(None, marks=pytest.mark.skip("no real maps are at hand"))]


def structured():
    folder = corpus()
    found = sorted((folder / "structured").iterdir()) if folder else []
    return found or [pytest.param(None, marks=pytest.mark.skip("no real maps are at hand"))]


def words(text):
    return WORD.findall(text.lower())


def words_of_page(page):
    # A reader of the page meets the texts for pictures, too.
    page = re.sub(r' (?:alt|title)="([^"]*)"', r"> \1 <", page)
    page = re.sub(r"<(?:br|/?(?:p|div|li|td|th|dd|dt|h[1-6]|section|span|blockquote|pre|text|q))\b[^>]*>", " ", page)
    return words(html.unescape(re.sub(r"<[^>]*>", "", page)))


def words_of_source(text, is_diagram):
    """What an author wrote: no comments, addresses, numbers of lists and keys of front-matter."""
    text = re.sub(r"<!--.*?-->", " ", text.replace("\r\n", "\n"), flags=re.S)
    front = re.match(r"---\n(.*?)\n---[ \t]*(?:\n|$)", text, re.S)
    if front:
        # The front-matter of a diagram is Mermaid's own, but for the title.
        kept = re.findall(r"(?m)^title:(.*)$", front[1]) if is_diagram else [
            re.sub(r"(?m)^[\s-]*[\w-]+:", " ", front[1])
        ]
        text = "\n".join(kept) + "\n" + text[front.end() :]
    text = re.sub(r"%%\{.*?\}%%", " ", text, flags=re.S)
    for markup in (
        r"(?m)^\s*%%.*$",
        r"(?m)^[ >]*\[[^\]]+\]:.*$",
        r"(?m)^[\s>]*\d+[.)] ",
        r"(?m)^\s*(?:`{3,}|~{3,}).*$",
        r"<br\s*/?>",
        r"(?mi)^\s*(?:journey|section|title|accTitle|accDescr)\b:?",
        r"&[a-z]+;|#\d+;",
        r"\{[.#:][^}]*\}",
    ):
        text = re.sub(markup, " ", text)
    text = re.sub(r"\]\([^)\s]*(?:\s+\"[^\"]*\")?\)", "] ", text)
    # The month of a date is written out.
    text = re.sub(r"(\d{4})-\d\d-(\d\d)", r"\1 \2", text)
    return words(STEP_KEYS.sub(r"\1", text))


@pytest.mark.parametrize("path", maps(), ids=lambda path: path.name if path else "none")
def test_a_real_map_builds_alone_and_loses_no_word(journeysite, tmp_path, path):
    source = tmp_path / "source"
    target = source / "content/journeys" / path.name
    target.parent.mkdir(parents=True)
    target.write_bytes(path.read_bytes())
    outcome = journeysite.build(source, tmp_path / "public")
    assert outcome.returncode == 0, outcome.stderr
    shown = set()
    for page in (tmp_path / "public/journeys").rglob("*.html"):
        shown.update(words_of_page(page.read_text(encoding="utf-8")))
    wanted = words_of_source(path.read_text(encoding="utf-8"), is_diagram=path.suffix == ".mmd")
    lost = [word for word in wanted if word not in shown]
    assert not lost, f"{len(lost)} words are on no page: {' '.join(lost[:60])}"


# How something looks, what counts only for programs, and texts in another language than the site's.
NO_WORDS = {"icon", "color", "colour", "order", "row", "version", "schema_version", "schemaVersion", "zh"}


def texts_of_json(value, key=""):
    if isinstance(value, dict):
        return [text for name, inner in value.items() for text in texts_of_json(inner, name)]
    if isinstance(value, list):
        return [text for inner in value for text in texts_of_json(inner, key)]
    # An id is written where something is called by it.
    is_word = isinstance(value, str) and key not in NO_WORDS and not re.search(r"(?i)(id|key)$|^#", key)
    return [value] if is_word and not re.fullmatch("#[0-9a-fA-F]{3,8}", value) else []


def texts_of_yaml(text):
    """Values of a plain file, without comments, numbers of versions and addresses of routes."""
    lines = [line for line in text.splitlines() if not re.match(r"\s*(#|schemaVersion|kind|sourceStatus)", line)]
    return [re.sub(r"^[\s-]*[\w-]+:(?=\s|$)|\s#\s.*", " ", line) for line in lines]


def texts_of_process(text):
    """Names and notes of what BPMN draws, but of messages and other things that are not drawn."""
    root = ElementTree.fromstring(text)
    drawn = [element for element in root.iter() if not re.search(r"}(message|definitions|process|category.*|error|signal|potentialOwner)$", element.tag)]
    names = [element.get("name", "") for element in drawn if "BPMN/20100524/MODEL" in element.tag]
    notes = [element.text or "" for element in root.iter() if element.tag.endswith(("}text", "}documentation"))]
    return names + notes


@pytest.mark.parametrize("path", structured(), ids=lambda path: path.name if path else "none")
def test_a_file_of_another_tool_is_imported_and_loses_no_word(journeysite, tmp_path, path):
    source = tmp_path / "source"
    (source / "content").mkdir(parents=True)
    outcome = journeysite("import", str(path), cwd=source)
    assert outcome.returncode == 0, outcome.stderr
    assert "error" not in outcome.stderr and "wrote content/journeys/" in outcome.stdout
    outcome = journeysite.build(source, tmp_path / "public")
    assert outcome.returncode == 0, outcome.stderr
    shown = set()
    for page in (tmp_path / "public/journeys").rglob("*.html"):
        shown.update(words_of_page(page.read_text(encoding="utf-8")))
    text = path.read_text(encoding="utf-8")
    texts = {
        ".json": lambda: texts_of_json(json.loads(text)),
        ".bpmn": lambda: texts_of_process(text),
    }.get(path.suffix, lambda: texts_of_yaml(text))()
    wanted = words(" ".join(texts))
    assert len(wanted) > 5
    lost = [word for word in wanted if word not in shown]
    assert not lost, f"{len(lost)} words are on no page: {' '.join(lost[:60])}"
