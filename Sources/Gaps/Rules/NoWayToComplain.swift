import Journeys

extension Rule {
  /// The worst that a scale can say, or a contact that failed, and nowhere to go with it.
  ///
  /// A low start is usually why someone sets out, and a next step at neutral or better shows that things
  /// were put right. A way out is also: a contact or message in the same or the next step with a `mitigation` or the job serve; a
  /// next step on another path or in a phase of support; a solution in the step; for a feeling also any
  /// later step of support. One gap per run of neighbouring steps.
  static let noWayToComplain = Rule(
    id: "no-way-to-complain",
    .feelings,
    severity: .high,
    title: LocalizedText(
      en: "Nowhere to go with it",
      nl: "Nergens heen ermee"
    ),
    looksAt: LocalizedText(
      en:
        "Steps with a feeling at the very bottom of the scale or a contact that failed, without a mitigation, a solution, another path or a step of support after it.",
      nl:
        "Stappen met een gevoel op de bodem van de schaal of een mislukt contactmoment, zonder maatregel, oplossing, ander pad of stap van service erna."
    ),
    why: LocalizedText(
      en: "Who can’t complain to you complains about you.",
      nl: "Wie niet bij jou kan klagen, klaagt over jou."
    ),
    remedy: LocalizedText(
      en: "Draw the way back up: whom they can turn to, and what happens then.",
      nl: "Teken de weg omhoog: bij wie zij terechtkunnen, en wat er dan gebeurt."
    ),
    origins: [.ownTerms],
    check: missingRecoveries
  )
}

private func missingRecoveries(in view: JourneyView) -> RuleOutcome {
  var isBottom = view.levels.map { ($0 ?? 0) <= -1 }
  if !isBottom.isEmpty { isBottom[0] = false }
  if view.uses.contains(.failures) {
    for card in view.cards(in: .touchpoint) where card.contact?.status == .failed {
      for step in card.steps { isBottom[step] = true }
    }
  }
  guard view.uses.contains(.failures) || view.levels.contains(where: { $0 != nil }) else {
    return .skipped(noFeelings)
  }
  guard isBottom.contains(true) else { return .looked([]) }
  let recovers = recoveries(view)
  return .looked(
    view.runs { isBottom[$0] && !recovers[$0] }.map { steps in
      let name = quoted(view.name(ofStep: steps.lowerBound))
      return Gap(
        place: .steps(steps, lane: nil),
        about: steps.map { view.steps[$0].id },
        title: view.say(en: "Nowhere to go with it: \(name)", nl: "Nergens heen ermee: \(name)"),
        explanation: view.say(
          en: "It can’t get worse than here, and the map shows no way to put it right.",
          nl: "Erger dan hier wordt het niet, en de kaart toont geen weg om het goed te maken."
        ),
        remedy: view.say(
          en: "Draw the way back up: whom they can turn to, and what happens then.",
          nl: "Teken de weg omhoog: bij wie zij terechtkunnen, en wat er dan gebeurt."
        )
      )
    }
  )
}

/// Per step, whether it or what comes after it puts things right.
private func recoveries(_ view: JourneyView) -> [Bool] {
  var helps = [Bool](repeating: false, count: view.steps.count)
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.contact, contact.status != .failed, contact.isMitigated || contact.serves
    else { continue }
    for step in card.steps { helps[step] = true }
  }
  for card in view.cards(in: .solution) { for step in card.steps { helps[step] = true } }
  let lastSupport = view.steps.indices.last { view.role(ofStep: $0) == .support }
  return view.steps.indices.map { step in
    let next = view.steps[step].saysMore ? view.steps[step].next : []
    let isBranched = next.contains { $0.isLoop || $0.journey != nil } || next.count > 1
    let isDetailed = view.steps[step].saysMore && view.steps[step].subJourney != nil
    let following = step + 1 < view.steps.count ? step + 1 : step
    let isLifted = following > step && (view.levels[following] ?? -1) >= 0
    return isLifted || helps[step] || helps[following] || isBranched || isDetailed
      || view.steps[following].path != view.steps[step].path || (lastSupport ?? -1) > step
  }
}
