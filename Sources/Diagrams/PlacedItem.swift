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
    let room = journey.steps.count
    forEachItem(of: journey) { placed in
      let lane = placed.item.lane
      if let index = lane.order {
        if known[index].items.isEmpty { known[index].items.reserveCapacity(room) }
        known[index].items.append(placed)
      } else if let index = own.firstIndex(where: { $0.lane == lane }) {
        own[index].items.append(placed)
      } else {
        own.append(LaneItems(lane: lane, items: [placed]))
      }
    }
    known.removeAll { $0.items.isEmpty }
    return known + own
  }

  /// One lane with its items.
  func lane(_ lane: Lane, of journey: Journey) -> LaneItems {
    var items = LaneItems(lane: lane, items: [])
    forEachItem(of: journey) { placed in if placed.item.lane == lane { items.items.append(placed) } }
    return items
  }

  /// From left to right, those of a phase before those of its first step.
  private func forEachItem(of journey: Journey, _ body: (consuming PlacedItem) -> Void) {
    let (phases, steps) = (journey.phases, journey.steps)
    for column in columns.indices {
      if let phase = columns[column].phase, columnsOfPhase[phase].lowerBound == column {
        let items = phases[phase].items
        for index in items.indices {
          body(PlacedItem(item: items[index], columns: columnsOfPhase[phase], step: nil))
        }
      }
      guard let step = columns[column].step else { continue }
      let items = steps[step].items
      for index in items.indices {
        let item = items[index]
        let end = end(of: item, from: step, in: steps)
        body(PlacedItem(item: item, columns: column..<(end + 1), step: step))
      }
    }
  }

  /// The last column that an item holds for.
  private func end(of item: Item, from step: Int, in steps: [Step]) -> Int {
    guard let through = item.through,
      let last = steps.firstIndex(where: { $0.id == through }), last > step
    else { return columnOfStep[step] }
    return columnOfStep[last]
  }
}
