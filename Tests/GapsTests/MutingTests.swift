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

  // MARK: In the site's settings

  private func site(mute: String) throws -> Examined {
    try Examined(
      "audience-without-journey",
      "## One\n### Ask\n- touchpoint: Mail\n- question: Why?\n- question: Who?\n  - answered-by: Mail\n",
      settings: "mute: [\(mute)]\n",
      others: [
        ("content/audiences/reader.md", "---\nname: Reader\n---\n"),
        ("content/audiences/writer.md", "---\nname: Writer\n---\n"),
      ]
    )
  }

  private func muted(_ map: Examined) -> [String] {
    Inspection(of: map.atlas).siteFindings.findings.map {
      ($0.isMuted ? "muted: " : "") + ($0.title.split(separator: " ").last.map(String.init) ?? "")
    }
  }

  @Test func `the site mutes a gap of its own by what it is about, and it goes last`() throws {
    let map = try site(mute: "{rule: audience-without-journey, at: reader, reason: later}")
    #expect(muted(map) == ["Writer", "muted: Reader"])
    let all = try site(mute: "{rule: audience-without-journey, reason: later}")
    #expect(Set(muted(all)) == ["muted: Reader", "muted: Writer"])
  }

  @Test func `the site mutes gaps of a journey by the journey's id or by fingerprint`() throws {
    let byID = try site(mute: "{rule: unanswered-question, at: map, reason: later}")
    let found = byID.all.findings.filter { $0.rule == "unanswered-question" }
    #expect(found.map(\.isMuted) == [true])
    let fingerprint = try #require(found.first?.fingerprint)
    let byFingerprint = try site(mute: "{rule: unanswered-question, at: \(fingerprint), reason: later}")
    #expect(byFingerprint.all.findings.contains { $0.fingerprint == fingerprint && $0.isMuted })
    let other = try site(mute: "{rule: unanswered-question, at: elsewhere, reason: later}")
    #expect(other.all.findings.allSatisfy { !$0.isMuted })
  }

  @Test func `a mute of the site that matches nothing is reported, one that matches anything is not`() throws
  {
    let map = try site(
      mute: "{rule: unanswered-question, at: elsewhere, reason: x}, {rule: unanswered-question, reason: x}, "
        + "{rule: audience-without-journey, at: writer, reason: x}"
    )
    let diagnostics = unusedMutes(
      in: map.atlas,
      findings: [map.all],
      ofSite: Inspection(of: map.atlas).siteFindings
    )
    #expect(diagnostics.map(\.message) == ["nothing to mute: no gap of 'unanswered-question' at 'elsewhere'"])
  }
}
