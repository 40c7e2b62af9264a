import Diagnostics
import Foundation
import Gaps
import Journeys
import Site
import Testing

/// Real maps that others wrote, where they are at hand: `shared/corpus` beside the repository or above it.
enum Corpus {
  static let folder: URL? = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let found = folder.appendingPathComponent("shared/corpus")
      if FileManager.default.fileExists(atPath: found.path) { return found }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  /// Every fourth of some maps, since reading them all takes minutes while testing; all of them with
  /// `JOURNEYSITE_CORPUS=all`.
  static func sample(_ files: [SourceFile]) -> [SourceFile] {
    if ProcessInfo.processInfo.environment["JOURNEYSITE_CORPUS"] == "all" { return files }
    return files.enumerated().filter { $0.offset.isMultiple(of: 4) }.map(\.element)
  }

  /// The files of some folders, in order, each as if it stood among a site's journeys.
  static func files(_ names: [String]) throws -> [SourceFile] {
    try names.flatMap { name -> [SourceFile] in
      guard let inside = folder?.appendingPathComponent(name) else { return [] }
      let urls = try FileManager.default.contentsOfDirectory(at: inside, includingPropertiesForKeys: nil)
      return try urls.sorted { $0.path < $1.path }.map { url in
        SourceFile(
          path: "content/journeys/\(url.lastPathComponent)",
          bytes: [UInt8](try Data(contentsOf: url))
        )
      }
    }
  }
}

/// The only journey of a file.
func journey(from file: SourceFile, in registers: Registers) -> Diagnosed<Journey> {
  let read = journeys(from: file, in: registers)
  precondition(read.value.count == 1, "\(file.path) holds \(read.value.count) journeys")
  return Diagnosed(read.value[0], read.diagnostics)
}

/// The journeys of the demonstration.
func demonstration() throws -> [SourceFile] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content/journeys")
  let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
  return try names.filter { $0.hasSuffix(".md") }.map { name in
    let data = try Data(contentsOf: root.appendingPathComponent(name))
    return SourceFile(path: "content/journeys/\(name)", bytes: [UInt8](data))
  }
}

private let theme = Theme.load(overrides: []).value

/// The pages of the journeys in some files that stand alone, as a build writes them.
func pages(_ files: [SourceFile]) throws -> [String: [UInt8]] {
  let day = try #require(Day("2026-11-22"))
  let whole = atlas(of: files, on: day)
  let inspection = Inspection(of: whole.value)
  let findings = whole.value.journeys.map { inspection.findings(in: $0) }
  let site = Site(atlas: whole.value, findings: findings, theme: theme, version: "test")
  let pages = site.pages.filter { $0.path.hasPrefix("journeys/") && $0.path.hasSuffix(".html") }
  return Dictionary(pages.map { ($0.path, $0.render()) }, uniquingKeysWith: { first, _ in first })
}

/// Where two pages part, in a few words.
func difference(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) -> String? {
  guard left != right else { return nil }
  guard left.keys.sorted() == right.keys.sorted() else {
    return "pages \(left.keys.sorted()) and \(right.keys.sorted())"
  }
  for (path, bytes) in left.sorted(by: { $0.key < $1.key }) {
    guard let other = right[path], bytes != other else { continue }
    let place =
      zip(bytes, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(bytes.count, other.count)
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self).replacing(
        "\n",
        with: "⏎"
      )
    }
    return "\(path): …\(around(bytes))… and …\(around(other))…"
  }
  return nil
}
