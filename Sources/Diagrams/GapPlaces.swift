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
  /// By the item's id.
  private var items: [String: [Int]] = [:]
  var slots: [Slot] = []
  var ghosts: [Ghost] = []

  /// A touchpoint that was planned and didn't happen.
  struct Ghost: Sendable {
    var column: Int
    var name: String
    /// The finding's index.
    var finding: Int
  }

  /// Gives items the findings on them.
  func mark(_ lanes: inout [LaneItems]) {
    guard !items.isEmpty else { return }
    for lane in lanes.indices {
      for index in lanes[lane].items.indices {
        if let findings = items[lanes[lane].items[index].item.id] {
          lanes[lane].items[index].findings = findings
        }
      }
    }
  }

  init(of findings: [Finding], in journey: Journey, grid: Grid, lanes: [LaneItems]) {
    phases = Array(repeating: [], count: journey.phases.count)
    steps = Array(repeating: [], count: journey.steps.count)
    for index in findings.indices {
      let finding = findings[index]
      switch finding.place {
      case .journey: break
      case .phase(let phase) where phases.indices.contains(phase): phases[phase].append(index)
      case .phase: break
      case .item(let step, let id) where journey.hasItem(id, at: step):
        items[id, default: []].append(index)
        addAnswer(to: id, finding, lanes)
      case .item(let step, _): place(index, onSteps: step..<(step + 1), grid)
      case .steps(let range, let lane?): place(index, finding, on: range, lane, grid, lanes)
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
    _ lanes: [LaneItems]
  ) {
    guard let columns = grid.columns(ofSteps: range) else { return place(index, onSteps: range, grid) }
    if Deviation(rule: finding.rule) == .missing, lane == .touchpoint,
      lanes.contains(where: { $0.lane == lane })
    {
      ghosts.append(
        Ghost(column: columns.lowerBound, name: finding.hole?.what ?? finding.title, finding: index)
      )
      return
    }
    let there = lanes.first { $0.lane == lane }?.items.first {
      $0.columns.overlaps(columns) && isSomething($0)
    }
    let takesRoom = lane == .touchpoint || lane == .feeling
    if let there, finding.hole == nil || takesRoom { return items[there.item.id, default: []].append(index) }
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
  private mutating func addAnswer(to id: String, _ finding: Finding, _ lanes: [LaneItems]) {
    guard let hole = finding.hole, let pains = lanes.first(where: { $0.lane == .pain }),
      let pain = pains.items.first(where: { $0.item.id == id })
    else { return }
    let columns = pain.columns
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

extension Journey {
  /// Whether some item has this id; most likely one of a step.
  fileprivate func hasItem(_ id: String, at step: Int) -> Bool {
    if steps.indices.contains(step), steps[step].items.contains(where: { $0.id == id }) { return true }
    return steps.contains { $0.items.contains { $0.id == id } }
      || phases.contains { $0.items.contains { $0.id == id } }
  }
}

/// Whether an item is more than a word that there is nothing; a feeling counts when it has a level.
private func isSomething(_ placed: PlacedItem) -> Bool {
  if placed.item.isKnownEmpty { return false }
  guard placed.item.lane == .feeling else { return true }
  return placed.item.feeling?.level != nil
}
