import Journeys

extension Rule {
  /// A journey with steps and not one word about how it feels.
  ///
  /// Words without a number are a feeling too. A thought in quotation marks is not, but it comes near: with
  /// thoughts the gap is low. So it is on a blueprint (our side in most of the steps), which is
  /// drawn for what we do.
  static let noFeeling = Rule(
    id: "no-feeling",
    .feelings,
    severity: .medium,
    title: LocalizedText(
      en: "Nobody feels anything",
      nl: "Niemand voelt iets"
    ),
    looksAt: LocalizedText(
      en:
        "Journeys of three or more steps without a feeling in any of them; low where there are thoughts, and on blueprints.",
      nl:
        "Reizen van drie of meer stappen zonder één gevoel; laag waar er wel gedachten zijn, en op blauwdrukken."
    ),
    why: LocalizedText(
      en: "Without feelings a journey is a process, and a process has no low points to start with.",
      nl: "Zonder gevoel is een reis een proces, en een proces heeft geen dieptepunten om te beginnen."
    ),
    remedy: LocalizedText(
      en: "Ask three people how each step felt, and write down their words.",
      nl: "Vraag drie mensen hoe elke stap voelde, en schrijf hun woorden op."
    ),
    origins: [.fivePhases],
    check: missingFeelings
  )
}

private func missingFeelings(in view: JourneyView) -> RuleOutcome {
  guard view.steps.count > 2 else {
    return .skipped(
      LocalizedText(
        en: "this journey has fewer than three steps",
        nl: "deze reis heeft minder dan drie stappen"
      )
    )
  }
  guard view.cards(in: .feeling).isEmpty else { return .looked([]) }
  let hasThoughts = view.lanes.contains { !$0.isDisjoint(with: .thinking) }
  let ours: LaneSet = [.frontstage, .backstage, .support]
  let isBlueprint = view.lanes.count { !$0.isDisjoint(with: ours) } * 2 > view.lanes.count
  let count = view.steps.count
  return .looked([
    Gap(
      place: .journey,
      severity: hasThoughts || isBlueprint ? .low : nil,
      about: [],
      title: view.say(en: "Not one feeling in \(count) steps", nl: "Geen enkel gevoel in \(count) stappen"),
      explanation: view.say(
        en: "The map says what happens, and nowhere how it feels.",
        nl: "De kaart zegt wat er gebeurt, en nergens hoe het voelt."
      ),
      remedy: view.say(
        en: "Ask three people how each step felt, and write down their words.",
        nl: "Vraag drie mensen hoe elke stap voelde, en schrijf hun woorden op."
      )
    )
  ])
}
