import Journeys

extension Rule {
  /// A channel that was chosen before anybody asked for whom, when and what for.
  ///
  /// The step has contacts over a channel and nothing else: not one card of the audience, no message and no
  /// time. Skipped on maps that have none of these anywhere, such as a list of channels per phase.
  static let meansFirst = Rule(
    id: "means-first",
    .message,
    severity: .medium,
    title: LocalizedText(
      en: "The means came first",
      nl: "Het middel kwam eerst"
    ),
    looksAt: LocalizedText(
      en:
        "Steps with a contact over a channel, and with neither a card of the audience nor a message nor a time, on maps that have these elsewhere.",
      nl:
        "Stappen met een contactmoment via een kanaal, en zonder kaart van de doelgroep, boodschap of tijd, op kaarten die dat elders wel hebben."
    ),
    why: LocalizedText(
      en: "‘We should do something with an app’ is an answer without a question.",
      nl: "‘We moeten iets met een app’ is een antwoord zonder vraag."
    ),
    remedy: LocalizedText(
      en: "First write what they do and want to know here; then see whether this means is still the one.",
      nl: "Schrijf eerst wat zij hier doen en willen weten; kijk dan of dit middel het nog is."
    ),
    origins: [.contactMoments],
    absorbs: ["message-incomplete"],
    check: meansWithoutMessage
  )
}

private func meansWithoutMessage(in view: JourneyView) -> RuleOutcome {
  let told = LaneSet.theirs.union([.message, .frontstage])
  guard view.uses.contains(.channels), view.lanes.contains(where: { !$0.isDisjoint(with: told) }) else {
    return .skipped(
      LocalizedText(
        en: "this journey names no channels, or nothing but channels",
        nl: "deze reis noemt geen kanalen, of niets dan kanalen"
      )
    )
  }
  let cards = view.cards(in: .touchpoint)
  // Per step, the place among the cards of the first contact with a channel.
  var contactOfStep = [Int?](repeating: nil, count: view.steps.count)
  for index in cards.indices where cards[index].contact?.hasChannel == true {
    for step in cards[index].steps where contactOfStep[step] == nil { contactOfStep[step] = index }
  }
  let runs = view.runs { step in
    contactOfStep[step] != nil && view.lanes[step].isDisjoint(with: told) && view.steps[step].time == nil
  }
  return .looked(
    runs.map { steps in
      let card = contactOfStep[steps.lowerBound].map { cards[$0] }
      let channel = quoted(card?.item.contact?.channel ?? "", to: 40)
      return Gap(
        place: .steps(steps, lane: .doing),
        about: steps.map { view.steps[$0].id },
        title: view.say(
          en: "\(channel), but for whom and what?",
          nl: "\(channel), maar voor wie en waarvoor?"
        ),
        explanation: view.say(
          en: "The means is chosen; nothing says what they do or want here, nor what we tell.",
          nl: "Het middel is gekozen; niets zegt wat zij hier doen of willen, en ook niet wat wij vertellen."
        ),
        remedy: view.say(
          en: "First write what they do and want to know here, then choose the means.",
          nl: "Schrijf eerst wat zij hier doen en willen weten, en kies dan het middel."
        )
      )
    }
  )
}
