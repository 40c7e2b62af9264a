import Diagnostics
import Journeys
import Testing

@Suite struct JourneyReadingTests {
  @Test func `reads the whole canonical example`() {
    check(
      """
      ---
      title: Een boek bestellen
      audience: lezer
      phases: five-phases
      state: as-is
      lang: nl
      ---

      Waar dit over gaat.

      ## Bewustwording

      - doing: Hoort van een boek

      ## Conversie {weight=3}

      ### Rekent af {#afrekenen .moment-of-truth}

      - doing: Kiest een betaalwijze
      - thinking: "Waarom moet ik een account maken?"
      - question: Kan ik zonder account bestellen?
        - answered-by: chat, help
      - feeling: -1 geërgerd
      - touchpoint: Winkelwagen
        - channel: website
        - control: own
        - owner: Team Winkel
        - message: Voor 23.59 besteld, morgen in huis
        - promise: Snel in huis
      - pain: Verplicht account
        - evidence: interviews 2026, klachten
      - opportunity: Afrekenen als gast
        - solves: Verplicht account
        - effect: 4
        - effort: 2
        - due: 2027-01-15
      - metric: Afgehaakt 31 %
        - target: 15 %
      """,
      isReadAs: """
        journey test 'Een boek bestellen' as-is @1
          audience - 'lezer'
          phase awareness 'Bewustwording' @11 role=aware
            step awareness '' @11 is-phase
              doing 'Hoort van een boek' @13
          phase consideration 'Overweging' @1 role=consider
          phase conversion 'Conversie' @15 role=buy weight=3
            step afrekenen 'Rekent af' @17 moment-of-truth
              doing 'Kiest een betaalwijze' @19
              thinking '"Waarom moet ik een account maken?"' @20
              question 'Kan ik zonder account bestellen?' @21 answers=["chat", "help"]
              feeling '-1 geërgerd' @23 [geërgerd score=-1.0 level=-0.5]
              touchpoint 'Winkelwagen' @24 owner='Team Winkel' channel='website' control=own
              message 'Voor 23.59 besteld, morgen in huis' @28 owner='Team Winkel'
              promise 'Snel in huis' @29 owner='Team Winkel' made=snel-in-huis
              pain 'Verplicht account' @30 evidence=researched source=interviews 2026 source=klachten
              opportunity 'Afrekenen als gast' @32 solves=["afrekenen-pain"] effect=4.0 effort=2.0 due=2027-01-15
              metric 'Afgehaakt 31 %' @37 target='15 %'
          phase usage 'Gebruik' @1 role=use
          phase support 'Service' @1 role=support
        """
    )
  }

  @Test func `without a model the headings are the phases, whatever their level`() {
    for level in 1...3 {
      let mark = String(repeating: "#", count: level)
      check(
        """
        \(mark) Vooraf

        \(mark)# Zoekt een plek

        - doet: Kijkt rond

        \(mark) Ter plekke

        \(mark)# Komt aan

        - voelt: blij
        """,
        isReadAs: """
          journey test '\(level == 1 ? "Vooraf" : "Test")' as-is @1
            phase vooraf 'Vooraf' @1
              step zoekt-een-plek 'Zoekt een plek' @3
                doing 'Kijkt rond' @5
            phase ter-plekke 'Ter plekke' @7
              step komt-aan 'Komt aan' @9
                feeling 'blij' @11 [blij]
          """
      )
    }
  }

  @Test func `a title above the phases is the journey's title and not a phase`() {
    check(
      """
      # Naar de markt

      Een zaterdag.

      ## Vooraf

      - doing: Schrijft een lijstje

      ## Conclusie

      Het was druk.
      """,
      isReadAs: """
        journey test 'Naar de markt' as-is @1
          phase vooraf 'Vooraf' @5
            step vooraf '' @5 is-phase
              doing 'Schrijft een lijstje' @7
          section 'Conclusie'
        """
    )
  }

  @Test func `English and Dutch keys mix in one file and keep the author's word`() {
    check(
      """
      ## Fase: kiezen

      ### 1. Vergelijkt

      - gedachten: Wat is het verschil?
      - frustration: Te veel keus
      - Privacy: Deelt liever niets
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase kiezen 'Fase: kiezen' @1
            step vergelijkt '1. Vergelijkt' @3
              thinking 'Wat is het verschil?' @5
              pain 'Te veel keus' @6
              own-privacy 'Deelt liever niets' @7 label='Privacy'
        """
    )
  }

