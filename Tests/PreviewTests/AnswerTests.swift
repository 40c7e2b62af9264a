import Diagnostics
import Gaps
import Journeys
import Publishing
import Site
import Testing

@testable import Preview

/// A site of an index, a journey and a copied picture, shown from memory.
private func previewed(
  _ journey: String = "### Pays\n\n- doing: Waits\n",
  style: String = ""
) -> PreviewedSite {
  guard let day = Day("2026-11-22") else { preconditionFailure("it is a day") }
  let file = SourceFile(path: "content/journeys/book.md", text: "## Buying\n\n" + journey)
  let read = journeys(from: file, in: Registers.reading([]).value)
  let whole = atlas(
    Registers.reading([]).value,
    journeys: read.value,
    pages: [],
    attachments: ["a/cat.png"],
    on: day
  )
  let inspection = Inspection(of: whole.value)
  let site = Site(
    atlas: whole.value,
    findings: whole.value.journeys.map(inspection.findings(in:)),
    siteFindings: inspection.siteFindings,
    theme: Theme.load(overrides: [SourceFile(path: "assets/house.css", text: style)]).value,
    version: "0"
  )
  let copy = OutputFolder.Copy(path: "a/cat.png", source: "/site/content/a/cat.png")
  return PreviewedSite(
    site,
    copies: [copy],
    diagnostics: read.diagnostics,
    sources: [file.path: file],
    epoch: "1.0"
  )
}

private func ask(
  _ target: String,
  method: String = "GET",
  host: String? = "localhost:4040",
  allowing hosts: AllowedHosts = AllowedHosts(listeningOn: nil),
  from site: PreviewedSite = previewed(),
  with change: (inout Request) -> Void = { _ in }
) -> Answer {
  var request = Request(method: method, target: target, host: host)
  change(&request)
  return answer(to: request, from: site, allowing: hosts) { copy in
    copy.path == "a/cat.png" ? Array("cat".utf8) : nil
  }
}

extension Answer {
  fileprivate var status: Int {
    switch self {
    case .file(let file): file.status
    case .unchanged: 304
    case .events: 200
    case .refused(let status, _): status
    }
  }

  fileprivate var file: File? { if case .file(let file) = self { file } else { nil } }
  fileprivate var text: String { file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
}

@Suite struct AnswerTests {
  @Test(arguments: [
    "/../journeysite.yaml", "/journeys/../../x", "/%2e%2e/secret", "/%2E%2e/secret", "/..%2fsecret",
    "/a/%2e%2e%2fx",
    "/.", "/./index.html", "/a/..", "/%2e/x", "/..\\x", "/a%5c..%5cx", "/%00", "/a%0d%0ab", "/%zz", "/%2",
    "//index.html",
    "http://localhost/index.html", "index.html", "", "*", "C:/x",
  ]) func `a path that climbs, is absolute or is none at all is refused`(target: String) {
    #expect(ask(target).status == 400)
  }

  @Test(arguments: [
    "/etc/passwd", "/content/journeys/book.md", "/site/content/a/cat.png", "/%252e%252e/x", "/index.html/",
    "/.git/config",
    "/journeysite.yaml", "/INDEX.html", "/a", "/a/", "/a/cat.png/", "/a//cat.png", "/__journeysite",
    "/%2fetc%2fpasswd",
  ]) func `what is no page of the site is not found`(target: String) {
    #expect(ask(target).status == 404)
  }

  @Test(arguments: ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND", ""])
  func `anything but GET is refused`(method: String) {
    #expect(ask("/", method: method).status == 405)
  }

  @Test(
    arguments: [
      nil, "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "[::2]", "192.168.1.1",
      "localhost:x",
      "localhost:80:80", "[::1", "[::1]x", "127.0.0.1@evil.example", "localhost/..", "0.0.0.0",
    ] as [String?]
  ) func `a name that is not ours is refused`(host: String?) {
    #expect(ask("/", host: host).status == 403)
    #expect(ask("/__journeysite/events", host: host).status == 403)
  }

  @Test(arguments: ["localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:4040", "[::1]", "[::1]:4040"])
  func `the machine's own names are ours`(host: String) {
    #expect(ask("/", host: host).status == 200)
  }

  @Test func `the address to listen on and further names are ours too`() {
    let one = AllowedHosts(listeningOn: "192.168.1.5", besides: ["Maps.intranet"])
    #expect(ask("/", host: "192.168.1.5:4040", allowing: one).status == 200)
    #expect(ask("/", host: "maps.intranet", allowing: one).status == 200)
    #expect(ask("/", host: "192.168.1.6", allowing: one).status == 403)
    let all = AllowedHosts(listeningOn: "0.0.0.0")
    #expect(ask("/", host: "10.0.0.3:4040", allowing: all).status == 200)
    #expect(ask("/", host: "10.0.0.3.evil.example", allowing: all).status == 403)
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
    ("/journeys/book.html?x=1", "text/html; charset=utf-8"), ("/journeys/book.svg", "image/svg+xml"),
    ("/journeys/b%6fok.svg", "image/svg+xml"), ("/robots.txt", "text/plain; charset=utf-8"),
    ("/a/cat.png", "image/png"), ("/__journeysite/live.js", "text/javascript; charset=utf-8"),
    ("/__journeysite/live.css", "text/css; charset=utf-8"),
  ]) func `a file of the site comes with its type`(target: String, type: String) {
    let file = ask(target).file
    #expect(file?.status == 200 && file?.type == type && file?.bytes.isEmpty == false)
  }

