import Diagnostics
import Journeys
import Testing

/// Maps as people write them without knowing this format.
@Suite struct WildTests {
  private func read(_ text: String, as path: String = "content/journeys/a.md") -> Diagnosed<Atlas> {
    atlas(of: [SourceFile(path: path, text: text)], on: testDay)
  }

  private func phases(_ text: String) -> [String] {
    read(text).value.journeys.first?.phases.map(\.name) ?? []
  }

  @Test func `a text that is evidently Dutch gets Dutch words, unless the site or the text names a language`()
  {
    let dutch = """
      # Naar de markt

      ## Fase 1

      - Acties: loopt met een tas naar de markt
      - Emoties: blij dat het niet regent, maar ook moe van de hele week
      """
    let english =
      "# To the market\n\n## Stage 1\n\n- Actions: walks with a bag to the market and on to the shop\n"
    #expect(read(dutch).value.journeys.map(\.language) == [.nl])
    #expect(read(english).value.journeys.map(\.language) == [.en])
    #expect(read("---\nlang: en\n---\n" + dutch).value.journeys.map(\.language) == [.en])
    #expect(read("# Markt\n\n## Fase 1\n\n- Acties: loopt\n").value.journeys.map(\.language) == [.en])
    let settings = SourceFile(path: "journeysite.yaml", text: "lang: en\n")
    let named = atlas(of: [settings, SourceFile(path: "content/journeys/a.md", text: dutch)], on: testDay)
    #expect(named.value.journeys.map(\.language) == [.en])
  }

  @Test func `bold labels without a colon hold what stands below them`() {
    check(
      """
      # To the market

      ## Stage 1 — Before

      **User actions**

      - Writes a list
      - Looks for a bag

      **Thoughts**

      > Where is that bag?

      **Emotional state**

      calm

      ## Stage 2 — There

      **User actions**

      1. Walks around
      """,
      isReadAs: """
        journey a 'To the market' as-is @1
          phase before 'Stage 1 — Before' @3
            step before '' @3 is-phase
              doing 'Writes a list' @5
              doing 'Looks for a bag' @5
              thinking 'Where is that bag?' @12
              feeling 'calm' @16 [calm]
          phase there 'Stage 2 — There' @18
            step there '' @18 is-phase
              doing 'Walks around' @22
        """,
      at: "a.md"
    )
  }

