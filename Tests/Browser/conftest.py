"""Debian's Chromium, and nginx as an intranet would have it: under a path of its own, with a strict policy."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

import pytest
from built import Site
from playwright.sync_api import sync_playwright

SUB_PATH = "/kaarten/klantreizen/"


@pytest.fixture(scope="session")
def chromium():
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert executable, "chromium is not there: run `make checkers`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable)
        yield browser
        browser.close()


@pytest.fixture
def window(chromium):
    """Opens browser windows for one test: `window(1440)`, `window(390, color_scheme="dark")`."""
    contexts = []

    def open_window(width=1440, height=900, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        return context.new_page()

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def from_disk(demonstration):
    """The address of the demonstration as a folder on a file share."""
    return demonstration.folder.as_uri() + "/"


@pytest.fixture(scope="session")
def twelve_steps(journeysite, tmp_path_factory):
    """A site of one journey of twelve steps."""
    source = tmp_path_factory.mktemp("twelve")
    (source / "content/journeys").mkdir(parents=True)
    shutil.copy(Path(__file__).parent / "twelve-steps.md", source / "content/journeys/boek.md")
    outcome = journeysite.build(source, source / "public")
    assert outcome.returncode == 0, outcome.stderr
    return Site(source / "public")


@pytest.fixture(scope="session")
def from_server(demonstration, tmp_path_factory):
    """The address of the demonstration behind nginx."""
    home = tmp_path_factory.mktemp("nginx")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (home / "nginx.conf").write_text(configuration(home, port, demonstration.folder))
    path = os.environ["PATH"] + ":/usr/sbin"
    with open(home / "stderr", "wb") as log:
        nginx = subprocess.Popen(
            [shutil.which("nginx", path=path), "-p", home, "-c", home / "nginx.conf", "-e", "stderr"],
            stdin=subprocess.DEVNULL,
            stderr=log,
        )
    try:
        wait_for(port, nginx, home / "stderr")
        yield f"http://127.0.0.1:{port}{SUB_PATH}"
    finally:
        nginx.terminate()
        nginx.wait(timeout=10)


def configuration(home: Path, port: int, folder: Path) -> str:
    temporary = "\n".join(
        f"  {name}_temp_path {home}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    # One process in the foreground: stopped by its id, and with the rights of whoever runs the tests.
    return f"""
daemon off;
master_process off;
pid {home}/pid;
events {{}}
http {{
{temporary}
  access_log off;
  include /etc/nginx/mime.types;
  server {{
    listen 127.0.0.1:{port};
    location / {{ return 404; }}
    location {SUB_PATH} {{
      alias {folder}/;
      add_header Content-Security-Policy "default-src 'self'" always;
    }}
  }}
}}
"""


def wait_for(port: int, process: subprocess.Popen, log: Path):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, f"nginx stopped: {log.read_text()}"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"nginx does not answer: {log.read_text()}")
