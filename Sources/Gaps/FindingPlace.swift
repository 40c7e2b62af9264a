package import Diagnostics
package import Journeys

// Where a finding is, asked of its journey.

extension Finding {
  /// The phase it is in, as an index; nil for the journey as a whole.
  package func phase(in journey: Journey) -> Int? {
    switch place {
    case .item(let step, _): journey.phaseIndex(ofStep: step)
    case .steps(let steps, _): journey.phaseIndex(ofStep: steps.lowerBound)
    case .phase(let index): journey.phases.indices.contains(index) ? index : nil
    case .journey: nil
    }
  }

  /// The step it is in or begins in, as an index; nil for a phase or the journey as a whole.
  package func step(in journey: Journey) -> Int? {
    switch place {
    case .item(let step, _): journey.steps.indices.contains(step) ? step : nil
    case .steps(let steps, _): journey.steps.indices.contains(steps.lowerBound) ? steps.lowerBound : nil
    case .phase, .journey: nil
    }
  }

  /// Where its author would start to close it: the card, else the step, else the phase, else the file.
  package func location(in journey: Journey) -> SourceLocation {
    let step = step(in: journey)
    if case .item(_, let id) = place {
      if let step, let item = journey.steps[step].items.firstIndex(where: { $0.id == id }) {
        return journey.steps[step].items[item].location
      }
      if let item = journey.item(id)?.item { return item.location }
    }
    if let step { return journey.steps[step].location }
    return phase(in: journey).map { journey.phases[$0].location } ?? journey.location
  }
}
