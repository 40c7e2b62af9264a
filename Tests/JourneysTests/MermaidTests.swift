import Diagnostics
import Foundation
import Journeys
import Testing

@Suite struct MermaidTests {
  private func read(_ text: String, as path: String = "content/journeys/dag.mmd") -> Diagnosed<Atlas> {
    atlas(of: [SourceFile(path: path, text: text)], on: testDay)
  }

  @Test func `sections are phases, tasks are steps, scores are feelings and actors act`() {
    let read = read(
      """
      journey
          title My working day
          section Go to work
            Make tea: 5: Me
            Go upstairs: 3: Me, Cat
          section Go home
            Sit down: 1
      """
    )
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.value.journeys.first?.dump == """
        journey dag 'My working day' as-is @1
          phase go-to-work 'Go to work' @3
            step make-tea 'Make tea' @4 actors=Me
              feeling '5' @4 [ score=5.0 level=1.0]
            step go-upstairs 'Go upstairs' @5 actors=Me+Cat
              feeling '3' @5 [ score=3.0 level=0.0]
          phase go-home 'Go home' @6
            step sit-down 'Sit down' @7
              feeling '1' @7 [ score=1.0 level=-1.0]
        """
    )
  }

  @Test func `a fenced diagram in a text without phases is the journey`() {
    let read = read(
      "---\nlang: nl\n---\n\n# Reis\n\n## Kaart\n\n```mermaid\njourney\n  section Thuis\n    Zit: 4: Ik\n```\n\nNa afloop.\n",
      as: "content/journeys/dag.md"
    )
    #expect(read.diagnostics.isEmpty)
    let journey = read.value.journeys.first
    #expect(journey?.title == "Reis")
    #expect(journey?.phases.map(\.name) == ["Thuis"])
    #expect(journey?.steps.first?.location.line == 12)
    #expect(journey?.sections.count == 1)
  }

  @Test func `front-matter, comments, directives and accessible words are no tasks`() {
    let read = read(
      """
      ---
      title: "Uit de kop"
      ---
      %%{init: {'theme': 'dark'}}%%

      JOURNEY %% comment
      accTitle: words
      accDescr {
        more: 5: words
      }
        %% not: 5: this
        Only task: 3: Me
      """
    )
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.journeys.first?.title == "Uit de kop")
    #expect(read.value.journeys.first?.steps.map(\.title) == ["Only task"])
  }

  @Test func `a colon in a name stays in the name, and codes become characters`() {
    let read = read("journey\n section A: b\n  Note: buy #35;1<br/>now: 2.5: Me\n")
    #expect(read.value.journeys.first?.phases.map(\.name) == ["A: b"])
    #expect(read.value.journeys.first?.steps.map(\.title) == ["Note: buy #1 now"])
    #expect(read.value.journeys.first?.steps.first?.items.first?.feeling?.score == 2.5)
  }

  @Test func `a line that can't be read is kept as text with a warning at its number`() {
    let read = read("journey\n section A\n  Discover -> 3: User\n  Learn: 2: User\n")
    #expect(read.diagnostics.map(\.id) == [.unplaced])
    #expect(read.diagnostics.first?.location.line == 3)
    #expect(read.value.journeys.first?.steps.map(\.title) == ["Learn"])
    #expect(read.value.journeys.first?.phases.first?.prose.count == 1)
  }

  @Test func `scores beyond 5 make a scale of the diagram's own, with a warning`() {
    let read = read("journey\n section A\n  Win: 9: Me\n  Lose: 1: Me\n")
    #expect(read.diagnostics.map(\.id) == [.invalidFeeling])
    #expect(!read.diagnostics.hasErrors)
    #expect(read.value.journeys.first?.feelingScale.highest == 9)
  }

  @Test func `another kind of diagram, and one in a comment, are left alone`() {
    for text in [
      "```mermaid\nflowchart LR\n  A --> B\n```\n", "<!--\n```mermaid\njourney\n  A: 5: Me\n```\n-->\n",
    ] {
      let read = read(text, as: "content/journeys/a.md")
      #expect(read.value.journeys.first?.phases.isEmpty == true)
    }
  }

  /// Numbers of sections, tasks and distinct actors that an index of real diagrams gives; skipped where
  /// those diagrams are not at hand.
  @Test func `real diagrams have the sections, tasks and actors that their index gives`() throws {
    let corpus = (#filePath as NSString).deletingLastPathComponent + "/../../../shared/corpus"
    guard let index = try? String(contentsOfFile: corpus + "/INDEX.md", encoding: .utf8) else { return }
    for row in index.split(separator: "\n") where row.contains(".mmd | mermaid |") {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let path = cells.first, let counts = cells.dropFirst(5).first,
        let bytes = FileManager.default.contents(atPath: corpus + "/mermaid/" + path)
      else { continue }
      let numbers = counts.prefix { "0123456789/ ".contains($0) }.split(separator: "/")
        .compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
      let file = SourceFile(path: "content/journeys/" + path, bytes: Array(bytes))
      let read = atlas(of: [file], on: testDay)
      #expect(!read.diagnostics.hasErrors, "\(path)")
      let journey = try #require(read.value.journeys.first, "\(path)")
      let sections = journey.phases.count - (journey.phases.first?.name == journey.title ? 1 : 0)
      let found = [sections, journey.steps.count, Set(journey.steps.flatMap(\.actors)).count]
      #expect(found == numbers, "\(path): found \(found), index \(numbers)")
    }
  }
}
