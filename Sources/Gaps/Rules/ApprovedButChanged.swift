import Journeys

extension Rule {
  /// A map whose content is no longer what was approved.
  ///
  /// The fingerprint is made of titles, steps and cards with all that belongs to them; prose, dates of review
  /// and mutes may change freely.
  static let approvedButChanged = Rule(
    id: "approved-but-changed",
    .followUp,
    severity: .high,
    title: LocalizedText(
      en: "Changed after approval",
      nl: "Gewijzigd na goedkeuring"
    ),
    looksAt: LocalizedText(
      en: "Approved journeys whose `approved-as` is another fingerprint than that of their content.",
      nl: "Goedgekeurde reizen waarvan `goedgekeurd-als` een andere vingerafdruk is dan die van hun inhoud."
    ),
    why: LocalizedText(
      en: "An approval is for what was on the map that day.",
      nl: "Een goedkeuring geldt voor wat er die dag op de kaart stond."
    ),
    remedy: LocalizedText(
      en: "Let it be approved again and note the new fingerprint, or set the status back.",
      nl: "Laat haar opnieuw goedkeuren en noteer de nieuwe vingerafdruk, of zet de status terug."
    ),
    origins: [.practice],
    check: changedApprovals
  )
}

private func changedApprovals(in view: JourneyView) -> RuleOutcome {
  guard view.journey.status == .approved else {
    return .skipped(LocalizedText(en: "this journey is not approved", nl: "deze reis is niet goedgekeurd"))
  }
  let now = view.journey.contentFingerprint
  guard let approved = view.journey.approvedAs else {
    return .skipped(
      LocalizedText(
        en: "it doesn’t say what was approved; write approved-as: \(now) to be told of changes",
        nl: "er staat niet bij wat is goedgekeurd; schrijf goedgekeurd-als: \(now) om wijzigingen te zien"
      )
    )
  }
  guard approved != now else { return .looked([]) }
  return .looked([
    Gap(
      place: .journey,
      about: [],
      title: view.say(en: "Changed after it was approved", nl: "Gewijzigd nadat zij was goedgekeurd"),
      explanation: view.say(
        en: "What was approved is \(approved); what is on the map now is \(now).",
        nl: "Goedgekeurd is \(approved); wat nu op de kaart staat is \(now)."
      ),
      remedy: view.say(
        en: "Let it be approved again and note \(now), or set the status back.",
        nl: "Laat haar opnieuw goedkeuren en noteer \(now), of zet de status terug."
      )
    )
  ])
}
