import Diagnostics
import Gaps
import Journeys
import Testing

struct InspectionTests {
  private let questions = """
    ---
    phases: [{id: one, role: aware}, {id: two, role: buy}, {id: three, role: use}]
    gaps: {stale-map: off}
    ---
    ## One
    ### A
    - touchpoint: Mail
    1️⃣- question: Why?
    ## Two {weight=3}
    ### B
    - touchpoint: Mail
    2️⃣- question: How much?
    ## Three {weight=1}
    ### C {.moment-of-truth}
    - touchpoint: Mail
    3️⃣- question: Where?
    4️⃣- question: Who?
      - answered-by: nobody
    """

  @Test func `findings are ranked by severity, phase weight and moment of truth`() throws {
    let map = try Examined("unanswered-question", questions)
    #expect(map.findings.map(\.rank) == [16, 16, 4])
    #expect(
      map.lines == [
        "high 2 Question without an answer: how much?", "high 3 Question without an answer: where?",
        "high 1 Question without an answer: why?",
      ]
    )
  }

  @Test func `findings of one journey are the same alone and with the others`() throws {
    let map = try Examined("unanswered-question", questions)
    #expect(Gaps.findings(in: map.atlas) == [map.all])
    #expect(Gaps.findings(in: map.atlas) == Gaps.findings(in: map.atlas))
  }

  @Test func `a fingerprint survives edits around its subject`() throws {
    let before = try Examined("unanswered-question", questions)
    let after = try Examined(
      "unanswered-question",
      questions.replacing("- touchpoint: Mail", with: "- doing: Reads\n- touchpoint: Letter")
        .replacing("phases:", with: "title: Another title\nphases:")
        .replacing("### B", with: "### New\n- doing: Waits\n### B")
    )
    #expect(before.findings.map(\.fingerprint) == after.findings.map(\.fingerprint))
    #expect(Set(before.all.findings.map(\.fingerprint)).count == before.all.findings.count)
  }

  @Test func `a fingerprint is another in another journey`() throws {
    let text = "## A\n### B\n- touchpoint: C\n### D\n- question: Why?\n"
    let map = try Examined("unanswered-question", text, others: [("content/journeys/other.md", text)])
    let fingerprints = Gaps.findings(in: map.atlas).map { $0.findings.map(\.fingerprint) }
    #expect(fingerprints.count == 2)
    #expect(fingerprints[0] != fingerprints[1])
  }

  // MARK: Settings

  @Test func `the journey's word about a rule goes over the site's, which goes over the rule's`() throws {
    let site = try Examined("unanswered-question", questions, settings: "gaps: {unanswered-question: low}")
    #expect(site.findings.map(\.severity) == [.low, .low, .low])
    #expect(site.findings.map(\.rank) == [4, 4, 1])
    let journey = try Examined(
      "unanswered-question",
      questions.replacing("gaps: {", with: "gaps: {unanswered-question: critical, "),
      settings: "gaps: {unanswered-question: off}"
    )
    #expect(journey.findings.map(\.severity) == [.critical, .critical, .critical])
  }

  @Test func `a rule that is off neither runs nor counts as skipped`() throws {
    let map = try Examined(
      "unanswered-question",
      questions,
      settings: "gaps: {unanswered-question: off, broken-promise: off}"
    )
    #expect(map.findings == [])
    #expect(map.all.off == ["unanswered-question", "broken-promise", "stale-map"])
    #expect(!map.all.skipped.contains { map.all.off.contains($0.rule) })
  }

  @Test func `an unknown rule is reported with the nearest one`() throws {
    let map = try Examined(
      "stale-map",
      """
      ---
      gaps: {stale-mop: low}
      mute: [{rule: nonsense-of-mine, reason: x}, {rule: author, reason: x}]
      ---
      ## A
      ### B
      - doing: C
      """
    )
    let diagnostics = ruleDiagnostics(map.atlas)
    #expect(
      diagnostics.map(\.message) == [
        "no rule is called 'stale-mop'; did you mean 'stale-map'?", "no rule is called 'nonsense-of-mine'",
      ]
    )
    #expect(diagnostics.allSatisfy { $0.id == .unknownRule && $0.severity == .warning })
  }

  private let silence = """
    ---
    SETTINGS
    ---
    ## One
    ### A
    - touchpoint: Mail
    1️⃣### B
    - need: To know
    ### C
    - need: To know more
    ### D
    - touchpoint: Mail
    """

  @Test func `a threshold is the journey's, else the site's, else the rule's own`() throws {
    func lines(_ journey: String, site: String = "") throws -> Int {
      try Examined("silent-stretch", silence.replacing("SETTINGS", with: journey), settings: site).findings
        .count
    }
    #expect(try lines("title: A") == 0)
    #expect(try lines("title: A", site: "gaps: {silent-steps: 2}") == 1)
    #expect(try lines("gaps: {silent-steps: 2}") == 1)
    #expect(try lines("gaps: {silent-steps: 3}", site: "gaps: {silent-steps: 2}") == 0)
  }

  @Test(arguments: [
    ("silent-steps: 0", "'silent-steps' is '0'; expected a whole number from 2 to 100"),
    ("silent-steps: high", "'silent-steps' is 'high'; expected a whole number from 2 to 100"),
    ("stale-map: 7", "rule 'stale-map' is set to '7'; expected critical, high, medium, low, info or off"),
    ("silent-stepps: 3", "no threshold is called 'silent-stepps'; did you mean 'silent-steps'?"),
    ("stale-mop: off", "no rule is called 'stale-mop'; did you mean 'stale-map'?"),
  ])
  func `a setting that is none is reported with what was expected`(setting: String, message: String) throws {
    let map = try Examined("stale-map", "## A\n### B\n- doing: C\n", settings: "gaps: {\(setting)}")
    #expect(ruleDiagnostics(map.atlas).map(\.message) == [message])
    let journey = try Examined("stale-map", "---\ngaps: {\(setting)}\n---\n## A\n### B\n- doing: C\n")
    #expect(ruleDiagnostics(journey.atlas).map(\.message) == [message])
  }

  // MARK: Gaps that the author saw

  @Test func `a gap that the author wrote down is a finding, unless it is closed`() throws {
    let map = try Examined(
      "author",
      """
      ---
      lang: nl
      ---
      ## A {weight=1}
      ### B
      1️⃣- gap: Niemand belt terug
        - severity: high
      2️⃣- gap: De folder is op
      - gap: Het formulier is weg
        - status: opgelost
      """
    )
    #expect(map.lines == ["high 1 Niemand belt terug", "medium 2 De folder is op"])
    #expect(map.findings.map(\.rank) == [8, 4])
  }

  // MARK: Absorbing

  @Test func `muting a finding does not bring back what it speaks for`() throws {
    let silence = """
      ---
      mute: [{rule: silent-stretch, reason: on purpose}]
      ---
      ## A
      ### B
      - touchpoint: C
      ## D
      ### E
      - need: F
      ### G
      - need: H
      ### I
      - need: J
      """
    #expect(try Examined("phase-without-touchpoint", silence).findings == [])
    #expect(try Examined("silent-stretch", silence).findings.map(\.isMuted) == [true])
  }
}
