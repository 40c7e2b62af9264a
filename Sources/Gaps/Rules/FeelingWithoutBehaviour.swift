import Journeys

extension Rule {
  /// A low point or moment of truth that is known from what people say only.
  ///
  /// The lowest step of the map and moments of truth, where only opinions are named (interviews, survey,
  /// diary, complaints, social media, experts) and nothing that was measured or watched.
  static let feelingWithoutBehaviour = Rule(
    id: "feeling-without-behaviour",
    .evidence,
    severity: .low,
    title: LocalizedText(
      en: "Said, and not seen",
      nl: "Gezegd, en niet gezien"
    ),
    looksAt: LocalizedText(
      en:
        "Moments of truth and the lowest step that rest on opinions only, without observation, analytics or a metric.",
      nl:
        "Momenten van de waarheid en de laagste stap die alleen op meningen rusten, zonder observatie, webstatistiek of meetwaarde."
    ),
    why: LocalizedText(
      en: "People forget, and tell it better or worse than it was.",
      nl: "Mensen vergeten, en vertellen het mooier of erger dan het was."
    ),
    remedy: LocalizedText(
      en: "Measure or watch this step once.",
      nl: "Meet deze stap een keer, of kijk mee."
    ),
    origins: [.dividedTasks],
    check: unseenFeelings
  )
}

private func unseenFeelings(in view: JourneyView) -> RuleOutcome {
  let methods = view.methods
  guard methods.contains(where: { !$0.isEmpty }) else {
    return .skipped(
      LocalizedText(
        en: "no step of this journey rests on a source of a known kind",
        nl: "geen stap van deze reis rust op een bron van een bekende soort"
      )
    )
  }
  let lowest = view.levels.compactMap(\.self).min().flatMap { $0 < 0 ? $0 : nil }
  let deepest = lowest.flatMap { level in view.levels.firstIndex { $0 == level } }
  return .looked(
    view.steps.indices.compactMap { step in
      guard view.steps[step].isMomentOfTruth || step == deepest, !methods[step].isEmpty,
        methods[step].isDisjoint(with: .behaviour), view.lanes[step].isDisjoint(with: .metric)
      else { return nil }
      let name = quoted(view.name(ofStep: step))
      return Gap(
        place: .steps(step..<(step + 1), lane: nil),
        about: [view.steps[step].id],
        title: view.say(en: "Said, and not seen: \(name)", nl: "Gezegd, en niet gezien: \(name)"),
        explanation: view.say(
          en: "All sources here are what people say; nobody measured or watched it.",
          nl: "Alle bronnen zijn hier wat mensen zeggen; niemand heeft gemeten of meegekeken."
        ),
        remedy: view.say(en: "Measure or watch this step once.", nl: "Meet deze stap een keer, of kijk mee.")
      )
    }
  )
}
