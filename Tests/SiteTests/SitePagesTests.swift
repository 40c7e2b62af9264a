import Diagnostics
import Journeys
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

  @Test func `registers gaps by question and then by severity`() {
    let html = smallSite.text("gaps.html")
    let message =
      html.components(between: "Wat vergeten we te vertellen?</h2>", and: "</section>").first ?? ""
    #expect(message.contains("morgen?"))
    #expect(html.contains("<section class=\"sev mut\""))
    let severities = html.components(between: "<section class=\"sev\" aria-labelledby=\"", and: "\"")
    #expect(severities == ["critical", "high", "medium", "low", "info"].filter(severities.contains))
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
