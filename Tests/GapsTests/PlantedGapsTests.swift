import Diagnostics
import Foundation
import Gaps
import Journeys
import Testing

/// Journeys of three fields (a hospital, a town, a seller of coffee) with all kinds of gaps put into them.
/// A line `%% severity rule` stands before the line the gap is on; `%% journey severity rule` is about the
/// journey and `%% site severity rule` about the site. What is found has to be exactly that.
struct PlantedGapsTests {
  private static let names = ["knie", "permit", "coffee"]

  @Test(arguments: names)
  func `what is found is what was planted, nothing missed and nothing more`(name: String) throws {
    let planted = try Planted(name)
    #expect(planted.stepCount >= 12)
    let missed = planted.expected.filter { !planted.found.contains($0) }
    let extra = planted.found.filter { !planted.expected.contains($0) }
    #expect(missed.isEmpty, "missed:\n\(missed.joined(separator: "\n"))")
    #expect(extra.isEmpty, "not planted:\n\(extra.joined(separator: "\n"))")
  }

  @Test func `between them the three hold every rule but those that need another site`() throws {
    let planted = try Self.names.flatMap { try Planted($0).expected }
    let rules = Set(planted.map { String($0.split(separator: " ")[2]) })
    #expect(Set(ruleCatalogue.map(\.id)).subtracting(rules).sorted() == elsewhere.sorted())
  }

  /// They need a site of three audiences; `RuleCaseTests` hold them.
  private let elsewhere: Set<String> = ["audience-without-phase"]
}

/// A planted map: what its notes say, and what is found. An entry is `place severity rule`, with a number
/// behind it for a second one of the same.
private struct Planted {
  let stepCount: Int
  let expected: [String]
  let found: [String]

  init(_ name: String) throws {
    let folder = (#filePath as NSString).deletingLastPathComponent + "/Planted/" + name + "/"
    var files: [SourceFile] = []
    var notes: [String] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
      var text = try String(contentsOfFile: folder + path, encoding: .utf8)
      if path.hasSuffix("/map.md") { (text, notes) = Self.taken(from: text) }
      files.append(SourceFile(path: path, text: text))
    }
    let read = atlas(of: files, on: try #require(Day("2026-11-22")))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let journey = try #require(read.value.journey("map"))
    let inspection = Inspection(of: read.value)
    stepCount = journey.steps.count
    expected = Self.numbered(notes)
    found = Self.numbered(
      inspection.siteFindings.findings.map { "site \($0.severity.name) \($0.rule)" }
        + inspection.findings(in: journey).findings.map { finding in
          "\(journey.place(of: finding.place)) \(finding.severity.name) \(finding.rule)"
        }
    )
  }

  /// The text without its notes, and each note with the line it stood before.
  private static func taken(from text: String) -> (text: String, notes: [String]) {
    var lines: [Substring] = []
    var notes: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("%% ") else {
        lines.append(line)
        continue
      }
      let note = line.dropFirst(3)
      let isAbout = note.hasPrefix("journey ") || note.hasPrefix("site ")
      notes.append(isAbout ? String(note) : "\(lines.count + 1) \(note)")
    }
    return (lines.joined(separator: "\n"), notes)
  }

  private static func numbered(_ entries: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return entries.sorted().map { entry in
      counts[entry, default: 0] += 1
      return counts[entry] == 1 ? entry : "\(entry) \(counts[entry] ?? 0)"
    }
  }
}

extension Journey {
  /// The line in the file, or `journey`.
  fileprivate func place(of place: Finding.Place) -> String {
    switch place {
    case .item(let step, let id):
      let item = steps[step].items.first { $0.id == id } ?? item(id)?.item
      return item.map { "\($0.location.line)" } ?? "?"
    case .steps(let steps, _): return "\(self.steps[steps.lowerBound].location.line)"
    case .phase(let index): return "\(phases[index].location.line)"
    case .journey: return "journey"
    }
  }
}
