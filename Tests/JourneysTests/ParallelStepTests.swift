import Diagnostics
@testable import Journeys
import Testing

@Suite struct ParallelStepTests {
  @Test
  func `a step says as which other one it happens at the same time, by id, by title or as the one before`() {
    check(
      """
      ---
      state: as-is
      ---

      ## Doen

      ### Belt de winkel {#belt}

      - doing: Belt

      ### Zoekt op de site

      - parallel: belt
      - doing: Zoekt

      ### Vraagt een vriend

      - gelijktijdig met: Zoekt op de site

      ### Wacht

      - tegelijk: ja

      ### Betaalt

      - tegelijk: nee
      - doing: Pint
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @5
            step belt 'Belt de winkel' @7
              doing 'Belt' @9
            step zoekt-op-de-site 'Zoekt op de site' @11 parallel=belt
              doing 'Zoekt' @14
            step vraagt-een-vriend 'Vraagt een vriend' @16 parallel=zoekt-op-de-site
            step wacht 'Wacht' @20 parallel=vraagt-een-vriend
            step betaalt 'Betaalt' @24
              doing 'Pint' @27
        """
    )
  }

  @Test func `steps that name each other in any way are one group`() {
    let steps = ["a", "b", "c", "d", "e", "f"].map {
      Step(id: $0, title: $0, location: SourceLocation(file: ""))
    }
    var journey = Journey(id: "a", title: "A", language: .en, location: SourceLocation(file: ""))
    journey.steps = steps
    #expect(journey.parallelGroups == [])
    journey.steps[3].parallelTo = "a"
    journey.steps[0].parallelTo = "f"
    journey.steps[2].parallelTo = "b"
    journey.steps[1].parallelTo = "c"
    #expect(journey.parallelGroups == [[0, 3, 5], [1, 2]])
    journey.steps[5].parallelTo = "c"
    #expect(journey.parallelGroups == [[0, 1, 2, 3, 5]])
  }

  @Test func `a step that isn't there is an error, and so is the one before the first`() {
    check(
      """
      ---
      state: as-is
      ---

      ## Doen

      1️⃣### Belt {#belt}

      - parallel: ja

      2️⃣### Zoekt

      - parallel: bellt

      3️⃣### Wacht

      - parallel: wacht
      """,
      reports: [
        (1, .unknownStep, "no step stands before this one"),
        (2, .unknownStep, "no other step has the id 'bellt'; did you mean 'belt'?"),
        (3, .unknownStep, "no other step has the id 'wacht'"),
      ]
    )
  }

  @Test func `in a document of the wild the words stay`() {
    let read = atlas(
      of: [
        SourceFile(
          path: "content/journeys/a.md",
          text: "## Buying\n\n### Step 1\n\n- action: Looks\n- parallel: the shop packs it\n"
        )
      ],
      on: testDay
    )
    let items = read.value.journeys.first?.steps.first?.items ?? []
    #expect(items.map(\.text) == ["Looks", "the shop packs it"])
    #expect(!read.diagnostics.contains { $0.severity == .error })
  }
}
