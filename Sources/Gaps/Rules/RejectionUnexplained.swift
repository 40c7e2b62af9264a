import Journeys

extension Rule {
  /// A phase of weighing up without one reason not to choose us.
  ///
  /// An `objection` is such a reason. Where the site names none, a pain or a path that leaves in the phase
  /// counts too: authors write the reason there. Skipped on maps without pains, which judge nothing.
  static let rejectionUnexplained = Rule(
    id: "rejection-unexplained",
    .audience,
    severity: .medium,
    title: LocalizedText(
      en: "No reason to say no",
      nl: "Geen reden om nee te zeggen"
    ),
    looksAt: LocalizedText(
      en:
        "Phases of role consider with steps and without an `objection`; without objections on the map, any pain or way out in the phase counts.",
      nl:
        "Fasen met rol consider met stappen en zonder `bezwaar`; zonder bezwaren op de kaart telt elk pijnpunt of elke uitweg in de fase."
    ),
    why: LocalizedText(
      en: "Most people who weigh you up choose somebody else; the map should say why.",
      nl: "De meeste mensen die je overwegen kiezen een ander; de kaart hoort te zeggen waarom."
    ),
    remedy: LocalizedText(
      en: "Ask somebody who didn’t choose you, and note the reason as an `objection`.",
      nl: "Vraag iemand die je niet koos, en noteer de reden als `bezwaar`."
    ),
    origins: [.compass],
    check: unexplainedRejections
  )
}

private func unexplainedRejections(in view: JourneyView) -> RuleOutcome {
  let pains = view.cards(in: .pain)
  let phases = view.journey.phases.indices.filter { index in
    view.journey.phases[index].role == .consider && !view.steps(at: .phase(index)).isEmpty
  }
  guard !phases.isEmpty, !pains.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "this journey has no steps of weighing up, or names no pains at all",
        nl: "deze reis heeft geen stappen van afwegen, of noemt helemaal geen pijnpunten"
      )
    )
  }
  let usesObjections = view.uses.contains(.objections)
  return .looked(
    phases.compactMap { phase in
      let steps = view.steps(at: .phase(phase))
      let isExplained =
        pains.contains { steps.overlaps($0.steps) && (!usesObjections || $0.item.isObjection) }
        || steps.contains { step in view.steps[step].path != nil || view.steps[step].next.count > 1 }
      return isExplained ? nil : gap(phase, steps, view)
    }
  )
}

private func gap(_ phase: Int, _ steps: Range<Int>, _ view: JourneyView) -> Gap {
  let name = view.journey.phases[phase].name
  return Gap(
    place: .steps(steps, lane: .pain),
    about: [view.journey.phases[phase].id],
    title: view.say(
      en: "Nobody says no in the phase \(name)",
      nl: "Niemand zegt nee in de fase \(name)"
    ),
    explanation: view.say(
      en: "People weigh you up here, and the map names no reason to choose somebody else.",
      nl: "Hier word je afgewogen, en de kaart noemt geen reden om een ander te kiezen."
    ),
    remedy: view.say(
      en: "Ask somebody who didn’t choose you, and note the reason as an objection.",
      nl: "Vraag iemand die je niet koos, en noteer de reden als bezwaar."
    ),
    hole: Finding.Hole(
      what: view.say(en: "No objection", nl: "Geen bezwaar"),
      question: view.say(en: "Why does somebody not choose us?", nl: "Waarom kiest iemand niet voor ons?")
    )
  )
}
