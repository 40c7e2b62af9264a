import Foundation
import Publishing
import Site
import Testing

private let journey = "## Doen\n\n### Kiest\n\n- doing: Kijkt rond\n"

/// A site of some journeys, and a folder beside it to write it to.
private struct Workplace {
  let source: TemporaryFolder
  let parent: TemporaryFolder
  var output: String { parent.path + "/site" }

  init(_ names: [String]) throws {
    var files: [String: String] = [:]
    for name in names { files["content/journeys/\(name).md"] = journey }
    source = try TemporaryFolder(files)
    parent = try TemporaryFolder()
  }

  @discardableResult
  func build() async throws -> OutputFolder.Changes {
    let folder = try SourceFolder(source.path)
    let site = try await load(source)
    return try await OutputFolder(output, for: folder).write(site.site.pages, copying: site.copies, jobs: 2) {
    }
  }
}

@Suite struct OutputFolderTests {
  @Test func `a second build changes no file`() async throws {
    let work = try Workplace(["a", "b"])
    let first = try await work.build()
    #expect(first.written > 4 && first.unchanged == 0 && first.removed == 0)
    let second = try await work.build()
    #expect(second == OutputFolder.Changes(written: 0, unchanged: first.written, removed: 0))
  }

  @Test func `the page that leads to all others is written last`() async throws {
    let work = try Workplace((1...40).map { "j\($0)" })
    try await work.build()
    let times = try work.parent.files.filter { !$0.hasSuffix("manifest.json") }.map { file in
      let attributes = try FileManager.default.attributesOfItem(atPath: work.parent.path + "/" + file)
      return (file: file, time: try #require(attributes[.modificationDate] as? Date))
    }
    let way = try #require(times.first { $0.file == "site/index.html" })
    #expect(times.count > 80)
    #expect(times.allSatisfy { $0.time <= way.time })
  }

  @Test func `what is no longer ours to show is removed, what is foreign stays`() async throws {
    let work = try Workplace(["a", "map/b"])
    try await work.build()
    try work.parent.write("van mij", to: "site/journeys/map/notitie.txt")
    try work.source.remove("content/journeys/map/b.md")
    let changes = try await work.build()
    #expect(changes.removed == 2)
    #expect(work.parent.read("site/journeys/map/b.html") == nil)
    #expect(work.parent.read("site/journeys/map/notitie.txt") == "van mij")
    try work.parent.remove("site/journeys/map/notitie.txt")
    try work.source.remove("content/journeys/a.md")
    try await work.build()
    #expect(!work.parent.files.contains { $0.hasPrefix("site/journeys/") })
  }

  @Test func `a foreign file where one of ours should be is refused and nothing is written`() async throws {
    let work = try Workplace(["a"])
    try work.parent.write("van mij", to: "site/index.html")
    await #expect(throws: DiskError.self) { try await work.build() }
    #expect(work.parent.files == ["site/index.html"])
    #expect(work.parent.read("site/index.html") == "van mij")
  }

  @Test func `the source folder, one that holds it and one inside the content are refused`() throws {
    let source = try TemporaryFolder(["content/journeys/a.md": journey])
    let folder = try SourceFolder(source.path)
    let parent = (source.path as NSString).deletingLastPathComponent
    for path in [
      source.path, source.path + "/", source.path + "/x/..", parent, "/", source.path + "/content",
      source.path + "/content/site", source.path + "/templates", "",
    ] {
      #expect(throws: DiskError.self, "\(path)") { try OutputFolder(path, for: folder) }
    }
    #expect(source.files == ["content/journeys/a.md"])
    #expect(throws: Never.self) { try OutputFolder(source.path + "/public", for: folder) }
  }

  @Test func `a file or a link where a folder of ours should be is refused`() async throws {
    let work = try Workplace(["a"])
    let elsewhere = try TemporaryFolder()
    try work.parent.write("", to: "site/leeg.txt")
    try work.parent.link("site/journeys", to: elsewhere.path)
    await #expect(throws: DiskError.self) { try await work.build() }
    #expect(elsewhere.files.isEmpty)
  }

  @Test func `what a killed build left behind is cleared away`() async throws {
    let work = try Workplace(["a"])
    try await work.build()
    try work.parent.write("half", to: "site/journeys/.journeysite-new-a.html")
    try work.parent.remove("site/index.html")
    let changes = try await work.build()
    #expect(changes.written == 1)
    #expect(work.parent.read("site/journeys/.journeysite-new-a.html") == nil)
  }

  @Test func `a manifest that names files outside its folder is not believed`() async throws {
    let work = try Workplace(["a"])
    try await work.build()
    try work.parent.write("kostbaar", to: "kostbaar.txt")
    try work.parent.write(
      "{\n  \"files\": [\n    \"../kostbaar.txt\"\n  ]\n}\n",
      to: "site/.journeysite-manifest.json"
    )
    for name in work.parent.files
    where name.hasPrefix("site/") && name != "site/.journeysite-manifest.json" {
      try work.parent.remove(name)
    }
    try await work.build()
    #expect(work.parent.read("kostbaar.txt") == "kostbaar")
  }
}
