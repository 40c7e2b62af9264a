import Diagnostics
import Journeys
import Testing

@Suite struct FieldTests {
  @Test func `reports wrong types, dates, choices and numbers at their places, all in one run`() {
    check(
      """
      ---
      title: 1️⃣[a, b]
      reviewed: 2️⃣1 oktober
      state: 3️⃣as-if
      status: 4️⃣klaar
      review-every: 5️⃣soms
      feeling-scale: 6️⃣5..1
      lang: 7️⃣de
      mute: [8️⃣{rule: stale-map}]
      gaps: {stale-map: 9️⃣hi}
      ---

      ## Doen

      - doing: iets
      """,
      reports: [
        (1, .wrongType, "'title' holds a list; expected text"),
        (2, .invalidDate, "'1 oktober' is not a date; expected year-month-day"),
        (3, .invalidValue, "'state' is 'as-if'; expected as-is, to-be, planned or actual"),
        (4, .invalidValue, "'status' is 'klaar'; expected draft, in-review or approved"),
        (5, .invalidValue, "'review-every' is 'soms'"),
        (6, .invalidValue, "'feeling-scale' is '5..1'"),
        (7, .invalidValue, "'lang' is 'de'; expected en or nl"),
        (8, .missingKey, "a mute has no 'reason'"),
        (9, .invalidValue, "rule 'stale-map' is set to 'hi'"),
      ]
    )
  }

  @Test func `warns about an unknown key with the nearest known one`() {
    check(
      "---\n1️⃣onwer: Team\n---\n\n## Doen\n\n- doing: iets\n",
      reports: [(1, .unknownKey, "a journey's front-matter has no key 'onwer'; did you mean 'owner'?")]
    )
  }

  @Test func `numbers of opportunities and weights have their bounds`() {
    check(
      """
      1️⃣## Doen {weight=7}

      - opportunity: Beter
        - effect: 2️⃣9
        - due: 3️⃣morgen
      - touchpoint: Balie
        - control: 4️⃣niemand
      """,
      reports: [
        (1, .invalidNumber, "'weight' is '7'; expected 0, 1, 2 or 3"),
        (2, .invalidNumber, "'effect' is '9'; expected a number from 1 to 5"),
        (3, .invalidDate, "'morgen' is not a date"),
        (4, .invalidValue, "'control' is 'niemand'; expected own, partner or third-party"),
      ]
    )
  }

  @Test
  func
    `warns about items before any phase, a line without a key, an empty file and a key that is nearly one`()
  {
    check(
      "1️⃣- doing: te vroeg\n\n## Doen\n\n- doing: iets\n2️⃣- zomaar\n- 3️⃣toutchpoint: Balie\n",
      reports: [
        (1, .stepOutsidePhase, "these items stand before any phase"),
        (2, .unplaced, "this line has no 'key: value'"),
        (3, .similarKey, "'toutchpoint' is taken as a lane of your own; did you mean 'touchpoint'?"),
      ]
    )
    check("1️⃣", reports: [(1, .emptyFile, "the file is empty")])
    check("1️⃣Alleen maar tekst.\n", reports: [(1, .journeyWithoutSteps, "the journey has no steps")])
  }

  @Test func `says once that a word is nearly a key, however often it stands there`() {
    check(
      """
      ## Doen

      ### Een

      - 1️⃣toutchpoint: Balie
      - toutchpoint: Loket

      ### Twee

      - toutchpoint: Balie
      - 2️⃣pian: Wachten
      """,
      reports: [
        (1, .similarKey, "'toutchpoint' is taken as a lane of your own; did you mean 'touchpoint'?"),
        (2, .similarKey, "'pian' is taken as a lane of your own; did you mean 'pain'?"),
      ]
    )
  }

  @Test func `reads the site's settings and reports what is wrong with them`() {
    let read = atlas(
      of: [
        SourceFile(
          path: "journeysite.yaml",
          text:
            "title: Reizen\nlang: nl\nreview-every: 26w\nlanes: {Privacy: unseen, Taal: ergens}\nkleur: rood\n"
        )
      ],
      on: testDay
    )
    #expect(read.value.settings.title == "Reizen")
    #expect(read.value.settings.reviewEvery == 182)
    #expect(read.value.settings.lanes.map(\.label) == ["Privacy"])
    #expect(read.value.settings.lanes.map(\.block) == [.unseen])
    #expect(read.diagnostics.map(\.id) == [.invalidValue, .unknownKey])
  }
}
