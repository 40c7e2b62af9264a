import Journeys

extension JourneyView {
  /// severity × (1 + phase weight) × (2 at a moment of truth).
  ///
  /// A gap over several phases weighs as the heaviest of them; one of the journey as a whole as their
  /// mean, rounded down, so that a map without weights ranks by severity alone.
  func rank(of severity: Severity, at place: Finding.Place) -> Int {
    let taken = self.steps(at: place)
    var weight = 0
    var isMomentOfTruth = false
    for step in taken where steps[step].isMomentOfTruth { isMomentOfTruth = true }
    switch place {
    case .item, .steps:
      for step in taken {
        if let phase = phaseOfStep[step] { weight = max(weight, journey.phases[phase].weight) }
      }
    case .phase(let index):
      weight = journey.phases[index].weight
    case .journey:
      for phase in journey.phases.indices { weight += journey.phases[phase].weight }
      weight /= max(1, journey.phases.count)
    }
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
  func ranked(_ found: [FoundGap]) -> [Finding] {
    let weighed = found.indices.map { index in
      let finding = found[index].finding
      return Weighed(
        index: index,
        isMuted: finding.isMuted,
        rank: finding.rank,
        severity: finding.severity,
        position: position(of: finding.place),
        rule: finding.rulePlace
      )
    }
    return weighed.sorted { one, other in
      if one.isMuted != other.isMuted { return other.isMuted }
      if one.rank != other.rank { return one.rank > other.rank }
      if one.severity != other.severity { return one.severity > other.severity }
      if one.position != other.position { return one.position < other.position }
      if one.rule != other.rule { return one.rule < other.rule }
      return found[one.index].finding.fingerprint < found[other.index].finding.fingerprint
    }.map { found[$0.index].finding }
  }
}

/// What decides on a gap's number.
private struct Weighed {
  /// Among the gaps that were found.
  var index: Int
  var isMuted: Bool
  var rank: Int
  var severity: Severity
  var position: (column: Int, row: Int)
  /// The rule's place in the catalogue.
  var rule: Int
}
