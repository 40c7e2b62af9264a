package import Diagnostics
package import Journeys

extension Mute {
  /// Whether it still counts on a day: up to and including `until`.
  package func holds(on date: Day) -> Bool { until.map { date <= $0 } ?? true }

  /// Whether it is about this finding: the rule's, and at its place or at none in particular.
  package func matches(_ finding: Finding, in journey: Journey) -> Bool {
    guard rule == finding.rule else { return false }
    guard let place, place != finding.fingerprint else { return true }
    switch finding.place {
    case .item(let step, let id):
      return place == id || names(step..<(step + 1), of: journey, by: place)
    case .steps(let steps, _):
      return names(steps, of: journey, by: place)
    case .phase(let index):
      return place == journey.phases[index].id
    case .journey:
      return false
    }
  }

  /// Whether an id is that of one of the steps, or of the phase of one.
  private func names(_ steps: Range<Int>, of journey: Journey, by id: String) -> Bool {
    steps.contains { step in
      journey.steps[step].id == id
        || journey.phaseIndex(ofStep: step).map { journey.phases[$0].id == id } ?? false
    }
  }
}

/// A warning for each mute that matches no finding, expired ones included: what it kept quiet is gone.
package func unusedMutes(in journey: Journey, findings: JourneyFindings) -> [Diagnostic] {
  journey.mutes.filter { mute in
    ruleOrder[mute.rule] != nil && !findings.findings.contains { mute.matches($0, in: journey) }
  }.map { mute in
    let place = mute.place.map { " at '\($0)'" } ?? ""
    return Diagnostic(
      .unusedMute,
      .warning,
      "nothing to mute: no gap of '\(mute.rule)'\(place)",
      at: mute.location,
      notes: [Diagnostic.Note("remove the mute, or correct its place")]
    )
  }
}
