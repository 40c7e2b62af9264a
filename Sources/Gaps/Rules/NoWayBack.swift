import Journeys

extension Rule {
  /// A journey that reaches loyalty or advocacy, and from there leads nowhere near a new beginning.
  ///
  /// A way back is a transition to a latent, aware or orienting step, or to another journey that has one
  /// (one without roles gets the benefit of the doubt).
  static let noWayBack = Rule(
    id: "no-way-back",
    .moment,
    severity: .medium,
    title: LocalizedText(
      en: "No way back to the beginning",
      nl: "Geen weg terug naar het begin"
    ),
    looksAt: LocalizedText(
      en:
        "Journeys with steps of loyalty or advocacy of which no loop, `next` or `follows` leads to a latent, aware or orienting step.",
      nl:
        "Reizen met stappen van loyaliteit of ambassadeurschap waarvan geen lus, `daarna` of `vervolg` naar een latente, bewustwordings- of oriëntatiestap leidt."
    ),
    why: LocalizedText(
      en: "Whoever is satisfied could bring the next one, if the map gave them a way to.",
      nl: "Wie tevreden is kan de volgende meebrengen, als de kaart daar een weg voor heeft."
    ),
    remedy: LocalizedText(
      en: "Draw the loop: say what a satisfied customer starts, and with whom.",
      nl: "Teken de lus: zeg wat een tevreden klant in gang zet, en bij wie."
    ),
    origins: [.compass, .fivePhases],
    check: missingWaysBack
  )
}

private func missingWaysBack(in view: JourneyView) -> RuleOutcome {
  guard let last = view.steps.indices.last(where: { isLoyal(view.role(ofStep: $0)) }),
    let phase = view.phaseOfStep[last]
  else {
    return .skipped(
      LocalizedText(
        en: "no step of this journey is about loyalty or advocacy",
        nl: "geen stap van deze reis gaat over loyaliteit of ambassadeurschap"
      )
    )
  }
  guard !leadsBack(view) else { return .looked([]) }
  let name = quoted(view.name(ofStep: last))
  return .looked([
    Gap(
      place: .phase(phase),
      about: [view.journey.phases[phase].id],
      title: view.say(en: "No way back from \(name)", nl: "Geen weg terug vanaf \(name)"),
      explanation: view.say(
        en: "The map ends with people who are loyal or tell others, and no line leads to a new beginning.",
        nl:
          "De kaart eindigt bij mensen die blijven of het doorvertellen, en geen lijn leidt naar een nieuw begin."
      ),
      remedy: view.say(
        en:
          "Draw a loop to the step in which somebody hears about it, or name the journey that starts there.",
        nl: "Teken een lus naar de stap waarin iemand ervan hoort, of noem de reis die daar begint."
      )
    )
  ])
}

private func leadsBack(_ view: JourneyView) -> Bool {
  if view.journey.follows.contains(where: { startsEarly($0, view) }) { return true }
  return view.steps.enumerated().contains { index, step in
    step.next.contains { transition in
      if let id = transition.step, let to = view.steps.firstIndex(where: { $0.id == id }) {
        return isEarly(view.role(ofStep: to)) && !isEarly(view.role(ofStep: index))
      }
      return transition.journey.map { startsEarly($0, view) } ?? false
    }
  }
}

private func startsEarly(_ journey: String, _ view: JourneyView) -> Bool {
  guard let phases = view.neighbour(journey)?.phases else { return false }
  return phases.contains { isEarly($0.role) && !$0.steps.isEmpty } || phases.allSatisfy { $0.role == nil }
}

private func isLoyal(_ role: PhaseRole?) -> Bool { role == .loyal || role == .advocate }

private func isEarly(_ role: PhaseRole?) -> Bool { role == .latent || role == .aware || role == .orient }
