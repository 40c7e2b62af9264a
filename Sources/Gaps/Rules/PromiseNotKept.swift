import Journeys

extension Rule {
  /// A promise that is made and of which the map never says that it is kept.
  ///
  /// Kept or broken in the same step or any later one counts, and so does a journey that follows. Once per
  /// promise, where it is made last.
  static let promiseNotKept = Rule(
    id: "promise-not-kept",
    .promises,
    severity: .high,
    title: LocalizedText(
      en: "Promise made, and then?",
      nl: "Belofte gedaan, en dan?"
    ),
    looksAt: LocalizedText(
      en:
        "Promises made of which no later step and no following journey says that they are kept or broken, on sites that note that.",
      nl:
        "Gedane beloften waarvan geen latere stap en geen volgende reis zegt dat ze gehouden of gebroken zijn, op sites die dat noteren."
    ),
    why: LocalizedText(
      en: "A promise that nobody comes back to is forgotten by us only.",
      nl: "Een belofte waar niemand op terugkomt, is alleen door ons vergeten."
    ),
    remedy: LocalizedText(
      en: "Note where it is `kept`, or make it happen.",
      nl: "Noteer waar zij is `nagekomen`, of zorg dat het gebeurt."
    ),
    origins: [.dividedTasks],
    check: promisesNotKept
  )
}

private func promisesNotKept(in view: JourneyView) -> RuleOutcome {
  let uses = view.cards(in: .promise)
  guard !uses.isEmpty, view.site.uses.contains(.promisesKept) else {
    return .skipped(
      LocalizedText(
        en: "this journey makes no promises, or this site never notes that one is kept",
        nl: "deze reis doet geen beloften, of deze site noteert nooit dat er een is nagekomen"
      )
    )
  }
  var last: [String: JourneyView.Card] = [:]
  for card in uses where card.item.promise?.event == .made {
    if let id = card.item.promise?.promise { last[id] = card }
  }
  let open = uses.filter { card in
    guard let use = card.item.promise, use.event == .made, last[use.promise]?.item.id == card.item.id else {
      return false
    }
    let isSettled = uses.contains { other in
      other.item.promise?.promise == use.promise && other.item.promise?.event != .made
        && other.steps.upperBound > card.steps.lowerBound
    }
    return !isSettled && !isSettledLater(use.promise, view)
  }
  return .looked(open.map { gap($0, view) })
}

private func isSettledLater(_ promise: String, _ view: JourneyView) -> Bool {
  let following = view.journey.follows + view.steps.flatMap { $0.next.compactMap(\.journey) }
  return following.contains { id in
    view.neighbour(id)?.steps.contains { step in
      step.items.contains { $0.promise?.promise == promise && $0.promise?.event != .made }
    } ?? false
  }
}

private func gap(_ card: JourneyView.Card, _ view: JourneyView) -> Gap {
  let name = quoted(card.item.text)
  let step = quoted(view.name(ofStep: card.steps.lowerBound))
  return Gap(
    place: card.place,
    about: [card.item.id],
    title: view.say(en: "Promise made, and then? \(name)", nl: "Belofte gedaan, en dan? \(name)"),
    explanation: view.say(
      en: "It is made at \(step), and no later step says whether it is kept.",
      nl: "Zij wordt gedaan bij \(step), en geen latere stap zegt of zij wordt gehouden."
    ),
    remedy: view.say(
      en: "Note where it is kept, or make it happen.",
      nl: "Noteer waar zij wordt nagekomen, of zorg dat het gebeurt."
    )
  )
}
