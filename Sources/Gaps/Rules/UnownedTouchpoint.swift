import Journeys

extension Rule {
  /// A touchpoint of ours that nobody owns.
  ///
  /// The journey's owner keeps the map, not the touchpoint, so it doesn't count. One gap per touchpoint,
  /// where it is met first; a journey in which nobody owns any of three or more gets a single one.
  static let unownedTouchpoint = Rule(
    id: "unowned-touchpoint",
    .touchpoints,
    severity: .medium,
    title: LocalizedText(
      en: "Touchpoint without an owner",
      nl: "Contactmoment zonder eigenaar"
    ),
    looksAt: LocalizedText(
      en:
        "Contacts with `control: own` of which neither the card nor the register names an owner, on sites that name owners of touchpoints.",
      nl:
        "Contactmomenten met `beheer: eigen` waarvan kaart noch register een eigenaar noemt, op sites die eigenaren van contactmomenten noemen."
    ),
    why: LocalizedText(
      en: "What nobody owns, nobody improves, and everybody points at somebody else.",
      nl: "Wat van niemand is, verbetert niemand, en iedereen wijst naar een ander."
    ),
    remedy: LocalizedText(
      en: "Name an `owner` on the card, or in the touchpoint’s own file.",
      nl: "Noem een `eigenaar` op de kaart, of in het bestand van het contactmoment."
    ),
    origins: [.practice],
    check: unownedTouchpoints
  )
}

private func unownedTouchpoints(in view: JourneyView) -> RuleOutcome {
  let contacts = view.site.uses.contains(.contactOwners) ? view.cards(in: .touchpoint) : []
  let ours = contacts.filter { $0.contact?.control == .own && $0.contact?.status != .ended }
  guard !ours.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "this site names no owners of touchpoints, or this journey doesn’t say which are ours",
        nl: "deze site noemt geen eigenaren van contactmomenten, of deze reis niet welke van ons zijn"
      )
    )
  }
  var seen: Set<String> = []
  let unowned = ours.filter { view.owner(of: $0.item) == nil && seen.insert(view.name(of: $0.item)).inserted }
  let isAll = unowned.count > 2 && !ours.contains { view.owner(of: $0.item) != nil }
  return .looked(isAll ? [gap(unowned, at: .journey, view)] : unowned.map { gap([$0], at: $0.place, view) })
}

private func gap(_ cards: [JourneyView.Card], at place: Finding.Place, _ view: JourneyView) -> Gap {
  let names = listed(cards.map { quoted($0.item.text, to: 40) }, view.language)
  return Gap(
    place: place,
    about: cards.count == 1 ? [view.name(of: cards[0].item)] : [],
    title: cards.count == 1
      ? view.say(en: "Nobody owns \(names)", nl: "Niemand is eigenaar van \(names)")
      : view.say(
        en: "Nobody owns any touchpoint here",
        nl: "Geen enkel contactmoment heeft hier een eigenaar"
      ),
    explanation: view.say(
      en: "It is in our own hands, and neither the map nor the register says whose: \(names).",
      nl: "Het is in eigen hand, en kaart noch register zegt van wie: \(names)."
    ),
    remedy: view.say(
      en: "Name an owner on the card, or in the touchpoint’s own file.",
      nl: "Noem een eigenaar op de kaart, of in het bestand van het contactmoment."
    ),
    owner: .nobody
  )
}
