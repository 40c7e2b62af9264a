import Journeys

extension Rule {
  /// A phase of which no touchpoint does the job that the phase is for.
  ///
  /// The job follows from the phase's role: aware and orient inform, consider convinces, buy transacts,
  /// deliver delivers, use and support serve, loyal and advocate retain. A latent need and leaving ask for
  /// nothing. Only phases of which every contact names its jobs: one that doesn't may do it, and without any
  /// contact it is `phase-without-touchpoint`.
  static let jobNotCovered = Rule(
    id: "job-not-covered",
    .touchpoints,
    severity: .medium,
    title: LocalizedText(
      en: "Job not covered",
      nl: "Taak niet belegd"
    ),
    looksAt: LocalizedText(
      en:
        "Phases of which every contact names its `job`, and none has the one that the phase’s role asks for.",
      nl:
        "Fasen waarvan elk contactmoment zijn `taken` noemt, en geen de taak heeft die de rol van de fase vraagt."
    ),
    why: LocalizedText(
      en: "Busy touchpoints can leave the one job undone that the phase is for.",
      nl: "Drukke contactmomenten kunnen net de taak laten liggen waar de fase om draait."
    ),
    remedy: LocalizedText(
      en: "Give one of the touchpoints this job, or add one that has it.",
      nl: "Geef een van de contactmomenten deze taak, of voeg er een toe."
    ),
    origins: [.dividedTasks],
    check: jobsNotCovered
  )
}

private func jobsNotCovered(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.jobs), view.journey.phases.contains(where: { $0.role != nil }) else {
    return .skipped(
      LocalizedText(
        en: "the contacts of this journey name no jobs, or its phases no roles",
        nl: "de contactmomenten van deze reis noemen geen taken, of de fasen geen rol"
      )
    )
  }
  var jobs = [Set<Job>](repeating: [], count: view.journey.phases.count)
  var isUnknown = [Bool](repeating: false, count: view.journey.phases.count)
  for card in view.cards(in: .touchpoint) {
    let own = card.item.contact?.jobs ?? []
    for phase in Set(card.steps.compactMap { view.phaseOfStep[$0] }) {
      jobs[phase].formUnion(own)
      if own.isEmpty { isUnknown[phase] = true }
    }
  }
  return .looked(
    view.journey.phases.indices.compactMap { index in
      let phase = view.journey.phases[index]
      let done = jobs[index]
      guard !isUnknown[index], !done.isEmpty, let job = phase.role.flatMap(Job.init(of:)), !done.contains(job)
      else { return nil }
      return Gap(
        place: .phase(index),
        about: [phase.id],
        title: view.say(
          en: "Nothing is there to \(job.name.en) in the phase \(phase.name)",
          nl: "Niets is er om te \(job.name.nl) in de fase \(phase.name)"
        ),
        explanation: explanation(done, view),
        remedy: view.say(
          en: "Give one of the touchpoints this job, or add one that has it.",
          nl: "Geef een van de contactmomenten deze taak, of voeg er een toe."
        )
      )
    }
  )
}

private func explanation(_ done: Set<Job>, _ view: JourneyView) -> String {
  let names = listed(Job.allCases.filter(done.contains).map { $0.name[view.language] }, view.language)
  return view.say(
    en: "The contacts in it are there to \(names).",
    nl: "De contactmomenten zijn er om te \(names)."
  )
}

extension Job {
  /// The job that a phase of a role is for; nil where silence is right.
  fileprivate init?(of role: PhaseRole) {
    switch role {
    case .aware, .orient: self = .inform
    case .consider: self = .convince
    case .buy: self = .transact
    case .deliver: self = .deliver
    case .use, .support: self = .serve
    case .loyal, .advocate: self = .retain
    case .latent, .exit: return nil
    }
  }
}
