import Journeys

extension Rule {
  /// Touchpoints that came in another order than planned.
  ///
  /// Of the touchpoints that both maps have, the fewest that must move to make the orders equal: all that
  /// are not in the longest common order.
  static let wrongOrder = Rule(
    id: "wrong-order",
    .plan,
    severity: .medium,
    title: LocalizedText(
      en: "Another order than planned",
      nl: "Andere volgorde dan gepland"
    ),
    looksAt: LocalizedText(
      en: "Contacts that an actual and its planned map share and that must move to make the orders equal.",
      nl:
        "Contactmomenten die een werkelijke en haar geplande kaart delen en die moeten verschuiven om de volgorde gelijk te maken."
    ),
    why: LocalizedText(
      en: "What comes too early isn’t understood, and what comes too late isn’t needed any more.",
      nl: "Wat te vroeg komt wordt niet begrepen, en wat te laat komt is niet meer nodig."
    ),
    remedy: LocalizedText(
      en: "Put them back in order, or change the plan to what works.",
      nl: "Zet ze weer op volgorde, of pas het plan aan op wat werkt."
    ),
    origins: [.deviations],
    check: wrongOrders
  )
}

private func wrongOrders(in view: JourneyView) -> RuleOutcome {
  guard let plan = view.plan else { return .skipped(noPlan) }
  var planned: [String: Int] = [:]
  for step in plan.steps {
    for item in step.items where item.lane == .touchpoint && planned[view.name(of: item)] == nil {
      planned[view.name(of: item)] = planned.count
    }
  }
  var told: Set<String> = []
  let common = view.cards(in: .touchpoint).sorted { $0.steps.lowerBound < $1.steps.lowerBound }.filter {
    planned[view.name(of: $0.item)] != nil && told.insert(view.name(of: $0.item)).inserted
  }
  let kept = longestRise(of: common.map { planned[view.name(of: $0.item)] ?? 0 })
  return .looked(
    common.indices.filter { !kept.contains($0) }.map { index in
      let card = common[index]
      let name = quoted(card.item.text, to: 40)
      return Gap(
        place: card.place,
        about: [view.name(of: card.item)],
        title: view.say(
          en: "In another place than planned: \(name)",
          nl: "Op een andere plek dan gepland: \(name)"
        ),
        explanation: view.say(
          en: "In \(quoted(plan.title)) it comes at another point between the same contacts.",
          nl: "In \(quoted(plan.title)) komt het op een ander punt tussen dezelfde contactmomenten."
        ),
        remedy: view.say(
          en: "Put it back in its place, or change the plan to what works.",
          nl: "Zet het weer op zijn plek, of pas het plan aan op wat werkt."
        )
      )
    }
  )
}

/// Positions of a longest run of rising numbers among them, found in n log n (patience sorting).
func longestRise(of numbers: [Int]) -> Set<Int> {
  var tails: [Int] = []
  var before = [Int?](repeating: nil, count: numbers.count)
  for (index, number) in numbers.enumerated() {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
    }
    before[index] = low > 0 ? tails[low - 1] : nil
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var rise: Set<Int> = []
  var next = tails.last
  while let index = next {
    rise.insert(index)
    next = before[index]
  }
  return rise
}
