import Journeys

/// An item, and the columns it holds for.
struct PlacedItem: Sendable {
  var item: Item
  var columns: Range<Int>
  /// The step it stands in; nil for an item about a phase.
  var step: Int?
  /// Indices of the findings on it.
  var findings: [Int] = []

  var isMarked: Bool { !findings.isEmpty }
}

/// The items of one lane, from left to right.
struct LaneItems: Sendable {
  var lane: Lane
  var items: [PlacedItem]
}

extension Grid {
  /// The lanes in use with their items, in the order of the format; lanes of one's own come last, in the
  /// order in which they first turn up.
  func lanes(of journey: Journey) -> [LaneItems] {
    var known = Lane.known.map { LaneItems(lane: $0, items: []) }
    var own: [LaneItems] = []
    forEachItem(of: journey) { item, columns, step in
      let placed = PlacedItem(item: item, columns: columns, step: step)
      if let index = item.lane.order {
        if known[index].items.isEmpty { known[index].items.reserveCapacity(journey.steps.count) }
        known[index].items.append(placed)
      } else if let index = own.firstIndex(where: { $0.lane == item.lane }) {
        own[index].items.append(placed)
      } else {
        own.append(LaneItems(lane: item.lane, items: [placed]))
      }
    }
    known.removeAll { $0.items.isEmpty }
    return known + own
  }

  /// One lane with its items.
  func lane(_ lane: Lane, of journey: Journey) -> LaneItems {
    var items = LaneItems(lane: lane, items: [])
    forEachItem(of: journey) { item, columns, step in
      if item.lane == lane { items.items.append(PlacedItem(item: item, columns: columns, step: step)) }
    }
    return items
  }

  /// From left to right, those of a phase before those of its first step.
  private func forEachItem(of journey: Journey, _ body: (Item, Range<Int>, Int?) -> Void) {
    for (column, place) in columns.enumerated() {
      if let phase = place.phase, columnsOfPhase[phase].lowerBound == column {
        for item in journey.phases[phase].items { body(item, columnsOfPhase[phase], nil) }
      }
      guard let step = place.step else { continue }
      for item in journey.steps[step].items {
        body(item, column..<(end(of: item, from: step, in: journey) + 1), step)
      }
    }
  }

  /// The last column that an item holds for.
  private func end(of item: Item, from step: Int, in journey: Journey) -> Int {
    guard let through = item.through,
      let last = journey.steps.firstIndex(where: { $0.id == through }), last > step
    else { return columnOfStep[step] }
    return columnOfStep[last]
  }
}
