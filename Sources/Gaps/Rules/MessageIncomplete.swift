import Journeys

extension Rule {
  /// A contact of ours with a means, and no word about what it tells.
  ///
  /// On a journey map the audience and the moment are the map's own: what is left to forget is the message.
  /// Asked only where at least half of the steps with contact have one; the contacts of others don't tell
  /// our message. Neighbouring steps are one gap.
  static let messageIncomplete = Rule(
    id: "message-incomplete",
    .message,
    severity: .medium,
    title: LocalizedText(
      en: "Means without a message",
      nl: "Middel zonder boodschap"
    ),
    looksAt: LocalizedText(
      en:
        "Steps with a contact of ours over a channel and without a message, on maps that have messages in at least half of such steps.",
      nl:
        "Stappen met een contactmoment van ons via een kanaal en zonder boodschap, op kaarten die er in minstens de helft van zulke stappen een hebben."
    ),
    why: LocalizedText(
      en: "A means without a message is an empty envelope.",
      nl: "Een middel zonder boodschap is een lege envelop."
    ),
    remedy: LocalizedText(
      en: "Write in one sentence what they should know after this contact.",
      nl: "Schrijf in één zin wat zij na dit contact moeten weten."
    ),
    origins: [.contactMoments],
    check: incompleteMessages
  )
}

private func incompleteMessages(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.channels) else { return .skipped(tooFewMessages) }
  let cards = view.cards(in: .touchpoint)
  // Per step, the place of its contact among the cards.
  var contactOfStep = [Int?](repeating: nil, count: view.steps.count)
  for index in cards.indices {
    guard let contact = cards[index].contact, contact.hasChannel, contact.isOurs else { continue }
    if case .ended = contact.status { continue }
    for step in cards[index].steps where contactOfStep[step] == nil { contactOfStep[step] = index }
  }
  let isSilent = contactOfStep.indices.map { step in
    contactOfStep[step] != nil && view.lanes[step].isDisjoint(with: [.message, .frontstage])
  }
  let (reached, silent) = (contactOfStep.count { $0 != nil }, isSilent.count { $0 })
  guard silent < reached, silent * 2 <= reached else { return .skipped(tooFewMessages) }
  return .looked(
    view.runs { isSilent[$0] }.map { steps in
      let names = steps.compactMap { contactOfStep[$0].map { quoted(cards[$0].item.text, to: 40) } }
      let name = names[0]
      return Gap(
        place: .steps(steps, lane: .message),
        about: steps.map { view.steps[$0].id },
        title: view.say(en: "No message with \(name)", nl: "Geen boodschap bij \(name)"),
        explanation: view.say(
          en: "The means is there (\(listed(names, .en))), what it tells is not.",
          nl: "Het middel staat er (\(listed(names, .nl))), wat het vertelt niet."
        ),
        remedy: view.say(
          en: "Write in one sentence what they should know after this contact.",
          nl: "Schrijf in één zin wat zij na dit contact moeten weten."
        ),
        hole: Finding.Hole(
          what: view.say(en: "No message", nl: "Geen boodschap"),
          question: view.say(en: "What should they know after this?", nl: "Wat moeten zij hierna weten?")
        )
      )
    }
  )
}

private let tooFewMessages = LocalizedText(
  en: "fewer than half of the contacts in this journey come with a message",
  nl: "minder dan de helft van de contactmomenten in deze reis heeft een boodschap"
)
