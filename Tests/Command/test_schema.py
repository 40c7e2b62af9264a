"""`schema`: what it accepts and refuses, judged by a JSON Schema validator."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"
SETTINGS = CONTENT.parent / "journeysite.yaml"
FOLDERS = {
    "journey": "journeys", "audience": "audiences", "touchpoint": "touchpoints", "evidence": "evidence",
    "promise": "promises", "phase-model": "phase-models", "page": "",
}


class Loader(yaml.SafeLoader):
    """YAML as editors read it: a date is text."""


Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator(journeysite):
    def make(kind):
        schema = json.loads(journeysite("schema", kind).stdout)
        jsonschema.Draft202012Validator.check_schema(schema)
        return jsonschema.Draft202012Validator(schema)

    return make


def fields(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = text.split("---\n")[1] if text.startswith("---\n") else "{}"
    return yaml.load(text, Loader)


@pytest.mark.parametrize("kind", FOLDERS)
def test_the_demonstration_validates(validator, kind):
    folder = CONTENT / FOLDERS[kind]
    paths = sorted(folder.rglob("*") if FOLDERS[kind] else folder.glob("*"))
    paths = [path for path in paths if path.suffix in (".md", ".yaml")]
    assert paths
    checker = validator(kind)
    for path in paths:
        assert [error.message for error in checker.iter_errors(fields(path))] == [], path


def test_the_settings_validate(validator):
    assert list(validator("site").iter_errors(fields(SETTINGS))) == []


@pytest.mark.parametrize("kind, text", [
    ("journey", "titel: A\naudience: [a, b]\nphases: aida\nstate: gewenst\nreview-every: 180\ndate: 2026-10-01"),
    ("journey", "phases: [A, {id: b, role: buy, name: {en: B, nl: B}}]\nfeeling-scale: low/neutral/high"),
    ("journey", "mute: {rule: stale-map, reason: known}\ngaps: {stale-map: off}\nowner:"),
    ("site", "lanes: {Weather: theirs}\njargon: one"),
    ("evidence", "n: 12"),
])
def test_accepts_what_the_reader_accepts(validator, kind, text):
    assert [error.message for error in validator(kind).iter_errors(yaml.load(text, Loader))] == []


@pytest.mark.parametrize("kind, text", [
    ("journey", "onwer: A"), ("journey", "title: [a]"), ("journey", "state: as-if"),
    ("journey", "reviewed: 1 oktober"), ("journey", "review-every: soms"), ("journey", "feeling-scale: high"),
    ("journey", "mute: [{rule: stale-map}]"), ("journey", "gaps: {no-such-rule: off}"),
    ("journey", "gaps: {stale-map: hi}"), ("site", "lanes: {Weather: nowhere}"), ("evidence", "n: many"),
    ("audience", "customer: perhaps"), ("phase-model", "name: A"), ("touchpoint", "control: nobody"),
])
def test_refuses_what_the_reader_refuses(validator, kind, text):
    assert list(validator(kind).iter_errors(yaml.load(text, Loader)))


def test_an_unknown_kind_is_wrong_usage(journeysite):
    outcome = journeysite("schema", "map")
    assert outcome.returncode == 64
    assert "phase-model" in outcome.stderr
