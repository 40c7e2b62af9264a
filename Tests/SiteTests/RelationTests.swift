import Site
import Testing

/// Journeys that come after each other, tell each other's steps in detail, and lie beside each other.
@Suite struct RelationTests {
  private let made = site(of: [
    ("journeysite.yaml", "lang: en\n"),
    (
      "content/journeys/first.md",
      """
      ---
      title: First
      state: as-is
      follows: [second]
      approved-as: 1f2e3d
      status: approved
      ---

      ## Buy

      ### Looks

      - feeling: 1 glad

      ### Pays {#pays}

      - sub: inside/paying
      - parallel: looks
      - next: second
        - when: it is a gift

      """
    ),
    (
      "content/journeys/second.md",
      "---\ntitle: Second\nlang: nl\ncompare-with: first\nends: Het pakje is uitgepakt\n---\n\n## Uitpakken\n\n- doet: Pakt uit\n"
    ),
    (
      "content/journeys/inside/paying.md",
      """
      ---
      title: Paying
      ---

      ## Pay

      ### Types

      - question: Is it safe?
      - feeling: -1 wary
      - sub: inside/deeper

      """
    ),
    (
      "content/journeys/inside/deeper.md",
      "---\ntitle: Deeper\n---\n\n## Bank\n\n### Waits\n\n- feeling: -2 afraid\n- sub: inside/paying\n"
    ),
    ("content/journeys/alone.md", "---\ntitle: Alone\n---\n\n## Buy\n\n### Looks\n\n- doing: Looks\n"),
  ])

  private func head(_ page: String) -> String {
    made.text(page).components(between: "<ul class=\"rel\">", and: "</ul>").first ?? ""
  }

  @Test func `a journey leads to the one after it, and that one back`() {
    #expect(
      head("journeys/first.html").contains(
        "<span>Goes on to</span> <a href=\"../journeys/second.html\" lang=\"nl\">Second</a>"
      )
    )
    #expect(
      head("journeys/second.html").contains(
        "<span>Komt na</span> <a href=\"../journeys/first.html\" lang=\"en\">First</a>"
      )
    )
  }

  @Test func `a journey says what ends it, and which others it lies beside, from both sides`() {
    let second = head("journeys/second.html")
    #expect(second.contains("<span>Het einde</span> Het pakje is uitgepakt"))
    #expect(
      second.contains(
        "<span>Ligt naast</span> <a href=\"../journeys/first.html\" lang=\"en\">First</a> (zoals het nu is)"
      )
    )
    #expect(
      head("journeys/first.html").contains("<span>Laid beside</span> <a href=\"../journeys/second.html\"")
    )
  }

  @Test func `an approved journey says as what`() {
    #expect(
      made.text("journeys/first.html").contains("now <span>approved as 1f2e3d</span>")
    )
  }

  @Test func `a journey in detail says of which step, and the step what was found in it and below it`() {
    let paying = head("journeys/inside/paying.html")
    #expect(
      paying.contains(
        "<span>Detail of</span> <a href=\"../../journeys/first.html#story-pays\">First</a>, step 2 · Pays"
      )
    )
    let first = made.text("journeys/first.html")
    let step = first.components(between: "<li id=\"story-pays\"", and: "</li>").first ?? ""
    #expect(step.contains("<a href=\"../journeys/inside/paying.html\">Paying</a>"))
    #expect(
      step.contains("lowest feeling: \u{2212}2 afraid"),
      "the lowest feeling is in the journey below the one below"
    )
    let own = gapCount("journeys/inside/paying.html")
    let below = gapCount("journeys/inside/deeper.html")
    #expect(own > 0 && below > 0)
    #expect(step.contains("\(own + below) gaps"))
    let map = first.components(between: "id=\"step-pays\"", and: "</g>").first ?? ""
    #expect(map.contains("\(own + below) gaps") && map.contains("lowest: −2 afraid"))
  }

  @Test func `steps at the same time name each other`() {
    let first = made.text("journeys/first.html")
    #expect(
      first.components(between: "id=\"story-pays\"", and: "</li>").first?.contains(
        "At the same time as <a href=\"#story-looks\">Looks</a>"
      ) == true
    )
    #expect(
      first.components(between: "id=\"story-looks\"", and: "</li>").first?.contains(
        "At the same time as <a href=\"#story-pays\">Pays</a>"
      ) == true
    )
  }

  @Test func `the first page says what a journey is part of and comes after`() {
    let index = made.text("index.html")
    #expect(index.contains("<p class=\"rel\">Comes after <a href=\"journeys/first.html\">First</a></p>"))
    #expect(
      index.contains(
        "<p class=\"rel\">Detail of <a href=\"journeys/first.html\">First</a>, <a href=\"journeys/inside/deeper.html\">Deeper</a></p>"
      )
    )
  }

  @Test func `a journey on its own has none of it`() {
    #expect(!made.text("journeys/alone.html").contains("class=\"rel\""))
  }

  private func gapCount(_ page: String) -> Int {
    made.text(page).components(between: "<li id=\"gap-", and: "\"").count
  }
}
