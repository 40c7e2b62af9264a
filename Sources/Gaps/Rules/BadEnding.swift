import Journeys

extension Rule {
  /// A journey that ends on a bad feeling.
  ///
  /// Only the last step of the main path counts, and only if it says how it feels; a journey that goes
  /// on in another one has no ending here.
  static let badEnding = Rule(
    id: "bad-ending",
    .feelings,
    severity: .medium,
    title: LocalizedText(en: "Bad ending", nl: "Slecht einde"),
    looksAt: LocalizedText(
      en: "Journeys whose last step has a feeling below zero.",
      nl: "Reizen waarvan de laatste stap een gevoel onder nul heeft."
    ),
    exceptions: LocalizedText(
      en: "Only the main path, and not a journey that goes on in another one.",
      nl: "Alleen het hoofdpad, en niet een reis die in een andere verdergaat."
    ),
    why: LocalizedText(
      en: "The end weighs more in memory than the rest of the way.",
      nl: "Het einde weegt in de herinnering zwaarder dan de rest van de weg."
    ),
    remedy: LocalizedText(
      en: "End with something that says it is settled.",
      nl: "Sluit af met iets waaruit blijkt dat het rond is."
    ),
    origins: [.peakEnd],
    check: badEndings
  )
}

private func badEndings(in view: JourneyView) -> RuleOutcome {
  guard view.levels.contains(where: { $0 != nil }) else { return .skipped(noFeelings) }
  guard let ending = view.ending, let level = view.levels[ending], level < 0 else { return .looked([]) }
  let card = view.cards(in: .feeling).first { $0.steps.contains(ending) && $0.item.feeling?.level == level }
  let words = (card?.item.feeling?.words).flatMap { $0.isEmpty ? nil : quoted($0, to: 40) }
  let step = quoted(view.name(ofStep: ending))
  return .looked([
    Gap(
      place: card?.place ?? .steps(ending..<(ending + 1), lane: .feeling),
      about: [view.steps[ending].id],
      title: words.map {
        view.language.choose(en: "The journey ends in \($0)", nl: "De reis eindigt in \($0)")
      }
        ?? view.language.choose(en: "The journey ends badly", nl: "De reis eindigt slecht"),
      explanation: view.language.choose(
        en: "The end is what people remember; here that is \(step), below zero.",
        nl: "Het einde blijft hangen; hier is dat \(step), onder nul."
      ),
      remedy: view.language.choose(
        en: "End with a message that it is settled.",
        nl: "Sluit af met een bericht dat het rond is."
      )
    )
  ])
}
