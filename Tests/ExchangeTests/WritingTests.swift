import Diagnostics
import Journeys
import Testing

@testable import Exchange

/// A journey with something of everything that can be said.
let fullJourney = """
  ---
  title: "Een boek: bestellen"
  lang: nl
  audience: [lezer, gever]
  phases:
    - {id: zoeken, name: Zoeken, role: orient, question: Wat zoeken zij?}
    - {id: kopen, name: Kopen, role: buy}
    - {id: lezen, name: Lezen, role: use}
  state: to-be
  status: in-review
  owner: Team Winkel
  goal: Het boek morgen in huis
  date: 2026-01-02
  reviewed: 2026-03-04
  review-every: 26w
  tags: [winkel, "a, b"]
  feeling-scale: 1..5
  gaps: {stale-map: off}
  mute:
    - {rule: bad-ending, at: afrekenen, reason: "Bekend: in het voorjaar", until: 2027-04-01}
  ---

  Een *inleiding* met [een link](https://example.org/a_b "titel") en `code`.

  1. eerst
  2. dan

  > Een citaat
  > over twee regels

  | a | b |
  |:--|--:|
  | 1 \\| 2 | **x** |

  ## Zoeken {weight=3}

  - doet: Zoekt in de trein
  - Onze rol: Een lijstje

  Tekst bij de fase.

  #### Methode {.prose}

  * los
  * lijstje

  ### Vraagt rond {#rond .moment-of-truth}

  - tijd: maandag, 's avonds
  - wie: Lezer, Vriend
  - pad: via via
  - optioneel: ja
  - doet: Vraagt **drie** mensen\\
    en nog een
  - Gedachten: “Wie weet het?”
  - vraag: Welk boek lijkt erop?
    - beantwoord-door: winkel, vriend
    - bewijs: [verslag](https://example.org/v), gesprekken
  - voelt[lezer]: 2 onzeker → 4 blij
  - contactmoment: Winkel
    - kanaal: website
    - beheer: derde
    - overdracht: bestelnummer
    - persoonlijk
    - verwacht: 2 dagen
    - werkelijk: 5 dagen
    - maatregel: een mail
    - boodschap: Morgen in huis
  - belofte: snel
  - nagekomen: eerlijk
    - hoe: met een kaartje
  - gebroken: gratis
  - pijn: Verplicht account
    - eigenaar: Team Klant
    - aanname
    - ergens: anders
  - kans: Zonder account
    - lost-op: Verplicht account
    - effect: 4
    - inspanning: 2
    - klaar: 2027-01-15
    - status: gepland
  - meetwaarde: Afgehaakt 31 %
    - streefwaarde: 15 %
  - gat: Niemand vertelt het
    - ernst: high
  - daarna: afrekenen
    - als: gevonden
  - terug-naar: rond
  - voorkant: —

    Nog een alinea.

    * met
    * een lijst
  - doet: Loopt naar huis
    - tot-en-met: afrekenen

  Tekst bij de stap: 1\\. geen lijst, *wel* nadruk.

  ## Kopen

  ### Afrekenen

  - doet: Betaalt
    - id: betaling

  ## Verantwoording {.prose}

  Zo is het gemaakt.
  """

@Suite struct WritingTests {
  private let file = SourceFile(path: "content/journeys/boek.md", text: fullJourney)

  private func read(_ text: String) -> Journey {
    journey(from: SourceFile(path: "content/journeys/boek.md", text: text), in: Registers()).value
  }

  @Test func `a journey written as Markdown is read as the same journey`() {
    let first = journey(from: file, in: Registers())
    #expect(first.diagnostics.isEmpty, "\(first.diagnostics.map(\.message))")
    let text = canonicalMarkdown(of: first.value, besides: Settings())
    #expect(read(text).dump.withoutPlaces == first.value.dump.withoutPlaces)
    #expect(read(text).unplaced == first.value.unplaced, "\(text)")
    // What is canonical stays as it is.
    #expect(canonicalMarkdown(of: read(text), besides: Settings()) == text)
  }

