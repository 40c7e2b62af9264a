import Diagnostics
import Foundation
import Journeys
import Testing

/// Real maps that others wrote, each read alone. Skipped where they are not at hand: in the folder that
/// `JOURNEYSITE_CORPUS` names, or in `shared/corpus` beside or above the repository.
/// `JOURNEYSITE_CORPUS_TABLE` names a file that the table of what was read is written to.
@Suite struct CorpusTests {
  static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["JOURNEYSITE_CORPUS"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let found = folder.appendingPathComponent("shared/corpus")
      if FileManager.default.fileExists(atPath: found.path) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  private static let explanation = """
    Journey maps that others wrote, found in public repositories, each read alone and without an edit. They are not
    part of this repository; `make real-maps` writes this table where they are at hand, and
    `Tests/Command/test_real_maps.py` checks that each builds and that no word of it is missing from its pages.
    A file without journeys builds as a page of prose that says so: such files show their map as a picture, draw
    it with characters, tell it without any lane, or are about maps.
    """

  private static func files(_ name: String) -> [URL] {
    let inside = folder.flatMap {
      try? FileManager.default.contentsOfDirectory(
        at: $0.appendingPathComponent(name),
        includingPropertiesForKeys: nil
      )
    }
    return (inside ?? []).filter { ["md", "mmd"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: folder != nil, "no real maps are at hand"))
  func `real maps are read without an error, and most as the maps they are`() throws {
    var table =
      "| file | journeys | phases | steps | items | lanes | lines not placed |\n|---|--:|--:|--:|--:|--:|--:|\n"
    var maps: [String: Int] = [:]
    for kind in ["markdown", "mermaid"] {
      for url in Self.files(kind) {
        let name = url.lastPathComponent
        let file = SourceFile(path: "content/journeys/" + name, bytes: [UInt8](try Data(contentsOf: url)))
        let read = atlas(of: [file], on: testDay)
        #expect(!read.diagnostics.hasErrors, "\(name): \(read.diagnostics.filter { $0.severity == .error })")
        let count = Count(read)
        if count.steps > 0, count.lanes > 0 { maps[kind, default: 0] += 1 }
        table +=
          "| \(name) | \(count.journeys) | \(count.phases) | \(count.steps) | \(count.items) | \(count.lanes) | \(count.unplaced) |\n"
      }
    }
    let total = Self.files("markdown").count
    let summary = "\(maps["markdown"] ?? 0) of \(total) Markdown files are read as maps with lanes."
    print(summary)
    #expect((maps["markdown"] ?? 0) * 74 >= 62 * total, "\(summary)")
    if let path = ProcessInfo.processInfo.environment["JOURNEYSITE_CORPUS_TABLE"] {
      let text = "# How real maps are read\n\n" + Self.explanation + "\n\n" + summary + "\n\n" + table
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}

/// What was read of one file.
private struct Count {
  let journeys: Int
  let phases: Int
  let steps: Int
  let items: Int
  let lanes: Int
  let unplaced: Int

  init(_ read: Diagnosed<Atlas>) {
    let maps = read.value.journeys.filter { !$0.phases.isEmpty }
    let all = maps.flatMap { $0.steps.flatMap(\.items) + $0.phases.flatMap(\.items) }
    journeys = maps.count
    phases = maps.reduce(0) { $0 + $1.phases.count }
    steps = maps.reduce(0) { $0 + $1.steps.count }
    items = all.count
    lanes = Set(all.map(\.lane)).count
    unplaced = read.diagnostics.count { $0.id == .unplaced || $0.id == .stepOutsidePhase }
  }
}
