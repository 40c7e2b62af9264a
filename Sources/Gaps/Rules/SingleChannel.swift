import Journeys

extension Rule {
  /// A phase that can only be reached in a way that its audience can't or won't go.
  ///
  /// Every channel in the phase is a barrier to one of the map's audiences: often that is a single one, and
  /// two closed doors are no better.
  static let singleChannel = Rule(
    id: "single-channel",
    .touchpoints,
    severity: .medium,
    title: LocalizedText(
      en: "Only the closed door",
      nl: "Alleen de dichte deur"
    ),
    looksAt: LocalizedText(
      en: "Phases of which every channel is one of the `barriers` of an audience of the map.",
      nl: "Fasen waarvan elk kanaal een van de `drempels` is van een doelgroep van de kaart."
    ),
    why: LocalizedText(
      en: "Who can’t use the only way in is shut out, and seldom complains about it.",
      nl: "Wie de enige weg niet kan gaan is buitengesloten, en klaagt daar zelden over."
    ),
    remedy: LocalizedText(
      en: "Add a second way in that this audience can use.",
      nl: "Voeg een tweede weg toe die deze doelgroep wel kan gaan."
    ),
    origins: [.ownTerms],
    check: singleChannels
  )
}

private func singleChannels(in view: JourneyView) -> RuleOutcome {
  let audiences = view.journey.audiences.compactMap { $0.id.flatMap { view.site.audience($0) } }
    .filter { !$0.barriers.isEmpty }
  guard !audiences.isEmpty, view.uses.contains(.channels) else {
    return .skipped(
      LocalizedText(
        en: "no audience of this journey is known to have a barrier to a channel",
        nl: "van geen doelgroep van deze reis is een drempel voor een kanaal bekend"
      )
    )
  }
  var channels = [[String: String]](repeating: [:], count: view.journey.phases.count)
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.item.contact else { continue }
    for phase in Set(card.steps.compactMap { view.phaseOfStep[$0] }) {
      channels[phase][slug(contact.channel)] = contact.channel
    }
  }
  var gaps: [Gap] = []
  for phase in view.journey.phases.indices where !channels[phase].isEmpty {
    for audience in audiences {
      let barriers = Set(audience.barriers.map(slug))
      guard channels[phase].keys.allSatisfy(barriers.contains) else { continue }
      gaps.append(gap(audience, phase, channels[phase].values.sorted(), view))
    }
  }
  return .looked(gaps)
}

private func gap(_ audience: Audience, _ phase: Int, _ channels: [String], _ view: JourneyView) -> Gap {
  let names = listed(channels.map { quoted($0, to: 40) }, view.language)
  let phase = (index: phase, value: view.journey.phases[phase])
  return Gap(
    place: .phase(phase.index),
    about: [phase.value.id, audience.id],
    title: view.say(
      en: "\(audience.name) can only get in by \(names)",
      nl: "\(audience.name) kan alleen binnenkomen via \(names)"
    ),
    explanation: view.say(
      en: "In the phase \(phase.value.name) there is no other way, and for them that is a barrier.",
      nl: "In de fase \(phase.value.name) is er geen andere weg, en voor hen is dat een drempel."
    ),
    remedy: view.say(
      en: "Add a second way in that they can use.",
      nl: "Voeg een tweede weg toe die zij wel kunnen gaan."
    )
  )
}