  @Test func `a page has the script in front of its end, a picture is as it will be published`() throws {
    let page = ask("/index.html").text
    let script = try #require(
      page.firstRange(of: "<script src=\"/__journeysite/live.js\" data-epoch=\"1.0\"")
    )
    let end = try #require(page.firstRange(of: "</body>"))
    #expect(script.lowerBound < end.lowerBound)
    #expect(ask("/nowhere").text.contains("live.js"))
    #expect(!ask("/journeys/book.svg").text.contains("script"))
  }

  @Test func `a file that the browser has is not sent again until it changes`() throws {
    let tag = try #require(ask("/journeys/book.html").file?.tag)
    func known(_ tags: String, _ site: PreviewedSite) -> Int {
      ask("/journeys/book.html", from: site) { $0.known = tags }.status
    }
    #expect(known(tag, previewed()) == 304)
    #expect(known("\"x\", W/\(tag)", previewed()) == 304)
    #expect(known("\"x\"", previewed()) == 200)
    #expect(known(tag, previewed("### Pays\n\n- doing: Runs\n")) == 200)
    // Else a page kept from before a mistake would load itself anew without end, to hear what it is.
    #expect(known(tag, previewed().followed(by: "it is gone", epoch: "later")) == 200)
  }

  @Test func `only the preview's own pages may listen`() {
    for (site, status) in [("same-origin", 200), ("none", 200), ("cross-site", 403), ("same-site", 403)] {
      #expect(ask("/__journeysite/events") { $0.site = site }.status == status)
    }
  }

  @Test func `while there are errors the last good pages stay, with what is wrong`() throws {
    let good = previewed()
    let bad = previewed("### Pays\n\n- feeling: 77\n")
    let isWrong = bad.remarks.contains { $0.isError }
    #expect(isWrong)
    let next = good.followed(by: bad)
    #expect(next.isBehind)
    #expect(ask("/journeys/book.html", from: next).text.contains("Waits"))
    #expect(next.event.contains("\"behind\":true"))
    #expect(next.event.contains("\"place\":\"content/journeys/book.md:5:"))
    let mended = next.followed(by: previewed("### Pays\n\n- doing: Runs\n"))
    #expect(!mended.isBehind)
    #expect(ask("/journeys/book.html", from: mended).text.contains("Runs"))
    #expect(mended.followed(by: "gone", epoch: "1.3").event.contains("\"text\":\"gone\""))
  }

  @Test func `a page from just before a change still finds its style sheet`() throws {
    let first = previewed()
    let second = previewed("### Pays\n\n- doing: Runs\n", style: "a { color: red }")
    let sheet = try #require(first.pages.keys.first { $0.hasPrefix("assets/site.") && $0.hasSuffix(".css") })
    #expect(second.pages[sheet] == nil)
    #expect(ask("/" + sheet, from: second).status == 404)
    #expect(ask("/" + sheet, from: first.followed(by: second)).status == 200)
    var site = first
    for number in 1...100 { site = site.followed(by: previewed(style: "a { top: \(number)px }")) }
    #expect(site.lent.count == 64)
    #expect(ask("/" + sheet, from: site).status == 404)
  }

  @Test func `an event is one line of JSON, whatever the remark says`() {
    let site = previewed().followed(by: "a \"quote\"\nand\u{2028}\u{0}\\ </script>", epoch: "9")
    let lines = site.event.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[2].contains("a \\\"quote\\\"\\nand\\u2028\\u0000\\\\ </script>"))
  }
}
