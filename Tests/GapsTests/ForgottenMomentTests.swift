import Gaps
import Journeys
import Testing

struct ForgottenMomentTests {
  // MARK: phase-without-touchpoint

  @Test func `reports a phase in which nobody meets the audience`() throws {
    let map = try Examined(
      "phase-without-touchpoint",
      """
      ---
      lang: nl
      ---
      ## Kiezen
      ### Vergelijken
      - touchpoint: Website
      ## Wachten
      ### 1️⃣Thuis wachten
      - doing: Kijkt uit het raam
      - question: Hoe laat komt het?
        - answered-by: niemand
      """
    )
    #expect(map.lines == ["high 1 Geen contactmoment in de fase Wachten"])
    let finding = try #require(map.findings.first)
    #expect(finding.place == .steps(1..<2, lane: .touchpoint))
    #expect(finding.hole?.what == "Geen contactmoment")
    #expect(finding.hole?.question == "Hoe laat komt het?")
    #expect(
      finding.explanation
        == "Hier komt niemand iets of iemand tegen, terwijl de vraag leeft: ‘Hoe laat komt het?’."
    )
  }

  @Test(arguments: [("## Wachten {weight=3}", "critical"), ("## Wachten {role=latent}", "medium")])
  func `a phase without a touchpoint weighs by weight and role`(heading: String, severity: String) throws {
    let map = try Examined(
      "phase-without-touchpoint",
      """
      ---
      phases: [{id: kiezen, role: consider}, {id: wachten, role: \(heading.contains("latent") ? "latent" : "use")}]
      ---
      ## Kiezen
      ### Vergelijken
      - touchpoint: Website
      \(heading.contains("weight") ? heading : "## Wachten")
      ### 1️⃣Thuis wachten
      - doing: Kijkt uit het raam
      """
    )
    #expect(map.findings.map(\.severity.name) == [severity])
  }

  @Test(arguments: [
    "touchpoint: Mail", "message: Bijna thuis", "frontstage: Chauffeur", "touchpoint: n/a — bewust stil",
  ])
  func `a message, staff or a reason for silence is contact enough`(line: String) throws {
    let map = try Examined(
      "phase-without-touchpoint",
      """
      ## Choose
      ### Compare
      - touchpoint: Website
      ## Wait
      ### At home
      - \(line)
      """
    )
    #expect(map.lines == [])
  }

  @Test func `a section without anything of the audience is not travelled`() throws {
    let map = try Examined(
      "phase-without-touchpoint",
      """
      ## Choose
      - touchpoint: Website
      ## Persona
      - pain: Long queues
      """
    )
    #expect(map.journey.phases.count == 2)
    #expect(map.lines == [])
  }

  @Test func `a bare dash in the touchpoint lane is still silence`() throws {
    let map = try Examined(
      "phase-without-touchpoint",
      """
      ## Choose
      ### Compare
      - touchpoint: Website
      ## Wait
      ### 1️⃣At home
      - touchpoint: —
      """
    )
    #expect(map.lines == ["high 1 No touchpoint in the phase Wait"])
  }

  @Test(arguments: ["phase-without-touchpoint", "silent-stretch"])
  func `silence is not judged on a map without any contact`(rule: String) throws {
    let map = try Examined(
      rule,
      """
      ## Choose
      ### One
      - feeling: -1
      ### Two
      - feeling: 1
      ### Three
      - feeling: 0
      """
    )
    #expect(map.findings.isEmpty)
    #expect(map.skipped == "this journey doesn't describe touchpoints")
  }

  // MARK: silent-stretch

  private let silence = """
    ---
    lang: nl
    ---
    ## Kopen
    ### Afrekenen
    - touchpoint: Bevestigingsmail
    ## Levering
    ### 1️⃣Wachten op nieuws
    - feeling: afwachtend
    ### De dag plannen
    - question: Hoe laat komt het?
    ### Thuisblijven
    - need: Weten waar ik aan toe ben
    ## Gebruik
    ### Passen
    - touchpoint: Pakket
    """

  @Test func `reports three steps in a row in which nobody is heard, once`() throws {
    let map = try Examined("silent-stretch", silence)
    #expect(map.lines == ["high 1 Drie stappen stilte na ‘Bevestigingsmail’"])
    let finding = try #require(map.findings.first)
    #expect(finding.place == .steps(1..<4, lane: .touchpoint))
    #expect(
      finding.explanation
        == "Van ‘Wachten op nieuws’ tot en met ‘Thuisblijven’ laat niemand iets horen, "
        + "terwijl de vraag leeft: ‘Hoe laat komt het?’."
    )
  }

  @Test func `a silent stretch speaks for the phase that it takes in`() throws {
    let map = try Examined("phase-without-touchpoint", silence)
    #expect(map.lines == [])
    let heavy = try Examined(
      "silent-stretch",
      silence.replacing("## Levering", with: "## Levering {weight=3}")
    )
    #expect(heavy.findings.map(\.severity) == [.critical])
  }

  @Test func `the phase is reported again when silent stretches are switched off`() throws {
    let map = try Examined("phase-without-touchpoint", silence, settings: "gaps: {silent-stretch: off}")
    #expect(map.lines == ["high 1 Geen contactmoment in de fase Levering"])
    #expect(map.all.off == ["silent-stretch"])
  }

  @Test func `two silent steps are a pause, and a step without a voice ends the stretch`() throws {
    let map = try Examined(
      "silent-stretch",
      """
      ## One
      ### A
      - touchpoint: Mail
      ### B
      - feeling: 0 waiting
      ### C
      - feeling: 0 waiting
      ### D
      - doing: Sleeps
      ### E
      - feeling: 0 waiting
      ### F
      - touchpoint: Mail
      """
    )
    #expect(map.lines == [])
  }

  @Test func `steps on another path do not make one stretch`() throws {
    let map = try Examined(
      "silent-stretch",
      """
      ## One
      ### A
      - touchpoint: Mail
      ### B
      - feeling: 0 waiting
      ### C
      - feeling: 0 waiting
      ### D
      - path: detour
      - feeling: 0 waiting
      """
    )
    #expect(map.lines == [])
  }

  // MARK: phase-without-steps, no-latent-phase

  @Test func `neighbouring phases without steps are one gap`() throws {
    let map = try Examined(
      "phase-without-steps",
      """
      ---
      phases: five-phases
      lang: nl
      ---
      ## Bewustwording
      ### Horen over
      - doing: Hoort ervan
      ## Conversie
      ### Kopen
      - doing: Koopt
      """
    )
    #expect(map.findings.map(\.title) == ["Fase zonder stappen: Overweging", "Twee fasen zonder stappen"])
    #expect(map.findings.map(\.place) == [.phase(1), .phase(3)])
    #expect(map.findings.allSatisfy { $0.severity == .medium })
  }

  @Test func `a phase that is skipped with a reason is no gap`() throws {
    let map = try Examined(
      "phase-without-steps",
      """
      ---
      phases: before-during-after
      ---
      ## Before
      ### Hear of it
      - doing: Hears
      ## During
      ### Use it
      - doing: Uses
      ## After
      - skipped: belongs to another team
      """
    )
    #expect(map.journey.phases.last?.skipped == "belongs to another team")
    #expect(map.lines == [])
  }

  @Test func `headings that are their own phases have no model to fall short of`() throws {
    let map = try Examined("phase-without-steps", "## One\n### A\n- doing: Walks\n")
    #expect(map.skipped == "this journey follows no phase model")
    let other = try Examined("no-latent-phase", "## One\n### A\n- doing: Walks\n")
    #expect(other.skipped == "the phases of this journey have no roles")
  }

  private let late = """
    ---
    phases: ten-phases
    lang: nl
    ---
    ## Oriëntatie
    ### Zoeken
    - doing: Zoekt
    """

  @Test func `reports a journey that starts when someone already searches`() throws {
    let map = try Examined("no-latent-phase", late)
    #expect(map.findings.map(\.title) == ["De reis begint te laat"])
    #expect(map.findings.map(\.severity) == [.high])
    let place = try #require(map.findings.first?.place)
    #expect(place == .phase(0))
    // The missing beginning isn't reported a second time as phases without steps.
    let phases = try Examined("phase-without-steps", late)
    #expect(phases.findings.map(\.title) == ["Zeven fasen zonder stappen"])
  }

  @Test func `one step in which the need is noticed is beginning enough`() throws {
    let map = try Examined(
      "no-latent-phase",
      late.replacing("## Oriëntatie", with: "## Bewustwording\n### Merken\n- doing: Merkt\n## Oriëntatie")
    )
    #expect(map.skipped == nil)
    #expect(map.lines == [])
  }

  @Test func `a journey that continues another one has its beginning there`() throws {
    let map = try Examined(
      "no-latent-phase",
      late,
      others: [("content/journeys/first.md", "---\nfollows: [map]\n---\n## A\n### B\n- doing: C\n")]
    )
    #expect(map.lines == [])
  }

  // MARK: stops-at-purchase

  @Test func `reports a journey that ends with the purchase`() throws {
    let map = try Examined(
      "stops-at-purchase",
      """
      ---
      phases: five-phases
      ---
      ## Awareness
      ### Hear of it
      - doing: Hears
      ## Conversion
      ### Pay
      - doing: Pays
      """
    )
    #expect(map.lines == ["high – The journey stops at the purchase"])
    #expect(map.findings.first?.explanation.contains("‘Pay’") == true)
  }

  @Test func `a delivery to the shop before the sale is not what comes after it`() throws {
    let sale = """
      ---
      phases: supermarket
      ---
      ## Levering
      ### Vakken vullen
      - doing: Ziet volle vakken
      ## Verkoop
      ### Afrekenen
      - doing: Betaalt
      """
    #expect(try Examined("stops-at-purchase", sale).lines.count == 1)
    #expect(
      try Examined("stops-at-purchase", sale + "\n## Uitstroom\n### Naar huis\n- doing: Loopt\n").lines == []
    )
  }

  @Test func `a journey that another one follows does not stop`() throws {
    let sale = """
      ---
      phases: aida
      follows: [next]
      ---
      ## Action
      ### Pay
      - doing: Pays
      """
    let next = (path: "content/journeys/next.md", text: "## A\n### B\n- doing: C\n")
    #expect(try Examined("stops-at-purchase", sale, others: [next]).lines == [])
  }

  @Test func `without a purchase there is nothing to stop at`() throws {
    let map = try Examined("stops-at-purchase", "## One\n### A\n- doing: Walks\n")
    #expect(map.skipped == "no phase of this journey is a purchase")
  }
}
