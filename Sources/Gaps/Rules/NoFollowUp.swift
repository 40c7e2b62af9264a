import Journeys

extension Rule {
  /// A journey of which nobody knows what comes after.
  ///
  /// Asked only where the site links journeys to one another; the detail of a step goes back to its own map.
  static let noFollowUp = Rule(
    id: "no-follow-up",
    .moment,
    severity: .low,
    title: LocalizedText(
      en: "Nothing after the last step",
      nl: "Niets na de laatste stap"
    ),
    looksAt: LocalizedText(
      en:
        "Journeys without a `follows`, whose last step leads to no other journey and goes back to no step, and that don’t say `ends`.",
      nl:
        "Reizen zonder `vervolg`, waarvan de laatste stap naar geen andere reis leidt en naar geen stap terugkeert, en die geen `eindigt` noemen."
    ),
    why: LocalizedText(
      en: "A journey is over when the audience says so; what they do next is where you meet them again.",
      nl: "Een reis is voorbij als de doelgroep dat vindt; wat zij daarna doen is waar je hen weer treft."
    ),
    remedy: LocalizedText(
      en: "Name the journey that `follows`, or write `ends` with what makes it over.",
      nl: "Noem de reis die erop volgt (`vervolg`), of schrijf `eindigt` met wat haar afsluit."
    ),
    origins: [.ownTerms],
    check: missingFollowUp
  )
}

private func missingFollowUp(in view: JourneyView) -> RuleOutcome {
  guard view.site.uses.contains(.journeyLinks) else {
    return .skipped(
      LocalizedText(
        en: "no journey on this site leads into another",
        nl: "geen reis op deze site leidt naar een andere"
      )
    )
  }
  guard !view.steps.isEmpty, !view.isDetail else { return .looked([]) }
  guard view.journey.follows.isEmpty, view.journey.ends == nil, let ending = view.ending,
    view.steps[ending].next.isEmpty
  else { return .looked([]) }
  let name = quoted(view.name(ofStep: ending))
  return .looked([
    Gap(
      place: .steps(ending..<(ending + 1), lane: nil),
      about: [],
      title: view.say(en: "What comes after \(name)?", nl: "Wat komt er na \(name)?"),
      explanation: view.say(
        en: "The map stops here, and says neither what follows nor that it is over.",
        nl: "De kaart stopt hier, en zegt niet wat er volgt en ook niet dat het klaar is."
      ),
      remedy: view.say(
        en: "Name the journey that follows, or write down what makes this one over.",
        nl: "Noem de reis die volgt, of schrijf op wat deze afsluit."
      )
    )
  ])
}
