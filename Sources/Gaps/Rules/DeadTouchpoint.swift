import Journeys

extension Rule {
  /// A step that leans on a touchpoint that no longer exists.
  ///
  /// The register says from when; a card that says itself that it `ended` knows, and so does the map of a
  /// plan, which may be older. One gap per touchpoint, where it is met first.
  static let deadTouchpoint = Rule(
    id: "dead-touchpoint",
    .touchpoints,
    severity: .high,
    title: LocalizedText(
      en: "Dead touchpoint",
      nl: "Dood contactmoment"
    ),
    looksAt: LocalizedText(
      en: "Contacts whose touchpoint has `ended` in the register, on maps of how it is or how it went.",
      nl:
        "Contactmomenten waarvan het register zegt dat ze `beëindigd` zijn, op kaarten van hoe het is of ging."
    ),
    why: LocalizedText(
      en: "People still come to the door you took away.",
      nl: "Mensen komen nog naar de deur die je hebt weggehaald."
    ),
    remedy: LocalizedText(
      en: "Show them the way that took its place, and take the card off the map.",
      nl: "Wijs de weg die ervoor in de plaats kwam, en haal de kaart van de kaart."
    ),
    origins: [.practice],
    check: deadTouchpoints
  )
}

private func deadTouchpoints(in view: JourneyView) -> RuleOutcome {
  let site = view.site
  let isOfNow = view.journey.state == .asIs || view.journey.state == .actual
  guard isOfNow, view.uses.contains(.registeredContacts),
    site.touchpoints.contains(where: { $0.ended != nil })
  else {
    return .skipped(
      LocalizedText(
        en: "no touchpoint of the register has ended, or this is no map of how it is",
        nl: "geen contactmoment uit het register is beëindigd, of dit is geen kaart van hoe het is"
      )
    )
  }
  var told: Set<String> = []
  return .looked(
    view.cards(in: .touchpoint).compactMap { card in
      guard let contact = card.item.contact, contact.status != .ended, let id = contact.touchpoint,
        let ended = site.touchpoint(id)?.ended, ended <= site.date, told.insert(id).inserted
      else { return nil }
      let name = quoted(card.item.text, to: 40)
      let step = quoted(view.name(ofStep: card.steps.lowerBound))
      return Gap(
        place: card.place,
        about: [id],
        title: view.say(en: "No longer there: \(name)", nl: "Bestaat niet meer: \(name)"),
        explanation: view.say(
          en: "\(step.capitalised) leans on it, and it ended on \(ended.inWords(.en)).",
          nl: "\(step.capitalised) steunt erop, en het is er niet meer sinds \(ended.inWords(.nl))."
        ),
        remedy: view.say(
          en: "Show the way that took its place, and take the card off the map.",
          nl: "Wijs de weg die ervoor in de plaats kwam, en haal de kaart weg."
        )
      )
    }
  )
}
