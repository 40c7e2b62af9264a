import Journeys

extension Rule {
  /// An opportunity that is still open and that nobody owns.
  ///
  /// Where not one of three or more has an owner, the journey gets a single gap; where nobody on the whole
  /// site has, owners are kept somewhere else and the rule is skipped.
  static let opportunityWithoutOwner = Rule(
    id: "opportunity-without-owner",
    .followUp,
    severity: .medium,
    title: LocalizedText(en: "Opportunity without an owner", nl: "Kans zonder eigenaar"),
    looksAt: LocalizedText(
      en: "Opportunities that are open or planned and have no owner.",
      nl: "Kansen die open of gepland zijn en geen eigenaar hebben."
    ),
    exceptions: LocalizedText(
      en: "A journey in which nobody owns any of three or more gets a single gap.",
      nl: "Een reis waarin niemand een van drie of meer kansen bezit, krijgt één gat."
    ),
    why: LocalizedText(
      en: "What is everybody's idea is nobody's work.",
      nl: "Wat ieders idee is, is niemands werk."
    ),
    remedy: LocalizedText(en: "Name somebody, with a date.", nl: "Wijs iemand aan, met een datum."),
    origins: [.practice],
    check: opportunitiesWithoutOwner
  )
}

private func opportunitiesWithoutOwner(in view: JourneyView) -> RuleOutcome {
  let cards = view.cards(in: .opportunity)
  let open = cards.indices.filter { index in
    switch cards[index].item.opportunity?.status ?? .open {
    case .open, .planned: true
    case .done, .dropped: false
    }
  }
  guard !open.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "this journey has no open opportunities",
        nl: "deze reis heeft geen openstaande kansen"
      )
    )
  }
  guard view.site.uses.contains(.opportunityOwners) else {
    return .skipped(
      LocalizedText(
        en: "no opportunity on this site names an owner",
        nl: "geen kans op deze site noemt een eigenaar"
      )
    )
  }
  let unowned = open.filter { cards[$0].item.owner == nil }
  if unowned.count == open.count, unowned.count > 2 { return .looked([all(unowned.map { cards[$0] }, view)]) }
  return .looked(unowned.map { gap(cards[$0], view) })
}

private func gap(_ card: JourneyView.Card, _ view: JourneyView) -> Gap {
  let due = card.item.opportunity?.due
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: view.language.choose(en: "Opportunity without an owner: ", nl: "Kans zonder eigenaar: ")
      + afterColon(card.item.text),
    explanation: due.map {
      view.language.choose(
        en: "It is due on \($0.inWords(.en)), and nobody's name is on it.",
        nl: "De datum is \($0.inWords(.nl)), maar er staat geen naam bij."
      )
    }
      ?? view.language.choose(
        en: "It is on the map without a name and without a date.",
        nl: "Ze staat op de kaart zonder naam en zonder datum."
      ),
    remedy: view.language.choose(en: "Name somebody, with a date.", nl: "Wijs iemand aan, met een datum."),
    owner: .nobody
  )
}

private func all(_ cards: [JourneyView.Card], _ view: JourneyView) -> Gap {
  let count = counted(cards.count, view.language).capitalised
  let list = listed(cards.map { quoted($0.item.text, to: 40) }, view.language)
  return Gap(
    place: .journey,
    about: [],
    title: view.language.choose(
      en: "\(count) opportunities, and none has an owner",
      nl: "\(count) kansen, en geen ervan heeft een eigenaar"
    ),
    explanation: view.language.choose(
      en: "Nobody's name is on \(list).",
      nl: "Er staat geen naam bij \(list)."
    ),
    remedy: view.language.choose(
      en: "Name somebody for the first one to take up, with a date.",
      nl: "Wijs voor de eerste die je oppakt iemand aan, met een datum."
    ),
    owner: .nobody
  )
}
