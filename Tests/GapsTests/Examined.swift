import Diagnostics
import Gaps
import Journeys
import TestSupport
import Testing

/// A journey in the text of its author, and what one rule has to say about it.
///
/// Markers (1️⃣) in the text say where a finding is expected: in front of a heading's words for a step
/// or phase, in front of the dash for a card.
struct Examined {
  let rule: String
  let journey: Journey
  let atlas: Atlas
  let all: JourneyFindings
  let site: SiteFindings
  let markers: [Int: Int]

  /// Reads the journey as `map`; `settings` is the text of `journeysite.yaml`, `others` are further files.
  init(
    _ rule: String,
    _ marked: String,
    settings: String = "",
    others: [(path: String, text: String)] = [],
    on date: String = "2026-11-22",
    thresholds: Thresholds? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let source = MarkedSource(marked)
    var files = [SourceFile(path: "content/journeys/map.md", text: source.text)]
    if !settings.isEmpty { files.append(SourceFile(path: "journeysite.yaml", text: settings)) }
    files += others.map { SourceFile(path: $0.path, text: $0.text) }
    let read = Journeys.atlas(of: files, on: try #require(Day(date)))
    #expect(
      read.diagnostics.filter { $0.severity == .error }.map(\.message) == [],
      sourceLocation: sourceLocation
    )
    self.rule = rule
    atlas = read.value
    journey = try #require(atlas.journey("map"), sourceLocation: sourceLocation)
    let inspection = Inspection(of: atlas, thresholds: thresholds)
    all = inspection.findings(in: journey)
    site = inspection.siteFindings
    markers = source.places.mapValues(\.line)
  }

  /// The findings of the rule, ranked.
  var findings: [Finding] { (all.findings + site.findings).filter { $0.rule == rule } }

  /// Why the rule had nothing to look at; nil when it looked.
  var skipped: String? { (all.skipped + site.skipped).first { $0.rule == rule }?.reason.en }

  /// One line per finding: severity, the marker at its place (or `–` for the whole journey), title.
  var lines: [String] {
    findings.map { "\($0.severity.name) \(marker(of: $0.place)) \($0.title)" }
  }

  private func marker(of place: Finding.Place) -> String {
    guard let line = line(of: place) else { return "–" }
    return markers.first { $0.value == line }.map { "\($0.key)" } ?? "line \(line)"
  }

  private func line(of place: Finding.Place) -> Int? {
    switch place {
    case .item(let step, let id):
      journey.steps[step].items.first { $0.id == id }?.location.line ?? journey.item(id)?.item.location.line
    case .steps(let steps, _): journey.steps[steps.lowerBound].location.line
    case .phase(let index): journey.phases[index].location.line
    case .journey: nil
    }
  }
}
