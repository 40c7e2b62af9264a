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
  /// What is being done about things: opportunities that aren't dropped, and solutions.
  var actions: [Card] {
    cards(in: .opportunity).filter { $0.item.opportunity?.status != .dropped } + cards(in: .solution)
  }

  /// Ids of the items that an opportunity says it solves.
  var solved: Set<String> { Set(actions.flatMap { $0.item.opportunity?.solves ?? [] }) }

  /// The steps in which something is done, or of which one item is dealt with elsewhere.
  var stepsWithAction: Set<Int> {
    let (actions, solved) = (actions, solved)
    return Set(
      steps.indices.filter { step in
        actions.contains { $0.steps.contains(step) }
          || !solved.isEmpty && steps[step].items.contains { solved.contains($0.id) }
      }
    )
  }
}
