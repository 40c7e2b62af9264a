import Diagnostics
import Journeys
import Testing

/// The ways in which people write items.
@Suite struct SpellingTests {
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

  @Test func `a channel beside the items is that of touchpoints that name none, and else a card`() {
    check(
      """
      ## Doen

      ### Belt

      - touchpoint: Helpdesk
        - channel: e-mail
      - touchpoint: Loket
      - channel: telefoon
      - channel: post

      ### Mailt

      - touchpoint: Helpdesk
        - channel: e-mail
      - channel: telefoon

      ### Wacht

      - channel: telefoon
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @1
            step belt 'Belt' @3
              touchpoint 'Helpdesk' @5 channel='e-mail'
              touchpoint 'Loket' @7 channel='telefoon'
              own-channel 'post' @9
            step mailt 'Mailt' @11
              touchpoint 'Helpdesk' @13 channel='e-mail'
              own-channel 'telefoon' @15
            step wacht 'Wacht' @17
              touchpoint 'telefoon' @19 channel='telefoon'
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

  @Test func `a two-column table of lanes holds items, any other table is prose`() {
    check(
      """
      ## Doen

      ### Kiest

      | Aspect | Inhoud |
      |---|---|
      | Acties | Kijkt rond<br>Vraagt advies |
      | **Pijnpunten** | Te duur |
      | Privacy | Deelt liever niets |
      | Emoties | |

      | Maat | Prijs |
      |---|---|
      | S | 10 |
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase doen 'Doen' @1
            step kiest 'Kiest' @3
              doing 'Kijkt rond' @7
              doing 'Vraagt advies' @7
              pain 'Te duur' @8
              own-privacy 'Deelt liever niets' @9 label='Privacy'
        """
    )
  }

  @Test func `a table whose rows are steps and whose columns are lanes is the journey`() {
    check(
      """
      # Naar de markt

      | Stap | Acties | Emotie | Taal |
      |---|---|---|---|
      | 1. Vooraf | Schrijft een lijstje | 😐 rustig | nl |
      | 2. Ter plekke | Loopt rond | | |
      """,
      isReadAs: """
        journey test 'Naar de markt' as-is @1
          phase naar-de-markt 'Naar de markt' @1
            step vooraf '1. Vooraf' @5
              doing 'Schrijft een lijstje' @5
              feeling '😐 rustig' @5 [😐 rustig score=0.0 level=0.0]
              own-taal 'nl' @5 label='Taal'
            step ter-plekke '2. Ter plekke' @6
              doing 'Loopt rond' @6
        """
    )
  }

  @Test func `a table whose columns are phases and whose rows are lanes is the journey`() {
    check(
      """
      ## Kaart

      | | Vooraf | Ter plekke |
      |---|---|---|
      | **Acties** | Schrijft een lijstje | Loopt rond |
      | Pijnpunten | Tas zoek | Druk |

      ## Conclusie

      Meer tassen.
      """,
      isReadAs: """
        journey test 'Test' as-is @1
          phase vooraf 'Vooraf' @3
            step vooraf '' @3 is-phase
              doing 'Schrijft een lijstje' @5
              pain 'Tas zoek' @6
          phase ter-plekke 'Ter plekke' @3
            step ter-plekke '' @3 is-phase
              doing 'Loopt rond' @5
              pain 'Druk' @6
          section 'Kaart'
          section 'Conclusie'
        """
    )
  }
}
