import Journeys

extension Rule {
  /// A touchpoint that was tried and that failed.
  ///
  /// On an actual map, or on one of how it is. No plan is needed for it: the card says so itself. On a map
  /// of how it is it weighs high, since it may fail for some only.
  static let failedTouchpoint = Rule(
    id: "failed-touchpoint",
    .plan,
    severity: .critical,
    title: LocalizedText(
      en: "Touchpoint failed",
      nl: "Contactmoment mislukt"
    ),
    looksAt: LocalizedText(
      en: "Contacts with `status: failed` on maps of how it went (critical) or how it is (high).",
      nl: "Contactmomenten met `status: mislukt` op kaarten van hoe het ging (kritiek) of hoe het is (hoog)."
    ),
    why: LocalizedText(
      en: "A contact that fails costs more than one that isn’t there.",
      nl: "Een contact dat mislukt kost meer dan een dat er niet is."
    ),
    remedy: LocalizedText(
      en: "Find out why it fails, and put things right for whom it did.",
      nl: "Zoek uit waarom het mislukt, en maak het goed voor wie het trof."
    ),
    origins: [.deviations],
    check: failedTouchpoints
  )
}

private func failedTouchpoints(in view: JourneyView) -> RuleOutcome {
  let contacts = view.cards(in: .touchpoint)
  guard view.journey.state == .actual || view.journey.state == .asIs,
    contacts.contains(where: { $0.contact?.status != nil })
  else {
    return .skipped(
      LocalizedText(
        en: "no contact of this journey says whether it worked",
        nl: "geen contactmoment van deze reis zegt of het werkte"
      )
    )
  }
  return .looked(
    contacts.compactMap { card in
      guard card.contact?.status == .failed else { return nil }
      let name = quoted(card.item.text, to: 40)
      let step = quoted(view.name(ofStep: card.steps.lowerBound))
      return Gap(
        place: card.place,
        severity: view.journey.state == .actual ? .critical : .high,
        about: [card.item.id],
        title: view.say(en: "It failed: \(name)", nl: "Het mislukte: \(name)"),
        explanation: view.say(
          en: "At \(step) it was tried and didn’t work.",
          nl: "Bij \(step) is het geprobeerd en lukte het niet."
        ),
        remedy: view.say(
          en: "Find out why, and put things right for whom it failed.",
          nl: "Zoek uit waarom, en maak het goed voor wie het trof."
        )
      )
    }
  )
}
