import Journeys

extension Rule {
  /// A feeling that falls by half of the scale from one step to the next, and ends below neutral.
  ///
  /// The fall has to end below zero: from delighted to calm is no accident. Compared are steps that can come
  /// right after each other; a step without a point on the curve interrupts.
  static let cliff = Rule(
    id: "cliff",
    .feelings,
    severity: .medium,
    title: LocalizedText(
      en: "Cliff",
      nl: "Val"
    ),
    looksAt: LocalizedText(
      en: "Drops of half of the feeling scale or more between consecutive steps that end below neutral.",
      nl:
        "Dalingen van de helft van de gevoelsschaal of meer tussen opeenvolgende stappen, die onder neutraal eindigen."
    ),
    why: LocalizedText(
      en: "A sudden fall is felt harder than a low that was seen coming.",
      nl: "Een plotselinge val komt harder aan dan een dal dat je zag aankomen."
    ),
    remedy: LocalizedText(
      en: "Look at what happens between the two steps, and soften or announce it.",
      nl: "Kijk wat er tussen de twee stappen gebeurt, en verzacht het of kondig het aan."
    ),
    origins: [.practice],
    thresholds: [.cliffPercent],
    check: cliffs
  )
}

private func cliffs(in view: JourneyView) -> RuleOutcome {
  guard view.levels.contains(where: { $0 != nil }) else { return .skipped(noFeelings) }
  let limit = Double(view.site.thresholds[.cliffPercent]) / 50
  return .looked(
    view.connections.compactMap { connection in
      guard let before = view.levels[connection.from], let after = view.levels[connection.to], after < 0,
        before - after >= limit
      else { return nil }
      let names = (
        quoted(view.name(ofStep: connection.from), to: 40), quoted(view.name(ofStep: connection.to), to: 40)
      )
      return Gap(
        place: .steps(connection.to..<(connection.to + 1), lane: .feeling),
        about: [view.steps[connection.from].id, view.steps[connection.to].id],
        title: view.say(
          en: "A fall from \(names.0) to \(names.1)",
          nl: "Een val van \(names.0) naar \(names.1)"
        ),
        explanation: view.say(
          en: "Between these two steps the feeling drops by half of the scale or more.",
          nl: "Tussen deze twee stappen daalt het gevoel met de helft van de schaal of meer."
        ),
        remedy: view.say(
          en: "Look at what happens in between, and soften or announce it.",
          nl: "Kijk wat er tussendoor gebeurt, en verzacht het of kondig het aan."
        )
      )
    }
  )
}
