import Journeys

extension Rule {
  /// A need that nothing of ours meets.
  ///
  /// Where the map says what `meets` a need, only being named counts. Where it doesn't, the need's own step
  /// must be without any contact and nobody may be met in the next one either: then it is the silence that
  /// contradicts it. There it weighs medium, since the map may just not say it.
  static let needNotMet = Rule(
    id: "need-not-met",
    .message,
    severity: .high,
    title: LocalizedText(
      en: "Need not met",
      nl: "Behoefte niet vervuld"
    ),
    looksAt: LocalizedText(
      en:
        "Needs that no contact, message or solution `meets`; on maps without `meets`, needs in a step without contact.",
      nl:
        "Behoeften die geen contactmoment, boodschap of oplossing `vervult`; op kaarten zonder `vervult` behoeften in een stap zonder contact."
    ),
    why: LocalizedText(
      en: "A need that is on the map and in nobody’s work is met by somebody else.",
      nl: "Een behoefte die wel op de kaart staat maar in niemands werk, vervult een ander."
    ),
    remedy: LocalizedText(
      en: "Decide which contact meets this need, and note it there as `meets`.",
      nl: "Kies welk contactmoment deze behoefte vervult, en noteer dat daar als `vervult`."
    ),
    origins: [.fivePhases],
    check: needsNotMet
  )
}

private func needsNotMet(in view: JourneyView) -> RuleOutcome {
  let needs = view.cards(in: .need)
  guard !needs.isEmpty else {
    return .skipped(LocalizedText(en: "this journey names no needs", nl: "deze reis noemt geen behoeften"))
  }
  let isNoted = view.uses.contains(.meets)
  guard isNoted || view.isReached.contains(true) else { return .skipped(noContactAtAll) }
  if isNoted {
    var met: Set<String> = []
    for lane in [Lane.touchpoint, .frontstage, .message, .solution, .opportunity] {
      for card in view.cards(in: lane) { met.formUnion(card.item.meets) }
    }
    met.formUnion(view.solved)
    return .looked(needs.filter { !met.contains($0.item.id) }.map { gap([$0], .high, view) })
  }
  guard view.tracksContact else { return .skipped(tooLittleContact) }
  let alone = needs.filter { need in
    !need.steps.isEmpty && need.steps.allSatisfy { !view.isReached[$0] }
      && !(view.isReached.indices.contains(need.steps.upperBound) && view.isReached[need.steps.upperBound])
  }
  var groups: [[JourneyView.Card]] = []
  for need in alone {
    if let last = groups.last?.last, last.steps.upperBound >= need.steps.lowerBound {
      groups[groups.count - 1].append(need)
    } else {
      groups.append([need])
    }
  }
  return .looked(groups.map { gap($0, .medium, view) })
}

private func gap(_ needs: [JourneyView.Card], _ severity: Severity, _ view: JourneyView) -> Gap {
  let first = needs[0]
  let step = quoted(view.name(ofStep: first.steps.lowerBound))
  let count = needs.count
  return Gap(
    place: first.place,
    severity: severity,
    about: needs.map(\.item.id),
    title: count == 1
      ? view.say(en: "Need not met: ", nl: "Behoefte niet vervuld: ") + afterColon(first.item.text)
      : view.say(
        en: "\(counted(count, .en).capitalised) needs not met",
        nl: "\(counted(count, .nl).capitalised) behoeften niet vervuld"
      ),
    explanation: view.say(
      en: "At \(step) nothing of ours answers \(listed(needs.map { quoted($0.item.text, to: 40) }, .en)).",
      nl: "Bij \(step) beantwoordt niets van ons \(listed(needs.map { quoted($0.item.text, to: 40) }, .nl))."
    ),
    remedy: view.say(
      en: "Decide which contact meets it, and note that there.",
      nl: "Kies welk contactmoment haar vervult, en noteer dat daar."
    )
  )
}
