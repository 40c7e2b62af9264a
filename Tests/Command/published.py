"""A published site as a web server would show it."""

import json

from portfolio import contents

FINE, CONTENT, USAGE, DISK = 0, 1, 64, 74
MANIFEST = ".journeysite-manifest.json"


def shown(target):
    """The site that a web server would show, without what nobody is served."""
    return {path: text for path, text in contents(target / "current/").items() if path != MANIFEST}


def own(target):
    """The same without assets lent from the release before."""
    lent = json.loads((target / "current" / MANIFEST).read_text()).get("lent", [])
    return {path: text for path, text in shown(target).items() if path not in lent}


def whole(journeysite, source, folder):
    assert journeysite.build(source, folder).returncode == FINE
    return {path: text for path, text in contents(folder).items() if path != MANIFEST}


def names(target):
    return sorted(path.name for path in (target / "releases").iterdir())
