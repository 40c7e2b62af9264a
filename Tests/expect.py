"""How a test that looks at many pages says what it found."""

import pytest

MOST = 50


def expect_none(problems):
    """Fails with one problem a line, and nothing of the test's own insides."""
    if problems:
        more = [f"… and {len(problems) - MOST} more"] if len(problems) > MOST else []
        pytest.fail("\n".join([f"{len(problems)} found:", *problems[:MOST], *more]), pytrace=False)
