import Diagnostics
import Journeys
import Testing

@Suite struct ReferenceTests {
  private let registers = [
    "content/audiences/lezer.md": "---\nname: De lezer\n---\n",
    "content/evidence/interviews-2026.md":
      "---\nname: Interviews\nkind: interviews\ndate: 2026-03-01\nn: 12\n---\n",
    "content/promises/snel.md": "---\nname: Morgen in huis\n---\n",
  ]

  @Test func `finds entries of the registers by id and by name`() {
    check(
      """
      ---
      audience: de lezer
      ---

      ## Doen

      - promise: snel
      - pain: Duur
        - evidence: Interviews, aanname
      """,
      besides: registers,
      isReadAs: """
        journey test 'Test' as-is @1
          audience lezer 'De lezer'
          phase doen 'Doen' @5
            step doen '' @5 is-phase
              promise 'Morgen in huis' @7 made=snel
              pain 'Duur' @8 evidence=partly source=interviews-2026
        """
    )
  }

  @Test func `reports ids that nothing has, with the nearest`() {
    check(
      """
      ---
      audience: 1️⃣lezr
      follows: [2️⃣boek-lezen]
      ---

      ## Doen

      - promise: 3️⃣snell
      - pain: Duur
        - evidence: 4️⃣interviews-2025
      - 5️⃣opportunity: Goedkoper
        - solves: Traag
        - through: nergens
      """,
      besides: registers,
      reports: [
        (1, .unknownAudience, "no audience has the id 'lezr'; did you mean 'lezer'?"),
        (2, .unknownJourney, "no journey has the id 'boek-lezen'"),
        (3, .unknownPromise, "no promise has the id 'snell'; did you mean 'snel'?"),
        (4, .unknownEvidence, "no evidence has the id 'interviews-2025'; did you mean 'interviews-2026'?"),
        (5, .unknownPain, "nothing in this journey is called 'Traag'"),
        (5, .unknownStep, "no step has the id 'nergens'"),
      ]
    )
  }

  @Test func `reports phases and models that are not there`() {
    check(
      """
      ---
      phases: five-phases
      ---

      1️⃣## Aankop

      - doing: Kiest

      ## Conversion

      - doing: Betaalt
      """,
      reports: [(1, .unknownPhase, "no phase of 'five-phases' is called 'Aankop'")]
    )
    check(
      "---\nphases: 1️⃣five-fases\n---\n\n## Doen\n\n- doing: iets\n",
      reports: [
        (1, .unknownPhaseModel, "no phase model has the id 'five-fases'; did you mean 'five-phases'?")
      ]
    )
  }

  @Test func `reports a step or journey that a path leads to and that is not there`() {
    check(
      "## Doen\n\n### Kiest\n\n- next: 1️⃣Kest\n",
      reports: [(1, .unknownStep, "no step or journey has the id 'kest'")]
    )
  }

  @Test func `reports the same id twice and two files with one address, naming both places`() {
    check(
      "## Doen\n\n### Een {#a}\n\n- doing: x\n\n1️⃣### Twee {#a}\n\n- doing: y\n",
      reports: [(1, .duplicateID, "two steps have the id 'a'")]
    )
    let read = atlas(
      of: [
        SourceFile(path: "content/journeys/Een Boek.md", text: "## A\n\n- doing: x\n"),
        SourceFile(path: "content/journeys/een-boek.md", text: "## A\n\n- doing: x\n"),
      ],
      on: testDay
    )
    #expect(read.diagnostics.map(\.id) == [.pathCollision])
    #expect(read.diagnostics.first?.notes.first?.location != nil)
  }
}
