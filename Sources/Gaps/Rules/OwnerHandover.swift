import Journeys

extension Rule {
  /// Two of our own teams after each other, and no word about what the second knows.
  ///
  /// A switch of channel in the same place is `unbridged-channel-switch`, which says more.
  static let ownerHandover = Rule(
    id: "owner-handover",
    .touchpoints,
    severity: .medium,
    title: LocalizedText(
      en: "Hand-over between owners",
      nl: "Overdracht tussen eigenaren"
    ),
    looksAt: LocalizedText(
      en:
        "Contacts of ours in consecutive steps with different owners, neither of which has a `handover`, on maps that note hand-overs.",
      nl:
        "Contactmomenten van ons in opeenvolgende stappen met verschillende eigenaren, waarvan geen een `overdracht` heeft, op kaarten die overdrachten noteren."
    ),
    why: LocalizedText(
      en: "People don’t see departments until they fall between two of them.",
      nl: "Mensen zien geen afdelingen, tot zij ertussen vallen."
    ),
    remedy: LocalizedText(
      en: "Agree on what the one passes on to the other, and note it as `handover`.",
      nl: "Spreek af wat de een aan de ander meegeeft, en noteer het als `overdracht`."
    ),
    origins: [.compass, .practice],
    check: ownerHandovers
  )
}

private func ownerHandovers(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.handovers) else {
    return .skipped(
      LocalizedText(
        en: "no contact in this journey says how it hands over",
        nl: "geen contact in deze reis noemt een overdracht"
      )
    )
  }
  var contactsOfStep = [[Item]](repeating: [], count: view.steps.count)
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.contact, contact.isOurs else { continue }
    for step in card.steps { contactsOfStep[step].append(card.item) }
  }
  var gaps: [Gap] = []
  for connection in view.connections {
    let (from, to) = (contactsOfStep[connection.from], contactsOfStep[connection.to])
    guard !(from + to).contains(where: { $0.contact?.handover != nil }),
      let left = from.last(where: { view.owner(of: $0) != nil }),
      let right = to.first(where: { view.owner(of: $0) != nil }), let before = view.owner(of: left),
      let after = view.owner(of: right),
      Set(from.compactMap(view.owner(of:))).isDisjoint(with: to.compactMap(view.owner(of:)))
    else { continue }
    gaps.append(gap(connection, (left, before), (right, after), view))
  }
  return .looked(gaps)
}

private func gap(
  _ connection: JourneyView.Connection,
  _ left: (item: Item, owner: String),
  _ right: (item: Item, owner: String),
  _ view: JourneyView
) -> Gap {
  Gap(
    place: .item(step: connection.to, id: right.item.id),
    about: [left.item.id, right.item.id],
    title: view.say(
      en: "From \(left.owner) to \(right.owner) without a hand-over",
      nl: "Van \(left.owner) naar \(right.owner) zonder overdracht"
    ),
    explanation: view.say(
      en: "Nothing says what \(quoted(right.item.text, to: 40)) knows of \(quoted(left.item.text, to: 40)).",
      nl: "Niets zegt wat \(quoted(right.item.text, to: 40)) weet van \(quoted(left.item.text, to: 40))."
    ),
    remedy: view.say(
      en: "Agree on what the one passes on to the other, and note it as a hand-over.",
      nl: "Spreek af wat de een aan de ander meegeeft, en noteer het als overdracht."
    )
  )
}
