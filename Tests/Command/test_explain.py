"""`explain`: a rule in words."""

import pytest


def test_a_rule_in_english_and_in_dutch(journeysite):
    english = journeysite("explain", "unanswered-question")
    assert (english.returncode, english.stderr) == (0, "")
    assert english.stdout.startswith("unanswered-question · high · ")
    assert "How to close it" in english.stdout
    dutch = journeysite("explain", "unanswered-question", "--lang", "nl").stdout
    assert dutch.startswith("unanswered-question · high · Vraag zonder antwoord")
    assert "Hoe je het dicht" in dutch and "How to" not in dutch


def test_all_rules_at_once(journeysite):
    outcome = journeysite("explain", "--all", "--lang", "nl")
    assert outcome.returncode == 0
    rules = [line.split(" · ")[0] for line in outcome.stdout.splitlines() if line.count(" · ") == 2]
    assert len(rules) == len(set(rules)) == outcome.stdout.count("Hoe je het dicht")
    assert {"stale-map", "unanswered-question", "broken-promise"} <= set(rules)


@pytest.mark.parametrize(
    "arguments, word",
    [
        (["stale-mop"], "did you mean 'stale-map'?"),
        ([], "--all"),
        (["stale-map", "--all"], "--all"),
        (["stale-map", "--lang", "fr"], "fr"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_names_the_way_out(journeysite, arguments, word):
    outcome = journeysite("explain", *arguments)
    assert outcome.returncode == 64 and outcome.stdout == "" and word in outcome.stderr
