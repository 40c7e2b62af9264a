import Gaps
import Journeys
import Testing

struct FeelingTests {
  // MARK: valley-without-action

  private let valley = """
    ---
    lang: nl
    ---
    ## A
    ### Vertrek
    - feeling: 1 blij
    ### 1️⃣Wachten
    - feeling: -1 opgesloten
    - pain: Een hele dag zonder tijdvak
    ### Aankomst
    - feeling: 1 opgelucht
    - opportunity: Iets anders
    """

  @Test func `reports a dip that nobody does anything about`() throws {
    let map = try Examined("valley-without-action", valley)
    #expect(map.lines == ["high 1 Dal zonder actie: ‘Wachten’"])
    let finding = try #require(map.findings.first)
    #expect(finding.place == .steps(1..<2, lane: .opportunity))
    #expect(finding.hole?.what == "Nog geen kans")
    #expect(
      finding.explanation
        == "Het gevoel is ‘opgesloten’ door ‘Een hele dag zonder tijdvak’, en er staat geen kans bij."
    )
  }

  @Test func `the valley speaks for the pain in it`() throws {
    #expect(try Examined("pain-without-opportunity", valley).lines == [])
    let without = try Examined(
      "pain-without-opportunity",
      valley,
      settings: "gaps: {valley-without-action: off}"
    )
    #expect(without.lines == ["high 1 Pijn zonder kans: een hele dag zonder tijdvak"])
  }

  @Test func `an opportunity in the step, or one elsewhere that solves its pain, is action`() throws {
    let here = valley.replacing("- pain: Een", with: "- opportunity: Tijdvak van twee uur\n- pain: Een")
    #expect(try Examined("valley-without-action", here).lines == [])
    let elsewhere = valley.replacing(
      "- opportunity: Iets anders",
      with: "- opportunity: Tijdvak\n  - solves: Een hele dag zonder tijdvak"
    )
    #expect(try Examined("valley-without-action", elsewhere).lines == [])
    let dropped = valley.replacing(
      "- pain: Een",
      with: "- opportunity: Tijdvak van twee uur\n  - status: dropped\n- pain: Een"
    )
    #expect(try Examined("valley-without-action", dropped).lines.count == 1)
  }

  @Test func `a low start, a low end and a slope are no valleys`() throws {
    let map = try Examined(
      "valley-without-action",
      """
      ## A
      ### One
      - feeling: -2
      ### Two
      - feeling: -1
      ### Three
      - feeling: 1
      ### Four
      - feeling: -1
      - opportunity: Something
      """
    )
    #expect(map.skipped == nil)
    #expect(map.lines == [])
  }

  @Test func `equally low neighbours are one valley`() throws {
    let map = try Examined(
      "valley-without-action",
      """
      ## A
      ### One
      - feeling: 1
      ### 1️⃣Two
      - feeling: -1
      ### Three
      - feeling: -1
      ### Four
      - feeling: 0
      - opportunity: Something
      """
    )
    #expect(map.findings.map(\.place) == [.steps(1..<3, lane: .opportunity)])
  }

  @Test(arguments: ["valley-without-action", "bad-ending"])
  func `without a curve there is no low point`(rule: String) throws {
    let map = try Examined(rule, "## A\n### B\n- feeling: happy\n")
    #expect(map.skipped == "no feeling in this journey has a point on the curve")
  }

  // MARK: bad-ending

  private let ending = """
    ---
    lang: nl
    ---
    ## A
    ### Kopen
    - feeling: 1 blij
    ### Wachten op het geld
    1️⃣- feeling: -1 argwaan
    ### Bellen
    - path: omweg
    - feeling: 2
    """

  @Test func `reports a journey that ends below zero on its main path`() throws {
    let map = try Examined("bad-ending", ending)
    #expect(map.lines == ["medium 1 De reis eindigt in ‘argwaan’"])
  }

  @Test func `an ending at zero, without a feeling or in another journey is not bad`() throws {
    #expect(try Examined("bad-ending", ending.replacing("-1 argwaan", with: "0 berustend")).lines == [])
    #expect(
      try Examined("bad-ending", ending.replacing("1️⃣- feeling: -1 argwaan", with: "- doing: Wacht")).lines
        == []
    )
    #expect(
      try Examined(
        "bad-ending",
        ending.replacing("1️⃣- feeling", with: "- next: other\n- feeling"),
        others: [("content/journeys/other.md", "## A\n### B\n- doing: C\n")]
      ).lines == []
    )
  }

  // MARK: pain-without-opportunity

  @Test func `where opportunities name what they solve, only being named counts`() throws {
    let map = try Examined(
      "pain-without-opportunity",
      """
      ---
      lang: nl
      ---
      ## A
      ### 1️⃣Ophalen
      - pain: De balie vindt de code niet
      - pain: Lange rij
      - opportunity: Tweede balie
        - solves: Lange rij
      """
    )
    #expect(map.lines == ["medium 1 Pijn zonder kans: de balie vindt de code niet"])
    let finding = try #require(map.findings.first)
    #expect(finding.place == .steps(0..<1, lane: .opportunity))
    #expect(finding.hole?.what == "Nog geen kans")
    #expect(finding.hole?.question == "Wat lost ‘De balie vindt de code niet’ op?")
  }

  @Test func `where none does, an opportunity or a solution in the same step counts`() throws {
    let map = try Examined(
      "pain-without-opportunity",
      """
      ## A
      ### One
      - pain: Long queue
      - opportunity: Second desk
      ### Two
      - pain: No signs
      - solution: Signs
      ### 1️⃣Three
      - pain: Too cold
      - feeling: -1
      """
    )
    #expect(map.lines == ["high 1 Pain without an opportunity: too cold"])
  }

  @Test func `a journey with pains and not one opportunity gets a single gap`() throws {
    let pains = "## A\n### One\n- pain: Cold\n### Two\n- pain: Wet\n### Three\n- pain: Late\n"
    let other = (path: "content/journeys/other.md", text: "## A\n### B\n- opportunity: C\n")
    let map = try Examined("pain-without-opportunity", pains, others: [other])
    #expect(map.lines == ["medium – Three pains and not one opportunity"])
    #expect(map.findings.first?.explanation == "Nobody has picked up ‘Cold’, ‘Wet’ and ‘Late’ yet.")
    #expect(
      try Examined("pain-without-opportunity", pains).skipped == "this site doesn't keep opportunities"
    )
  }

  @Test func `without pains there is nothing to solve`() throws {
    #expect(
      try Examined("pain-without-opportunity", "## A\n### B\n- opportunity: C\n").skipped
        == "this journey names no pains"
    )
  }
}
