import Gaps
import Journeys
import Testing

struct MessageAndTouchpointTests {
  // MARK: unanswered-question

  @Test func `reports a question that nobody answers, and not one that somebody does`() throws {
    let map = try Examined(
      "unanswered-question",
      """
      ---
      lang: nl
      owner: Team Bezorging
      ---
      ## Levering
      ### De dag plannen
      - touchpoint: Mail
      1️⃣- question: Hoe laat komt het?
      - question: Is het al onderweg?
        - answered-by: Mail
      """
    )
    #expect(map.lines == ["high 1 Vraag zonder antwoord: hoe laat komt het?"])
    let finding = try #require(map.findings.first)
    #expect(
      finding.explanation == "Bij ‘De dag plannen’ is er wel contact, maar niets dat hier antwoord op geeft."
    )
    #expect(finding.owner == "Team Bezorging")
    #expect(finding.hole == nil)
  }

  @Test func `where nobody notes answers, only questions that meet nobody are reported`() throws {
    let map = try Examined(
      "unanswered-question",
      """
      ## Buy
      ### Compare
      - touchpoint: Website
      - question: Is it waterproof?
      ### Wait
      1️⃣- question: When does it come?
      """
    )
    #expect(map.lines == ["high 1 Question without an answer: when does it come?"])
    #expect(map.findings.first?.explanation == "At ‘Wait’ there is nobody to ask.")
  }

  @Test func `an answer two steps later is late, one in the next step is not`() throws {
    let map = try Examined(
      "unanswered-question",
      """
      ## Buy
      ### Doubt
      1️⃣- question: Can I return it?
        - answered-by: Leaflet
      - question: Is it in stock?
        - answered-by: Cart
      ### Pay
      - touchpoint: Cart
      ### Unpack
      - touchpoint: Leaflet
      """
    )
    #expect(map.lines == ["medium 1 Answer too late: can I return it?"])
    #expect(map.findings.first?.explanation == "The answer comes from ‘Leaflet’, two steps later.")
  }

  @Test func `a name at the start of a question keeps its capital`() throws {
    let map = try Examined(
      "unanswered-question",
      """
      ---
      lang: nl
      ---
      ## A
      ### B
      - touchpoint: Mail
      ### C
      - question: PostNL, komt dat nog?
      """
    )
    #expect(map.findings.map(\.title) == ["Vraag zonder antwoord: PostNL, komt dat nog?"])
  }

  @Test func `a journey without questions or without answers and contacts is skipped`() throws {
    #expect(
      try Examined("unanswered-question", "## A\n### B\n- doing: Walks\n").skipped
        == "this journey has no questions"
    )
    #expect(
      try Examined("unanswered-question", "## A\n### B\n- question: Why?\n").skipped
        == "this journey says neither who answers questions nor where anyone is met"
    )
  }

  // MARK: unbridged-channel-switch

  private let switching = """
    ---
    lang: nl
    ---
    ## Levering
    ### Bestellen
    - touchpoint: Webwinkel
      - channel: website
    ### Bericht
    - touchpoint: Bericht van verzending
      - channel: mail
      - handover: bestelnummer staat in de mail
    ### Briefje
    - touchpoint: Briefje ‘niet thuis’
      - channel: vervoerder
    - feeling: 0
    ### Ophalen
    1️⃣- touchpoint: Balie
      - channel: afhaalpunt
    - feeling: -1
    """

  @Test func `reports a switch of channel that neither side bridges`() throws {
    let map = try Examined("unbridged-channel-switch", switching)
    #expect(map.lines == ["high 1 Wissel zonder overdracht: vervoerder → afhaalpunt"])
    #expect(
      map.findings.first?.explanation
        == "Bij ‘Ophalen’ zegt niets wat ‘Balie’ weet van “Briefje ‘niet thuis’”."
    )
  }

  @Test func `a switch that goes well weighs less`() throws {
    let map = try Examined(
      "unbridged-channel-switch",
      switching.replacing("- feeling: -1", with: "- feeling: 1")
    )
    #expect(map.lines == ["medium 1 Wissel zonder overdracht: vervoerder → afhaalpunt"])
  }

  @Test func `contacts without a channel of their own, or with one in common, do not switch`() throws {
    #expect(
      try Examined(
        "unbridged-channel-switch",
        switching.replacing("  - channel: afhaalpunt\n", with: "")
      ).lines == []
    )
    #expect(
      try Examined(
        "unbridged-channel-switch",
        switching.replacing("channel: afhaalpunt", with: "channel: Vervoerder")
      ).lines == []
    )
  }

  @Test func `a journey that never mentions a hand-over is not judged on them`() throws {
    let map = try Examined(
      "unbridged-channel-switch",
      switching.replacing("  - handover: bestelnummer staat in de mail\n", with: "")
    )
    #expect(map.skipped == "no contact in this journey says how it hands over")
  }

  @Test func `a loop back is no switch, and a step that goes elsewhere does not touch its neighbour`() throws
  {
    let map = try Examined(
      "unbridged-channel-switch",
      """
      ## A
      ### Shop
      - touchpoint: Desk
        - channel: shop
        - handover: a card
      - next: call
      ### Site
      - touchpoint: Form
        - channel: website
      - loops-to: shop
      ### Call
      - touchpoint: Line
        - channel: website
      """
    )
    #expect(map.lines == [])
  }

  @Test func `going onto an alternative path is a switch, and so is coming back`() throws {
    let map = try Examined(
      "unbridged-channel-switch",
      """
      ## A
      ### Order
      - touchpoint: Chat
        - channel: app
        - handover: all is known
      ### Wait
      - touchpoint: News
        - channel: mail
      ### Complain
      - path: detour
      - touchpoint: Line
        - channel: phone
      ### Receive
      - touchpoint: Parcel
        - channel: post
      """
    )
    #expect(
      map.findings.map(\.title).sorted() == [
        "Switch without a hand-over: mail → phone", "Switch without a hand-over: mail → post",
        "Switch without a hand-over: phone → post",
      ]
    )
  }

  // MARK: outside-own-control

  private let delivery = """
    ---
    lang: nl
    phases: ten-phases
    ---
    ## Oriëntatie
    ### Rondvragen
    - touchpoint: Ouders onder elkaar
      - control: third-party
    - feeling: -1 gehaast
    ## Levering
    ### De bezorger rijdt door
    1️⃣- touchpoint: Bezorger
      - control: third-party
    - feeling: -2 machteloos
    ### Passen
    - touchpoint: Pasvorm
      - control: partner
    - feeling: 1 blij
    """

  @Test func `reports a low point in the hands of somebody else, from the purchase on`() throws {
    let map = try Examined("outside-own-control", delivery)
    #expect(map.lines == ["high 1 Het laagste punt ligt buiten onze macht: ‘Bezorger’"])
    #expect(map.findings.first?.owner == nil)
    #expect(map.findings.first?.explanation.contains("een derde partij") == true)
  }

  @Test func `a measure against the harm, or our own hands, close it`() throws {
    for line in ["  - mitigation: wij bellen zelf na\n", ""] {
      let map = try Examined(
        "outside-own-control",
        line.isEmpty
          ? delivery.replacing("Bezorger\n  - control: third-party", with: "Bezorger\n  - control: own")
          : delivery.replacing("Bezorger\n", with: "Bezorger\n" + line)
      )
      #expect(map.lines == [])
      #expect(map.skipped == nil)
    }
  }

  @Test func `the register says whose a touchpoint is when the card does not`() throws {
    let map = try Examined(
      "outside-own-control",
      """
      ## A
      ### B
      1️⃣- touchpoint: Carrier
      - feeling: -1
      """,
      others: [
        ("content/touchpoints/carrier.md", "---\ncontrol: third-party\nowner: Logistics\n---\n# Carrier\n")
      ]
    )
    #expect(map.findings.map(\.severity) == [.high])
    #expect(map.findings.first?.owner == "Logistics")
  }

  @Test func `the same contact in neighbouring steps is one gap, at its worst`() throws {
    let map = try Examined(
      "outside-own-control",
      """
      ## A
      ### B
      - touchpoint: Carrier
        - control: partner
      - feeling: -1
      ### C
      1️⃣- touchpoint: Carrier
        - control: partner
      - feeling: -2
      """
    )
    #expect(map.lines == ["high 1 The lowest point is outside our control: ‘Carrier’"])
  }

  @Test func `control is not judged where nobody notes it`() throws {
    let map = try Examined("outside-own-control", "## A\n### B\n- touchpoint: C\n- feeling: -2\n")
    #expect(map.skipped == "no contact in this journey says who controls it")
  }

  // MARK: broken-promise

  @Test func `reports a promise that is broken, with where it was made`() throws {
    let map = try Examined(
      "broken-promise",
      """
      ---
      lang: nl
      ---
      ## Kopen
      ### Twijfelen
      - promise: Morgen in huis
      ### De bezorger rijdt door {.moment-of-truth}
      1️⃣- promise-broken: Morgen in huis
      """
    )
    #expect(map.lines == ["critical 1 Belofte gebroken: ‘Morgen in huis’"])
    #expect(
      map.findings.first?.explanation
        == "Gedaan bij ‘Twijfelen’, gebroken bij ‘De bezorger rijdt door’, op het moment van de waarheid."
    )
    #expect(map.findings.first?.rank == 16)
  }

  @Test(arguments: [("-1", ["medium 1 Kept, but it doesn't feel that way: ‘Free returns’"]), ("0", [])])
  func `a kept promise is questioned only where the feeling is bad`(feeling: String, lines: [String]) throws {
    let map = try Examined(
      "broken-promise",
      """
      ## A
      ### B
      - promise: Free returns
      ### C
      1️⃣- promise-kept: Free returns
      - feeling: \(feeling)
      """
    )
    #expect(map.lines == lines)
  }

  @Test func `without promises there is nothing to break`() throws {
    #expect(
      try Examined("broken-promise", "## A\n### B\n- doing: Walks\n").skipped
        == "this journey names no promises"
    )
  }
}
