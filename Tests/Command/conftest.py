"""What tests of publishing share: a site, and the command that publishes it."""

import pytest
from built import TODAY
from portfolio import write_portfolio


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=3)


@pytest.fixture
def publish(journeysite, tmp_path):
    """Publishes a site to `target`, `www` beside the sources unless told otherwise."""

    def run(source, *options, target=tmp_path / "www", date=TODAY):
        return journeysite("publish", target, "--source", source, "--date", date, *options)

    return run
