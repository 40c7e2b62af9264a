import Journeys

extension Rule {
  /// One straight path for an audience that is known to come in several ways.
  static let singlePath = Rule(
    id: "single-path",
    .audience,
    severity: .low,
    title: LocalizedText(
      en: "One path for several routes",
      nl: "Eén pad voor meer routes"
    ),
    looksAt: LocalizedText(
      en: "Journeys without alternative paths or choices, for an audience whose page names several `route`s.",
      nl:
        "Reizen zonder andere paden of keuzes, voor een doelgroep op wier pagina meer dan één `favoriete-route` staat."
    ),
    why: LocalizedText(
      en: "Who comes another way meets other things, and those are on no map.",
      nl: "Wie anders komt, komt andere dingen tegen, en die staan op geen kaart."
    ),
    remedy: LocalizedText(
      en: "Draw the other way as a `path`, or as a journey of its own.",
      nl: "Teken de andere weg als `pad`, of als eigen reis."
    ),
    origins: [.ownTerms, .dividedTasks],
    check: singlePaths
  )
}

private func singlePaths(in view: JourneyView) -> RuleOutcome {
  let audiences = view.journey.audiences.compactMap { $0.id.flatMap { view.site.audience($0) } }
  guard let audience = audiences.first(where: { $0.routes.count > 1 }), !view.steps.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "no audience of this journey is known to come by several routes",
        nl: "van geen doelgroep van deze reis is bekend dat zij langs meer routes komt"
      )
    )
  }
  let branches = view.steps.contains { step in
    step.path != nil || step.next.count > 1 || step.next.contains { !$0.isLoop && $0.journey != nil }
  }
  guard !branches else { return .looked([]) }
  let others = audience.routes.dropFirst().map { quoted($0, to: 40) }
  return .looked([
    Gap(
      place: .journey,
      about: [audience.id],
      title: view.say(
        en: "One path, while \(audience.name) comes by \(counted(audience.routes.count, .en)) routes",
        nl: "Eén pad, terwijl \(audience.name) langs \(counted(audience.routes.count, .nl)) routes komt"
      ),
      explanation: view.say(
        en: "The map is one straight line; \(listed(others, .en)) is not on it.",
        nl: "De kaart is één rechte lijn; \(listed(others, .nl)) staat er niet op."
      ),
      remedy: view.say(
        en: "Draw the other way as a path, or as a journey of its own.",
        nl: "Teken de andere weg als pad, of als eigen reis."
      )
    )
  ])
}
