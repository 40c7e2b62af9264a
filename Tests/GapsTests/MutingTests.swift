import Diagnostics
import Gaps
import Journeys
import Testing

struct MutingTests {
  private func map(mute: String) throws -> Examined {
    try Examined(
      "unanswered-question",
      """
      ---
      mute: [\(mute)]
      ---
      ## One {weight=3}
      ### Ask
      - touchpoint: Mail
      - question: Why?
        - id: why
      ## Two
      ### Wonder
      - touchpoint: Mail
      - question: Who?
        - id: who
      - question: Where?
        - answered-by: Mail
      """
    )
  }

  private func titles(mute: String) throws -> [String] {
    try map(mute: mute).findings.map {
      ($0.isMuted ? "muted: " : "") + ($0.title.split(separator: " ").last.map(String.init) ?? "")
    }
  }

  @Test func `nothing is muted by itself`() throws {
    #expect(try titles(mute: "") == ["why?", "who?"])
  }

  @Test(arguments: ["why", "ask", "one"])
  func `a mute names an item, a step or a phase, and its finding goes last`(place: String) throws {
    let mute = "{rule: unanswered-question, at: \(place), reason: known}"
    #expect(try titles(mute: mute) == ["who?", "muted: why?"])
    let muted = try #require(try map(mute: mute).findings.last)
    #expect(muted.mute?.reason == "known")
  }

  @Test func `a mute names a fingerprint`() throws {
    let fingerprint = try #require(try map(mute: "").findings.first?.fingerprint)
    #expect(
      try titles(mute: "{rule: unanswered-question, at: \(fingerprint), reason: known}") == [
        "who?", "muted: why?",
      ]
    )
  }

  @Test func `a mute without a place holds for the whole journey, and for its rule only`() throws {
    #expect(try titles(mute: "{rule: unanswered-question, reason: known}") == ["muted: why?", "muted: who?"])
    #expect(try titles(mute: "{rule: stale-map, reason: known}") == ["why?", "who?"])
  }

  @Test func `a mute ends after its day`() throws {
    let mute = "{rule: unanswered-question, at: why, reason: known, until: "
    #expect(try titles(mute: mute + "2026-11-22}") == ["who?", "muted: why?"])
    #expect(try titles(mute: mute + "2026-11-21}") == ["why?", "who?"])
  }

  @Test func `muted findings do not count as open`() throws {
    let map = try map(mute: "{rule: unanswered-question, at: why, reason: known}")
    #expect(map.all.open.filter { $0.rule == "unanswered-question" }.count == 1)
  }

  @Test func `a mute that matches nothing is reported, an expired one that still matches is not`() throws {
    let map = try map(
      mute: "{rule: unanswered-question, at: two, reason: known, until: 2020-01-01}, "
        + "{rule: unanswered-question, at: nowhere, reason: gone}"
    )
    let diagnostics = unusedMutes(in: map.journey, findings: map.all)
    #expect(diagnostics.map(\.message) == ["nothing to mute: no gap of 'unanswered-question' at 'nowhere'"])
    #expect(diagnostics.allSatisfy { $0.id == .unusedMute && $0.severity == .warning })
  }
}
