import Gaps
import Journeys

/// The lane of promises: a row for each, from where it is made to where it is kept or broken.
struct PromiseLane: Sendable {
  struct Event: Sendable {
    var id: String
    var kind: PromiseUse.Event
    var center: Point
    var words: Words?
    var markers: [Marker]
    var isGap: Bool { !markers.isEmpty }
    /// Whether a marker stands in the place of the sign.
    var isMarked = false
  }

  /// A row: one promise.
  struct Row: Sendable {
    var line: (from: Point, to: Point)?
    /// The last stretch of a promise that is broken or never followed up.
    var fading: (from: Point, to: Point)?
    var isBroken: Bool
    var note: Words?
    var events: [Event]
  }

  var rows: [Row] = []
  /// Promises that are not made here: slots for those that are missing, words for the rest.
  var slots: [Slot] = []
}

func promiseLane(_ items: LaneItems, _ rail: Rail, layout: Layout) -> LaneLayout {
  var groups: [(promise: String, items: [PlacedItem])] = []
  for placed in items.items {
    let promise = placed.item.promise?.promise ?? placed.item.id
    if let index = groups.firstIndex(where: { $0.promise == promise }) {
      groups[index].items.append(placed)
    } else {
      groups.append((promise, [placed]))
    }
  }
  var lane = PromiseLane()
  var y = 7.0
  for (index, group) in groups.enumerated() {
    var draft = PromiseRow(group.items, number: index + 1, top: y, layout: layout)
    lane.rows.append(draft.row())
    y = draft.bottom
  }
  for slot in layout.places.slots where slot.lane == .promise {
    var draft = CardDraft(slot, in: layout.grid)
    var drawn = CardLane()
    let frame = Frame(
      x: layout.grid.x(of: slot.columns) + 4,
      y: y + 6,
      width: layout.grid.width(of: slot.columns) - 8,
      height: draft.height
    )
    draft.draw(in: frame, into: &drawn, layout)
    lane.slots += drawn.slots
    y = frame.bottom + 6
  }
  return LaneLayout(
    lane: .promise,
    height: max(y + 7, rail.height + 6),
    rail: rail,
    content: .promises(lane)
  )
}

/// What was promised, above the line.
private struct PromiseWords {
  let lines: Lines
  let x: Double
  let width: Double
}

private struct PromiseRow {
  let items: [PlacedItem]
  let number: Int
  let layout: Layout
  var bottom: Double
  /// Of the line.
  private var y: Double
  private let made: PlacedItem?
  private let ends: [PlacedItem]

  init(_ items: [PlacedItem], number: Int, top: Double, layout: Layout) {
    self.items = items
    self.number = number
    self.layout = layout
    made = items.first { $0.item.promise?.event == .made || $0.item.promise == nil }
    ends = items.filter { $0.item.promise?.event == .kept || $0.item.promise?.event == .broken }
    y = top + 25
    bottom = top + 38
  }

  private var right: Double { layout.grid.width }

  private func x(of placed: PlacedItem) -> Double {
    let column = layout.grid.columns[placed.columns.lowerBound]
    return placed.item.id == made?.item.id ? column.x + 32 : column.center
  }

  mutating func row() -> PromiseLane.Row {
    let words = promiseWords()
    y += raise(words)
    bottom += raise(words)
    var events: [PromiseLane.Event] = []
    for placed in items { events.append(event(placed, words, after: events)) }
    let lines = lines()
    var row = PromiseLane.Row(
      line: lines.line,
      fading: lines.fading,
      isBroken: ends.last?.item.promise?.event == .broken,
      events: events
    )
    if made != nil, ends.isEmpty { row.note = openNote(&bottom) }
    return row
  }

  /// What was promised, above the line.
  private func promiseWords() -> PromiseWords? {
    guard let made else { return nil }
    let text = layout.wording.promise(number, made.item.text)
    let lines = wrapped(text, width: min(max(right - x(of: made), 300), right - 8), .card)
    let widest = lines.width(in: .card)
    return PromiseWords(lines: lines, x: min(x(of: made), right - widest), width: widest)
  }

  /// How much room the words need above the line: more when markers stand under them.
  private func raise(_ words: PromiseWords?) -> Double {
    guard let words else { return 0 }
    let isUnder = items.contains { placed in
      let count = Double(placed.findings.count)
      let isSign = placed.item.promise?.event != .made
      guard count > 0 || isSign else { return false }
      let x = x(of: placed)
      return x - 20 < words.x + words.width && x + 24 + count * 30 > words.x
    }
    return Double(words.lines.count - 1) * 17 + (isUnder ? 9 : 0)
  }

