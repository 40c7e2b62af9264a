import Diagnostics
import Testing

@testable import Site

private func page(_ path: String, _ text: String) throws -> PageReferences {
  try #require(PageReferences(path: path, bytes: Array(text.utf8)))
}

@Suite struct DeadLinkTests {
  @Test(arguments: [
    "<a href=\"b.html\">", "<a href='b.html'>", "<a href=b.html>", "<A  HREF = \"b.html\" >",
    "<img src=\"b.html\"/>",
    "<p>\n<use xlink:href=\"b.html\"/>", "<img srcset=\"b.html 2x\">", "<path fill=\"url(b.html)\">",
    "1 < 2 <a\nhref=\"b.html\">", "<a href=\"./x/../b.html?q=1\">",
  ]) func `sees a link in each of its spellings`(text: String) throws {
    let dead = deadLinks(in: [try page("a.html", text)], paths: ["a.html"])
    #expect(dead.map(\.id) == [.deadLink])
    #expect(deadLinks(in: [try page("a.html", text)], paths: ["a.html", "b.html"]).isEmpty)
  }

  @Test(arguments: [
    "<!-- <a href=\"b.html\"> -->", "<script>let a = '<a href=\"b.html\">'</script>", "a href=\"b.html\"",
    "<style>a { color: red }</style>", "<a href=\"https://example.org/b.html\">", "<a href=\"mailto:a@b\">",
    "<a href=\"/elsewhere\">", "<a href=\"#\">", "<a href=\"\">", "<a href>", "<", "<a href=",
    "</a href=\"b.html\">",
    "<img src=\"data:image/png;base64,AA\">",
  ]) func `what is no link into the site is none`(text: String) throws {
    #expect(deadLinks(in: [try page("a.html", text)], paths: ["a.html"]).isEmpty)
  }

  @Test func `an anchor has to be there, on this page or another`() throws {
    let pages = [
      try page(
        "a.html",
        "<h2 id=\"here\">\n<a href=\"#here\"><a href=\"#there\"><a href=\"x/b.html#b%20c\">"
      ),
      try page("x/b.html", "<p id=\"b c\"><a href=\"../a.html#here\"><a href=\"../a.html#gone\">"),
    ]
    let dead = deadLinks(in: pages, paths: ["a.html", "x/b.html"])
    #expect(
      dead.map(\.location) == [
        SourceLocation(file: "a.html", line: 2), SourceLocation(file: "x/b.html", line: 1),
      ]
    )
    #expect(dead.map(\.message).allSatisfy { $0.contains("leads to no place on 'a.html'") })
  }

  @Test func `a link out of the site's folder is dead, whatever is there`() throws {
    let dead = deadLinks(in: [try page("x/a.html", "<a href=\"../../other.html\">")], paths: ["x/a.html"])
    #expect(dead.map(\.message) == ["the link '../../other.html' leaves the site"])
  }

  @Test func `the same fault on many pages is said once`() throws {
    let pages = try (1...5).map { try page("\($0).html", "<a href=\"gone.html\"><a href=\"./gone.html\">") }
    let dead = deadLinks(in: pages, paths: Set(pages.map(\.path)))
    #expect(dead.count == 1)
    #expect(dead.first?.location.file == "1.html")
    #expect(dead.first?.notes.map(\.message) == ["and 9 more like it"])
  }

  @Test func `a style sheet's pictures are looked for beside it`() throws {
    let sheet = try page(
      "assets/site.css",
      "a { background: url('dot.png') } b { background: url(data:image/png,x) }"
    )
    #expect(deadLinks(in: [sheet], paths: ["assets/site.css", "assets/dot.png"]).isEmpty)
    #expect(deadLinks(in: [sheet], paths: ["assets/site.css"]).count == 1)
    #expect(PageReferences(path: "a.json", bytes: Array("<a href=\"b\">".utf8)) == nil)
  }
}
