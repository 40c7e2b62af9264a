import Gaps
import Journeys

/// Where each finding's marker goes on the map; every finding that has a place goes to exactly one.
struct GapPlaces: Sendable {
  /// Something missing in a lane: an empty slot.
  struct Slot: Sendable {
    var lane: Lane
    var columns: Range<Int>
    /// What is missing, in a few words, and the question it leaves.
    var what: String
    var question: String
    /// Indices of findings whose markers stand on it; none for a slot that only repeats.
    var findings: [Int]
    var isMuted: Bool
  }

  /// Indices of findings, by phase.
  var phases: [[Int]]
  /// By step.
  var steps: [[Int]]
  var slots: [Slot] = []
  var ghosts: [Ghost] = []

  /// A touchpoint that was planned and didn't happen.
  struct Ghost: Sendable {
    var column: Int
    var name: String
    /// The finding's index.
    var finding: Int
  }

  /// Gives the items on the lanes the findings that stand on them.
  init(of findings: [Finding], in journey: borrowing Journey, grid: borrowing Grid, lanes: inout [LaneItems])
  {
    phases = Array(repeating: [], count: journey.phases.count)
    steps = Array(repeating: [], count: journey.steps.count)
    for index in findings.indices {
      let finding = findings[index]
      switch finding.place {
      case .journey: break
      case .phase(let phase) where phases.indices.contains(phase): phases[phase].append(index)
      case .phase: break
      case .item(let step, let id):
        if let (lane, item) = lanes.place(of: id, at: step) {
          lanes[lane].items[item].findings.append(index)
          if lanes[lane].lane == .pain { addAnswer(in: lanes[lane].items[item].columns, finding, lanes) }
        } else {
          place(index, onSteps: step..<(step + 1), grid)
        }
      case .steps(let range, let lane?): place(index, finding, on: range, lane, grid, &lanes)
      case .steps(let range, nil): place(index, onSteps: range, grid)
      }
    }
  }

  /// One step has the marker at its title, several have it on their phase.
  private mutating func place(_ index: Int, onSteps range: Range<Int>, _ grid: Grid) {
    let range = range.clamped(to: 0..<steps.count)
    if let first = range.first, range.count > 1, let phase = grid.columns[grid.columnOfStep[first]].phase {
      phases[phase].append(index)
    } else if let step = range.first ?? steps.indices.last {
      steps[step].append(index)
    } else if !phases.isEmpty {
      phases[0].append(index)
    }
  }

  private mutating func place(
    _ index: Int,
    _ finding: Finding,
    on range: Range<Int>,
    _ lane: Lane,
    _ grid: Grid,
    _ lanes: inout [LaneItems]
  ) {
    guard let columns = grid.columns(ofSteps: range) else { return place(index, onSteps: range, grid) }
    let row = lanes.firstIndex { $0.lane == lane }
    if row != nil, lane == .touchpoint, Deviation(rule: finding.rule) == .missing {
      ghosts.append(
        Ghost(column: columns.lowerBound, name: finding.hole?.what ?? finding.title, finding: index)
      )
      return
    }
    let takesRoom = lane == .touchpoint || lane == .feeling
    if let row, finding.hole == nil || takesRoom,
      let there = lanes[row].items.indices.first(where: {
        lanes[row].items[$0].columns.overlaps(columns) && isSomething(lanes[row].items[$0])
      })
    {
      return lanes[row].items[there].findings.append(index)
    }
    if takesRoom, let slot = slots.firstIndex(where: { $0.lane == lane && $0.columns.overlaps(columns) }) {
      slots[slot].findings.append(index)
      return
    }
    slots.append(
      Slot(
        lane: lane,
        columns: columns,
        what: finding.hole?.what ?? finding.title,
        question: finding.hole?.question ?? "",
        findings: [index],
        isMuted: finding.isMuted
      )
    )
  }

  /// A pain that nobody solves leaves an empty slot among the opportunities below it, without a marker.
  private mutating func addAnswer(in columns: Range<Int>, _ finding: Finding, _ lanes: [LaneItems]) {
    guard let hole = finding.hole else { return }
    let isTaken = lanes.contains { lane in
      lane.lane == .opportunity && lane.items.contains { $0.columns.overlaps(columns) }
    }
    let isRepeated = slots.contains { $0.lane == .opportunity && $0.columns.overlaps(columns) }
    guard !isTaken, !isRepeated else { return }
    slots.append(
      Slot(
        lane: .opportunity,
        columns: columns,
        what: hole.what,
        question: hole.question,
        findings: [],
        isMuted: finding.isMuted
      )
    )
  }
}

extension [LaneItems] {
  /// Where the item with this id stands; most likely in this step.
  fileprivate func place(of id: String, at step: Int) -> (lane: Int, item: Int)? {
    place(of: id) { $0 == step } ?? place(of: id) { _ in true }
  }

  private func place(of id: String, where isMeant: (Int?) -> Bool) -> (lane: Int, item: Int)? {
    for lane in indices {
      for item in self[lane].items.indices
      where isMeant(self[lane].items[item].step) && self[lane].items[item].item.id == id {
        return (lane, item)
      }
    }
    return nil
  }
}

/// Whether an item is more than a word that there is nothing; a feeling counts when it has a level.
private func isSomething(_ placed: PlacedItem) -> Bool {
  if placed.item.isKnownEmpty { return false }
  guard placed.item.lane == .feeling else { return true }
  return placed.item.feeling?.level != nil
}
