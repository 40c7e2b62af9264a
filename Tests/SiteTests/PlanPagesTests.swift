import Site
import Testing

/// The opportunities and the research agenda.
@Suite struct PlanPagesTests {
  private let planned = site(of: [
    ("journeysite.yaml", "lang: nl\n"),
    (
      "content/journeys/boek.md",
      """
      ---
      title: Een boek
      lang: nl
      audience: Lezer
      ---

      ## Kopen {weight=2}

      ### Rekent af {#afrekenen .moment-of-truth}

      - pain: Verplicht account
        - evidence: https://example.org/onderzoek
      - pain: Niemand weet hoe lang het duurt
      - feeling: -2 boos
        - assumed: true
      - metric: 31 % haakt af
        - assumed: true
      - doing: Typt alles opnieuw
        - assumed: true
      - opportunity: Afrekenen als gast
        - solves: Verplicht account
        - effect: 4
        - effort: 2
        - owner: Team Winkel
        - due: 2027-01-15
      - opportunity: Alles *opnieuw* bouwen
        - effect: 2
        - effort: 5

      ### Wacht {#wachten}

      - doing: Wacht
      - opportunity: Een bericht
      - opportunity: Een kaartje
        - effect: 5
        - effort: 4
        - status: done

      """
    ),
  ])

  // MARK: Opportunities

