"""The output folder: what is ours goes and comes, what is not ours stays."""

import pytest
from portfolio import contents, journey, timestamps, write_portfolio

REFUSED = (64, 74)


@pytest.fixture
def source(tmp_path):
    return write_portfolio(tmp_path / "source", journeys=3)


@pytest.fixture
def public(journeysite, source, tmp_path):
    outcome = journeysite.build(source, tmp_path / "public")
    assert outcome.returncode == 0, outcome.stderr
    return tmp_path / "public"


def test_a_second_build_touches_no_file(journeysite, source, public):
    before = contents(public), timestamps(public)
    assert journeysite.build(source, public).returncode == 0
    assert (contents(public), timestamps(public)) == before


def test_a_change_touches_its_own_page_and_not_another_journeys(journeysite, source, public):
    before = timestamps(public)
    (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
    assert journeysite.build(source, public).returncode == 0
    after = timestamps(public)
    assert after["journeys/journey-001.html"] != before["journeys/journey-001.html"]
    assert after["journeys/journey-002.html"] == before["journeys/journey-002.html"]


def test_the_pages_of_a_journey_go_with_it(journeysite, source, public):
    assert (public / "journeys/journey-001.html").exists()
    (source / "content/journeys/journey-001.md").unlink()
    assert journeysite.build(source, public).returncode == 0
    assert not list(public.rglob("journey-001*"))
    assert (public / "journeys/journey-002.html").exists()


def test_a_foreign_file_stays(journeysite, source, public):
    ours = contents(public)
    foreign = {"notes.txt": b"mine", "journeys/journey-009.html": b"mine too", "deep/er/.htaccess": b"x"}
    for path, text in foreign.items():
        (public / path).parent.mkdir(parents=True, exist_ok=True)
        (public / path).write_bytes(text)
    assert journeysite.build(source, public).returncode == 0
    assert contents(public) == {**ours, **foreign}


def test_a_foreign_file_where_a_page_should_be_is_refused(journeysite, source, tmp_path):
    public = tmp_path / "website"
    public.mkdir()
    (public / "index.html").write_text("the website of somebody else")
    outcome = journeysite.build(source, public)
    assert outcome.returncode in REFUSED
    assert "index.html" in outcome.stderr
    assert contents(public) == {"index.html": b"the website of somebody else"}


@pytest.mark.parametrize("output", [".", "content", "content/journeys", "..", "../source"])
def test_an_output_that_holds_the_sources_is_refused(journeysite, source, output):
    before = contents(source.parent)
    outcome = journeysite("build", "--output", output, cwd=source)
    assert outcome.returncode in REFUSED
    assert outcome.stderr.strip()
    assert contents(source.parent) == before


def test_nor_by_a_symbolic_link(journeysite, source, tmp_path):
    (tmp_path / "elsewhere").symlink_to(source / "content", target_is_directory=True)
    before = contents(source)
    assert journeysite.build(source, tmp_path / "elsewhere").returncode in REFUSED
    assert contents(source) == before


def test_a_symbolic_link_out_of_the_source_is_not_followed(journeysite, source, tmp_path):
    (tmp_path / "secret.md").write_text("---\ntitle: Unspeakable\n---\n\nhush\n")
    (source / "content/journeys/secret.md").symlink_to(tmp_path / "secret.md")
    journeysite.build(source, tmp_path / "public")
    assert not any(b"Unspeakable" in text for text in contents(tmp_path / "public").values())


def test_a_lost_manifest_does_not_cost_a_foreign_file(journeysite, source, public):
    (public / ".journeysite-manifest.json").unlink()
    (public / "notes.txt").write_text("mine")
    journeysite.build(source, public)
    assert (public / "notes.txt").read_text() == "mine"


def test_a_manifest_cannot_point_out_of_the_folder(journeysite, source, public, tmp_path):
    """Whoever can write the manifest must not get a file elsewhere removed."""
    victim = tmp_path / "victim.html"
    victim.write_text("mine")
    manifest = public / ".journeysite-manifest.json"
    manifest.write_text(manifest.read_text().replace("journeys/journey-001.html", "../victim.html"))
    journeysite.build(source, public)
    assert victim.read_text() == "mine"
