import Journeys

extension Rule {
  /// A personal contact of ours before the purchase, without a word about permission.
  ///
  /// “Before” takes the role as well as the order: a latent, aware, orienting or considering step in front of
  /// the first purchase. Contacts of others are personal in another way (friends).
  static let personalTooEarly = Rule(
    id: "personal-too-early",
    .message,
    severity: .medium,
    title: LocalizedText(
      en: "Personal too early",
      nl: "Te vroeg persoonlijk"
    ),
    looksAt: LocalizedText(
      en: "Contacts of ours marked `personal` before the first step of buying, without `consent`.",
      nl:
        "Contactmomenten van ons die `persoonlijk` zijn vóór de eerste stap van aankoop, zonder `toestemming`."
    ),
    why: LocalizedText(
      en: "Being known before you introduced yourself feels like being watched.",
      nl: "Herkend worden voordat je je hebt voorgesteld, voelt als bespied worden."
    ),
    remedy: LocalizedText(
      en: "Ask first, and note where the `consent` comes from; or keep it general until they buy.",
      nl:
        "Vraag het eerst, en noteer waar de `toestemming` vandaan komt; of houd het algemeen tot de aankoop."
    ),
    origins: [.compass],
    check: earlyPersonalContacts
  )
}

private func earlyPersonalContacts(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.personal),
    let purchase = view.steps.indices.first(where: { view.role(ofStep: $0) == .buy })
  else {
    return .skipped(
      LocalizedText(
        en: "this journey has no purchase, or no personal contact",
        nl: "deze reis heeft geen aankoop, of geen persoonlijk contact"
      )
    )
  }
  return .looked(
    view.cards(in: .touchpoint).compactMap { card in
      guard let contact = card.item.contact, contact.isPersonal, contact.consent == nil,
        card.steps.lowerBound < purchase, card.contact?.isOurs == true,
        isBefore(view.role(ofStep: card.steps.lowerBound))
      else { return nil }
      let name = quoted(card.item.text, to: 40)
      return Gap(
        place: card.place,
        about: [card.item.id],
        title: view.say(
          en: "Personal before the purchase: \(name)",
          nl: "Persoonlijk vóór de aankoop: \(name)"
        ),
        explanation: view.say(
          en: "At this point nobody has told us who they are, and the map names no permission.",
          nl: "Niemand heeft ons hier al verteld wie hij is, en de kaart noemt geen toestemming."
        ),
        remedy: view.say(
          en: "Ask first, or keep it general until they buy.",
          nl: "Vraag het eerst, of houd het algemeen tot de aankoop."
        )
      )
    }
  )
}

private func isBefore(_ role: PhaseRole?) -> Bool {
  switch role {
  case .latent, .aware, .orient, .consider: true
  case .buy, .deliver, .use, .support, .loyal, .advocate, .exit, nil: false
  }
}
