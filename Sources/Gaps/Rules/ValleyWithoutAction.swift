import Journeys

extension Rule {
  /// A dip below zero with nothing planned against it.
  ///
  /// A dip needs a higher feeling before and after it: a low start is usually why someone sets out, and a
  /// low end is `bad-ending`. A stretch of equally low steps is one valley. An opportunity in its steps,
  /// or one elsewhere that solves a pain or question of it, counts as action.
  static let valleyWithoutAction = Rule(
    id: "valley-without-action",
    .feelings,
    severity: .high,
    title: LocalizedText(en: "Low point without action", nl: "Dal zonder actie"),
    looksAt: LocalizedText(
      en: "Local low points of the feeling, below zero, without an opportunity.",
      nl: "Plaatselijke dieptepunten van het gevoel, onder nul, zonder kans."
    ),
    exceptions: LocalizedText(
      en: "A low start is usually why someone sets out, and a low end is `bad-ending`.",
      nl: "Een laag begin is meestal de reden om op weg te gaan, en een laag einde is `bad-ending`."
    ),
    why: LocalizedText(
      en: "Low points are remembered, and the easiest place to make a difference.",
      nl: "Dieptepunten blijven hangen, en juist daar maak je het snelst verschil."
    ),
    remedy: LocalizedText(
      en: "Think of one improvement for this moment, or say why it has to stay this way.",
      nl: "Bedenk één verbetering voor dit moment, of zeg waarom het zo moet blijven."
    ),
    origins: [.fivePhases],
    absorbs: ["pain-without-opportunity"],
    check: valleysWithoutAction
  )
}

private func valleysWithoutAction(in view: JourneyView) -> RuleOutcome {
  guard view.levels.contains(where: { $0 != nil }) else { return .skipped(noFeelings) }
  guard view.site.uses.contains(.opportunities) else { return .skipped(noOpportunities) }
  let hasAction = view.hasAction
  let open = valleys(in: view).filter { steps in !steps.contains { hasAction[$0] } }
  return .looked(open.map { gap($0, view) })
}

/// Runs of steps of the main path whose feeling is below zero and lower than before and after.
private func valleys(in view: JourneyView) -> [Range<Int>] {
  let steps = view.steps
  let levels = view.levels
  let known = steps.indices.filter { levels[$0] != nil && steps[$0].path == nil }
  var valleys: [Range<Int>] = []
  var start = 0
  while start < known.count {
    var end = start + 1
    while end < known.count, levels[known[end]] == levels[known[start]] { end += 1 }
    let level = levels[known[start]] ?? 0
    let isLower =
      level < 0 && start > 0 && end < known.count && (levels[known[start - 1]] ?? level) > level
      && (levels[known[end]] ?? level) > level
    if isLower { valleys.append(known[start]..<(known[end - 1] + 1)) }
    start = end
  }
  return valleys
}

private func gap(_ steps: Range<Int>, _ view: JourneyView) -> Gap {
  let step = steps.lowerBound
  let feeling = view.cards(in: .feeling).first { card in
    card.steps.contains(step) && card.item.feeling?.level == view.levels[step]
  }
  let name = quoted(view.name(ofStep: step))
  let words = (feeling?.item.feeling?.words).flatMap { $0.isEmpty ? nil : $0 }
  let pain = view.cards(in: .pain).first { steps.contains($0.steps.lowerBound) }?.item.text
  let felt =
    words.map { view.language.choose(en: "The feeling is \(quoted($0))", nl: "Het gevoel is \(quoted($0))") }
    ?? view.language.choose(en: "The feeling is at a low here", nl: "Het gevoel is hier op een dieptepunt")
  let cause =
    pain.map { view.language.choose(en: " because of \(quoted($0))", nl: " door \(quoted($0))") } ?? ""
  return Gap(
    place: .steps(steps, lane: .opportunity),
    about: steps.map { view.steps[$0].id },
    title: view.language.choose(en: "Low point without action: ", nl: "Dal zonder actie: ") + name,
    explanation: felt + cause
      + view.language.choose(en: ", and no opportunity is noted.", nl: ", en er staat geen kans bij."),
    remedy: view.language.choose(
      en: "Think of one improvement for this moment, or say why it has to stay this way.",
      nl: "Bedenk één verbetering voor dit moment, of zeg waarom het zo moet blijven."
    ),
    hole: Finding.Hole(
      what: view.language.choose(en: "No opportunity yet", nl: "Nog geen kans"),
      question: view.language.choose(
        en: "What would lift \(name)?",
        nl: "Wat zou \(name) beter maken?"
      )
    )
  )
}
