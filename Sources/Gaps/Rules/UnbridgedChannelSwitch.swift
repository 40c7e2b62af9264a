import Journeys

extension Rule {
  /// Two consecutive steps of one path without a channel in common, and no word about how the
  /// traveller's situation is passed on.
  ///
  /// A contact without a channel of its own doesn't count, and neither does a switch in a latent or aware
  /// phase, where there is no situation yet to pass on. High only where it hurts (a feeling that falls
  /// or is below zero, a moment of truth), else medium: many switches go well unannounced.
  static let unbridgedChannelSwitch = Rule(
    id: "unbridged-channel-switch",
    .touchpoints,
    severity: .high,
    title: LocalizedText(en: "Switch without a hand-over", nl: "Wissel zonder overdracht"),
    looksAt: LocalizedText(
      en: "Consecutive steps on different channels of which neither has a `handover`.",
      nl: "Opeenvolgende stappen in verschillende kanalen, waarvan geen een `handover` heeft."
    ),
    exceptions: LocalizedText(
      en:
        "High where it hurts (a feeling that falls or is below zero, a moment of truth), else medium. Latent and aware phases have nothing to pass on yet.",
      nl:
        "Hoog waar het pijn doet (een gevoel dat daalt of onder nul is, een moment van de waarheid), anders middel. In latente fasen en bewustwording valt nog niets door te geven."
    ),
    why: LocalizedText(
      en: "Who switches channels and has to start all over pays for a border inside the organisation.",
      nl: "Wie van kanaal wisselt en opnieuw moet beginnen, betaalt voor een grens binnen de organisatie."
    ),
    remedy: LocalizedText(
      en: "Pass on what is already known, and note how as `handover`.",
      nl: "Geef mee wat al bekend is, en noteer hoe als `handover`."
    ),
    origins: [.dividedTasks],
    absorbs: ["owner-handover"],
    check: unbridgedSwitches
  )
}

private func unbridgedSwitches(in view: JourneyView) -> RuleOutcome {
  let contacts = view.cards(in: .touchpoint)
  guard contacts.contains(where: { $0.contact?.isHandedOver == true }) else {
    return .skipped(
      LocalizedText(
        en: "no contact in this journey says how it hands over",
        nl: "geen contact in deze reis noemt een overdracht"
      )
    )
  }
  var contactsOfStep = [[Item]](repeating: [], count: view.steps.count)
  for card in contacts {
    for step in card.steps { contactsOfStep[step].append(card.item) }
  }
  var gaps: [Gap] = []
  for connection in view.connections {
    let (from, to) = (contactsOfStep[connection.from], contactsOfStep[connection.to])
    guard !isEarly(connection.from, view), !(from + to).contains(where: { $0.contact?.handover != nil }),
      let left = from.first(where: { $0.channel != nil }), let right = to.first(where: { $0.channel != nil }),
      Set(from.compactMap(\.channel)).isDisjoint(with: to.compactMap(\.channel))
    else { continue }
    gaps.append(gap(connection, left, right, view))
  }
  return .looked(gaps)
}

extension Item {
  /// The channel as an id; nil when the contact has none of its own.
  fileprivate var channel: String? {
    guard let contact, contact.hasChannel else { return nil }
    return slug(contact.channel)
  }
}

private func isEarly(_ step: Int, _ view: JourneyView) -> Bool {
  view.role(ofStep: step) == .latent || view.role(ofStep: step) == .aware
}

private func gap(
  _ connection: JourneyView.Connection,
  _ left: Item,
  _ right: Item,
  _ view: JourneyView
) -> Gap {
  let before = view.levels[connection.from]
  let after = view.levels[connection.to]
  let falls = after.map { $0 < 0 || $0 < (before ?? $0) } ?? false
  let hurts = falls || view.steps[connection.to].isMomentOfTruth
  let channels = (left.contact?.channel ?? left.text, right.contact?.channel ?? right.text)
  let step = quoted(view.name(ofStep: connection.to))
  return Gap(
    place: .item(step: connection.to, id: right.id),
    severity: hurts ? .high : .medium,
    about: [left.id, right.id],
    title: view.language.choose(en: "Switch without a hand-over: ", nl: "Wissel zonder overdracht: ")
      + shortened(channels.0, to: 30) + " → " + shortened(channels.1, to: 30),
    explanation: view.language.choose(
      en: "At \(step) nothing says what \(quoted(right.text)) knows of \(quoted(left.text)).",
      nl: "Bij \(step) zegt niets wat \(quoted(right.text)) weet van \(quoted(left.text))."
    ),
    remedy: view.language.choose(
      en: "Pass on what is already known, so that nobody has to start all over.",
      nl: "Geef mee wat al bekend is, zodat niemand opnieuw hoeft te beginnen."
    )
  )
}
