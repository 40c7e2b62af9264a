import Diagnostics
import Journeys
import Testing

/// What headings and what stands around them say in texts written without knowing this format.
@Suite struct WildHeadingTests {
  private func journeys(_ text: String) -> [Journey] {
    atlas(of: [SourceFile(path: "content/journeys/a.md", text: text)], on: testDay).value.journeys
  }

  @Test func `a rule in front of a heading parts, and says nothing`() {
    let journey = journeys(
      """
      # To the market

      On foot.

      ---

      ## Stage 1 — Before

      It rains.

      ---

      ## Stage 2 — There

      **Actions**

      - Walks around

      ---
      """
    )[0]
    #expect(journey.introduction.count == 1)
    #expect(journey.phases.map(\.prose.count) == [1, 0])
    #expect(journey.steps.flatMap(\.items).filter { !$0.more.isEmpty }.isEmpty)
  }

  @Test func `a rule between two paragraphs stays`() {
    let journey = journeys("## Stage 1\n\n- Actions: walks\n\nOne.\n\n---\n\nTwo.\n")[0]
    #expect((journey.steps.flatMap(\.prose) + journey.phases.flatMap(\.prose)).count == 3)
  }

  @Test func `a heading with a word for people is a phase when it tells how a contact goes`() {
    let text = """
      # Joining

      ## Sign up

      - Actions: writes her name
      - Touchpoints: the site

      ## Complete your profile

      **Actions**

      - uploads a picture

      **Touchpoints**

      - the site

      ## Leave

      - Actions: closes the page
      - Touchpoints: the site
      """
    #expect(journeys(text)[0].phases.map(\.name) == ["Sign up", "Complete your profile", "Leave"])
    let people = text.replacing("**Touchpoints**", with: "**Hobbies**")
    #expect(journeys(people)[0].phases.map(\.name) == ["Sign up", "Leave"])
  }

  @Test(arguments: [
    ("To the market (future state)", Journey.State.toBe), ("ToBe: to the market", .toBe),
    ("De gewenste reis naar de markt", .toBe), ("To the market", .asIs), ("A future neighbour", .asIs),
  ])
  func `a title may say that it is about how things should be`(title: String, state: Journey.State) {
    #expect(journeys("# \(title)\n\n## Stage 1\n\n- Actions: walks\n")[0].state == state)
  }

  @Test func `a state that an author wrote goes before the title`() {
    let text = "---\nstate: as-is\n---\n\n# The desired market\n\n## Look\n\n- doing: walks\n"
    #expect(journeys(text)[0].state == .asIs)
  }

  @Test(arguments: ["Remaining pains", "Identified pain points", "Resterende pijnpunten"])
  func `a qualifier in front of a lane's name changes nothing`(label: String) {
    let journey = journeys("## Stage 1\n\n**Actions**\n\n- walks\n\n**\(label)**\n\n- it rains\n")[0]
    #expect(journey.steps.flatMap(\.items).map(\.lane) == [.doing, .pain])
  }
}