  @Test func `a label that three sections share is a lane, in whatever language`() {
    let journey = read(
      ["Uno", "Due", "Tre"].map { "## \($0)\n\n**Cosa fa:** cammina\n\n**Nota:** \($0)\n" }.joined(
        separator: "\n"
      )
        + "\n## Fine\n\n**Solo qui:** basta\n"
    ).value.journeys[0]
    #expect(journey.phases.map(\.name) == ["Uno", "Due", "Tre"])
    #expect(
      journey.steps.map { $0.items.map(\.label) } == [
        ["Cosa fa", "Nota"], ["Cosa fa", "Nota"], ["Cosa fa", "Nota"],
      ]
    )
    #expect(journey.sections.count == 1)
  }

  @Test(
    arguments: [
      ("Current pain points", Lane.pain), ("Thoughts & feelings", .thinking),
      ("Opportunities (later)", .opportunity),
      ("Doel van de medewerker", .need), ("Today's touchpoints", .touchpoint), ("Denkt/voelt", .thinking),
      ("痛點", .pain), ("タッチポイント", .touchpoint), ("사용자 행동", .doing), ("Points de contact", .touchpoint),
      ("Эмоции", .feeling), ("Schmerzpunkte", .pain),
    ]
  )
  func `a lane is known by its name among other words and in other languages`(label: String, lane: Lane) {
    #expect(Key(label) == .lane(lane))
  }

  @Test(arguments: ["Privacy", "Error handling", "Street view", "Call to arms", "Day of the week"])
  func `other words are lanes of the author's own`(label: String) {
    if case .lane? = Key(label) { Issue.record("\(label) is \(String(describing: Key(label)))") }
  }

  @Test func `a section about people and one about the work are no phases`() {
    let text = """
      # Map

      ## Persona

      - Name: Ann
      - Age: 35

      ## 1. Look

      - Actions: reads
      - Pain points: small print

      ## 2. Buy

      - Actions: pays

      ## Conclusion

      Shorter texts.
      """
    #expect(phases(text) == ["1. Look", "2. Buy"])
  }

  @Test func `a heading that says it is the journey holds the phases, whatever stands beside it`() {
    let text = """
      # Map

      ## Scope

      **Goal:** a book

      ## The user journey

      ### Look

      **Actions:** reads

      **Pain points:** small print

      ### Buy

      **Actions:** pays

      **Emotions:** glad

      ## Ideas

      **Opportunity:** larger print
      """
    #expect(phases(text) == ["Look", "Buy"])
  }

  @Test func `a list or a quote below a numbered stage tells what happens`() {
    check(
      """
      # Reis

      ## Stap 1: Kiezen

      - Kijkt rond

      > "Wat is het verschil?"

      ## Stap 2: Kopen

      1. Betaalt
      """,
      isReadAs: """
        journey a 'Reis' as-is @1
          phase kiezen 'Stap 1: Kiezen' @3
            step kiezen '' @3 is-phase
              doing 'Kijkt rond' @5
              thinking '"Wat is het verschil?"' @7
          phase kopen 'Stap 2: Kopen' @9
            step kopen '' @9 is-phase
              doing 'Betaalt' @11
        """,
      at: "a.md"
    )
  }

  @Test func `lines with arrows are steps where nothing else is a map`() {
    let journeys = read(
      """
      # Guide

      ## Visitor journey

      ```
      opens the page
        → looks around
        → asks
      ```

      ## Owner journey

      Log in

      ↓

      Answer

      ↓

      Close
      """
    ).value.journeys
    #expect(journeys.map(\.title) == ["Owner journey", "Visitor journey"])
    #expect(
      journeys.map { $0.steps.map(\.title) } == [
        ["Log in", "Answer", "Close"], ["opens the page", "looks around", "asks"],
      ]
    )
  }

  @Test(
    arguments: [
      "status: shipped", "date: next spring", "tags: {a: b}", "owner: [a, {b: c}]",
      "type: customer-journey\nslug: x",
    ]
  )
  func `front-matter of other tools is a warning at most`(line: String) {
    let read = read("---\ntitle: A\n\(line)\n---\n\n# A\n\n## Look\n\n**Actions:** reads\n")
    #expect(!read.diagnostics.isEmpty)
    #expect(!read.diagnostics.hasErrors)
    #expect(read.value.journeys.first?.phases.count == 1)
  }

  @Test func `what the front-matter says besides is kept with its words`() {
    let journey = read(
      "---\ntitle: A\nstatus: shipped\npersona: {name: Ann, age: 35}\nx: [1, 2]\n---\n\n# B\n"
    ).value.journeys[0]
    #expect(journey.otherFacts.map(\.key) == ["status", "persona", "x"])
    #expect(journey.otherFacts.map(\.text) == ["shipped", "name: Ann; age: 35", "1, 2"])
    #expect(journey.document == "B")
  }

  @Test func `a way on that leads nowhere stays as text, and stops no document of the wild`() {
    let read = read(
      "## Stage 1: Look\n\n**Actions:** reads\n\n**Next:** goes home, tired\n\n## Stage 2: Buy\n\n**Actions:** pays\n"
    )
    #expect(!read.diagnostics.hasErrors)
    #expect(read.value.journeys[0].steps[0].items.map(\.text) == ["reads", "goes home, tired"])
  }

  @Test func `what is said twice of a step, or says more than its key asks, is a card of its own`() {
    let step = read(
      "## Look\n\n- doing: reads\n- path: shop\n- path: web\n- moment of truth: the first line decides\n- when: it rains\n"
    ).value.journeys[0].steps[0]
    #expect(step.path == "shop")
    #expect(step.items.map(\.text) == ["reads", "web", "the first line decides", "it rains"])
  }

  @Test func `a table's head is kept where it names neither a lane nor a phase`() {
    let journey = read(
      "## Look\n\n| Aspect | Detail |\n|---|---|\n| Actions | reads |\n| Pain points | print; queue |\n"
    ).value.journeys[0]
    #expect(journey.tableHeads.contains("Aspect"))
    #expect(journey.steps[0].items.map(\.text) == ["reads", "print", "queue"])
  }

  @Test func `a list of phases in the front-matter gives them weight and says which are left out`() {
    let journey = read(
      "---\nphases:\n  - {id: look, weight: 3}\n  - {id: buy, skipped: others do}\n---\n\n## Look\n\n- doing: reads\n"
    ).value.journeys[0]
    #expect(journey.phases.map(\.weight) == [3, 0])
    #expect(journey.phases.map(\.skipped) == [nil, "others do"])
  }

  @Test func `the same value in a journey of this format is an error`() {
    for text in [
      "---\nstate: as-is\nstatus: shipped\n---\n", "---\nstatus: shipped\n---\n\n## Look\n\n- doing: reads\n",
    ] {
      #expect(read(text).diagnostics.contains { $0.id == .invalidValue && $0.severity == .error })
    }
  }
}
