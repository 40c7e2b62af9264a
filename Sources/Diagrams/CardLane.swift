import Gaps
import Journeys

/// A lane of cards and empty slots.
struct CardLane: Sendable {
  var cards: [Card] = []
  var slots: [Slot] = []
}

/// A card: one item, or neighbours that say the same.
struct Card: Sendable {
  struct IDs: Sendable {
    let first: String
    let others: [String]
  }

  /// The items it shows: anchors lead to it.
  var ids: IDs
  var frame: Frame
  var tint: Paint
  var edge: Paint
  var evidence: Evidence.Status
  var isKnownEmpty: Bool
  var words: [Words]
  var markers: [Marker]

  /// The heaviest gap on it that is not muted.
  var gap: Severity? {
    var heaviest: Severity?
    for marker in markers where !marker.isMuted {
      heaviest = max(heaviest ?? marker.severity, marker.severity)
    }
    return heaviest
  }
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
  var drafts = cardDrafts(items, layout)
  let places = drafts.indices.map { index in
    stack.place(drafts[index].columns, height: drafts[index].height, drafts[index].markerCount)
  }
  let hasMarkerOnTop = places.indices.contains { places[$0].level == 0 && drafts[$0].markerCount > 0 }
  let top = Measures.laneMargin + (needsHeadroom && hasMarkerOnTop ? 6 : 0)
  let body = max(stack.height, 36, rail.height - 2 * Measures.laneMargin)
  let isSingle = stack.isSingle
  var lane = CardLane()
  lane.cards.reserveCapacity(drafts.count)
  for index in drafts.indices {
    let columns = drafts[index].columns
    let frame = Frame(
      x: layout.grid.x(of: columns) + Measures.gutter / 2,
      y: top + places[index].y,
      width: layout.grid.width(of: columns) - Measures.gutter,
      // A single row of cards fills the lane; stacked ones keep their own heights.
      height: isSingle ? body : drafts[index].height
    )
    drafts[index].draw(in: frame, into: &lane, layout)
  }
  return LaneLayout(
    lane: items.lane,
    height: top + body + Measures.laneMargin,
    rail: rail,
    content: .cards(lane)
  )
}

/// The cards of a lane, then its empty slots.
private func cardDrafts(_ items: LaneItems, _ layout: Layout) -> [CardDraft] {
  var drafts: [CardDraft] = []
  drafts.reserveCapacity(items.items.count)
  let groups = merged(items.items)
  for index in groups.indices {
    let columns = groups[index].columns
    let placed = items.items[groups[index].first]
    drafts.append(
      CardDraft(
        placed.item,
        Card.IDs(first: placed.item.id, others: groups[index].others.map { items.items[$0].item.id }),
        findings: placed.findings,
        in: columns,
        width: layout.grid.width(of: columns) - Measures.gutter,
        hasGap: placed.findings.contains { !layout.findings[$0].isMuted },
        layout.wording
      )
    )
  }
  let slots = layout.places.slots
  for index in slots.indices where slots[index].lane == items.lane {
    drafts.append(CardDraft(slots[index], in: layout.grid))
  }
  return drafts
}

/// An item, with neighbours that say the same.
private struct CardGroup {
  /// Places among the lane's items.
  let first: Int
  private(set) var others: [Int] = []
  private(set) var columns: Range<Int>

  init(_ first: Int, _ columns: Range<Int>) {
    self.first = first
    self.columns = columns
  }

  var last: Int { others.last ?? first }

  mutating func add(_ item: Int, _ columns: Range<Int>) {
    others.append(item)
    self.columns = self.columns.lowerBound..<columns.upperBound
  }
}

private func merged(_ items: [PlacedItem]) -> [CardGroup] {
  var groups: [CardGroup] = []
  groups.reserveCapacity(items.count)
  for index in items.indices {
    let columns = items[index].columns
    let group =
      items[index].findings.isEmpty
      ? groups.lastIndex { group in
        group.columns.upperBound == columns.lowerBound && items[group.last].findings.isEmpty
          && items[group.last].item.saysTheSame(as: items[index].item)
      } : nil
    if let group { groups[group].add(index, columns) } else { groups.append(CardGroup(index, columns)) }
  }
  return groups
}

extension Item {
  fileprivate func saysTheSame(as other: Item) -> Bool {
    text == other.text && owner == other.owner && evidenceStatus == other.evidenceStatus
      && isKnownEmpty == other.isKnownEmpty && detail == other.detail
  }
}

/// Puts cards below each other in the columns they cover.
private struct CardStack {
  /// By column, how far down its cards reach and how many they are.
  private var columns: [(bottom: Double, level: Int)] = []

  init(columns: Int) {
    self.columns.reserveCapacity(columns)
    for _ in 0..<columns { self.columns.append((0, 0)) }
  }

  var height: Double { lowest(columns.indices).bottom }
  var isSingle: Bool { lowest(columns.indices).level <= 1 }

  private func lowest(_ range: Range<Int>) -> (bottom: Double, level: Int) {
    var (bottom, level) = (0.0, 0)
    for column in range {
      bottom = max(bottom, columns[column].bottom)
      level = max(level, columns[column].level)
    }
    return (bottom, level)
  }

  /// Where it stands, and how many stand above it.
  mutating func place(_ range: Range<Int>, height: Double, _ markerCount: Int) -> (y: Double, level: Int) {
    let (bottom, level) = lowest(range)
    // A marker stands half above its card.
    let y = bottom == 0 ? 0 : bottom + (markerCount > 0 ? 13 : 6)
    for column in range { columns[column] = (y + height, level + 1) }
    return (y, level)
  }
}
