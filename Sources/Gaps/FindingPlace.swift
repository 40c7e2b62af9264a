package import Diagnostics
package import Journeys

// Where a finding is, asked of its journey.

extension Finding {
  /// The phase it is in, as an index; nil for the journey as a whole.
  package func phase(in journey: Journey) -> Int? { place.phaseIndex(in: journey) }
  /// The step it is in or begins in, as an index; nil for a phase or the journey as a whole.
  package func step(in journey: Journey) -> Int? { place.stepIndex(in: journey) }
  /// Where its author would start to close it: the card, else the step, else the phase, else the file.
  package func location(in journey: Journey) -> SourceLocation { place.location(in: journey) }
}

extension Finding.Place {
  /// The phase it is in, as an index; nil for the journey as a whole.
  package func phaseIndex(in journey: Journey) -> Int? {
    switch self {
    case .item(let step, _): journey.phaseIndex(ofStep: step)
    case .steps(let steps, _): journey.phaseIndex(ofStep: steps.lowerBound)
    case .phase(let index): journey.phases.indices.contains(index) ? index : nil
    case .journey: nil
    }
  }

  /// The step it is in or begins in, as an index; nil for a phase or the journey as a whole.
  package func stepIndex(in journey: Journey) -> Int? {
    switch self {
    case .item(let step, _): journey.steps.indices.contains(step) ? step : nil
    case .steps(let steps, _): journey.steps.indices.contains(steps.lowerBound) ? steps.lowerBound : nil
    case .phase, .journey: nil
    }
  }

  /// Where its author would start to close it: the card, else the step, else the phase, else the file.
  package func location(in journey: Journey) -> SourceLocation {
    let step = stepIndex(in: journey)
    if case .item(_, let id) = self {
      let items = step.map { journey.steps[$0].items } ?? []
      if let item = items.indices.first(where: { items[$0].id == id }) { return items[item].location }
      if let item = journey.item(id)?.item { return item.location }
    }
    if let step { return journey.steps[step].location }
    return phaseIndex(in: journey).map { journey.phases[$0].location } ?? journey.location
  }
}
