import Diagnostics
import Journeys
import Reference
import Testing

@Suite struct ScaffoldTests {
  @Test(arguments: ScaffoldKind.allCases, Language.allCases)
  func `a scaffold builds without a remark, in both languages`(kind: ScaffoldKind, language: Language) throws
  {
    let day = try #require(Day("2026-11-22"))
    for title in [
      "Een boek: “nieuw” \\ \"oud\" #1", "Plain words", "null", "2026-01-01", "{a}", "- b", "C#", "a: b",
    ] {
      let text = scaffold(kind, titled: title, in: language)
      let read = atlas(of: [SourceFile(path: "content/\(kind.folder)/a.md", text: text)], on: day)
      #expect(read.diagnostics.isEmpty, "\(title): \(read.diagnostics.map(\.message))")
      let atlas = read.value
      let names =
        atlas.journeys.map(\.title) + atlas.audiences.map(\.name) + atlas.touchpoints.map(\.name)
        + atlas.sources.map(\.name) + atlas.promises.map(\.name)
      #expect(names == [title])
    }
  }

  @Test(arguments: Language.allCases)
  func `a journey's scaffold is a journey with steps, in its language`(language: Language) throws {
    let text = scaffold(.journey, titled: "A", in: language)
    let file = SourceFile(path: "content/journeys/a.md", text: text)
    let journey = try #require(journeys(from: file, in: Registers()).value.first)
    #expect(journey.language == language)
    #expect(journey.steps.count == 3)
    #expect(journey.phases.count == 5)
    let lanes = Set(journey.steps.flatMap(\.items).map(\.lane))
    #expect(!lanes.contains { if case .own = $0 { true } else { false } })
    #expect(
      journey.steps.flatMap(\.items).contains {
        $0.opportunity?.solves == ["they-compare-pain"] || $0.opportunity?.solves == ["zij-vergelijken-pain"]
      }
    )
  }
}