  @Test func `sorts opportunities into what to do first, plan, keep for later and leave`() {
    let html = planned.text("opportunities.html")
    let sections = html.components(between: "<section class=\"sev\"", and: "</section>")
    let titles = sections.map { section in
      (section.components(between: "<h2 id=\"", and: "\"").first ?? "")
        + ": " + section.components(between: "<h3>", and: "</h3>").joined(separator: ", ")
    }
    #expect(
      titles == [
        "first: Afrekenen als gast", "leave: Alles opnieuw bouwen", "unknown: Een bericht",
        "done: Een kaartje",
      ]
    )
  }

  @Test func `says of an opportunity where it is, whose, by when, and what it solves`() {
    let html = planned.text("opportunities.html")
    let guest = html.components(between: "<li id=\"opportunity-1\"", and: "</div><p").first ?? ""
    for part in [
      "<a href=\"journeys/boek.html#story-afrekenen\">Een boek</a> · Rekent af", "effect 4", "moeite 2",
      "voor 15 januari 2027", "Pijn: <a href=\"journeys/boek.html#story-afrekenen\">Verplicht account</a>",
    ] {
      #expect(guest.contains(part), "\(part)")
    }
    #expect(html.contains("<p class=\"ow\">Team Winkel</p>"))
    #expect(html.contains("<p class=\"ow no\">geen eigenaar</p>"))
  }

  @Test func `links an opportunity to the gaps that it has itself`() {
    let html = planned.text("opportunities.html")
    let rebuild =
      html.components(between: "<li id=\"opportunity-", and: "</ul>").first { $0.contains("opnieuw bouwen") }
      ?? ""
    #expect(rebuild.contains("journeys/boek.html#gap-"))
    #expect(rebuild.contains("Kans zonder eigenaar"))
  }

  @Test func `draws those with an effect and an effort, each leading to its line`() {
    let picture =
      planned.text("opportunities.html").components(between: "<svg class=\"effort\"", and: "</svg>").first
      ?? ""
    let links = values(of: "href", in: picture)
    #expect(links.sorted() == ["#opportunity-1", "#opportunity-2", "#opportunity-4"])
    #expect(picture.contains("aria-label=\"1: Afrekenen als gast\""))
  }

  @Test func `gives the plan to a spreadsheet and as Markdown that shows the author's words as they are`() {
    let table = planned.text("plan.csv")
    #expect(
      table.contains(
        "Afrekenen als gast,Een boek,Rekent af,Team Winkel,2027-01-15,open,4,2,Verplicht account,"
      )
    )
    let plan = planned.text("plan.md")
    #expect(
      plan.contains(
        "## Begin hier\n\n- [ ] **Afrekenen als gast** · Een boek · Team Winkel · voor 15 januari 2027"
      )
    )
    #expect(plan.contains("lost op: Verplicht account"))
    #expect(plan.contains("## Gedaan of vervallen\n\n- [x] **Een kaartje**"))
  }

  @Test func `says how to write the first opportunity`() {
    #expect(smallSite.text("opportunities.html").contains("id=\"opportunity-1\""))
    let none = site(of: [("content/journeys/a.md", "## Fase\n\n- doing: Iets\n")]).text("opportunities.html")
    #expect(none.contains("No opportunities yet"))
    #expect(!none.contains("<svg class=\"effort\""))
  }

  // MARK: Research

  @Test func `asks about every claim that is an assumption or has no source, by the way to find out`() {
    let html = planned.text("research.html")
    let methods = html.components(between: "<section aria-labelledby=\"", and: "</section>").map { section in
      String(section.prefix { $0 != "\"" }) + ": "
        + section.components(between: "<span><b>", and: "</b>").joined(separator: ", ")
    }
    #expect(
      methods == [
        "interviews: Wie heeft hier last van bij ‘Rekent af’, en hoe erg?",
        "diary: Hoe voelt ‘Rekent af’ echt?",
        "observation: Wat doen mensen echt bij ‘Rekent af’?",
        "analytics: Klopt het getal bij ‘Rekent af’?",
      ]
    )
    #expect(html.contains("‘Niemand weet hoe lang het duurt’"))
    #expect(!html.contains("‘Verplicht account’"))
    #expect(
      html.contains(
        "<a href=\"journeys/boek.html#story-afrekenen\">Een boek</a> · stap 1 · Rekent af · Lezer"
      )
    )
  }

  @Test func `asks of a plan how it will be, and proposes to try it out`() {
    let plan = """
      ## Fase

      ### Pinnen {.moment-of-truth}

      - voelt: 1 vlot
        - aanname: ja
      - doet: Houdt de pas voor de lezer
        - aanname: ja
      - behoefte: Snel klaar
        - aanname: ja

      """
    func questions(_ state: String) -> [String] {
      let front = "---\nlang: nl\nstate: \(state)\n---\n\n"
      let html = site(of: [("content/journeys/a.md", front + plan)]).text("research.html")
      return html.components(between: "<section aria-labelledby=\"", and: "</section>").map { section in
        String(section.prefix { $0 != "\"" }) + ": "
          + section.components(between: "<span><b>", and: "</b>").joined(separator: ", ")
      }
    }
    for state in ["to-be", "planned"] {
      #expect(
        questions(state) == [
          "interviews: Hebben mensen nodig waar ‘Pinnen’ voor bedoeld is?",
          "prototype: Zal ‘Pinnen’ het moment zijn dat beslist?, Hoe zal ‘Pinnen’ voelen?, Zullen mensen dit doen bij ‘Pinnen’?",
        ],
        "\(state)"
      )
    }
    for state in ["as-is", "actual"] {
      let asked = questions(state).joined(separator: "; ")
      #expect(asked.contains("diary: Hoe voelt ‘Pinnen’ echt?") && !asked.contains("prototype"), "\(state)")
    }
  }

  @Test func `puts the question on which most depends first`() {
    let two = site(of: [
      (
        "content/journeys/a.md",
        """
        ---
        lang: en
        ---

        ## One

        ### Quiet

        - feeling: 1 fine
          - assumed: true

        ## Two {weight=3}

        ### Loud {.moment-of-truth}

        - feeling: 1 glad
          - assumed: true

        """
      )
    ])
    let questions = two.text("research.html").components(between: "<span><b>", and: "</b>")
    #expect(
      questions == [
        "Is ‘Loud’ really the moment that decides?", "How does ‘Loud’ really feel?",
        "How does ‘Quiet’ really feel?",
      ]
    )
  }

  @Test func `says so when nothing is left to find out`() {
    let html = site(of: [("content/journeys/a.md", "## Fase\n\n- doing: Iets\n")]).text("research.html")
    #expect(html.contains("No open questions"))
  }
}
