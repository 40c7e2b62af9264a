import Journeys

extension Rule {
  /// A contact in the hands of a partner or third party where the feeling is below zero or the moment
  /// of truth falls, and nothing that limits the harm.
  ///
  /// Before the purchase others' touchpoints are normal and can't be ours (friends, reviews): there only
  /// a moment of truth counts. Contacts elsewhere that aren't ours are drawn as such and not reported:
  /// that somebody else delivers is no gap by itself. The same contact in neighbouring steps is one
  /// gap, at its lowest point.
  static let outsideOwnControl = Rule(
    id: "outside-own-control",
    .touchpoints,
    severity: .high,
    title: LocalizedText(en: "Low point outside our control", nl: "Dieptepunt buiten onze macht"),
    looksAt: LocalizedText(
      en:
        "Contacts of partners and third parties at a negative feeling or a moment of truth, without `mitigation`.",
      nl:
        "Contacten van partners en derden bij een negatief gevoel of moment van de waarheid, zonder `mitigation`."
    ),
    exceptions: LocalizedText(
      en:
        "That somebody else delivers is no gap by itself, so there is no remark at a good feeling. Before the purchase only a moment of truth counts.",
      nl:
        "Dat een ander levert is op zich geen gat, dus bij een goed gevoel staat er niets. Vóór de aankoop telt alleen een moment van de waarheid."
    ),
    why: LocalizedText(
      en: "Customers don't see whose van it is: what a partner breaks, you answer for.",
      nl: "De klant ziet niet van wie het busje is: wat een ander stukmaakt, komt op jouw naam."
    ),
    remedy: LocalizedText(
      en: "Agree on who steps in and note it as `mitigation`, or take this part into your own hands.",
      nl: "Spreek af wie ingrijpt en noteer dat als `mitigation`, of neem dit stuk in eigen hand."
    ),
    origins: [.compass],
    check: contactsOutsideControl
  )
}

private func contactsOutsideControl(in view: JourneyView) -> RuleOutcome {
  let contacts = view.cards(in: .touchpoint)
  guard contacts.contains(where: { $0.contact?.control != nil }) else {
    return .skipped(
      LocalizedText(
        en: "no contact in this journey says who controls it",
        nl: "geen contact in deze reis zegt van wie het is"
      )
    )
  }
  var worst: [JourneyView.Card] = []
  var lastStep: [String: Int] = [:]
  for card in contacts where isOutside(card, view) {
    let step = card.steps.lowerBound
    let name = card.item.contact?.touchpoint ?? slug(card.item.text)
    let isContinued = lastStep[name].map { step - $0 <= 1 } ?? false
    lastStep[name] = step
    guard isContinued, let index = worst.lastIndex(where: { slug($0.item.text) == slug(card.item.text) })
    else {
      worst.append(card)
      continue
    }
    if weight(card, view) > weight(worst[index], view) { worst[index] = card }
  }
  return .looked(worst.map { gap($0, view) })
}

private func isOutside(_ card: JourneyView.Card, _ view: JourneyView) -> Bool {
  guard let contact = card.contact, !contact.isMitigated else { return false }
  switch contact.control {
  case .own, nil: return false
  case .partner, .thirdParty: break
  }
  return card.steps.contains { step in
    if view.steps[step].isMomentOfTruth { return true }
    switch view.role(ofStep: step) {
    case .latent, .aware, .orient, .consider: return false
    case .buy, .deliver, .use, .support, .loyal, .advocate, .exit, nil: return (view.levels[step] ?? 0) < 0
    }
  }
}

/// How much it hurts there: a moment of truth before any feeling, then the lowest feeling.
private func weight(_ card: JourneyView.Card, _ view: JourneyView) -> Double {
  card.steps.map { (view.steps[$0].isMomentOfTruth ? 2 : 0) - (view.levels[$0] ?? 0) }.max() ?? 0
}

private func gap(_ card: JourneyView.Card, _ view: JourneyView) -> Gap {
  let step = card.steps.lowerBound
  let level = view.levels[step] ?? 0
  let isLowest = level < 0 && view.levels.compactMap(\.self).min() == level
  let name = quoted(card.item.text, to: 40)
  let title: String
  if isLowest {
    title = view.language.choose(
      en: "The lowest point is outside our control: \(name)",
      nl: "Het laagste punt ligt buiten onze macht: \(name)"
    )
  } else {
    title = view.language.choose(en: "Outside our control: \(name)", nl: "Buiten onze macht: \(name)")
  }
  let isPartner = card.contact?.control == .partner
  let whose = view.language.choose(
    en: isPartner ? "a partner" : "a third party",
    nl: isPartner ? "een partner" : "een derde partij"
  )
  let at = quoted(view.name(ofStep: step))
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: title,
    explanation: view.language.choose(
      en: "At \(at) everything depends on \(whose), and no agreement or measure is noted.",
      nl: "Bij \(at) hangt alles af van \(whose), en er staat geen afspraak of maatregel bij."
    ),
    remedy: view.language.choose(
      en: "Agree on who steps in, or take this part into your own hands.",
      nl: "Leg vast wie ingrijpt, of neem dit stuk in eigen hand."
    )
  )
}
