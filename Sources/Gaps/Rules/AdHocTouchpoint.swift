import Journeys

extension Rule {
  /// A touchpoint that happened and that nobody planned.
  ///
  /// Touchpoints of others can't be planned, so only ours count.
  static let adHocTouchpoint = Rule(
    id: "ad-hoc-touchpoint",
    .plan,
    severity: .medium,
    title: LocalizedText(
      en: "Unplanned touchpoint",
      nl: "Ongepland contactmoment"
    ),
    looksAt: LocalizedText(
      en: "Contacts of ours on an actual map that its planned map doesn’t have.",
      nl: "Contactmomenten van ons op een werkelijke kaart die de geplande kaart niet heeft."
    ),
    why: LocalizedText(
      en: "What people had to make up on the spot is where the plan fell short.",
      nl: "Wat ter plekke is verzonnen, is waar het plan tekortschoot."
    ),
    remedy: LocalizedText(
      en: "Take it into the plan, or remove what makes it necessary.",
      nl: "Neem het op in het plan, of haal weg waardoor het nodig was."
    ),
    origins: [.deviations],
    check: adHocTouchpoints
  )
}

private func adHocTouchpoints(in view: JourneyView) -> RuleOutcome {
  guard let plan = view.plan else { return .skipped(noPlan) }
  var planned: Set<String> = []
  for step in plan.steps {
    for item in step.items where item.lane == .touchpoint { planned.insert(view.name(of: item)) }
  }
  var told: Set<String> = []
  return .looked(
    view.cards(in: .touchpoint).compactMap { card in
      let id = view.name(of: card.item)
      guard let contact = card.contact, contact.isOurs, !planned.contains(id), told.insert(id).inserted
      else { return nil }
      let name = quoted(card.item.text, to: 40)
      return Gap(
        place: card.place,
        about: [id],
        title: view.say(en: "Not planned: \(name)", nl: "Niet gepland: \(name)"),
        explanation: view.say(
          en: "It happens here, and \(quoted(plan.title)) doesn’t know it.",
          nl: "Het gebeurt hier, en \(quoted(plan.title)) kent het niet."
        ),
        remedy: view.say(
          en: "Take it into the plan, or remove what makes it necessary.",
          nl: "Neem het op in het plan, of haal weg waardoor het nodig was."
        )
      )
    }
  )
}
