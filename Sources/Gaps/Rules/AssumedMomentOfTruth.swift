import Journeys

extension Rule {
  /// A moment of truth that rests on assumptions only.
  ///
  /// Claims without a word about evidence are `claim-without-evidence`; here at least one claim says that it
  /// is assumed, and none rests on a source.
  static let assumedMomentOfTruth = Rule(
    id: "assumed-moment-of-truth",
    .evidence,
    severity: .high,
    title: LocalizedText(
      en: "Moment of truth on assumptions",
      nl: "Moment van de waarheid op aannames"
    ),
    looksAt: LocalizedText(
      en: "Moments of truth of which at least one claim is `assumed` and none rests on a source.",
      nl: "Momenten van de waarheid waarvan minstens één bewering een `aanname` is en geen op een bron rust."
    ),
    why: LocalizedText(
      en: "The step that decides is the last one to guess about.",
      nl: "Over de stap die beslist, moet je het minst gokken."
    ),
    remedy: LocalizedText(
      en: "Research this step first: five conversations are enough to start.",
      nl: "Onderzoek deze stap als eerste: vijf gesprekken zijn genoeg om te beginnen."
    ),
    origins: [.ownTerms],
    check: assumedMoments
  )
}

private func assumedMoments(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.evidence), view.steps.contains(where: \.isMomentOfTruth) else {
    return .skipped(
      LocalizedText(
        en: "this journey marks no moment of truth, or keeps no evidence",
        nl: "deze reis noemt geen moment van de waarheid, of houdt geen bewijs bij"
      )
    )
  }
  return .looked(
    view.steps.indices.compactMap { step in
      guard view.steps[step].isMomentOfTruth else { return nil }
      let items = view.steps[step].items
      guard items.contains(where: { $0.evidence.isAssumed }),
        !items.contains(where: { !$0.evidence.references.isEmpty })
      else { return nil }
      let name = quoted(view.name(ofStep: step))
      let count = items.count { $0.evidence.isAssumed }
      return Gap(
        place: .steps(step..<(step + 1), lane: nil),
        about: [view.steps[step].id],
        title: view.say(
          en: "A moment of truth on assumptions: \(name)",
          nl: "Een moment van de waarheid op aannames: \(name)"
        ),
        explanation: view.say(
          en: count == 1
            ? "One card says that it is assumed, and none rests on a source."
            : "\(counted(count, .en).capitalised) cards say that they are assumed, and none rests on a source.",
          nl: count == 1
            ? "Eén kaart is een aanname, en geen enkele rust op een bron."
            : "\(counted(count, .nl).capitalised) kaarten zijn een aanname, en geen enkele rust op een bron."
        ),
        remedy: view.say(
          en: "Research this step first: five conversations are enough to start.",
          nl: "Onderzoek deze stap als eerste: vijf gesprekken zijn genoeg om te beginnen."
        )
      )
    }
  )
}
