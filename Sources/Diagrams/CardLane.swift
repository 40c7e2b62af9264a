import Gaps
import Journeys

/// A lane of cards and empty slots.
struct CardLane: Sendable {
  var cards: [Card] = []
  var slots: [Slot] = []
}

/// A card: one item, or neighbours that say the same.
struct Card: Sendable {
  /// The items it shows: anchors lead to it.
  var ids: [String]
  var frame: Frame
  var tint: Paint
  var edge: Paint
  var evidence: Evidence.Status
  var isKnownEmpty: Bool
  var words: [Words]
  var markers: [Marker]

  /// The heaviest gap on it that is not muted.
  var gap: Severity? { markers.filter { !$0.isMuted }.map(\.severity).max() }
}

/// Something missing: an empty place that says in words what is missing.
struct Slot: Sendable {
  var frame: Frame
  /// How wide the hatched rim is.
  var rim: Double
  var words: [Words]
  var markers: [Marker]
  var isMuted: Bool
}

func cardLane(_ items: LaneItems, _ rail: Rail, needsHeadroom: Bool, layout: Layout) -> LaneLayout {
  var stack = CardStack(columns: layout.grid.columns.count)
  var cells = merged(items.items, layout).map { stack.place(CardDraft($0, items, layout)) }
  for slot in layout.places.slots where slot.lane == items.lane {
    cells.append(stack.place(CardDraft(slot, layout)))
  }
  let hasMarkerOnTop = cells.contains { $0.level == 0 && $0.draft.markerCount > 0 }
  let top = Measures.laneMargin + (needsHeadroom && hasMarkerOnTop ? 6 : 0)
  let body = max(stack.height, 36, rail.height - 2 * Measures.laneMargin)
  var lane = CardLane()
  for cell in cells {
    // A single row of cards fills the lane; stacked ones keep their own heights.
    let height = stack.isSingle ? body : cell.draft.height
    let frame = Frame(
      x: layout.grid.x(of: cell.draft.columns) + Measures.gutter / 2,
      y: top + cell.y,
      width: layout.grid.width(of: cell.draft.columns) - Measures.gutter,
      height: height
    )
    cell.draft.draw(in: frame, into: &lane, layout)
  }
  return LaneLayout(
    lane: items.lane,
    height: top + body + Measures.laneMargin,
    rail: rail,
    content: .cards(lane)
  )
}

/// Items with neighbours that say the same taken together.
private func merged(_ items: [PlacedItem], _ layout: Layout) -> [[Int]] {
  var groups: [[Int]] = []
  for index in items.indices {
    let group = groups.lastIndex { group in
      guard let last = group.last else { return false }
      return items[last].columns.upperBound == items[index].columns.lowerBound
        && items[last].item.saysTheSame(as: items[index].item)
        && layout.places.items[items[last].item.id] == nil && layout.places.items[items[index].item.id] == nil
    }
    if let group { groups[group].append(index) } else { groups.append([index]) }
  }
  return groups
}

extension Item {
  fileprivate func saysTheSame(as other: Item) -> Bool {
    text == other.text && owner == other.owner && evidence.status == other.evidence.status
      && isKnownEmpty == other.isKnownEmpty && detail == other.detail
  }
}

/// Puts cards below each other in the columns they cover.
private struct CardStack {
  struct Cell {
    var draft: CardDraft
    var y: Double
    var level: Int
  }

  private var bottoms: [Double]
  private var levels: [Int]

  init(columns: Int) {
    bottoms = Array(repeating: 0, count: columns)
    levels = Array(repeating: 0, count: columns)
  }

  var height: Double { bottoms.max() ?? 0 }
  var isSingle: Bool { (levels.max() ?? 0) <= 1 }

  mutating func place(_ draft: CardDraft) -> Cell {
    let lowest = bottoms[draft.columns].max() ?? 0
    let level = levels[draft.columns].max() ?? 0
    // A marker stands half above its card.
    let y = lowest == 0 ? 0 : lowest + (draft.markerCount > 0 ? 13 : 6)
    for column in draft.columns {
      bottoms[column] = y + draft.height
      levels[column] = level + 1
    }
    return Cell(draft: draft, y: y, level: level)
  }
}
