import Journeys

extension Rule {
  /// A journey that starts when someone is already looking.
  ///
  /// Not for a journey that continues another one (its beginning is on the other map) nor for a
  /// beginning that is left out with a reason. It is medium when the phase model itself has no such
  /// phase: then it is the model that starts late.
  static let noLatentPhase = Rule(
    id: "no-latent-phase",
    .moment,
    severity: .high,
    title: LocalizedText(en: "Nothing before the first search", nl: "Niets vóór het eerste zoeken"),
    looksAt: LocalizedText(
      en: "Journeys without steps in a phase in which the need is not yet felt, or just noticed.",
      nl: "Reizen zonder stappen in een fase waarin de behoefte nog sluimert of net wordt opgemerkt."
    ),
    exceptions: LocalizedText(
      en:
        "Not for a journey that continues another one. Medium when the phase model itself has no such phase.",
      nl: "Niet voor een reis die een andere vervolgt. Middel als het fasemodel zelf geen zo’n fase heeft."
    ),
    why: LocalizedText(
      en: "People who don't know you, or don't consider you, travel too; they are on no other map.",
      nl: "Wie je niet kent of niet overweegt, reist ook; die mensen staan op geen enkele andere kaart."
    ),
    remedy: LocalizedText(
      en: "Describe a day of someone who doesn't know you yet.",
      nl: "Beschrijf een dag uit het leven van iemand die je nog niet kent."
    ),
    origins: [.compass],
    check: missingBeginning
  )
}

private func missingBeginning(in view: JourneyView) -> RuleOutcome {
  let journey = view.journey
  guard journey.phases.contains(where: { $0.role != nil && !$0.steps.isEmpty }) else {
    return .skipped(
      LocalizedText(
        en: "the phases of this journey have no roles",
        nl: "de fasen van deze reis hebben geen rol"
      )
    )
  }
  let beginnings = journey.phases.indices.filter { journey.phases[$0].isBeginning }
  let isThere = beginnings.contains { !journey.phases[$0].steps.isEmpty || journey.phases[$0].skipped != nil }
  guard !isThere, !view.isContinued else { return .looked([]) }
  return .looked([
    Gap(
      place: beginnings.first.map { .phase($0) } ?? .journey,
      severity: beginnings.isEmpty && journey.phaseModel != nil ? .medium : .high,
      about: [],
      title: view.language.choose(
        en: "The journey starts too late",
        nl: "De reis begint te laat"
      ),
      explanation: explanation(view),
      remedy: view.language.choose(
        en: "Describe what someone does and thinks who doesn't know you yet, or say why you leave that out.",
        nl: "Beschrijf wat iemand doet en denkt die jullie nog niet kent, of zeg waarom je dat weglaat."
      )
    )
  ])
}

private func explanation(_ view: JourneyView) -> String {
  let first = view.steps.isEmpty ? view.journey.title : view.name(ofStep: 0)
  return view.language.choose(
    en:
      "The map starts at \(quoted(first)), when the need is already clear; who doesn't know you yet is missing.",
    nl:
      "De kaart begint bij \(quoted(first)), als de behoefte al helder is; wie jullie nog niet kent, ontbreekt."
  )
}
