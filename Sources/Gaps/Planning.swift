import Journeys

extension JourneyView {
  /// The plan of a journey that really happened: the planned one that it is laid beside.
  var plan: Journey? {
    guard journey.state == .actual else { return nil }
    let named = journey.comparedWith.lazy.compactMap { neighbour($0) }.first { $0.state == .planned }
    return named ?? plannedBy.flatMap { neighbour($0) }
  }
}

/// Why rules about deviations skip a journey without a plan beside it.
let noPlan = LocalizedText(
  en: "this is no actual journey with a planned one beside it",
  nl: "dit is geen werkelijke reis met een geplande ernaast"
)
