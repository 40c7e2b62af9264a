import Gaps
import Journeys
import Testing

struct EvidenceAndFollowUpTests {
  // MARK: claim-without-evidence

  @Test func `reports a claim that names neither a source nor that it is assumed`() throws {
    let map = try Examined(
      "claim-without-evidence",
      """
      ---
      lang: nl
      ---
      ## A
      ### Ruilen
      - doing: Vult het formulier in
      1️⃣- feeling: 0 berustend
      - pain: Lange rij
        - evidence: interviews
      - thinking: Wat een gedoe
      - need: Rust
        - assumed: yes
      """
    )
    #expect(map.lines == ["medium 1 Gevoel zonder bewijs: ‘berustend’"])
  }

  @Test func `claims of neighbouring steps are one gap that lists them`() throws {
    let map = try Examined(
      "claim-without-evidence",
      """
      ## A
      ### 1️⃣One
      - thinking: “Where is it?”
      ### Two
      - pain: Long queue
      - feeling: -1 annoyed
      ### Three
      - feeling: 0
        - evidence: survey
      """
    )
    #expect(map.lines == ["medium 1 Three claims without evidence"])
    #expect(map.findings.first?.place == .steps(0..<2, lane: nil))
    #expect(
      map.findings.first?.explanation
        == "No source and no “assumption” with ‘Where is it?’, ‘annoyed’ and ‘Long queue’."
    )
  }

  @Test func `an extreme feeling stands on its own, and a moment of truth gets one gap`() throws {
    let map = try Examined(
      "claim-without-evidence",
      """
      ## A
      ### One
      1️⃣- feeling: 2 delighted
      ### 2️⃣Two {.moment-of-truth}
      - feeling: -2 powerless
      - pain: Nobody rang
      ### Three
      - feeling: 0
        - assumed: yes
      """
    )
    #expect(
      map.lines == ["high 2 Two claims without evidence", "high 1 Feeling without evidence: ‘delighted’"]
    )
  }

  @Test func `a journey that keeps no evidence at all is skipped`() throws {
    #expect(
      try Examined("claim-without-evidence", "## A\n### B\n- feeling: 2\n").skipped
        == "this journey keeps no evidence"
    )
  }

  // MARK: old-evidence

  @Test(arguments: [("2025-11-21", ["low 1 Old evidence: ‘Talks at the door’"]), ("2025-11-22", [])])
  func `reports a source from more than a year ago, once`(date: String, lines: [String]) throws {
    let map = try Examined(
      "old-evidence",
      """
      ## A
      ### B
      1️⃣- feeling: -1
        - evidence: talks
      - pain: C
        - evidence: talks
      """,
      others: [("content/evidence/talks.md", "---\ndate: \(date)\n---\n# Talks at the door\n")]
    )
    #expect(map.lines == lines)
    #expect(map.skipped == nil)
    if let finding = map.findings.first {
      #expect(finding.explanation == "Two cards rest on this source of 21 November 2025.")
    }
  }

  @Test func `a source without a date has no age`() throws {
    let map = try Examined("old-evidence", "## A\n### B\n- feeling: 1\n  - evidence: some talks\n")
    #expect(map.skipped == "no card in this journey rests on a source with a date")
  }

  // MARK: opportunity-without-owner

  @Test func `reports an open opportunity that nobody owns`() throws {
    let map = try Examined(
      "opportunity-without-owner",
      """
      ---
      lang: nl
      owner: Team Winkel
      ---
      ## A
      ### B
      1️⃣- opportunity: Geld terug bij inleveren
        - due: 2027-01-15
      - opportunity: Tijdvak
        - owner: Team Bezorging
      - opportunity: Gedaan werk
        - status: done
      """
    )
    #expect(map.lines == ["medium 1 Kans zonder eigenaar: Geld terug bij inleveren"])
    #expect(map.findings.first?.explanation == "De datum is 15 januari 2027, maar er staat geen naam bij.")
    #expect(map.findings.first?.owner == nil)
  }

  @Test func `three opportunities of which none has an owner are one gap`() throws {
    let map = try Examined(
      "opportunity-without-owner",
      "## A\n### B\n- opportunity: C\n- opportunity: D\n- opportunity: E\n",
      others: [("content/journeys/other.md", "## A\n### B\n- opportunity: C\n  - owner: Team\n")]
    )
    #expect(map.lines == ["medium – Three opportunities, and none has an owner"])
  }

  @Test func `owners are not asked for where no opportunity on the site has one`() throws {
    #expect(
      try Examined("opportunity-without-owner", "## A\n### B\n- opportunity: C\n").skipped
        == "no opportunity on this site names an owner"
    )
    #expect(
      try Examined("opportunity-without-owner", "## A\n### B\n- doing: C\n").skipped
        == "this journey has no open opportunities"
    )
  }

  // MARK: stale-map

  private func map(_ frontMatter: String, settings: String = "") throws -> Examined {
    try Examined("stale-map", "---\n\(frontMatter)\n---\n## A\n### B\n- doing: C\n", settings: settings)
  }

  @Test func `a map is stale the day after its interval has passed`() throws {
    #expect(try map("reviewed: 2026-11-12\nreview-every: 10d").lines == [])
    let stale = try map("lang: nl\nreviewed: 2026-11-11\nreview-every: 10d")
    #expect(stale.lines == ["medium – Kaart verouderd"])
    #expect(
      stale.findings.first?.explanation
        == "Nagelopen op 11 november 2026: 1 dag over de afgesproken 10 dagen."
    )
  }

  @Test func `at twice the interval it weighs high`() throws {
    #expect(try map("reviewed: 2026-11-02\nreview-every: 10d").findings.map(\.severity) == [.medium])
    #expect(try map("reviewed: 2026-11-01\nreview-every: 10d").findings.map(\.severity) == [.high])
  }

  @Test
  func
    `the site's interval holds for a map without its own, and a map never reviewed counts from its drawing`()
    throws
  {
    #expect(try map("date: 2026-11-01", settings: "review-every: 30d").lines == [])
    #expect(
      try map("date: 2026-10-01", settings: "review-every: 30d").findings.first?.explanation
        == "Drawn on 1 October 2026 and never reviewed: 22 days over the agreed 30 days."
    )
  }

  @Test func `where nobody agreed on an interval, half a year is usual`() throws {
    #expect(try map("reviewed: 2026-05-26").lines == [])
    #expect(
      try map("reviewed: 2026-05-25").findings.first?.explanation
        == "Last reviewed on 25 May 2026: 1 day over the usual 180 days."
    )
  }

  @Test func `a page without steps is no map that can be stale`() throws {
    #expect(
      try Examined("stale-map", "---\nreviewed: 2020-01-01\n---\nText.\n").skipped
        == "this journey has no steps"
    )
  }

  @Test func `without any date a map is stale only where the site keeps review dates`() throws {
    #expect(try map("lang: en").skipped == "this site keeps no review dates")
    #expect(try map("lang: en", settings: "review-every: 30d").lines == ["medium – Stale map"])
  }
}
