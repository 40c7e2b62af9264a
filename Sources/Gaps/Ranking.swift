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

  /// Where a place comes in reading order: by column, the whole journey last.
  private func column(of place: Finding.Place) -> Int {
    switch place {
    case .item(let step, _): step
    case .steps(let range, _): range.lowerBound
    case .phase(let index): journey.phases[index].steps.lowerBound
    case .journey: Int.max
    }
  }

  /// Findings in the order of their numbers: the muted ones last; by rank, severity, place, rule and,
  /// to leave nothing to chance, fingerprint.
  func ranked(_ found: [Finding]) -> [Finding] {
    let steps = steps
    let weighed = found.indices.map { Weighed(found[$0], at: $0, column: column(of: found[$0].place)) }
    return weighed.sorted { one, other in
      if one.isMuted != other.isMuted { return other.isMuted }
      if one.rank != other.rank { return one.rank > other.rank }
      if one.severity != other.severity { return one.severity > other.severity }
      if one.column != other.column { return one.column < other.column }
      // Looked for only among those of one column: it takes a look at its cards.
      let rows = (steps.row(of: found[one.index].place), steps.row(of: found[other.index].place))
      if rows.0 != rows.1 { return rows.0 < rows.1 }
      if one.rule != other.rule { return one.rule < other.rule }
      return found[one.index].fingerprint < found[other.index].fingerprint
    }.map { found[$0.index] }
  }
}

extension [Step] {
  /// Where a place comes among those of one column.
  fileprivate func row(of place: Finding.Place) -> Int {
    switch place {
    case .item(let step, let id):
      let items = self[step].items
      return items.indices.first { items[$0].id == id } ?? Int.max
    case .steps(let range, let lane?):
      let items = self[range.lowerBound].items
      return items.indices.first { items[$0].lane == lane } ?? -1
    case .steps(_, nil): return -1
    case .phase: return -2
    case .journey: return 0
    }
  }
}

/// What decides on a gap's number, beside its row.
private struct Weighed {
  /// Among the gaps that were found.
  var index: Int
  var isMuted: Bool
  var rank: Int
  /// The severity as a number.
  var severity: Int
  var column: Int
  /// The rule's place in the catalogue.
  var rule: Int

  init(_ finding: Finding, at index: Int, column: Int) {
    self.index = index
    isMuted = finding.isMuted
    rank = finding.rank
    severity = finding.severity.rawValue
    self.column = column
    rule = finding.rulePlace
  }
}
