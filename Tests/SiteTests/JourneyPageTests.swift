import Site
import Testing

@Suite struct JourneyPageTests {
  private let html = smallSite.text("journeys/boek.html")

  @Test func `says who travels, why, and how the map stands`() {
    #expect(html.contains("Reis van <a href=\"../audiences.html#audience-lezer\"><b>Lezer</b></a>"))
    #expect(html.contains("<h1>Een boek bestellen</h1>"))
    #expect(
      html.contains("<p>Een lezer zoekt een boek. <a href=\"../over.html\">Over ons</a> staat elders.</p>")
    )
    #expect(html.contains("<p class=\"goal\"><span>Het doel</span> Het boek morgen in huis</p>"))
    #expect(html.contains("<dd>Team Winkel</dd>"))
    #expect(
      html.contains("<time datetime=\"2026-01-10\">10 januari 2026</time> <span>315 dagen geleden</span>")
    )
  }

  @Test func `lists headings with nothing under them instead of showing them bare`() {
    let text = """
      # Map

      ## 1. Method

      ### 1.1 People

      Ten of them.

      ## 2. Journey maps

      ## Stage 1: Look

      - Actions: looks

      ## Stage 2: Buy

      - Actions: pays

      ## 3. Next steps {.prose}
      """
    let page = site(of: [("content/journeys/map.md", text)]).text("journeys/map.html")
    #expect(page.contains(">1. Method</h2>") && page.contains(">1.1 People</h3>"))
    #expect(!page.contains(">3. Next steps</h"))
    #expect(page.contains("<dt>Headings without text</dt><dd>") && page.contains("3. Next steps</dd>"))
  }

  @Test func `puts a gap of the whole journey on a ribbon that leads to the list and back`() {
    let ribbon = html.components(between: "<aside class=\"ribbon\"", and: "</aside>").first ?? ""
    #expect(ribbon.contains("Kaart verouderd"))
    let number = ribbon.components(between: "id=\"m-", and: "\"").first ?? "?"
    #expect(ribbon.contains("href=\"#gap-\(number)\""))
    #expect(html.contains("href=\"#m-\(number)\""))
  }

  @Test func `begins with the three heaviest gaps`() {
    let top = html.components(between: "<section class=\"top3\"", and: "</section>").first ?? ""
    #expect(values(of: "href", in: top).first == "#gap-1")
    #expect(values(of: "href", in: top).count <= 3)
  }

  @Test func `lists a gap with why, how to close it, where, whose and which rule`() {
    let gap =
      html.components(between: "<li id=\"gap-", and: "</li>").first { $0.contains("het er morgen?") } ?? ""
    #expect(gap.contains("class=\"close\""))
    #expect(gap.contains("href=\"#story-zoeken\">stap 1 · Zoekt in de winkel</a>"))
    #expect(gap.contains("Team Winkel"))
    #expect(gap.contains("href=\"../rules.html#unanswered-question\""))
  }

  @Test func `keeps a muted gap in the list, in grey, with its reason and date`() {
    let muted = html.components(between: "<li id=\"gap-", and: "</li>").last ?? ""
    #expect(muted.contains(" mut\">"))
    #expect(muted.contains("Gedempt: Komt in het voorjaar Komt terug op 1 april 2027."))
  }

  @Test func `tells every lane of a step with its evidence`() {
    let step = html.components(between: "<li id=\"story-zoeken\"", and: "</li>\n<li id=\"story-").first ?? ""
    for part in [
      "<h4>Zoekt in de winkel", "zondag", "<b>\u{2212}1,5</b> ongeduldig", "<p>Zoekt op titel<sup",
      "“Staat het er?”",
      "<i>aanname</i>", "niemand antwoordt", "<span class=\"sub\">website · eigen</span>",
      "Privacy</span> Zoekt zonder account",
      "Verplicht account", "<a href=\"#source-1\" title=\"Gesprekken\">1</a>", "moment van de waarheid",
    ] {
      #expect(step.contains(part), "\(part)")
    }
  }

  @Test func `keeps all prose: of the introduction, a phase and a section that is no phase`() {
    for text in ["Nog een alinea.", "Hier begint het.", "<h2>Slot</h2>", "Tot zover."] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func `ends with the sources and how many claims rest on each`() {
    let sources = html.components(between: "<section class=\"sources\"", and: "</section>").first ?? ""
    #expect(sources.contains("<a href=\"../evidence.html#source-gesprekken\">Gesprekken</a>"))
    #expect(sources.contains("interviews · 3 maart 2026 · n = 1.400 · 3 beweringen"))
  }

  @Test func `says kindly that a journey has no steps yet, and what to do next`() {
    let empty = smallSite.text("journeys/leeg.html")
    #expect(empty.contains("Nog geen stappen"))
    #expect(empty.contains("Geef elke fase een kop"))
    #expect(!empty.contains("id=\"map\"") && !empty.contains("class=\"glance"))
  }

  @Test func `lists the rules that were switched off`() {
    let quiet = site(
      of: smallContent.filter { $0.path != "journeysite.yaml" } + [
        ("journeysite.yaml", "gaps:\n  stale-map: off\n")
      ]
    )
    let html = quiet.text("journeys/boek.html")
    #expect(html.contains("1 controle uitgezet"))
    #expect(html.contains("<li><a href=\"../rules.html#stale-map\">stale-map</a></li>"))
  }
}
