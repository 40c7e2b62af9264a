import Journeys

extension Rule {
  /// A step in which only we act: staff, backstage or support, and nothing of the audience.
  ///
  /// A touchpoint or message is a contact, so the audience is there. Asked only where most other steps do
  /// show the audience: a blueprint of processes alone is another kind of map.
  static let stepWithoutAudience = Rule(
    id: "step-without-audience",
    .moment,
    severity: .medium,
    title: LocalizedText(
      en: "Step without the audience",
      nl: "Stap zonder de doelgroep"
    ),
    looksAt: LocalizedText(
      en:
        "Steps with staff, backstage or support only, on maps where most steps show what the audience does, thinks or feels.",
      nl:
        "Stappen met alleen medewerkers, achter-de-schermen of ondersteuning, op kaarten waar de meeste stappen tonen wat de doelgroep doet, denkt of voelt."
    ),
    why: LocalizedText(
      en: "What we are busy with is no step of theirs; meanwhile they are somewhere, and nobody knows where.",
      nl: "Waar wij druk mee zijn is geen stap van hen; intussen zijn zij ergens, en niemand weet waar."
    ),
    remedy: LocalizedText(
      en: "Write what the audience does or goes through meanwhile, or move the work to the step it serves.",
      nl: "Schrijf wat de doelgroep intussen doet of meemaakt, of zet het werk bij de stap die het dient."
    ),
    origins: [.blueprinting],
    check: stepsWithoutAudience
  )
}

private func stepsWithoutAudience(in view: JourneyView) -> RuleOutcome {
  let ours: LaneSet = [.frontstage, .backstage, .support]
  let met: LaneSet = LaneSet.theirs.union([.touchpoint, .message])
  let shown = view.lanes.count { !$0.isDisjoint(with: .theirs) }
  guard shown * 2 > view.lanes.count, view.lanes.contains(where: { !$0.isDisjoint(with: ours) }) else {
    return .skipped(
      LocalizedText(
        en: "this map doesn’t show both sides step by step",
        nl: "deze kaart toont niet beide kanten per stap"
      )
    )
  }
  let runs = view.runs { step in
    !view.lanes[step].isDisjoint(with: ours) && view.lanes[step].isDisjoint(with: met)
      && !view.steps[step].isPhase
  }
  return .looked(runs.map { gap($0, view) })
}

private func gap(_ steps: Range<Int>, _ view: JourneyView) -> Gap {
  let name = quoted(view.name(ofStep: steps.lowerBound))
  let work = view.steps[steps.lowerBound].items.first { !$0.isKnownEmpty }?.text ?? ""
  return Gap(
    place: .steps(steps, lane: .doing),
    about: steps.map { view.steps[$0].id },
    title: view.say(en: "Where is the audience during \(name)?", nl: "Waar is de doelgroep tijdens \(name)?"),
    explanation: view.say(
      en: "Only our side is filled in: \(quoted(work)).",
      nl: "Alleen onze kant is ingevuld: \(quoted(work))."
    ),
    remedy: view.say(
      en: "Write what they do or go through meanwhile, or move the work to the step it serves.",
      nl: "Schrijf wat zij intussen doen of meemaken, of zet het werk bij de stap die het dient."
    ),
    hole: Finding.Hole(
      what: view.say(en: "Audience missing", nl: "Doelgroep ontbreekt"),
      question: view.say(en: "What do they do meanwhile?", nl: "Wat doen zij intussen?")
    )
  )
}
