import Journeys

extension Rule {
  /// A confirmation, invoice or delivery that ends in nothing.
  ///
  /// What a contact is for is its `job`, not its name: those that transact or deliver are meant. Asked only
  /// on sites that write down what contacts offer.
  static let noNextAction = Rule(
    id: "no-next-action",
    .message,
    severity: .low,
    title: LocalizedText(
      en: "Nothing to do next",
      nl: "Niets om hierna te doen"
    ),
    looksAt: LocalizedText(
      en: "Contacts of ours with the job transact or deliver and without `offers`, on sites that use it.",
      nl:
        "Contactmomenten van ons met de taak afhandelen of leveren en zonder `biedt`, op sites die dat gebruiken."
    ),
    why: LocalizedText(
      en: "Nobody reads you as well as right after they paid.",
      nl: "Niemand leest je zo goed als wie net betaald heeft."
    ),
    remedy: LocalizedText(
      en: "Offer one thing that helps them on, and note it as `offers`.",
      nl: "Bied één ding aan dat verder helpt, en noteer het als `biedt`."
    ),
    origins: [.contactMoments],
    check: missingNextActions
  )
}

private func missingNextActions(in view: JourneyView) -> RuleOutcome {
  guard view.site.uses.contains(.offers), view.uses.contains(.jobs) else {
    return .skipped(
      LocalizedText(
        en: "this site doesn’t say what contacts are for and what they offer next",
        nl: "deze site zegt niet waar contactmomenten voor zijn en wat ze hierna bieden"
      )
    )
  }
  return .looked(
    view.cards(in: .touchpoint).compactMap { card in
      guard let contact = card.item.contact, contact.offers == nil, card.contact?.isOurs == true,
        contact.jobs.contains(where: { $0 == .transact || $0 == .deliver })
      else { return nil }
      let name = quoted(card.item.text, to: 40)
      return Gap(
        place: card.place,
        about: [card.item.id],
        title: view.say(en: "Nothing to do next after \(name)", nl: "Niets om te doen na \(name)"),
        explanation: view.say(
          en: "It settles something and stops there; it offers no next step.",
          nl: "Het handelt iets af en stopt daar; een volgende stap biedt het niet."
        ),
        remedy: view.say(
          en: "Offer one thing that helps them on.",
          nl: "Bied één ding aan dat verder helpt."
        )
      )
    }
  )
}
