"""One run reports every mistake, each at its line."""

import re

# A mark at the end of a line says which mistake is expected there.
JOURNEY = """\
---
title: A journey full of mistakes
phases: five-phases
state: whenever                     ⟦invalid-value⟧
status: finished                    ⟦invalid-value⟧
reviewed: yesterday                 ⟦invalid-date⟧
date: 2026-02-30                    ⟦invalid-date⟧
tags: {a: b}                        ⟦wrong-type⟧
follows: [nowhere]                  ⟦unknown-journey⟧
audience: [readr]                   ⟦unknown-audience⟧
---

## Awareness

### Same {#same}

- feeling: 9                        ⟦invalid-feeling⟧
- pain: It hurts
  - evidence: nobody-asked          ⟦unknown-evidence⟧
- promise: never-made               ⟦unknown-promise⟧
- next: nowhere                     ⟦unknown-step⟧

### Same again {#same}              ⟦duplicate-id⟧

- opportunity: Less pain
  - effect: much                    ⟦invalid-number⟧
  - due: some day                   ⟦invalid-date⟧
- feeling: -7                       ⟦invalid-feeling⟧

## Considerasion                    ⟦unknown-phase⟧

### Elsewhere

- doing: Looks around

## Support {weight=7}               ⟦invalid-number⟧

### Later

- doing: Asks
"""

OTHER_FILES = {
    "content/audiences/reader.md": "---\ntitle: Reader\n---\n",
    "content/evidence/interviews.md": "---\ntitle: Interviews\n---\n",
    "content/promises/fast.md": "---\ntitle: Fast\n---\n",
    "content/journeys/no-model.md": "---\ntitle: A\nphases: sixteen-phases ⟦unknown-phase-model⟧\n---\n\n# X\n\n- doing: y\n",
    "content/journeys/unclosed.md": "--- ⟦front-matter-unclosed⟧\ntitle: A\n\n# Awareness\n",
    "content/journeys/a-list.md": "---\n- title ⟦front-matter-not-mapping⟧\n---\n",
    "content/journeys/twice.md": "---\ntitle: A\ntitle: B ⟦duplicate-key⟧\n---\n",
    "content/journeys/bomb.md": "---\ntitle: &a x ⟦yaml-unsupported⟧\n---\n",
    "content/journeys/not-yaml.md": '---\ntitle: "A ⟦yaml-syntax⟧\n---\n',
}

MARK = re.compile(r"\s*⟦([a-z-]+)⟧")


def write_marked(folder, path, text):
    """Writes the text without its marks; what they say, as (path, line, id)."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(MARK.sub("", text), encoding="utf-8")
    return [
        (path, number, mark)
        for number, line in enumerate(text.splitlines(), 1)
        for mark in MARK.findall(line)
    ]


def reported(stderr):
    """The errors in what was printed, as (path, line, id)."""
    pattern = re.compile(r"^(\S+?):(\d+)(?::\d+)?: error: .*\[([a-z0-9-]+)\]$", re.MULTILINE)
    return [(path, int(line), name) for path, line, name in pattern.findall(stderr)]


def test_twenty_mistakes_are_all_reported_in_one_run(journeysite, tmp_path):
    source = tmp_path / "source"
    expected = write_marked(source, "content/journeys/full.md", JOURNEY)
    for path, text in OTHER_FILES.items():
        expected += write_marked(source, path, text)
    assert len(expected) >= 20

    outcome = journeysite.build(source, tmp_path / "public")
    assert outcome.returncode == 1
    assert sorted(reported(outcome.stderr)) == sorted(expected), outcome.stderr
    assert not (tmp_path / "public").exists()


def test_bytes_that_are_no_text_are_an_error_at_their_line(journeysite, tmp_path):
    path = tmp_path / "source/content/journeys/latin.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"---\ntitle: A\n---\n\nCaf\xe9\n")
    outcome = journeysite.build(tmp_path / "source", tmp_path / "public")
    assert outcome.returncode == 1
    assert ("content/journeys/latin.md", 5, "invalid-utf8") in reported(outcome.stderr)


def test_an_unknown_word_comes_with_the_nearest_right_one(journeysite, tmp_path):
    write_marked(
        tmp_path, "content/journeys/a.md", "---\ntitle: A\nphases: five-phase\n---\n\n# X\n\n- doing: y\n"
    )
    outcome = journeysite("check", "--source", tmp_path)
    assert "five-phases" in outcome.stderr