  @Test func `what is said beside the items holds for all of them`() {
    check(
      """
      ## Doen

      ### Belt

      - touchpoint: Helpdesk
      - channel: telefoon
      - pain: Lang wachten
      - owner: Team Service
      - evidence: klachten
      - time: maandag
      - actor: klant, medewerker
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @1
            step belt 'Belt' @3 time='maandag' actors=klant+medewerker
              touchpoint 'Helpdesk' @5 evidence=researched source=klachten owner='Team Service' channel='telefoon'
              pain 'Lang wachten' @7 evidence=researched source=klachten owner='Team Service'
        """
    )
  }

  @Test func `a key above a nested list gives several items`() {
    check(
      """
      ## Doen

      - Pijnpunten:
        - Te duur
        - Te laat
      - thinking: —
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @1
            step doen '' @1 is-phase
              pain 'Te duur' @3
              pain 'Te laat' @3
              thinking '—' @6 known-empty
        """
    )
  }

  @Test func `a bold key in front of a paragraph is an item, and a list below it holds its values`() {
    check(
      """
      ## Doen

      ### Kiest

      **Gedachten:** Wat is het *verschil*,
      en waarom?
      **Emotie**: blij

      **Pijnpunten:**

      - Te duur
      - Te laat

      **Let op:** dit is gewone tekst.
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @1
            step kiest 'Kiest' @3
              thinking 'Wat is het verschil, en waarom?' @5
              feeling 'blij' @7 [blij]
              pain 'Te duur' @9
              pain 'Te laat' @9
        """
    )
  }

  @Test func `a heading with a lane's name holds that lane's items`() {
    check(
      """
      # Naar de markt

      ## Vooraf

      ### Acties

      - Schrijft een lijstje
      - Zoekt een tas

      ### Pijnpunten

      De tas is zoek.

      ## Ter plekke

      ### Acties

      - Loopt rond

      ### Emoties

      blij

      ## Conclusie

      ### Wat nu

      Meer tassen.
      """,
      isReadAs: """
        journey test 'Naar de markt' as-is @1
          phase vooraf 'Vooraf' @3
            step vooraf '' @3 is-phase
              doing 'Schrijft een lijstje' @7
              doing 'Zoekt een tas' @8
              pain 'De tas is zoek.' @12
          phase ter-plekke 'Ter plekke' @14
            step ter-plekke '' @14 is-phase
              doing 'Loopt rond' @18
              feeling 'blij' @22 [blij]
          section 'Conclusie'
          section 'Wat nu'
        """
    )
  }

  @Test func `a lane's place is its place among the known lanes`() {
    #expect(Lane.known.map(\.place) == Lane.known.indices.map { $0 })
    #expect(Lane.own("Privacy").place == nil)
  }

  @Test func `a list without keys is prose`() {
    let read = atlas(
      of: [
        SourceFile(
          path: "content/journeys/a.md",
          text: "## Doen\n\n### Kiest\n\n- doing: Kijkt\n\n1. eerst\n2. dan\n\n- los\n- vast\n"
        )
      ],
      on: testDay
    )
    #expect(read.value.journeys.first?.steps.first?.items.count == 1)
    #expect(read.value.journeys.first?.steps.first?.prose.count == 2)
  }

  @Test func `steps lead on, branch, loop and open into other journeys`() {
    check(
      """
      ## Doen

      ### Kiest {#kiest}

      - next: betaalt
        - when: het past
      - loops-to: Kiest

      ### Betaalt

      - doing: Pint
      - sub: andere
      """,
      besides: ["content/journeys/andere.md": "## Doen\n\n- doing: iets\n"],
      isReadAs: """
        journey andere 'Andere' as-is @1
          phase doen 'Doen' @1
            step doen '' @1 is-phase
              doing 'iets' @3
        """
    )
  }

  @Test func `phases of the model that nobody wrote stand empty in their place`() {
    check(
      """
      ---
      phases: supermarket
      ---

      ## Verkoop

      - doing: Legt het op de band
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase instroom 'Inflow' @1 role=orient
          phase levering 'Delivery' @1 role=deliver
          phase verkoop 'Verkoop' @5 role=buy
            step verkoop '' @5 is-phase
              doing 'Legt het op de band' @7
          phase uitstroom 'Outflow' @1 role=loyal
        """
    )
  }

  @Test func `two steps of the same name get different ids, and explicit ids are kept`() {
    check(
      """
      ## Wachten

      ### Belt

      - doing: a

      ### Belt

      - doing: b

      ### Belt {#laatste}

      - doing: c
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase wachten 'Wachten' @1
            step belt 'Belt' @3
              doing 'a' @5
            step belt-2 'Belt' @7
              doing 'b' @9
            step laatste 'Belt' @11
              doing 'c' @13
        """
    )
  }
}
