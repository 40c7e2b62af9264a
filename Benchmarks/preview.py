"""How long it takes from saving a file to the new picture in the browser, at a thousand journeys.

    JOURNEYSITE_BIN=.build/release/journeysite .venv/bin/python Benchmarks/preview.py [JOURNEYS] [CHANGES]

Prints the median, the fastest and the slowest of CHANGES saves, in milliseconds, and what of it the preview
itself took. Both clocks are this machine's.
"""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "Tests/Command"))
from playwright.sync_api import Error, sync_playwright  # noqa: E402
from portfolio import journey, write_portfolio  # noqa: E402

def wait_for(page, edition):
    """When the page shows an edition and has painted it, in seconds; the page may load itself anew meanwhile."""
    while True:
        try:
            if page.evaluate(f"document.body.innerText.includes('{edition}')"):
                page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
                return time.time()
        except Error:
            pass


def main():
    journeys = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    changes = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    binary = os.environ["JOURNEYSITE_BIN"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        source = write_portfolio(Path(folder) / "source", journeys)
        server = subprocess.Popen([binary, "serve", "--source", source], stdout=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://\S+", server.stdout.readline())[0]
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
            page = browser.new_page()
            page.goto(address + "journeys/journey-500.html")
            page.wait_for_timeout(1000)
            path = source / "content/journeys/journey-500.md"
            times, own = [], []
            for number in range(changes):
                edition = f"edition-{number}-of-this-run"
                text = journey(500, edition)
                start = time.time()
                path.write_text(text)
                times.append((wait_for(page, edition) - start) * 1000)
                own.append(int(re.search(r"after (\d+) ms", server.stdout.readline())[1]))
                page.wait_for_timeout(300)
            browser.close()
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=20)
    print(
        f"{journeys} journeys, {changes} saves: from saving to the new picture {statistics.median(times):.0f} ms "
        f"(median; {min(times):.0f} to {max(times):.0f}), of which reading and checking {statistics.median(own):.0f} ms"
    )


if __name__ == "__main__":
    main()
