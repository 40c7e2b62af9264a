import Journeys

extension Rule {
  /// A map that nobody keeps.
  ///
  /// Asked only where some map of the site has an owner.
  static let journeyWithoutOwner = Rule(
    id: "journey-without-owner",
    .followUp,
    severity: .medium,
    title: LocalizedText(
      en: "Journey without an owner",
      nl: "Reis zonder eigenaar"
    ),
    looksAt: LocalizedText(
      en: "Journeys without an `owner`, on sites where other journeys have one.",
      nl: "Reizen zonder `eigenaar`, op sites waar andere reizen er wel een hebben."
    ),
    why: LocalizedText(
      en: "After the workshop a map without a name on it is nobody’s.",
      nl: "Na de werksessie is een kaart zonder naam van niemand."
    ),
    remedy: LocalizedText(
      en: "Put somebody’s name on it, and ask them for a date to look it over.",
      nl: "Zet er een naam bij, en vraag om een datum om haar na te lopen."
    ),
    origins: [.practice],
    check: unownedJourneys
  )
}

private func unownedJourneys(in view: JourneyView) -> RuleOutcome {
  guard view.site.uses.contains(.journeyOwners) else {
    return .skipped(
      LocalizedText(
        en: "no journey on this site has an owner",
        nl: "geen reis op deze site heeft een eigenaar"
      )
    )
  }
  guard view.journey.owner == nil else { return .looked([]) }
  return .looked([
    Gap(
      place: .journey,
      about: [],
      title: view.say(en: "Nobody keeps this map", nl: "Niemand houdt deze kaart bij"),
      explanation: view.say(
        en: "Other maps of this site name an owner; this one doesn’t.",
        nl: "Andere kaarten van deze site noemen een eigenaar; deze niet."
      ),
      remedy: view.say(
        en: "Put somebody’s name on it, and ask them for a date to look it over.",
        nl: "Zet er een naam bij, en vraag om een datum om haar na te lopen."
      ),
      owner: .nobody
    )
  ])
}
