import Journeys

/// The gaps that authors wrote down themselves, those that are closed left out.
func authoredGaps(in view: JourneyView) -> [Gap] {
  view.cards(in: .gap).compactMap { card in
    let gap = card.item.authoredGap
    if let status = gap?.status, closedWords.contains(slug(status)) { return nil }
    return Gap(
      place: card.place,
      severity: gap?.severity.flatMap(Severity.init(name:)),
      about: [card.item.id],
      title: shortened(card.item.text, to: 90),
      explanation: view.language.choose(
        en: "Whoever drew this map saw this gap.",
        nl: "Wie deze kaart maakte, zag dit gat."
      ),
      remedy: view.language.choose(
        en: "Agree on who picks it up, and write down how as an opportunity.",
        nl: "Spreek af wie dit oppakt, en schrijf als kans op hoe."
      )
    )
  }
}

/// Ways in which authors say that a gap is no more.
private let closedWords: Set<String> = [
  "closed", "done", "solved", "resolved", "fixed", "dropped", "wontfix", "gesloten", "dicht", "gedaan",
  "opgelost", "klaar", "afgerond", "vervallen",
]
