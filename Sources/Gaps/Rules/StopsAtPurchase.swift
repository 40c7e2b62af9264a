import Journeys

extension Rule {
  /// A journey with a purchase and nothing after it.
  ///
  /// “After” takes both the order and the role: a delivery that comes before the sale (a supermarket's
  /// shelves) is not what comes after it, and neither is a second round of orientation. Not for a
  /// journey that another one follows.
  static let stopsAtPurchase = Rule(
    id: "stops-at-purchase",
    .moment,
    severity: .high,
    title: LocalizedText(en: "Stops at the purchase", nl: "Stopt bij de aankoop"),
    looksAt: LocalizedText(
      en:
        "Journeys with steps in a phase of buying, and no step of delivery, use, support or later behind the last one.",
      nl:
        "Reizen met stappen in een aankoopfase, en daarna geen stap van levering, gebruik, service of later."
    ),
    exceptions: LocalizedText(
      en:
        "What comes after takes both order and role: a delivery before the sale doesn’t count. Not for a journey that another one follows.",
      nl:
        "Wat erna komt telt in volgorde én rol: een levering vóór de verkoop telt niet. Niet voor een reis met een vervolg."
    ),
    why: LocalizedText(
      en: "The purchase is the end for the seller only; whoever bought starts using.",
      nl: "De aankoop is alleen voor de verkoper het einde; wie koopt, begint dan pas met gebruiken."
    ),
    remedy: LocalizedText(
      en: "Carry on until the audience thinks it is over, or name the journey that follows.",
      nl: "Ga door tot de doelgroep het klaar vindt, of noem de reis die volgt."
    ),
    origins: [.ownTerms, .contactMoments],
    check: missingAfterPurchase
  )
}

private func missingAfterPurchase(in view: JourneyView) -> RuleOutcome {
  guard let purchase = view.steps.indices.last(where: { view.role(ofStep: $0) == .buy }) else {
    return .skipped(
      LocalizedText(
        en: "no phase of this journey is a purchase",
        nl: "geen fase van deze reis is een aankoop"
      )
    )
  }
  let goesOn = view.steps[(purchase + 1)...].indices.contains { !isUpToPurchase(view.role(ofStep: $0)) }
  let isContinued =
    !view.journey.follows.isEmpty
    || view.steps[purchase...].contains { $0.next.contains { $0.journey != nil && !$0.isLoop } }
  guard !goesOn, !isContinued else { return .looked([]) }
  let name = quoted(view.name(ofStep: purchase))
  return .looked([
    Gap(
      place: .journey,
      about: [],
      title: view.language.choose(
        en: "The journey stops at the purchase",
        nl: "De reis stopt bij de aankoop"
      ),
      explanation: view.language.choose(
        en: "Nothing comes after \(name): delivery, use and questions afterwards are on no map.",
        nl: "Na \(name) komt niets meer: levering, gebruik en vragen achteraf staan op geen kaart."
      ),
      remedy: view.language.choose(
        en: "Carry on until they think it is over, or name the journey that follows.",
        nl: "Ga door tot zij het klaar vinden, of noem de reis die volgt."
      )
    )
  ])
}

/// Whether a role comes before the purchase or is it; a phase without a role gets the benefit of the doubt.
private func isUpToPurchase(_ role: PhaseRole?) -> Bool {
  switch role {
  case .latent, .aware, .orient, .consider, .buy: true
  case .deliver, .use, .support, .loyal, .advocate, .exit, nil: false
  }
}
