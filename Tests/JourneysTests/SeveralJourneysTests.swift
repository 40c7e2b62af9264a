import Diagnostics
import Journeys
import Markdown
import Testing

/// Several journeys in one file.
@Suite struct SeveralJourneysTests {
  private func journeys(_ text: String) -> [Journey] {
    atlas(of: [SourceFile(path: "content/journeys/a.md", text: text)], on: testDay).value.journeys
  }

  @Test func `headings above the phases are journeys when more than one has phases below it`() {
    let journeys = journeys(
      """
      # Two roles

      For both.

      ## Reader

      ### Look

      - doing: reads
      - pain: small print

      ### Buy

      - doing: pays

      ## Librarian

      ### Look

      - doing: searches

      ### Buy

      - doing: lends

      ## Conclusion

      Nothing else.
      """
    )
    #expect(journeys.map(\.id) == ["a/librarian", "a/reader"])
    #expect(journeys.map(\.title) == ["Librarian", "Reader"])
    #expect(journeys.map { $0.phases.map(\.name) } == [["Look", "Buy"], ["Look", "Buy"]])
    // What stands before the first goes with it, what stands behind one with that one.
    #expect(journeys[1].introduction.count == 1)
    #expect(journeys[0].sections.map(\.title.plainText) == ["Conclusion"])
  }

  @Test func `one heading above the phases is no journey of its own`() {
    let journeys = journeys("# Map\n\n## Part one\n\n### A\n\n- doing: x\n\n#### S\n\n- doing: y\n")
    #expect(journeys.map(\.id) == ["a"])
  }

  @Test func `headings say that they are journeys`() {
    let journeys = journeys(
      "# Map\n\n## First {.journey #one}\n\n### A\n\n- doing: x\n\n## Second {.journey}\n\n### A\n\n- doing: y\n"
    )
    #expect(journeys.map(\.id) == ["a/one", "a/second"])
    #expect(journeys.allSatisfy { $0.steps.count == 1 })
  }

  @Test func `tables of phases below headings of their own are journeys`() {
    let table =
      "| Stage | Look | Buy |\n|---|---|---|\n| Actions | reads | pays |\n| Pain points | print | queue |\n"
    let journeys = journeys("# Map\n\n## Now\n\n\(table)\n\n## Later\n\n\(table)\n")
    #expect(journeys.map(\.id) == ["a/later", "a/now"])
    #expect(journeys.allSatisfy { $0.phases.map(\.name) == ["Look", "Buy"] && $0.steps.count == 2 })
  }

  @Test func `tables of steps are phases of one journey unless their headings say that they are journeys`() {
    let table =
      "| Step | Action | System response |\n|---|---|---|\n| 1 | reads | shows |\n| 2 | pays | books |\n"
    let phases = journeys("# Map\n\n## Look\n\n\(table)\n\n## Buy\n\n\(table)\n")
    #expect(phases.map { $0.phases.map(\.name) } == [["Look", "Buy"]])
    #expect(phases[0].steps.map(\.title) == ["reads", "pays", "reads", "pays"])
    let several = journeys("# Map\n\n## Journey 1: Look\n\n\(table)\n\n## Journey 2: Buy\n\n\(table)\n")
    #expect(several.map(\.title) == ["Journey 1: Look", "Journey 2: Buy"])
    #expect(several.allSatisfy { $0.steps.count == 2 })
  }

  @Test func `two diagrams are two journeys`() {
    let journeys = journeys(
      "# Map\n\n## A\n\n```mermaid\njourney\n section X\n  a: 5: Me\n```\n\n## B\n\n```mermaid\njourney\n section Y\n  b: 1: Me\n```\n"
    )
    #expect(journeys.map { $0.steps.map(\.title) } == [["a"], ["b"]])
  }

  @Test func `headings of the same names enrich a diagram`() {
    let journeys = journeys(
      """
      # Day

      ```mermaid
      journey
        section Morning
          Make tea: 5: Me
          Go: 2: Me
        section Evening
          Return: 3: Me
      ```

      ## Morning

      ### Make tea

      - thinking: Where is the cup?

      ## Evening

      - need: rest
      """
    )
    #expect(journeys.count == 1)
    #expect(journeys[0].phases.map(\.name) == ["Morning", "Evening"])
    #expect(journeys[0].steps.map(\.title) == ["Make tea", "Go", "Return"])
    #expect(journeys[0].steps[0].items.map(\.lane) == [.feeling, .thinking])
    #expect(journeys[0].phases[1].items.map(\.text) == ["rest"])
  }

  @Test func `a diagram of something else is a journey beside that of the headings`() {
    let journeys = journeys(
      "# Day\n\n```mermaid\njourney\n title Night\n section Sleep\n  dream: 5: Me\n```\n\n## Morning\n\n- doing: tea\n- pain: cold\n"
    )
    #expect(journeys.map { $0.phases.map(\.name) } == [["Morning"], ["Sleep"]])
    #expect(journeys.map(\.title) == ["Day", "Night"])
  }
}
