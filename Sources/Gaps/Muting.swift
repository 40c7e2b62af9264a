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

extension Mute {
  /// Whether a mute in the site's settings is about this finding. There `at` names a gap's fingerprint, a
  /// journey, or what a gap of the site as a whole is about; without it the whole site is meant.
  ///
  /// `journey` is the id of the journey the finding is in; nil for one of the site as a whole.
  func matches(_ finding: Finding, ofJourney journey: String?) -> Bool {
    guard rule == finding.rule else { return false }
    guard let place, place != finding.fingerprint else { return true }
    switch finding.subject {
    case .audience(let id), .touchpoint(let id), .promise(let id): return place == id
    case .journeys(let ids): return ids.contains(place)
    case .site: return false
    case nil: return place == journey
    }
  }
}

/// A warning for each mute in the site's settings that matches no finding.
package func unusedMutes(
  in atlas: Atlas,
  findings: [JourneyFindings],
  ofSite siteFindings: SiteFindings
) -> [Diagnostic] {
  atlas.settings.mutes.filter { mute in
    ruleOrder[mute.rule] != nil
      && !siteFindings.findings.contains { mute.matches($0, ofJourney: nil) }
      && !findings.contains { found in
        found.findings.contains { mute.matches($0, ofJourney: found.journey) }
      }
  }.map(\.isUnused)
}

extension Mute {
  fileprivate var isUnused: Diagnostic {
    let place = place.map { " at '\($0)'" } ?? ""
    return Diagnostic(
      .unusedMute,
      .warning,
      "nothing to mute: no gap of '\(rule)'\(place)",
      at: location,
      notes: [Diagnostic.Note("remove the mute, or correct its place")]
    )
  }
}

/// A warning for each mute that matches no finding, expired ones included: what it kept quiet is gone.
package func unusedMutes(in journey: Journey, findings: JourneyFindings) -> [Diagnostic] {
  journey.mutes.filter { mute in
    ruleOrder[mute.rule] != nil && !findings.findings.contains { mute.matches($0, in: journey) }
  }.map(\.isUnused)
}
