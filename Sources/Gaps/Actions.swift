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
  /// Opportunities that aren't dropped, and solutions, with the ids of what they solve; `cards` are those of each
  /// known lane.
  static func actions(among cards: [[Card]]) -> (actions: [Card], solved: Set<String>) {
    var actions: [Card] = []
    var solved: Set<String> = []
    for place in [Lane.opportunity, .solution].compactMap(\.place) {
      for card in cards[place] {
        let opportunity = card.item.opportunity
        if opportunity?.status == .dropped, case .opportunity = card.item.lane { continue }
        actions.append(card)
        if let solves = opportunity?.solves, !solves.isEmpty { solved.formUnion(solves) }
      }
    }
    return (actions, solved)
  }

  /// Per step, whether something is done in it, or about one of its items elsewhere.
  var hasAction: [Bool] {
    var hasAction = [Bool](repeating: false, count: steps.count)
    for index in actions.indices { for step in actions[index].steps { hasAction[step] = true } }
    guard !solved.isEmpty else { return hasAction }
    for step in steps.indices where !hasAction[step] {
      hasAction[step] = steps[step].items.contains { solved.contains($0.id) }
    }
    return hasAction
  }
}
