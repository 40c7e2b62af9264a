"""A site made for a test: many journeys, in an edition of its own."""

from pathlib import Path

PHASES = ["Awareness", "Consideration", "Conversion", "Usage", "Support"]


def write_portfolio(folder: Path, journeys: int, edition: str = "first") -> Path:
    """Journeys that differ in number, title and order of feelings; an edition changes a word on every page."""
    content = folder / "content/journeys"
    content.mkdir(parents=True, exist_ok=True)
    for number in range(journeys):
        (content / f"journey-{number:03}.md").write_text(journey(number, edition), encoding="utf-8")
    return folder


def journey(number: int, edition: str = "first") -> str:
    steps = []
    for place, phase in enumerate(PHASES):
        steps.append(f"\n## {phase}\n")
        for step in range(2):
            steps.append(
                f"\n### {phase} step {step + 1} of {number}\n\n"
                f"- doing: Does thing {place}.{step} of the {edition} edition\n"
                f"- thinking: \"Is {number} the right one?\"\n"
                f"- touchpoint: Website\n"
                f"- feeling: {(number + place + step) % 5 - 2}\n"
            )
    return (
        f"---\ntitle: Journey {number} in the {edition} edition\naudience: Reader\nphases: five-phases\n"
        f"lang: en\n---\n\nAbout journey {number}.\n" + "".join(steps)
    )


def contents(folder: Path) -> dict:
    """The bytes of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def timestamps(folder: Path) -> dict:
    """When every file was written, and which file it is."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mtime_ns, path.stat().st_ino)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
