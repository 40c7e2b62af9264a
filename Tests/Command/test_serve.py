"""The preview as a browser and as an attacker meet it: a real server, on this machine only."""

import http.client
import re
import signal
import socket
import subprocess
import time
from contextlib import contextmanager

import pytest
from portfolio import journey, write_portfolio

STARTED = re.compile(r"http://localhost:(\d+)/")


@contextmanager
def serving(journeysite, source, *options):
    """Runs the preview; gives its process and its port."""
    process = subprocess.Popen(
        [journeysite.binary, "serve", "--source", source, *map(str, options)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        line = process.stdout.readline()
        while line and not STARTED.search(line):
            line = process.stdout.readline()
        assert line, "the preview did not start"
        yield process, int(STARTED.search(line)[1])
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(timeout=20)


@pytest.fixture
def source(tmp_path):
    source = write_portfolio(tmp_path / "source", journeys=3)
    (source / "content/notes.txt").write_text("a note")
    return source


@pytest.fixture
def server(journeysite, source):
    with serving(journeysite, source) as (process, port):
        yield process, port


def get(port, path, host="127.0.0.1", method="GET", **headers):
    line = http.client.HTTPConnection(host, port, timeout=20)
    line.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        line.putheader(name.replace("_", "-"), value)
    line.endheaders()
    answer = line.getresponse()
    text = answer.read()
    line.close()
    return answer, text


def until(condition, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_both_addresses_of_the_machine_answer(server, host):
    try:
        socket.create_connection((host, server[1]), timeout=5).close()
    except OSError:
        if host == "::1" and not socket.has_ipv6:
            pytest.skip("no IPv6 here")
        raise
    answer, text = get(server[1], "/", host=host)
    assert answer.status == 200 and b"Journey 1 in the first edition" in text


def test_nobody_else_is_answered(server):
    name = socket.gethostbyname(socket.gethostname())
    if name.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError):
        socket.create_connection((name, server[1]), timeout=2)


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/passwd", "/./index.html", "/%00"]
)
def test_a_path_that_climbs_is_refused(server, source, path):
    (source.parent / "secret.txt").write_text("secret")
    answer, text = get(server[1], path)
    assert answer.status == 400 and b"secret" not in text


def test_a_path_of_the_machine_is_not_found(server, source):
    for path in ("/etc/passwd", str(source / "content/notes.txt"), "/content/notes.txt", "/journeysite.yaml"):
        assert get(server[1], path)[0].status == 404


def test_a_link_out_of_the_site_is_not_followed(server, source):
    (source.parent / "secret.txt").write_text("secret")
    assert get(server[1], "/notes.txt")[1] == b"a note"
    (source / "content/notes.txt").unlink()
    (source / "content/notes.txt").symlink_to(source.parent / "secret.txt")
    (source / "content/more.txt").symlink_to(source.parent / "secret.txt")
    for _ in range(20):
        for path in ("/notes.txt", "/more.txt"):
            assert b"secret" not in get(server[1], path)[1]
        time.sleep(0.02)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:4040", "", "localhost.evil.example"])
def test_a_foreign_name_is_refused(server, host):
    answer, text = get(server[1], "/", Host=host)
    assert answer.status == 403 and b"Journey" not in text


def test_no_name_at_all_is_refused(server):
    with socket.create_connection(("127.0.0.1", server[1]), timeout=5) as line:
        line.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert line.recv(100).split()[1] in (b"400", b"403")


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "DELETE", "OPTIONS"])
def test_anything_but_get_is_refused(server, method):
    answer, _ = get(server[1], "/", method=method)
    assert answer.status == 405 and answer.getheader("allow") == "GET"


def test_no_other_site_may_read_along(server):
    answer, _ = get(server[1], "/", Origin="http://evil.example")
    assert answer.getheader("access-control-allow-origin") is None
    assert answer.getheader("x-content-type-options") == "nosniff"
    assert get(server[1], "/__journeysite/events", Sec_Fetch_Site="cross-site")[0].status == 403


def test_garbage_and_half_requests_do_no_harm(server):
    for text in (b"\x00\xff" * 500, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 200_000, b"GET / HT"):
        with socket.create_connection(("127.0.0.1", server[1]), timeout=5) as line:
            try:
                line.sendall(text)
                line.shutdown(socket.SHUT_WR)
                line.recv(100)
            except OSError:
                pass
    assert get(server[1], "/")[0].status == 200


def test_a_file_the_browser_has_is_not_sent_again(server):
    tag = get(server[1], "/journeys/journey-001.html")[0].getheader("etag")
    answer, text = get(server[1], "/journeys/journey-001.html", If_None_Match=tag)
    assert (answer.status, text) == (304, b"")


