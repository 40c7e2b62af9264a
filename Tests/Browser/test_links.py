"""A crawler of our own: every link, picture and anchor of the built site, without a browser."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from expect import expect_none

POINTERS = {"href", "src", "poster", "data", "action"}
NAMES_IDS = {"aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "for", "headers", "list"}


class Page(HTMLParser):
    """What a page points at and what can be pointed at in it."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids = [], Counter()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in POINTERS or name == "xlink:href":
                self.links.append((value or "", self.getpos()[0]))
            elif name == "srcset":
                self.links += [(part.split()[0], self.getpos()[0]) for part in value.split(",")]
            elif name in NAMES_IDS:
                self.links += [(f"#{part}", self.getpos()[0]) for part in value.split()]
            elif name == "id":
                self.ids[value] += 1

    handle_startendtag = handle_starttag


def read(site):
    files = [*site.folder.rglob("*.html"), *site.maps()]
    return {path.resolve(): Page(path.read_text(encoding="utf-8")) for path in sorted(files)}


def test_every_link_and_anchor_of_the_site_is_there(demonstration):
    pages, broken = read(demonstration), []
    for path, page in pages.items():
        for link, line in page.links:
            problem = broken_link(link, path, pages, demonstration.folder.resolve())
            if problem:
                broken.append(f"{path.relative_to(demonstration.folder.resolve())}:{line}: {link}: {problem}")
    expect_none(broken)


def broken_link(link, path, pages, folder):
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto", "tel", "data"):
        return None
    if parts.scheme or parts.netloc:
        return "an address of an unknown kind"
    if parts.path.startswith("/"):
        return "starts at the root: breaks under a sub-path and from disk"
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if folder not in target.parents:
        return "leaves the site"
    if not target.is_file():
        return "no such file (a folder does not open its index from disk)"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
        return "no such anchor"
    return None


def test_an_id_is_there_once(demonstration):
    twice = [
        f"{path.name}: {name} ({count})"
        for path, page in read(demonstration).items()
        for name, count in page.ids.items()
        if count > 1
    ]
    expect_none(twice)


def test_style_sheets_and_scripts_ask_for_nothing_outside(demonstration):
    outside = []
    for path in sorted(Path(demonstration.folder).rglob("*")):
        if path.suffix in (".css", ".js"):
            text = path.read_text(encoding="utf-8")
            outside += [
                f"{path.name}: {found.group(0)}"
                for found in re.finditer(r"@import[^;]*|url\(\s*['\"]?(?:https?:)?//[^)]*|\bfetch\(", text)
            ]
    expect_none(outside)