  @Test func `a journey written as JSON is read as the same journey`() {
    let first = journey(from: file, in: Registers()).value
    let json = SourceFile(path: "boek.json", text: export(first, as: .json))
    let back = imported(json, in: Registers())
    #expect(back.diagnostics.isEmpty, "\(back.diagnostics.map { $0.text(source: json) })")
    #expect(back.value.map { read($0.text).unplaced } == [first.unplaced])
  }

  @Test func `JSON with halves of characters is read as the characters`() {
    let text =
      #"{"journeysite": "journey", "title": "\ud83d\ude00 \\ud83d", "phases": [{"name": "A", "items": [{"lane": "doing", "text": "b"}]}]}"#
    let back = imported(SourceFile(path: "a.json", text: text), in: Registers())
    #expect(back.value.first.map { read($0.text).title } == "😀 \\ud83d")
  }

  @Test func `mistakes in JSON are said with their lines`() {
    let text =
      "{\"journeysite\": \"journey\",\n\"titel\": \"A\",\n\"phases\": [{\"name\": [\"A\"],\n\"items\": [{\"text\": \"b\"}]}]}"
    let back = imported(SourceFile(path: "a.json", text: text), in: Registers())
    #expect(back.value.isEmpty)
    let said = Set(back.diagnostics.map { "\($0.id.rawValue) \($0.location)" })
    #expect(
      said == ["unknown-key a.json:2:1", "wrong-type a.json:3:21", "missing-key a.json:4:11"],
      "\(said)"
    )
  }

  @Test func `a journey written as Mermaid keeps phases, steps, feelings and actors`() {
    let text = """
      journey
        title Ordering: a book #2; “now”
        section Choosing
          section 9 is full: 3: Reader, "Friend, the"
          Asks: who? : 5: Reader
        section Title page
          %% no feeling is given
          Reads: 2.5
      """
    func diagram(_ text: String) -> Journey {
      journey(from: SourceFile(path: "content/journeys/a.mmd", text: text), in: Registers()).value
    }
    let first = diagram(text)
    #expect(
      first.steps.map(\.title) == ["section 9 is full", "Asks: who?", "Reads"] || first.phases.count == 3
    )
    #expect(diagram(export(first, as: .mermaid)).unplaced == first.unplaced, "\(export(first, as: .mermaid))")
  }

  @Test func `scores of another scale are written on Mermaid's`() {
    let text =
      "---\ntitle: A\n---\n\n## P\n\n### S\n\n- feeling: -1 sad\n\n### T\n\n- doing: x\n\n### U\n\n- feeling: 2\n"
    #expect(
      export(read(text), as: .mermaid)
        == "journey\n  title A\n  section P\n    S: 2\n    %% no feeling is given\n    T: 3\n    U: 5\n"
    )
    #expect(stepsWithoutScore(read(text)) == 1)
  }

  @Test func `a journey written as CSV has a row for each step and comes back with its cards`() {
    let text =
      "---\ntitle: A\nlang: nl\n---\n\n## P; q\n\n### S\n\n- doet: a \"b\", c\n- doet: d\n- Weer: nat\n\n### T\n\n- pijn: x\n"
    let csv = export(read(text), as: .csv)
    #expect(csv == "fase,stap,doet,pijn,Weer\r\n\"P; q\",S,\"a \"\"b\"\", c\nd\",,nat\r\n\"P; q\",T,,x,\r\n")
    let back = imported(SourceFile(path: "a.csv", text: csv), in: Registers())
    #expect(
      back.value.first.map { read($0.text).steps.map { $0.items.map(\.text) } } == [
        ["a \"b\", c", "d", "nat"], ["x"],
      ]
    )
  }
}

extension String {
  /// A dump without the lines that things stand on.
  var withoutPlaces: String { replacing(#/ @\d+/#, with: "") }
}