def test_a_change_is_shown_and_told(server, source):
    line = http.client.HTTPConnection("127.0.0.1", server[1], timeout=20)
    line.request("GET", "/__journeysite/events")
    stream = line.getresponse()
    assert stream.getheader("content-type") == "text/event-stream"

    def event():
        lines = []
        while not lines or lines[-1] != b"\n":
            lines.append(stream.readline())
        return b"".join(lines).decode()

    first = event()
    assert "event: site" in first
    (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
    second = event()
    assert "event: site" in second and second.splitlines()[0] != first.splitlines()[0]
    assert b"second edition" in get(server[1], "/journeys/journey-001.html")[1]
    line.close()


def test_new_renamed_and_removed_files_are_followed(server, source):
    folder, port = source / "content/journeys", server[1]
    (folder / "deep/er").mkdir(parents=True)
    (folder / "deep/er/new.md").write_text(journey(7, "third"))
    assert until(lambda: get(port, "/journeys/deep/er/new.html")[0].status == 200)
    (folder / "deep/er/new.md").write_text(journey(7, "fourth"))
    assert until(lambda: b"fourth" in get(port, "/journeys/deep/er/new.html")[1]), "a new folder is watched too"
    (folder / "deep/er/new.md").rename(folder / "old.md")
    assert until(lambda: get(port, "/journeys/old.html")[0].status == 200)
    assert get(port, "/journeys/deep/er/new.html")[0].status == 404
    (folder / "old.md").unlink()
    assert until(lambda: get(port, "/journeys/old.html")[0].status == 404)


def test_an_error_keeps_the_last_good_page(server, source):
    path, port = source / "content/journeys/journey-001.md", server[1]
    path.write_text(journey(1, "second").replace("feeling: -1", "feeling: 77"))
    time.sleep(1)
    assert b"first edition" in get(port, "/journeys/journey-001.html")[1]
    path.write_text(journey(1, "third"))
    assert until(lambda: b"third edition" in get(port, "/journeys/journey-001.html")[1])


def test_a_folder_that_vanishes_and_comes_back(server, source):
    port = server[1]
    source.rename(source.parent / "away")
    time.sleep(1.5)
    assert get(port, "/journeys/journey-001.html")[0].status == 200, "the last good site stays"
    (source.parent / "away").rename(source)
    (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
    assert until(lambda: b"second edition" in get(port, "/journeys/journey-001.html")[1])
    (source / "content").rename(source / "aside")
    time.sleep(1.5)
    assert get(port, "/journeys/journey-001.html")[0].status == 200
    (source / "aside").rename(source / "content")
    (source / "content/journeys/journey-001.md").write_text(journey(1, "third"))
    assert until(lambda: b"third edition" in get(port, "/journeys/journey-001.html")[1])


def test_half_saved_files_never_end_the_preview(server, source):
    process, port = server
    path, text = source / "content/journeys/journey-001.md", journey(1, "second")
    for end in range(0, len(text), 40):
        path.write_text(text[:end])
        time.sleep(0.01)
    path.write_text(text)
    assert until(lambda: b"second edition" in get(port, "/journeys/journey-001.html")[1])
    assert process.poll() is None


def test_a_taken_port_is_said_with_the_next_free_one(journeysite, server, source):
    outcome = journeysite("serve", "--source", source, "--port", server[1])
    assert outcome.returncode == 74
    assert re.search(rf"port {server[1]} is taken; (\d+) is free: --port \1", outcome.stderr)
    with serving(journeysite, source) as (_, other):
        assert other != server[1]


def test_it_can_be_ended_as_soon_as_it_says_where_it_is(journeysite, source):
    for _ in range(10):
        with serving(journeysite, source) as (process, _):
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_gracefully_with_browsers_connected(journeysite, source, number):
    with serving(journeysite, source) as (process, port):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        line.request("GET", "/__journeysite/events")
        line.getresponse().readline()
        process.send_signal(number)
        assert process.wait(timeout=10) == 0
        line.close()


def test_ten_thousand_files(journeysite, source):
    folder = source / "content/pictures"
    folder.mkdir()
    for number in range(10_000):
        (folder / f"{number}.png").write_bytes(b"\x89PNG")
    with serving(journeysite, source) as (process, port):
        assert get(port, "/pictures/9999.png")[1] == b"\x89PNG"
        (source / "content/journeys/journey-001.md").write_text(journey(1, "second"))
        assert until(lambda: b"second edition" in get(port, "/journeys/journey-001.html")[1])
        assert process.poll() is None
