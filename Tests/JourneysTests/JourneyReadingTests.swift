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
