import Journeys

extension Rule {
  /// A long wait in which nobody lets anything be heard.
  ///
  /// Any contact in the step will do: a message halfway makes it a wait that somebody attends to.
  static let unexpectedWait = Rule(
    id: "unexpected-wait",
    .moment,
    severity: .medium,
    title: LocalizedText(
      en: "Waiting without a word",
      nl: "Wachten zonder bericht"
    ),
    looksAt: LocalizedText(
      en: "Steps whose `wait` is longer than the limit, without any contact in them.",
      nl: "Stappen waarvan de `wachttijd` langer is dan de grens, zonder enig contact erin."
    ),
    why: LocalizedText(
      en: "Waiting feels twice as long when you don’t know how long it will take.",
      nl: "Wachten duurt twee keer zo lang als je niet weet hoe lang nog."
    ),
    remedy: LocalizedText(
      en: "Say beforehand how long it takes, and let something be heard halfway.",
      nl: "Zeg vooraf hoe lang het duurt, en laat halverwege iets horen."
    ),
    origins: [.contactMoments],
    thresholds: [.waitHours],
    check: unexpectedWaits
  )
}

private func unexpectedWaits(in view: JourneyView) -> RuleOutcome {
  let waits = view.steps.indices.filter { view.steps[$0].saysMore && view.steps[$0].wait != nil }
  guard !waits.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "no step of this journey says how long the wait is",
        nl: "geen stap van deze reis noemt een wachttijd"
      )
    )
  }
  let limit = TimeSpan(hours: view.site.thresholds[.waitHours])
  return .looked(
    waits.compactMap { step in
      guard !view.isReached[step], let words = view.steps[step].wait, let wait = TimeSpan(words),
        wait >= limit
      else { return nil }
      let name = quoted(view.name(ofStep: step))
      let steps = step..<(step + 1)
      return Gap(
        place: .steps(steps, lane: .touchpoint),
        about: [view.steps[step].id],
        title: view.say(en: "Waiting without a word: \(words)", nl: "Wachten zonder bericht: \(words)"),
        explanation: view.say(
          en: "At \(name) people wait \(words), and nobody lets anything be heard.",
          nl: "Bij \(name) wacht men \(words), en niemand laat iets horen."
        ),
        remedy: view.say(
          en: "Say beforehand how long it takes, and let something be heard halfway.",
          nl: "Zeg vooraf hoe lang het duurt, en laat halverwege iets horen."
        ),
        hole: view.missingContact(in: steps)
      )
    }
  )
}