  private mutating func event(
    _ placed: PlacedItem,
    _ words: PromiseWords?,
    after: [PromiseLane.Event]
  ) -> PromiseLane.Event {
    let kind = placed.item.promise?.event ?? .made
    let center = Point(x(of: placed) + shift(placed), y)
    let findings = placed.findings
    let isMarked = kind == .broken && !findings.isEmpty
    var event = PromiseLane.Event(
      id: placed.item.id,
      kind: kind,
      center: center,
      markers: [],
      isMarked: isMarked
    )
    for (index, finding) in findings.enumerated() {
      let offset = Double(isMarked ? index : index + 1) * 30
      event.markers.append(
        Marker(
          finding + 1,
          layout.findings[finding],
          at: Point(center.x + offset, y),
          scale: isMarked && index == 0 ? 1.15 : 1
        )
      )
    }
    let start = (event.markers.last.map { $0.frame.right + 4 } ?? center.x + (kind == .made ? 10 : 16))
    if let words, placed.item.id == made?.item.id {
      event.words = Words(
        words.lines,
        .card,
        at: Point(
          words.x,
          y - 10 - (raise(words) - Double(words.lines.count - 1) * 17) - Double(words.lines.count - 1) * 17
        )
      )
    } else if kind != .made {
      event.words = endWords(placed, kind, from: start, isGap: !findings.isEmpty)
    }
    return event
  }

  /// Several events of one promise in a column stand beside each other.
  private func shift(_ placed: PlacedItem) -> Double {
    let same = items.filter { $0.columns.lowerBound == placed.columns.lowerBound }
    guard same.count > 1, let index = same.firstIndex(where: { $0.item.id == placed.item.id }) else {
      return 0
    }
    return placed.item.id == made?.item.id ? 0 : Double(index) * 34
  }

  /// “kept” or “broken: …”, right of its sign, or below the line when that runs on or off the map.
  private mutating func endWords(
    _ placed: PlacedItem,
    _ kind: PromiseUse.Event,
    from x: Double,
    isGap: Bool
  ) -> Words {
    var text = layout.wording.event(kind)
    if let how = placed.item.promise?.how, !how.isEmpty {
      text += ": " + how
    } else if placed.item.text != made?.item.text, !placed.item.text.isEmpty,
      placed.item.text.lowercased() != text.lowercased()
    {
      text += ": " + placed.item.text
    }
    let paint: Paint = kind == .kept ? .opportunityText : .gapText
    let isLast = placed.item.id == ends.last?.item.id
    let next = ends.first { self.x(of: $0) > self.x(of: placed) }
    let room = (isLast ? right : next.map { self.x(of: $0) - 20 } ?? right) - x
    if isLast, width(of: text, .strong) <= room {
      return Words(text, .strong, at: Point(x, y + 5), paint)
    }
    let widest = min(width(of: text, .strong), max(room, 260))
    let lines = wrapped(text, width: widest, .strong)
    let start = max(4, min(x - 30, right - widest))
    let words = Words(lines, .strong, at: Point(start, bottom + 4), paint)
    bottom = words.lastBaseline + 8
    return words
  }

  private func lines() -> (line: (from: Point, to: Point)?, fading: (from: Point, to: Point)?) {
    guard let made else { return (nil, nil) }
    let start = Point(x(of: made), y)
    guard let last = ends.last else {
      let turn = min(start.x + (right - start.x) / 2, start.x + 200)
      return ((start, Point(turn, y)), (Point(turn, y), Point(right - 8, y)))
    }
    let end = x(of: last) + shift(last)
    guard end - 14 > start.x else { return (nil, nil) }
    guard last.item.promise?.event == .broken else { return ((start, Point(end - 10, y)), nil) }
    let turn = max(start.x, end - layout.grid.columns[last.columns.lowerBound].width / 2 - 8)
    return ((start, Point(turn, y)), (Point(turn, y), Point(end - 14, y)))
  }

  private func openNote(_ bottom: inout Double) -> Words? {
    let x = right - 8
    bottom += 12
    return Words(layout.wording.openPromise, .help, at: Point(x, y + 17), .ink3, anchor: .end)
  }
}
