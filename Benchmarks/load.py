"""Readers at work while the site under them changes: no request may fail, no page may lack what it uses.

    JOURNEYSITE_BIN=.build/release/journeysite .venv/bin/python Benchmarks/load.py publish [ROUNDS]
    JOURNEYSITE_BIN=.build/release/journeysite .venv/bin/python Benchmarks/load.py serve [ROUNDS]

`publish`: nginx serves `current` while publish and --rollback take turns. `serve`: the preview, while its
sources change. Everything stays on this machine's loopback and ends after ROUNDS (50).
"""

import http.client
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from posixpath import dirname, join, normpath

sys.path.insert(0, str(Path(__file__).parent.parent / "Tests/Command"))
from portfolio import write_portfolio  # noqa: E402

JOURNEYS, READERS = 40, 4
USED = re.compile(rb'<(?:link|img|script)[^>]* (?:href|src)="([^":#]+)"')


class Readers:
    """Each asks for pages at random, and then for everything that the page uses."""

    def __init__(self, port):
        self.port, self.stop = port, threading.Event()
        self.pages = self.requests = 0
        self.faults = []
        self.times = []
        self.threads = [threading.Thread(target=self.read, args=(number,)) for number in range(READERS)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()

    def read(self, number):
        dice, line = random.Random(number), None
        while not self.stop.is_set():
            line = line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            page = dice.choice(["index.html", "gaps.html", f"journeys/journey-{dice.randrange(JOURNEYS):03}.html"])
            try:
                text = self.get(line, page)
                self.pages += 1
                if not text.rstrip().endswith(b"</html>"):
                    self.faults.append(f"{page}: half a page of {len(text)} bytes")
                for used in set(USED.findall(text)):
                    path = used.decode()
                    self.get(line, path[1:] if path.startswith("/") else normpath(join(dirname(page), path)))
                time.sleep(0.005)
            except (OSError, http.client.HTTPException) as error:
                self.faults.append(f"{page}: {error!r}")
                line = None

    def get(self, line, path):
        start = time.monotonic()
        line.request("GET", "/" + path)
        answer = line.getresponse()
        text = answer.read()
        self.times.append(time.monotonic() - start)
        self.requests += 1
        if answer.status != 200:
            self.faults.append(f"{path}: {answer.status}")
        return text


def edition(source, number):
    """A site that differs on every page and in its style sheet's name."""
    write_portfolio(source, JOURNEYS, f"edition-{number}")
    (source / "templates/assets").mkdir(parents=True, exist_ok=True)
    (source / "templates/assets/house.css").write_text(f":root {{ --edition: {number} }}")


def run(*arguments):
    outcome = subprocess.run([os.environ["JOURNEYSITE_BIN"], *map(str, arguments)], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr


def publishing(folder, rounds):
    source, target = folder / "source", folder / "www"
    edition(source, 0)
    run("publish", target, "--source", source)
    with nginx(folder, target / "current") as port, Readers(port) as readers:
        for number in range(1, rounds + 1):
            edition(source, number)
            run("publish", target, "--source", source, "--keep", 3)
            run("publish", target, "--rollback")
    return readers, f"{rounds} times publish and rollback under nginx"


def previewing(folder, rounds):
    source = folder / "source"
    edition(source, 0)
    server = subprocess.Popen(
        [os.environ["JOURNEYSITE_BIN"], "serve", "--source", source],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        port = int(re.search(r":(\d+)/", server.stdout.readline())[1])
        threading.Thread(target=server.stdout.read, daemon=True).start()
        with Readers(port) as readers:
            for number in range(1, rounds + 1):
                edition(source, number)
                time.sleep(0.2)
            assert server.poll() is None, "the preview has ended"
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) == 0
    return readers, f"{rounds} times all {JOURNEYS} files changed under the preview"


class nginx:
    def __init__(self, folder, root):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        home = folder / "nginx"
        home.mkdir()
        places = "\n".join(
            f"{name}_temp_path {home}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (home / "nginx.conf").write_text(
            f"daemon off; master_process off; pid {home}/pid; events {{}} http {{ {places} access_log off; "
            f"include /etc/nginx/mime.types; server {{ listen 127.0.0.1:{self.port}; root {root}; }} }}"
        )
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        self.process = subprocess.Popen([program, "-p", home, "-c", home / "nginx.conf", "-e", "stderr"])

    def __enter__(self):
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self.port
            except OSError:
                time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=10)


def main():
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 50
    with tempfile.TemporaryDirectory() as folder:
        start = time.monotonic()
        readers, what = {"publish": publishing, "serve": previewing}[sys.argv[1]](Path(folder), rounds)
    times = sorted(readers.times)
    print(
        f"{what}: {readers.requests} requests for {readers.pages} pages and what they use in "
        f"{time.monotonic() - start:.0f} s, median {times[len(times) // 2] * 1000:.1f} ms, "
        f"slowest {times[-1] * 1000:.0f} ms, {len(readers.faults)} faults"
    )
    for fault in readers.faults[:20]:
        print(" ", fault)
    sys.exit(bool(readers.faults) or not readers.pages)


if __name__ == "__main__":
    main()
