import Journeys
import Publishing
import Site
import Testing

private let journey =
  "---\naudience: lezer\n---\n## Doen\n\n### Kiest\n\n- doing: Kijkt rond\n- question: Waarom?\n"

/// A change of a site's sources.
struct Change: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let make: @Sendable (TemporaryFolder) throws -> Void
}

private let changes = [
  Change(testDescription: "a journey") {
    try $0.write(journey + "- feeling: 2\n", to: "content/journeys/a.md")
  },
  Change(testDescription: "a new journey with the id of another") {
    try $0.write(journey, to: "content/journeys/b.mmd")
    try $0.write(journey, to: "content/journeys/c.md")
  },
  Change(testDescription: "a journey that goes, though another follows it") {
    try $0.remove("content/journeys/b.md")
  },
  Change(testDescription: "an audience") {
    try $0.write("---\nname: Nieuwe naam\n---\n", to: "content/audiences/lezer.md")
  },
  Change(testDescription: "the settings") { try $0.write("lang: nl\n", to: "journeysite.yaml") },
  Change(testDescription: "the settings go") { try $0.remove("journeysite.yaml") },
  Change(testDescription: "a style") { try $0.write("a { color: red }", to: "templates/assets/house.css") },
  Change(testDescription: "a page that was linked to") { try $0.remove("content/over.md") },
  Change(testDescription: "a picture") { try $0.write("<svg/>", to: "content/beeld.svg") },
  Change(testDescription: "a journey that can't be read") {
    try $0.write("---\ntitle: [\n---\n", to: "content/journeys/a.md")
  },
  Change(testDescription: "a register that another folder is named after") {
    try $0.write("---\nname: Balie\nended: 2026-01-01\n---\n", to: "content/touchpoints/balie.md")
  },
  Change(testDescription: "a file that takes another's name") {
    try $0.remove("content/journeys/a.md")
    try $0.write(journey + "- pain: Te laat\n", to: "content/journeys/c/d.md")
  },
  Change(testDescription: "nothing") { _ in },
]

@Suite struct RereadingTests {
  @Test(arguments: changes) func `a second reading gives what a first one would`(change: Change) async throws
  {
    let folder = try TemporaryFolder([
      "journeysite.yaml": "title: Reizen\n",
      "content/journeys/a.md": journey,
      "content/journeys/b.md": journey + "\nZie [over](../over.md).\n",
      "content/journeys/c/d.md": "---\nfollows: [b]\n---\n" + journey,
      "content/audiences/lezer.md": "---\nname: De lezer\n---\n",
      "content/over.md": "# Over\n",
    ])
    let day = try #require(Day("2026-11-22"))
    let source = try SourceFolder(folder.path)
    let before = try source.snapshot(leavingAside: nil)
    let first = try await source.load(before, after: nil, on: day, jobs: 2, version: "0")
    try change.make(folder)
    let after = try source.snapshot(leavingAside: nil)
    let second = try await source.load(after, after: (first, before), on: day, jobs: 2, version: "0")
    let fresh = try await load(folder)
    expectSame(second, fresh)
    #expect(second.site.pages.map { $0.render() } == fresh.site.pages.map { $0.render() })
    #expect(after.changes(since: before).isEmpty == (change.testDescription == "nothing"))
  }

  @Test(arguments: UInt64(1)...10) func `any series of changes gives what first readings would`(
    seed: UInt64
  ) async throws {
    var made = ChangingSite(seed: seed)
    let folder = try TemporaryFolder(made.files)
    let day = try #require(Day("2026-11-22"))
    let source = try SourceFolder(folder.path)
    var before = try source.snapshot(leavingAside: nil)
    var last = try await source.load(before, after: nil, on: day, jobs: 2, version: "0")
    for _ in 0..<12 {
      let old = made.files
      let what = made.change()
      for path in old.keys where made.files[path] == nil { try folder.remove(path) }
      for (path, text) in made.files where old[path] != text { try folder.write(text, to: path) }
      let now = try source.snapshot(leavingAside: nil)
      last = try await source.load(now, after: (last, before), on: day, jobs: 2, version: "0")
      before = now
      expectSame(last, try await load(folder), "seed \(seed), \(what)")
    }
    let fresh = try await load(folder)
    #expect(last.site.pages.map { $0.render() } == fresh.site.pages.map { $0.render() })
  }

  private func expectSame(_ one: LoadedSite, _ other: LoadedSite, _ comment: Comment? = nil) {
    #expect(one.site.atlas == other.site.atlas, comment)
    #expect(one.findings == other.findings, comment)
    #expect(one.siteFindings == other.siteFindings, comment)
    #expect(one.diagnostics == other.diagnostics, comment)
    #expect(one.site.pages.map(\.path) == other.site.pages.map(\.path), comment)
    #expect(one.sources == other.sources, comment)
  }

  @Test func `a watch sees what changes, and what comes back`() async throws {
    let folder = try TemporaryFolder(["content/journeys/a.md": journey])
    var watch = SourceWatch(try SourceFolder(folder.path), leavingAside: folder.path + "/public")
    let first = try #require(await watch.next(after: nil))
    try folder.write("x", to: "public/index.html")
    try folder.write(journey, to: "content/journeys/deep/b.md")
    let second = try #require(await watch.next(after: first))
    #expect(try second.get().changes(since: first.get()) == ["content/journeys/deep/b.md"])
    try folder.write(journey + "- pain: Te laat\n", to: "content/journeys/deep/b.md")
    let third = try #require(await watch.next(after: second))
    #expect(try third.get().changes(since: second.get()) == ["content/journeys/deep/b.md"])
    try folder.remove("content")
    try folder.remove("public")
    let fourth = try #require(await watch.next(after: third))
    #expect(try fourth.get().hasContentFolder == false)
  }

  @Test(.timeLimit(.minutes(1))) func `where the system says nothing of changes, the clock asks`()
    async throws
  {
    let folder = try TemporaryFolder(["content/journeys/a.md": journey])
    let source = try SourceFolder(folder.path)
    var watch = SourceWatch(source, leavingAside: nil, isTold: false)
    let first = try #require(await watch.next(after: nil))
    try folder.write(journey + "- pain: Te laat\n", to: "content/journeys/a.md")
    let start = ContinuousClock.now
    let second = try #require(await watch.next(after: first))
    #expect(try second.get().changes(since: first.get()) == ["content/journeys/a.md"])
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
