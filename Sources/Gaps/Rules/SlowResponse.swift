import Journeys

extension Rule {
  /// A contact that takes longer than people may expect.
  ///
  /// Both times are read from words (`2 hours`, `3 werkdagen`); where one of them is no length of time,
  /// nothing is compared.
  static let slowResponse = Rule(
    id: "slow-response",
    .moment,
    severity: .high,
    title: LocalizedText(
      en: "Slower than expected",
      nl: "Trager dan verwacht"
    ),
    looksAt: LocalizedText(
      en: "Contacts whose `actual` time is longer than their `expected` time.",
      nl: "Contactmomenten waarvan de `werkelijke` tijd langer is dan de `verwachte`."
    ),
    why: LocalizedText(
      en: "Who waits longer than expected starts asking elsewhere, and tells others.",
      nl: "Wie langer wacht dan verwacht, vraagt het elders en vertelt het verder."
    ),
    remedy: LocalizedText(
      en: "Make it as fast as expected, or say beforehand how long it really takes.",
      nl: "Maak het zo snel als verwacht, of zeg vooraf hoe lang het echt duurt."
    ),
    origins: [.ownTerms],
    check: slowResponses
  )
}

private func slowResponses(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.times) else { return .skipped(noTimes) }
  var isCompared = false
  var gaps: [Gap] = []
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.item.contact, let expected = contact.expected, let actual = contact.actual,
      let longest = TimeSpan(expected), let taken = TimeSpan(actual)
    else { continue }
    isCompared = true
    if taken > longest { gaps.append(gap(card, expected, actual, view)) }
  }
  return isCompared ? .looked(gaps) : .skipped(noTimes)
}

private let noTimes = LocalizedText(
  en: "no contact in this journey gives both an expected and an actual time",
  nl: "geen contactmoment in deze reis geeft zowel een verwachte als een werkelijke tijd"
)

private func gap(_ card: JourneyView.Card, _ expected: String, _ actual: String, _ view: JourneyView) -> Gap {
  let name = quoted(card.item.text, to: 40)
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: view.say(
      en: "\(actual.capitalised) instead of \(expected): \(name)",
      nl: "\(actual.capitalised) in plaats van \(expected): \(name)"
    ),
    explanation: view.say(
      en: "People expect \(expected) of \(name); it takes \(actual).",
      nl: "Men verwacht \(expected) van \(name); het duurt \(actual)."
    ),
    remedy: view.say(
      en: "Make it as fast as expected, or say beforehand how long it takes.",
      nl: "Maak het zo snel als verwacht, of zeg vooraf hoe lang het duurt."
    )
  )
}
