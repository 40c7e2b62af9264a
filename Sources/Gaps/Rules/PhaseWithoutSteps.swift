import Journeys

extension Rule {
  /// A phase of the model that nobody described and nobody left out on purpose.
  ///
  /// Neighbouring ones are one gap, since a map of part of a long model would else show little more. The
  /// phases before a need is felt are left to `no-latent-phase` when all of them are missing.
  static let phaseWithoutSteps = Rule(
    id: "phase-without-steps",
    .moment,
    severity: .medium,
    title: LocalizedText(en: "Phase without steps", nl: "Fase zonder stappen"),
    looksAt: LocalizedText(
      en: "Phases of the journey's phase model without steps and without a reason to skip them.",
      nl: "Fasen van het fasemodel zonder stappen en zonder reden om ze over te slaan."
    ),
    exceptions: LocalizedText(
      en: "Neighbouring phases are one gap. Missing latent and aware phases are left to `no-latent-phase`.",
      nl:
        "Aangrenzende fasen zijn één gat. Ontbrekende latente fasen en bewustwording zijn voor `no-latent-phase`."
    ),
    why: LocalizedText(
      en: "A part of the journey that nobody looks at is where people are lost unseen.",
      nl: "Waar niemand kijkt, raak je mensen ongemerkt kwijt."
    ),
    remedy: LocalizedText(
      en: "Describe the phase in one or two steps, or write `skipped` with the reason.",
      nl: "Beschrijf de fase in een of twee stappen, of schrijf `skipped` met de reden."
    ),
    origins: [.compass],
    check: phasesWithoutSteps
  )
}

private func phasesWithoutSteps(in view: JourneyView) -> RuleOutcome {
  let journey = view.journey
  guard journey.phaseModel != nil || journey.phases.contains(where: { $0.role != nil }) else {
    return .skipped(
      LocalizedText(en: "this journey follows no phase model", nl: "deze reis volgt geen fasemodel")
    )
  }
  let isBeginningMissing = !journey.phases.contains { $0.isBeginning && !$0.steps.isEmpty }
  var runs: [Range<Int>] = []
  for (index, phase) in journey.phases.enumerated()
  where phase.steps.isEmpty && phase.skipped == nil && !(phase.isBeginning && isBeginningMissing) {
    if let last = runs.last, last.upperBound == index {
      runs[runs.count - 1] = last.lowerBound..<(index + 1)
    } else {
      runs.append(index..<(index + 1))
    }
  }
  return .looked(
    runs.map { run in
      let names = journey.phases[run].map(\.name)
      return Gap(
        place: .phase(run.lowerBound),
        about: journey.phases[run].map(\.id),
        title: title(names, view.language),
        explanation: explanation(names, view.language),
        remedy: view.language.choose(
          en: "Describe it in one or two steps, or say why it is skipped.",
          nl: "Beschrijf dit deel in een of twee stappen, of zeg waarom je het overslaat."
        )
      )
    }
  )
}

extension Phase {
  /// Whether the phase comes before someone looks for anything.
  var isBeginning: Bool { role == .latent || role == .aware }
}

private func title(_ names: [String], _ language: Language) -> String {
  if names.count == 1 {
    return language.choose(en: "Phase without steps: \(names[0])", nl: "Fase zonder stappen: \(names[0])")
  }
  let count = counted(names.count, language).capitalised
  return language.choose(en: "\(count) phases without steps", nl: "\(count) fasen zonder stappen")
}

private func explanation(_ names: [String], _ language: Language) -> String {
  let list = listed(names, language)
  return language.choose(
    en:
      "The phase model names \(list) and the map says nothing about it, so what happens there stays unseen.",
    nl: "Het fasemodel noemt \(list) en de kaart zwijgt erover; wat daar gebeurt, blijft onzichtbaar."
  )
}
