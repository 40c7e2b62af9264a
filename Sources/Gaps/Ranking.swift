import Journeys

extension JourneyView {
  /// severity × (1 + phase weight) × (2 at a moment of truth).
  ///
  /// A gap over several phases weighs as the heaviest of them; one of the journey as a whole as their
  /// mean, rounded down, so that a map without weights ranks by severity alone.
  func rank(of severity: Severity, at place: Finding.Place) -> Int {
    let steps = self.steps(at: place)
    let weight: Int
    switch place {
    case .item, .steps:
      weight = steps.compactMap { phaseOfStep[$0] }.map { journey.phases[$0].weight }.max() ?? 0
    case .phase(let index):
      weight = journey.phases[index].weight
    case .journey:
      weight = journey.phases.reduce(0) { $0 + $1.weight } / max(1, journey.phases.count)
    }
    let isMomentOfTruth = steps.contains { self.steps[$0].isMomentOfTruth }
    return severity.rawValue * (1 + weight) * (isMomentOfTruth ? 2 : 1)
  }

  /// The columns that a place takes in: none for the journey as a whole.
  func steps(at place: Finding.Place) -> Range<Int> {
    switch place {
    case .item(let step, _): step..<(step + 1)
    case .steps(let range, _): range
    case .phase(let index): journey.phases[index].steps.clamped(to: steps.indices)
    case .journey: 0..<0
    }
  }

  /// Where a place comes in reading order: by column, then down the column; the whole journey last.
  private func position(of place: Finding.Place) -> (column: Int, row: Int) {
    switch place {
    case .item(let step, let id):
      (step, steps[step].items.firstIndex { $0.id == id } ?? Int.max)
    case .steps(let range, let lane):
      (
        range.lowerBound,
        lane.flatMap { lane in steps[range.lowerBound].items.firstIndex { $0.lane == lane } } ?? -1
      )
    case .phase(let index): (journey.phases[index].steps.lowerBound, -2)
    case .journey: (Int.max, 0)
    }
  }

  /// Findings in the order of their numbers: the muted ones last; by rank, severity, place, rule and,
  /// to leave nothing to chance, fingerprint.
  func ranked(_ findings: [Finding]) -> [Finding] {
    let positions = findings.map { position(of: $0.place) }
    let rules = findings.map { ruleOrder[$0.rule] ?? Int.max }
    return findings.indices.sorted { left, right in
      let (isMuted, isOtherMuted) = (findings[left].isMuted, findings[right].isMuted)
      if isMuted != isOtherMuted { return isOtherMuted }
      if findings[left].rank != findings[right].rank { return findings[left].rank > findings[right].rank }
      if findings[left].severity != findings[right].severity {
        return findings[left].severity > findings[right].severity
      }
      if positions[left] != positions[right] { return positions[left] < positions[right] }
      if rules[left] != rules[right] { return rules[left] < rules[right] }
      return findings[left].fingerprint < findings[right].fingerprint
    }.map { findings[$0] }
  }
}
