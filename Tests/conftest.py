"""What all tests of the built binary share: the command, and the demonstration site it builds."""

import os
import subprocess
from pathlib import Path

import pytest
from built import ROOT, Command, Site


@pytest.fixture(scope="session")
def journeysite():
    binary = os.environ.get("JOURNEYSITE_BIN")
    if not binary:
        folder = subprocess.check_output(
            ["swift", "build", "-c", "release", "--show-bin-path"], cwd=ROOT, text=True
        )
        binary = Path(folder.strip()) / "journeysite"
    assert Path(binary).exists(), f"{binary} is not there: run `make build`"
    return Command(Path(binary).resolve())


@pytest.fixture(scope="session")
def demonstration(journeysite, tmp_path_factory):
    """The site that `make site` builds."""
    folder = tmp_path_factory.mktemp("demonstration") / "public"
    outcome = journeysite.build(ROOT, folder)
    assert outcome.returncode == 0, outcome.stderr
    site = Site(folder)
    assert site.journeys(), "the demonstration has no journey"
    return site
