import Diagnostics
import Foundation
import Publishing
import Site
import Testing

/// Every folder under `Fixtures` is a site and what it should become.
///
/// `site/` holds the sources; `expected/` holds `diagnostics.txt` and, under their paths, the files of the
/// site that the fixture is about. A missing `diagnostics.txt` fails, and so does an expected file that the
/// site does not have. `UPDATE_GOLDENS=1 swift test` writes what is there now; the change is reviewed.
@Suite struct FixtureTests {
  @Test(arguments: fixtureNames) func `a site becomes what its fixture expects`(name: String) async throws {
    let folder = fixtures + "/" + name
    let loaded = try await load(folder + "/site")
    let said = loaded.diagnostics.map { $0.text(source: loaded.sources[$0.location.file]) + "\n" }.joined(
      separator: "\n"
    )
    try compare(said, with: folder + "/expected/diagnostics.txt")
    let pages = Dictionary(loaded.site.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for path in try files(below: folder + "/expected") where path != "diagnostics.txt" {
      let page = try #require(pages[path], "\(name) expects '\(path)', and the site has no such file")
      try compare(String(decoding: page.render(), as: UTF8.self), with: folder + "/expected/" + path)
    }
  }

  @Test func `every kind of diagnostic has a fixture that triggers it`() throws {
    let expected = try fixtureNames.map { name in
      try String(contentsOfFile: fixtures + "/\(name)/expected/diagnostics.txt", encoding: .utf8)
    }.joined()
    // These need a file, a link or a name that no repository can keep, or another command; they have tests of
    // their own.
    let elsewhere: Set<DiagnosticID> = [.deadLink, .fileTooLarge, .notImportable, .unsafePath]
    for id in DiagnosticID.allCases where !elsewhere.contains(id) {
      #expect(expected.contains("[\(id.rawValue)]"), "\(id.rawValue)")
    }
  }

  private func compare(_ found: String, with path: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try found.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(found == expected, "\(path)")
  }

  private func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }
}

private let fixtures = (#filePath as NSString).deletingLastPathComponent + "/Fixtures"

private let fixtureNames: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: fixtures)) ?? []).sorted()
