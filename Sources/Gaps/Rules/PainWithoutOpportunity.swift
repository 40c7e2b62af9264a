import Journeys

extension Rule {
  /// A pain that no opportunity solves.
  ///
  /// Where opportunities name what they solve, only being named counts; where none does, an opportunity
  /// or solution in the pain's own steps counts. A journey with pains and not one opportunity gets a single gap:
  /// its author stopped before that column, and a mark on each pain would say the same many times.
  static let painWithoutOpportunity = Rule(
    id: "pain-without-opportunity",
    .feelings,
    severity: .medium,
    title: LocalizedText(en: "Pain without an opportunity", nl: "Pijn zonder kans"),
    looksAt: LocalizedText(
      en: "Pains that no opportunity or solution takes up; high where the feeling is bad.",
      nl: "Pijnpunten waar geen kans of oplossing tegenover staat; hoog waar het gevoel slecht is."
    ),
    exceptions: LocalizedText(
      en:
        "Where no opportunity names what it `solves`, one in the pain’s own steps counts. A map with several pains and not one opportunity gets a single gap.",
      nl:
        "Waar geen kans noemt wat zij oplost, telt een kans in dezelfde stappen. Een kaart met meer pijnpunten en geen enkele kans krijgt één gat."
    ),
    why: LocalizedText(
      en: "A pain that is on the map and that nobody picks up was found for nothing.",
      nl: "Een pijnpunt dat op de kaart staat en dat niemand oppakt, is voor niets gevonden."
    ),
    remedy: LocalizedText(
      en: "Write an opportunity that `solves` this pain, or say why it stays.",
      nl: "Schrijf een kans die dit pijnpunt oplost (`solves`), of zeg waarom het blijft."
    ),
    origins: [.fivePhases],
    check: painsWithoutOpportunity
  )
}

private func painsWithoutOpportunity(in view: JourneyView) -> RuleOutcome {
  let pains = view.cards(in: .pain)
  guard !pains.isEmpty else {
    return .skipped(LocalizedText(en: "this journey names no pains", nl: "deze reis noemt geen pijnpunten"))
  }
  guard view.site.uses.contains(.opportunities) else { return .skipped(noOpportunities) }
  let actions = view.actions
  guard !actions.isEmpty || pains.count == 1 else { return .looked([all(pains, view)]) }
  let solved = view.solved
  let open = pains.indices.filter { pain in
    guard solved.isEmpty else { return !solved.contains(pains[pain].item.id) }
    return !actions.indices.contains { actions[$0].steps.overlaps(pains[pain].steps) }
  }
  return .looked(open.map { gap(pains[$0], view) })
}

/// High at half of the scale's bad side or lower: −1 on a scale of −2…2.
private func severity(of pain: JourneyView.Card, _ view: JourneyView) -> Severity {
  pain.steps.contains { (view.levels[$0] ?? 0) <= -0.5 } ? .high : .medium
}

private func gap(_ pain: JourneyView.Card, _ view: JourneyView) -> Gap {
  let place: Finding.Place = pain.phase.map { .phase($0) } ?? .steps(pain.steps, lane: .opportunity)
  let words = (view.voiceOfFeeling(in: pain.steps)).map {
    view.language.choose(en: "; the feeling here is \(quoted($0))", nl: "; het gevoel is hier \(quoted($0))")
  }
  return Gap(
    place: place,
    severity: severity(of: pain, view),
    about: [pain.item.id],
    title: view.language.choose(en: "Pain without an opportunity: ", nl: "Pijn zonder kans: ")
      + afterColon(pain.item.text),
    explanation: view.language.choose(
      en: "There is no improvement that solves this",
      nl: "Er staat geen verbetering tegenover"
    )
      + (words ?? "") + ".",
    remedy: view.language.choose(
      en: "Think of an opportunity, or say why not.",
      nl: "Bedenk een kans, of zeg waarom niet."
    ),
    hole: Finding.Hole(
      what: view.language.choose(en: "No opportunity yet", nl: "Nog geen kans"),
      question: view.language.choose(
        en: "What solves \(quoted(pain.item.text))?",
        nl: "Wat lost ‘\(shortened(pain.item.text, to: 60))’ op?"
      )
    )
  )
}

private func all(_ pains: [JourneyView.Card], _ view: JourneyView) -> Gap {
  let count = counted(pains.count, view.language).capitalised
  let list = listed(pains.map { quoted($0.item.text, to: 40) }, view.language)
  let isHigh = pains.contains { severity(of: $0, view) == .high }
  return Gap(
    place: .journey,
    severity: isHigh ? .high : .medium,
    about: [],
    title: view.language.choose(
      en: "\(count) pains and not one opportunity",
      nl: "\(count) pijnpunten en nog geen enkele kans"
    ),
    explanation: view.language.choose(
      en: "Nobody has picked up \(list) yet.",
      nl: "Niemand heeft nog iets gedaan met \(list)."
    ),
    remedy: view.language.choose(
      en: "Choose the heaviest pain, and write one opportunity that solves it.",
      nl: "Kies het zwaarste pijnpunt, en schrijf één kans die het oplost."
    )
  )
}

extension JourneyView {
  /// The words of the first feeling in some steps.
  fileprivate func voiceOfFeeling(in steps: Range<Int>) -> String? {
    let feelings = cards(in: .feeling)
    for index in feelings.indices where steps.contains(feelings[index].steps.lowerBound) {
      if let words = feelings[index].item.feeling?.words, !words.isEmpty { return words }
    }
    return nil
  }
}
