import Journeys

/// Why rules about feelings skip a journey whose curve is empty.
let noFeelings = LocalizedText(
  en: "no feeling in this journey has a point on the curve",
  nl: "geen gevoel in deze reis heeft een punt op de curve"
)

/// Why rules that expect opportunities skip a site without any.
let noOpportunities = LocalizedText(
  en: "this site doesn't keep opportunities",
  nl: "deze site houdt geen kansen bij"
)

extension JourneyView {
  /// Opportunities that aren't dropped, and solutions; `cards` are those of each known lane.
  static func actions(among cards: [[Card]]) -> [Card] {
    var actions: [Card] = []
    if let place = Lane.opportunity.place {
      for card in cards[place] where card.item.opportunity?.status != .dropped { actions.append(card) }
    }
    if let place = Lane.solution.place { actions += cards[place] }
    return actions
  }

  /// The steps in which something is done, or of which one item is dealt with elsewhere.
  var stepsWithAction: Set<Int> {
    var active: Set<Int> = []
    for action in actions { active.formUnion(action.steps) }
    guard !solved.isEmpty else { return active }
    for step in steps.indices where !active.contains(step) {
      if steps[step].items.contains(where: { solved.contains($0.id) }) { active.insert(step) }
    }
    return active
  }
}
