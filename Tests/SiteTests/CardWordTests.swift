import Site
import Testing

/// What an author says of a card is read back on the journey's page.
@Suite struct CardWordTests {
  private func page(_ lines: String, lang: String = "en", touchpoint: String = "") -> String {
    site(of: [
      ("journeysite.yaml", "lang: \(lang)\n"),
      ("content/touchpoints/desk.md", "---\nname: Desk\n\(touchpoint)---\n"),
      ("content/journeys/a.md", "---\ntitle: A\nlang: \(lang)\n---\n\n## Buy\n\n### Looks\n\n\(lines)\n"),
    ]).text("journeys/a.html")
  }

  @Test(arguments: [
    ("inform", "jobs: inform"), ("inform, retain", "jobs: inform, keep"), ("convince", "jobs: convince"),
    ("transact", "jobs: do business"), ("deliver", "jobs: deliver"), ("serve", "jobs: help"),
  ])
  func `what a touchpoint is there to do`(written: String, shown: String) {
    #expect(page("- touchpoint: Shop\n  - job: \(written)").contains(shown))
    #expect(!page("- touchpoint: Shop").contains("jobs: "))
  }

  @Test(arguments: [("in", "they start"), ("out", "we start"), ("both", "they or we start")])
  func `who starts`(written: String, shown: String) {
    #expect(page("- touchpoint: Shop\n  - direction: \(written)").contains(shown))
  }

  @Test(arguments: [("lower", "lager is beter"), ("higher", "hoger is beter")])
  func `which way a number is better`(written: String, shown: String) {
    let html = page("- meetwaarde: 31 %\n  - beter: \(written)", lang: "nl")
    #expect(html.contains(shown))
  }

  @Test func `since when a touchpoint is gone, or until when it is there`() {
    let card = "- touchpoint: Desk\n"
    #expect(page(card, touchpoint: "ended: 2026-03-01\n").contains("no longer exists since 1 March 2026"))
    #expect(page(card, touchpoint: "ended: 2027-03-01\n").contains("exists until 1 March 2027"))
    #expect(page(card + "  - status: ended").contains("no longer there"))
    #expect(!page(card).contains("exists"))
  }
}
