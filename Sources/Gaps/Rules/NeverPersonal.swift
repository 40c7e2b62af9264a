import Journeys

extension Rule {
  /// A customer who is spoken to as if nobody knew them.
  ///
  /// Asked only where some journey of the site has a personal contact: a site that never writes it down says
  /// nothing about it.
  static let neverPersonal = Rule(
    id: "never-personal",
    .message,
    severity: .low,
    title: LocalizedText(
      en: "Never personal",
      nl: "Nooit persoonlijk"
    ),
    looksAt: LocalizedText(
      en:
        "Journeys with two or more contacts of ours after the purchase, none of which is `personal`, on sites that mark contacts as personal.",
      nl:
        "Reizen met twee of meer contactmomenten van ons na de aankoop waarvan geen `persoonlijk` is, op sites die dat bijhouden."
    ),
    why: LocalizedText(
      en: "After the purchase you know who they are; acting as if you don’t is a choice that costs loyalty.",
      nl: "Na de aankoop weet je wie het is; doen alsof je het niet weet, kost trouw."
    ),
    remedy: LocalizedText(
      en: "Choose one contact after the purchase that uses what you know, and mark it `personal`.",
      nl: "Kies één contactmoment na de aankoop dat gebruikt wat je weet, en zet er `persoonlijk` bij."
    ),
    origins: [.compass],
    check: impersonalContacts
  )
}

private func impersonalContacts(in view: JourneyView) -> RuleOutcome {
  guard view.site.uses.contains(.personal) else {
    return .skipped(
      LocalizedText(
        en: "this site marks no contact as personal",
        nl: "deze site noemt geen enkel contactmoment persoonlijk"
      )
    )
  }
  let later = view.cards(in: .touchpoint).filter { card in
    guard let contact = card.contact, contact.isOurs else { return false }
    return card.steps.first.map { isAfter(view.role(ofStep: $0)) } ?? false
  }
  guard later.count > 1, !later.contains(where: { $0.contact?.isPersonal == true }) else {
    return .looked([])
  }
  let names = listed(later.map { quoted($0.item.text, to: 40) }, view.language)
  return .looked([
    Gap(
      place: later[0].place,
      about: later.map(\.item.id),
      title: view.say(en: "Nothing personal after the purchase", nl: "Niets persoonlijks na de aankoop"),
      explanation: view.say(
        en: "By then we know who they are, and yet \(names) could be for anybody.",
        nl: "Dan weten we wie het is, en toch zijn \(names) voor iedereen hetzelfde."
      ),
      remedy: view.say(
        en: "Let one of these contacts use what you know.",
        nl: "Laat een van deze contactmomenten gebruiken wat je weet."
      )
    )
  ])
}

private func isAfter(_ role: PhaseRole?) -> Bool {
  switch role {
  case .deliver, .use, .support, .loyal, .advocate: true
  case .latent, .aware, .orient, .consider, .buy, .exit, nil: false
  }
}
