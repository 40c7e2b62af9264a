import Journeys

extension Rule {
  /// A touchpoint that was planned and that didn't happen.
  ///
  /// Compared are an `actual` map and the `planned` one it names as `compare-with`; for a wish (`to-be`)
  /// beside how it is (`as-is`) every difference is meant. A touchpoint is the same by its id in the register
  /// or by its words. Staff's optional extras and alternative paths of the plan don't count.
  static let missingTouchpoint = Rule(
    id: "missing-touchpoint",
    .plan,
    severity: .high,
    title: LocalizedText(
      en: "Planned touchpoint missing",
      nl: "Gepland contactmoment ontbreekt"
    ),
    looksAt: LocalizedText(
      en: "Contacts of the planned map, on its main path and not optional, that the actual map doesn’t have.",
      nl:
        "Contactmomenten van de geplande kaart, op het hoofdpad en niet optioneel, die de werkelijke kaart niet heeft."
    ),
    why: LocalizedText(
      en: "Somebody planned it, so somebody counts on it.",
      nl: "Iemand heeft het gepland, dus iemand rekent erop."
    ),
    remedy: LocalizedText(
      en: "Make it happen, or take it out of the plan.",
      nl: "Zorg dat het gebeurt, of haal het uit het plan."
    ),
    origins: [.deviations],
    check: missingTouchpoints
  )
}

private func missingTouchpoints(in view: JourneyView) -> RuleOutcome {
  guard let plan = view.plan else { return .skipped(noPlan) }
  let met = Set(view.cards(in: .touchpoint).map { view.name(of: $0.item) })
  var told: Set<String> = []
  var gaps: [Gap] = []
  for step in plan.steps where step.path == nil && !step.isOptional {
    for item in step.items where item.lane == .touchpoint && !item.isKnownEmpty {
      let id = view.name(of: item)
      guard !met.contains(id), told.insert(id).inserted else { continue }
      gaps.append(gap(item, step, plan, view))
    }
  }
  return .looked(gaps)
}

private func gap(_ item: Item, _ step: Step, _ plan: Journey, _ view: JourneyView) -> Gap {
  let name = quoted(item.text, to: 40)
  let here = view.steps.firstIndex { $0.id == step.id }
  return Gap(
    place: here.map { .steps($0..<($0 + 1), lane: .touchpoint) } ?? .journey,
    about: [view.name(of: item)],
    title: view.say(en: "Planned, and not there: \(name)", nl: "Gepland, en er niet: \(name)"),
    explanation: view.say(
      en: "\(quoted(plan.title)) has it at \(quoted(step.title)); it isn’t met on this map.",
      nl: "\(quoted(plan.title)) heeft het bij \(quoted(step.title)); op deze kaart komt het niet voor."
    ),
    remedy: view.say(
      en: "Make it happen, or take it out of the plan.",
      nl: "Zorg dat het gebeurt, of haal het uit het plan."
    ),
    hole: here.map { _ in
      Finding.Hole(
        what: view.say(en: "Planned: \(item.text)", nl: "Gepland: \(item.text)"),
        question: view.say(en: "Why didn’t it happen?", nl: "Waarom gebeurde het niet?")
      )
    }
  )
}
