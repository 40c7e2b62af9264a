"""The journeysite binary, and a site that it built."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
TODAY = "2026-12-01"


@dataclass(frozen=True)
class Command:
    """The journeysite binary."""

    binary: Path

    def __call__(self, *arguments, **options):
        """Runs to its end; what it printed and its exit code are in the result."""
        return subprocess.run(
            [self.binary, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            **options,
        )

    def start(self, *arguments):
        """Runs beside the test; what it prints is lost."""
        return subprocess.Popen(
            [self.binary, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def build(self, source, output, *options):
        return self("build", "--source", source, "--output", output, "--date", TODAY, *options)


@dataclass(frozen=True)
class Site:
    """A folder that was built."""

    folder: Path

    def pages(self):
        """Every page, as a path below the folder."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    def journeys(self):
        return [page for page in self.pages() if page.startswith("journeys/")]

    def one_of_each_kind(self):
        """The first page of each folder, and all pages at the top."""
        pages = self.pages()
        return [
            page
            for page in pages
            if "/" not in page or page == next(p for p in pages if Path(p).parent == Path(page).parent)
        ]

    def maps(self):
        """The picture of each journey, as a file of its own."""
        return sorted(self.folder.glob("journeys/**/*.svg"))
