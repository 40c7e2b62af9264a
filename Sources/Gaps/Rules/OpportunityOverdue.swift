import Journeys

extension Rule {
  /// An opportunity whose date has passed and that is still open.
  static let opportunityOverdue = Rule(
    id: "opportunity-overdue",
    .followUp,
    severity: .medium,
    title: LocalizedText(
      en: "Opportunity overdue",
      nl: "Kans over tijd"
    ),
    looksAt: LocalizedText(
      en: "Opportunities that are open or planned with a `due` date before the day the site is built.",
      nl: "Kansen die open of gepland zijn en waarvan `klaar` vóór de dag ligt waarop de site gemaakt wordt."
    ),
    why: LocalizedText(
      en: "A date that passes without a word teaches everybody that dates don’t count.",
      nl: "Een datum die stil voorbijgaat, leert iedereen dat data niet tellen."
    ),
    remedy: LocalizedText(
      en: "Do it, give it a new date with the reason, or drop it.",
      nl: "Doe het, geef een nieuwe datum met de reden, of laat het vallen."
    ),
    origins: [.practice],
    check: overdueOpportunities
  )
}

private func overdueOpportunities(in view: JourneyView) -> RuleOutcome {
  let today = view.site.date
  var hasDates = false
  var gaps: [Gap] = []
  for card in view.cards(in: .opportunity) {
    guard let opportunity = card.item.opportunity, let due = opportunity.due else { continue }
    hasDates = true
    guard due < today else { continue }
    switch opportunity.status {
    case .open, .planned: gaps.append(gap(card, due: due, view))
    case .done, .dropped: continue
    }
  }
  guard hasDates else {
    return .skipped(
      LocalizedText(
        en: "no opportunity of this journey has a date",
        nl: "geen kans van deze reis heeft een datum"
      )
    )
  }
  return .looked(gaps)
}

private func gap(_ card: JourneyView.Card, due: Day, _ view: JourneyView) -> Gap {
  Gap(
    place: card.place,
    about: [card.item.id],
    title: view.say(en: "Overdue: ", nl: "Over tijd: ") + afterColon(card.item.text),
    explanation: view.say(
      en: "It was due on \(due.inWords(.en)) and is still open.",
      nl: "De datum was \(due.inWords(.nl)), en de kans staat nog open."
    ),
    remedy: view.say(
      en: "Do it, give it a new date with the reason, or drop it.",
      nl: "Doe het, geef een nieuwe datum met de reden, of laat het vallen."
    )
  )
}
