import Diagnostics
import Journeys
import Reports
import Site
import Testing

@Suite struct SitePagesTests {
  @Test func `opens with the heaviest gaps of all journeys and their owners`() {
    let five =
      smallSite.text("index.html").components(between: "<section class=\"five\"", and: "</section>").first
      ?? ""
    let links = values(of: "href", in: five)
    #expect(links.first?.hasPrefix("journeys/boek.html#gap-1") == true)
    #expect(links.count <= 6)
    #expect(five.contains("Team Winkel"))
  }

  @Test func `shows journeys by folder with their state, evidence and age`() {
    let html = smallSite.text("index.html")
    #expect(html.contains("Lezer · zoals het nu is"))
    #expect(html.contains("315 dagen oud"))
    #expect(html.contains("<span class=\"vh\">verouderd: </span>"))
    #expect(html.contains("<h3 class=\"group\">Shop</h3>"))
    #expect(html.contains("nog geen stappen"))
  }

  @Test func `gives many journeys a line each`() {
    let many = site(of: (1...61).map { ("content/journeys/j\($0).md", "## Fase\n\n- doing: Iets\n") })
    #expect(many.text("index.html").contains("<ul class=\"jrows\">"))
    #expect(!many.text("index.html").contains("jcards"))
  }

  @Test func `says what to do first on a site without journeys`() {
    let empty = site(of: [])
    #expect(empty.text("index.html").contains("No journeys yet"))
    #expect(empty.text("gaps.html").contains("<h2>No gaps found</h2>"))
    #expect(empty.pages.map(\.path).contains("rules.html"))
  }

  @Test func `registers gaps by question and then by weight, the muted ones apart`() {
    let html = smallSite.text("gaps.html")
    let message =
      html.components(between: "Wat vergeten we te vertellen?</h2>", and: "</section>").first ?? ""
    #expect(message.contains("morgen?"))
    let all = html.components(between: "<section class=\"sev all\"", and: "</section>").first ?? ""
    let numbers = values(of: "id", in: all).filter { $0.first == "g" }
    #expect(numbers == (1...numbers.count).map { "g\($0)" })
    #expect(!all.contains("Komt in het voorjaar"))
    let muted = html.components(between: "<section class=\"sev mut\"", and: "</section>").first ?? ""
    #expect(muted.contains("Gedempt: Komt in het voorjaar Komt terug op 1 april 2027."))
  }

  @Test func `leads from each gap to its place and to the rule that explains it`() {
    let html = smallSite.text("gaps.html")
    let gap = html.components(between: "<li id=\"g", and: "</li>").first { $0.contains("morgen?") } ?? ""
    #expect(values(of: "href", in: gap).contains { $0.hasPrefix("journeys/boek.html#gap-") })
    #expect(
      gap.contains("<a class=\"why\" href=\"rules.html#unanswered-question\">Vraag zonder antwoord</a>")
    )
  }

  @Test func `has an index in which every gap stands under its rule, severity, journey and owner`() {
    let html = smallSite.text("gaps.html")
    let index = html.components(between: "<section class=\"index\"", and: "</section>").first ?? ""
    let all = html.components(between: "<section class=\"sev all\"", and: "</section>").first ?? ""
    let count = values(of: "id", in: all).count { $0.first == "g" }
    for facet in ["rule", "severity", "journey", "owner"] {
      let groups = index.components(between: "<li id=\"\(facet)=", and: "</li>")
      let numbers = groups.flatMap { values(of: "href", in: $0).filter { $0.hasPrefix("#g") } }
      #expect(Set(numbers).count == count, "\(facet)")
      #expect(numbers.count == count, "\(facet)")
    }
    for group in [
      "rule=unanswered-question", "severity=high", "journey=boek", "role=orient", "audience=lezer",
      "owner=team-winkel",
    ] {
      #expect(values(of: "id", in: index).contains(group), "\(group)")
    }
  }

  @Test func `writes out no more gaps than a reader can use, and says which journeys have the rest`() {
    let many = site(
      of: (1...120).map { number in
        let questions = (1...4).map { "- question: Vraag \($0)?\n" }.joined()
        return (
          "content/journeys/j\(number).md",
          "## Fase\n\n### Stap\n\n- touchpoint: X\n- question: Kan het?\n  - answered-by: X\n\(questions)"
        )
      }
    )
    let html = many.text("gaps.html")
    #expect(html.components(between: "<li id=\"g", and: "\"").count == 400)
    #expect(html.contains("And 80 more, in:"))
    #expect(many.text("gaps.csv").split(separator: "\r\n").count == 481)
  }

  @Test func `draws how the number of gaps went once two days were recorded`() throws {
    #expect(!smallSite.text("gaps.html").contains("class=\"trend\""))
    let history = History.reading(
      History.header + "\n2026-09-01,3,9,1,2,6,0,0,0,stale-map=1 unanswered-question=8"
        + "\n2026-11-01,3,4,0,1,3,0,0,0,stale-map=1 unanswered-question=3\n"
    ).history
    let html = site(of: smallContent, history: history).text("gaps.html")
    #expect(html.contains("Van 9 gaten op 1 september 2026 naar 4 op 1 november 2026."))
    #expect(html.contains("Het meest veranderd: Vraag zonder antwoord, van 8 naar 3."))
    let picture = html.components(between: "<svg class=\"trend\"", and: "</svg>").first ?? ""
    #expect(picture.contains(">4 open gaten<"))
    #expect(picture.contains(">1 kritiek of hoog<"))
  }

  @Test func `explains every rule under its id, and where it was skipped`() {
    let html = smallSite.text("rules.html")
    #expect(html.contains("<article id=\"unanswered-question\">"))
    #expect(html.contains("Overgeslagen in"))
    #expect(!html.contains("`"))
  }

  @Test func `tells of an audience that no journey follows`() {
    let html = smallSite.text("audiences.html")
    #expect(html.contains("<dd>Een boek voor het weekend</dd>"))
    let giver = html.components(between: "id=\"audience-gever\"", and: "</section>").first ?? ""
    #expect(giver.contains("Nog geen reis volgt deze doelgroep."))
  }

  @Test func `turns a link between files into one between pages, at the step it names`() {
    #expect(smallSite.text("over.html").contains("href=\"journeys/boek.html#story-zoeken\""))
  }

  @Test func `shows an author's index page on the first page`() {
    let html = site(of: [("content/index.md", "Welkom bij onze reizen.\n")]).text("index.html")
    #expect(html.contains("Welkom bij onze reizen."))
  }

  @Test func `refuses a plain page in the place of one of the site's own`() {
    let site = site(of: [("content/gaps.md", "# Mijn gaten\n")])
    #expect(site.diagnostics.map(\.id) == [.pathCollision])
    #expect(site.diagnostics.first?.location.file == "content/gaps.md")
    #expect(!site.text("gaps.html").contains("Mijn gaten"))
  }

  @Test func `leaves an author's own robots file in place`() {
    let own = site(of: [("content/robots.txt", "User-agent: *\n")])
    #expect(!own.pages.map(\.path).contains("robots.txt"))
    #expect(smallSite.text("robots.txt") == "User-agent: *\nDisallow: /\n")
  }
}
