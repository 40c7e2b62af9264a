import Diagnostics
import Journeys
import Testing

/// Whatever a document says under a word of the format, whether it fits there or not, stands on its page, or else
/// an error says what is wrong with it.
@Suite struct EveryWordTests {
  /// Where a line can stand.
  private static let places: [(name: String, write: @Sendable (String) -> String)] = [
    ("alone in a step", { "### Step\n\n\($0)\n" }),
    (
      "among others in a step",
      { "### Step\n\n- Actions: looks\n- Touchpoints: shop\n\($0)\n- Pain points: slow\n" }
    ),
    ("alone in a phase", { "\($0)\n" }), ("among others in a phase", { "- Actions: looks\n\($0)\n" }),
    ("in a phase with steps", { "\($0)\n\n### Step\n\n- Actions: looks\n" }),
  ]

  private static let attributes = vocabulary.filter { if case .attribute = $0.key { true } else { false } }

  /// The lines of which neither a page nor an error tells; `…` is the word that is looked for.
  private func lost(_ lines: [String], _ place: (String) -> String) throws -> [String] {
    let day = try #require(Day("2026-11-22"))
    return try lines.filter { line in
      let text = "# A map\n\n## Stage\n\n" + place(line.replacing("…", with: "zebra"))
      let file = SourceFile(path: "content/journeys/map.md", text: text)
      let errors = atlas(of: [file], on: day).diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { return !errors.contains { $0.message.contains("zebra") } }
      let words = try pages([file]).values.map { String(decoding: $0, as: UTF8.self) }.joined()
        .split(separator: "<").compactMap { $0.split(separator: ">", maxSplits: 1).last }
      return !words.contains { $0.contains("zebra") }
    }
  }

  @Test func `a value stands on the page, under whichever word and wherever`() throws {
    for place in Self.places {
      let found = try lost(
        vocabulary.flatMap { ["- \($0.en): …", "- \($0.nl.uppercased()): …"] },
        place.write
      )
      #expect(found.filter { $0 != "- id: …" } == [], "\(place.name)")
    }
  }

  @Test func `a second value stands there too, and so does what belongs to one`() throws {
    for place in [Self.places[0], Self.places[4]] {
      for more in ["first\n- %: …", "first\n  - zebra: x", "\n  - first\n  - …", "first\n\n  …"] {
        let lines = vocabulary.map {
          "- \($0.en): \(more.replacing("%", with: $0.en))".replacing("zebra", with: "…")
        }
        let found = try lost(lines, place.write)
        // Here the first value is wrong already.
        #expect(found.filter { $0 != "- sub: first\n- sub: …" } == [], "\(place.name)")
      }
    }
  }

  @Test func `what is said of a card stands on the page, whether it fits there or not`() throws {
    for lane in vocabulary {
      guard case .lane = lane.key else { continue }
      let lines = Self.attributes.flatMap { attribute in
        ["\(lane.en): card\n  - \(attribute.en): …", "\(lane.nl): card\n  - \(attribute.nl): …"].map {
          "- \($0)"
        }
      }
      #expect(try lost(lines, Self.places[0].write).filter { !$0.hasSuffix("- id: …") } == [])
    }
  }

  @Test func `in a text of the wild, words where a number or a day is expected are kept`() throws {
    for lane in ["Touchpoints", "Opportunities", "Metrics", "Gaps", "Emotions", "Questions", "Promises"] {
      let lines = Self.attributes.map { "- \(lane): card\n  - \($0.en.uppercased()): …" }
      #expect(try lost(lines, Self.places[3].write) == [])
    }
  }
}
