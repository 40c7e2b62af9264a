import Journeys

extension Rule {
  /// A step of which we measured what people do, and asked nobody why.
  ///
  /// What explains is an interview, a survey, an observation or a diary; complaints tell what went wrong,
  /// but only from those who complain. Neighbouring steps are one gap.
  static let behaviourWithoutExplanation = Rule(
    id: "behaviour-without-explanation",
    .evidence,
    severity: .medium,
    title: LocalizedText(
      en: "Behaviour without explanation",
      nl: "Gedrag zonder uitleg"
    ),
    looksAt: LocalizedText(
      en: "Steps that rest on analytics and on no interviews, survey, observation or diary.",
      nl: "Stappen die op webstatistiek rusten en niet op gesprekken, vragenlijst, observatie of dagboek."
    ),
    why: LocalizedText(
      en: "Numbers say that people leave; only people say why.",
      nl: "Cijfers zeggen dat mensen weggaan; alleen mensen zeggen waarom."
    ),
    remedy: LocalizedText(
      en: "Ask five of them about this step, and name that as a source.",
      nl: "Vraag vijf van hen naar deze stap, en noem dat als bron."
    ),
    origins: [.dividedTasks],
    check: unexplainedBehaviour
  )
}

private func unexplainedBehaviour(in view: JourneyView) -> RuleOutcome {
  let methods = view.methods
  guard methods.contains(where: { $0.contains(.analytics) }) else {
    return .skipped(
      LocalizedText(
        en: "no step of this journey rests on analytics",
        nl: "geen stap van deze reis rust op webstatistiek"
      )
    )
  }
  let runs = view.runs { methods[$0].contains(.analytics) && methods[$0].isDisjoint(with: .explaining) }
  return .looked(
    runs.map { steps in
      let name = quoted(view.name(ofStep: steps.lowerBound))
      return Gap(
        place: .steps(steps, lane: nil),
        about: steps.map { view.steps[$0].id },
        title: view.say(
          en: "Measured, and not understood: \(name)",
          nl: "Gemeten, en niet begrepen: \(name)"
        ),
        explanation: view.say(
          en: "What people do here comes from analytics; no source says why they do it.",
          nl: "Wat mensen hier doen komt uit webstatistiek; geen bron zegt waarom."
        ),
        remedy: view.say(
          en: "Ask five of them about this step.",
          nl: "Vraag vijf van hen naar deze stap."
        )
      )
    }
  )
}
