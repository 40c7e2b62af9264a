import Journeys

extension Rule {
  /// A step of how it should be that comes from nowhere.
  ///
  /// Asked only on maps on which some step says `comes-from` or `new-because`: else the author doesn't trace
  /// wishes. A step with the id of a step of the compared map comes from that one.
  static let wishWithoutOrigin = Rule(
    id: "wish-without-origin",
    .plan,
    severity: .low,
    title: LocalizedText(
      en: "Wish without an origin",
      nl: "Wens zonder herkomst"
    ),
    looksAt: LocalizedText(
      en: "Steps of a to-be map with neither `comes-from` nor `new-because`, where other steps have one.",
      nl:
        "Stappen van een gewenste kaart zonder `komt-van` en zonder `nieuw-omdat`, waar andere stappen dat wel hebben."
    ),
    why: LocalizedText(
      en: "A wish that starts from nothing that happens now can’t be reached from here.",
      nl: "Een wens die nergens uit voortkomt, is van hieruit niet te bereiken."
    ),
    remedy: LocalizedText(
      en: "Say which step of now becomes this one, or why it is new.",
      nl: "Zeg uit welke stap van nu deze ontstaat, of waarom zij nieuw is."
    ),
    origins: [.practice],
    check: wishesWithoutOrigin
  )
}

private func wishesWithoutOrigin(in view: JourneyView) -> RuleOutcome {
  guard view.journey.state == .toBe || view.journey.state == .planned,
    view.steps.contains(where: { $0.comesFrom != nil || $0.newBecause != nil })
  else {
    return .skipped(
      LocalizedText(
        en: "this is no map of how it should be, or it doesn’t trace its steps",
        nl: "dit is geen kaart van hoe het moet worden, of zij zegt niet waar stappen vandaan komen"
      )
    )
  }
  let known = Set(view.journey.comparedWith.flatMap { view.neighbour($0)?.steps.map(\.id) ?? [] })
  let runs = view.runs { step in
    let step = view.steps[step]
    return step.comesFrom == nil && step.newBecause == nil && !known.contains(step.id)
  }
  return .looked(
    runs.map { steps in
      let name = quoted(view.name(ofStep: steps.lowerBound))
      return Gap(
        place: .steps(steps, lane: nil),
        about: steps.map { view.steps[$0].id },
        title: view.say(en: "Where does \(name) come from?", nl: "Waar komt \(name) vandaan?"),
        explanation: view.say(
          en: "Other steps say what they come from or why they are new; this one doesn’t.",
          nl: "Andere stappen zeggen waar ze vandaan komen of waarom ze nieuw zijn; deze niet."
        ),
        remedy: view.say(
          en: "Say which step of now becomes this one, or why it is new.",
          nl: "Zeg uit welke stap van nu deze ontstaat, of waarom zij nieuw is."
        )
      )
    }
  )
}
