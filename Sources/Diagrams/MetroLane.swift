import Gaps
import Journeys

/// The lane of touchpoints: a row per channel, a stop at each step, one line that follows the traveller.
struct MetroLane: Sendable {
  struct Stop: Sendable {
    var id: String
    var isGap: Bool
    var center: Point
    var control: Control?
    var words: Words
  }

  /// The rows' guide lines.
  var guides: [Double] = []
  var stops: [Stop] = []
  /// What the traveller follows.
  var line = Outline()
  /// Where the line is broken: a cap at each side.
  var threads: [Outline] = []
  var slots: [Slot] = []
  /// Touchpoints known not to be there.
  var notes: [Stop] = []
  var markers: [Marker] = []
}

/// A channel: a row of the metro.
struct Channel: Sendable {
  var name: String
  var control: Control?
  /// Where its line runs.
  var y: Double = 0
  var height: Double = 46
}

func metroLane(_ items: LaneItems, _ rail: Rail, layout: Layout) -> LaneLayout {
  var draft = MetroDraft(items, layout: layout)
  draft.arrangeRows()
  draft.drawSlots()
  draft.drawLine()
  draft.drawMarkers()
  return LaneLayout(
    lane: .touchpoint,
    height: draft.height,
    rail: draft.channels.isEmpty ? rail : draft.rail,
    content: .touchpoints(draft.lane)
  )
}

/// The channels of a journey in order of first use, and each item's row.
///
/// A touchpoint without a channel has a row under its own name when it comes back or when a channel has
/// that name; the others share one row.
func channels(of items: [PlacedItem], _ wording: Wording) -> (channels: [Channel], rows: [Int]) {
  var channels: [Channel] = []
  var rows: [Int] = []
  let contacts = items.map {
    ($0.item.contact?.channel ?? $0.item.text, $0.item.contact?.hasChannel ?? false)
  }
  for (placed, contact) in zip(items, contacts) {
    var name = contact.0
    let isRow = contact.1 || contacts.contains { $0.0 == name && $0.1 } || contacts.count { $0.0 == name } > 1
    if !isRow || name.isEmpty { name = wording.noChannel }
    if let row = channels.firstIndex(where: { $0.name == name }) {
      rows.append(row)
      if channels[row].control != placed.item.contact?.control { channels[row].control = nil }
    } else {
      rows.append(channels.count)
      channels.append(Channel(name: name, control: placed.item.contact?.control))
    }
  }
  return (channels, rows)
}

struct MetroDraft {
  let layout: Layout
  let items: [PlacedItem]
  let absent: [PlacedItem]
  var channels: [Channel]
  let rows: [Int]
  var lane = MetroLane()
  var height = 0.0
  private var top = 8.0
  /// By item: its place in the column and how many share it.
  private var shares: [(index: Int, count: Int)] = []
  private var breaks: Set<Int> = []

  private var grid: Grid { layout.grid }

  init(_ items: LaneItems, layout: Layout) {
    self.layout = layout
    self.items = items.items.filter { !$0.item.isKnownEmpty }
    absent = items.items.filter { $0.item.isKnownEmpty }
    (channels, rows) = Diagrams.channels(of: self.items, layout.wording)
    for (index, placed) in self.items.enumerated() {
      let column = placed.columns.lowerBound
      let before = self.items[..<index].count { $0.columns.lowerBound == column }
      shares.append((before, self.items.count { $0.columns.lowerBound == column }))
    }
    let unbridged = layout.findings.indices.filter { layout.findings[$0].rule == "unbridged-channel-switch" }
    for (index, placed) in self.items.enumerated() where index > 0 {
      let here = layout.places.items[placed.item.id] ?? []
      if rows[index] != rows[index - 1], here.contains(where: unbridged.contains) { breaks.insert(index) }
    }
  }

  // MARK: Rows

  /// Whether the second of two stops in a column lies lower, so that the line can fall into it.
  private func falls(_ index: Int) -> Bool {
    guard shares[index].count == 2 else { return false }
    let first = index - shares[index].index
    let other = first + 1
    return items.indices.contains(other) && items[other].columns.lowerBound == items[first].columns.lowerBound
      && rows[other] > rows[first]
  }

  private func x(of index: Int) -> Double {
    let column = grid.columns[items[index].columns.lowerBound]
    let share = shares[index]
    if share.count == 1 { return column.center }
    if falls(index) { return column.x + column.width * (share.index == 0 ? 0.24 : 0.8) }
    return column.x + column.width * (Double(share.index) + 0.5) / Double(share.count)
  }

  /// The label of a stop, below it, clear of every line.
  private func label(of index: Int) -> Words {
    let column = grid.columns[items[index].columns.lowerBound]
    let text = items[index].item.text
    let isBroken = breaks.contains(index) || breaks.contains(index + 1)
    let share = shares[index]
    if falls(index) {
      let first = share.index == 0
      let room = first ? column.width * 0.8 - 34 : column.width - 40
      let x = first ? column.x + 14 : column.right - 10
      return Words(wrapped(text, width: room, .stop), .stop, at: Point(x, 0), anchor: first ? .start : .end)
    }
    let room = column.width / Double(share.count) - (isBroken ? 44 : 12)
    return Words(
      wrapped(text, width: max(room, 40), .stop),
      .stop,
      at: Point(x(of: index), 0),
      anchor: .middle
    )
  }

  mutating func arrangeRows() {
    let firstRow = items.indices.filter { rows[$0] == 0 }
    if firstRow.contains(where: { layout.places.items[items[$0].item.id] != nil }) { top = 20 }
    var labels = items.indices.map(label)
    for index in items.indices {
      let needed = 46 + Double(labels[index].lines.count - 1) * 15
      channels[rows[index]].height = max(channels[rows[index]].height, needed)
    }
    var y = top
    for index in channels.indices {
      let lines = wrapped(channels[index].name, width: Measures.rail - 52, .card).count
      channels[index].height = max(channels[index].height, Double(lines) * 17 + 29)
      channels[index].y = y + 14
      y += channels[index].height
    }
    if channels.isEmpty { y += 36 }
    for index in items.indices {
      let center = Point(x(of: index), channels[rows[index]].y)
      labels[index].origin.y = center.y + 24
      lane.stops.append(
        MetroLane.Stop(
          id: items[index].item.id,
          isGap: layout.places.items[items[index].item.id] != nil,
          center: center,
          control: items[index].item.contact?.control,
          words: labels[index]
        )
      )
    }
    lane.guides = channels.map(\.y)
    height = y + 4
    drawAbsent()
  }

  /// “No contact”, said on purpose, is told in words at the foot of its column.
  private mutating func drawAbsent() {
    var lowest = height
    for (index, placed) in absent.enumerated() {
      let text = placed.item.text.isEmpty ? layout.wording.knownEmpty : placed.item.text
      let column = grid.columns[placed.columns.lowerBound]
      let before = absent[..<index].last { $0.columns.lowerBound == placed.columns.lowerBound }
      let start = before.flatMap { other in lane.notes.last { $0.id == other.item.id } }?.words.lastBaseline
      let words = Words(
        wrapped(text, width: column.width - 14, .stop),
        .stop,
        at: Point(column.center, start.map { $0 + 18 } ?? height + 10),
        .ink3,
        anchor: .middle
      )
      lane.notes.append(
        MetroLane.Stop(
          id: placed.item.id,
          isGap: layout.places.items[placed.item.id] != nil,
          center: Point(column.center, words.origin.y - 20),
          control: nil,
          words: words
        )
      )
      lowest = max(lowest, words.lastBaseline + 10)
    }
    height = lowest
  }

  var rail: Rail {
    var rail = Rail(words: [], height: height)
    for channel in channels {
      rail.stops.append(Rail.Stop(center: Point(26, channel.y), control: channel.control))
      let name = Words(
        wrapped(channel.name, width: Measures.rail - 52, .card),
        .card,
        at: Point(44, channel.y + 4)
      )
      rail.words.append(name)
      if let control = channel.control {
        rail.words.append(
          Words(layout.wording.control(control), .help, at: Point(44, name.lastBaseline + 16), .ink3)
        )
      }
    }
    return rail
  }

  // MARK: Slots

  /// A run of silent columns is one band over all rows; a single one is a narrow slot.
  mutating func drawSlots() {
    let slots = layout.places.slots.filter { $0.lane == .touchpoint }
    let drafts = slots.map { CardDraft($0, layout) }
    for (slot, draft) in zip(slots, drafts) {
      height = max(height, slot.columns.count > 1 ? 120 : draft.height + 20)
    }
    for (slot, draft) in zip(slots, drafts) {
      let frame = Frame(
        x: grid.x(of: slot.columns) + 4,
        y: 10,
        width: grid.width(of: slot.columns) - 8,
        height: height - 20
      )
      if slot.columns.count > 1 {
        drawBand(slot, in: frame)
      } else {
        var drawn = CardLane()
        draft.draw(in: frame, into: &drawn, layout)
        for index in drawn.slots.indices { drawn.slots[index].center() }
        lane.slots += drawn.slots
      }
    }
  }

  private mutating func drawBand(_ slot: GapPlaces.Slot, in frame: Frame) {
    let room = frame.width - 150
    let paint: Paint = slot.isMuted ? .mutedText : .gapText
    let title = wrapped(slot.what, width: room, .band)
    let question = slot.question.isEmpty ? [] : wrapped(slot.question, width: min(room, 440), .bandText)
    let tall = Double(title.count) * 24 + Double(question.count) * 18
    let needed = max(tall, Double(slot.findings.count) * 46) + 44
    var frame = frame
    if needed > frame.height {
      height += needed - frame.height
      frame.height = needed
      for index in lane.slots.indices { lane.slots[index].frame.height = needed }
    }
    let start = frame.center.y - tall / 2 + 18
    let heading = Words(title, .band, at: Point(frame.x + 100, start), paint)
    var words = [heading]
    if !question.isEmpty {
      words.append(Words(question, .bandText, at: Point(frame.x + 100, heading.lastBaseline + 24)))
    }
    let middle = Double(slot.findings.count - 1) / 2
    let places = slot.findings.indices.map {
      Point(frame.x + 60, frame.center.y + (Double($0) - middle) * 46)
    }
    lane.slots.append(
      Slot(
        frame: frame,
        rim: 11,
        words: words,
        markers: layout.markers(slot.findings, at: places, scale: 1.6),
        isMuted: slot.isMuted
      )
    )
  }

  // MARK: The line

  /// From stop to stop; it turns on the border between columns, never through a label.
  mutating func drawLine() {
    for index in items.indices.dropFirst() {
      let (from, to) = (lane.stops[index - 1].center, lane.stops[index].center)
      let (first, last) = (items[index - 1].columns.lowerBound, items[index].columns.lowerBound)
      if let silent = silence(between: first, last) {
        cap(from: from, to: grid.x(of: silent) - 1)
        cap(from: to, to: grid.columns[silent.upperBound - 1].right + 1)
        continue
      }
      let border = first == last ? (from.x + to.x) / 2 : grid.columns[last].x
      if breaks.contains(index) {
        drawBreak(from, to, at: border)
      } else if rows[index] == rows[index - 1] {
        lane.line.move(from.x, from.y)
        lane.line.line(to.x, to.y)
      } else if first == last, falls(index) {
        drawFall(from, to)
      } else {
        drawTurn(from, to, at: border)
      }
    }
  }

  private func silence(between first: Int, _ last: Int) -> Range<Int>? {
    guard first < last else { return nil }
    let between = layout.places.slots.filter {
      $0.lane == .touchpoint && $0.columns.lowerBound > first && $0.columns.upperBound <= last
    }
    guard let start = between.map(\.columns.lowerBound).min(),
      let end = between.map(\.columns.upperBound).max()
    else { return nil }
    return start..<end
  }

  private mutating func cap(from: Point, to x: Double) {
    lane.line.move(from.x, from.y)
    lane.line.line(x, from.y)
    lane.line.move(x, from.y - 8)
    lane.line.line(x, from.y + 8)
  }

  private mutating func drawBreak(_ from: Point, _ to: Point, at border: Double) {
    cap(from: from, to: border - 12)
    cap(from: to, to: border + 12)
    var thread = Outline()
    thread.move(border - 12, from.y)
    thread.segments.append(
      .cubic(Point(border + 8, from.y), Point(border - 8, to.y), Point(border + 12, to.y))
    )
    lane.threads.append(thread)
  }

  private mutating func drawFall(_ from: Point, _ to: Point) {
    let radius = 11.0
    lane.line.move(from.x, from.y)
    lane.line.line(to.x - radius, from.y)
    lane.line.segments.append(.quadratic(Point(to.x, from.y), Point(to.x, from.y + radius)))
    lane.line.line(to.x, to.y)
  }

  private mutating func drawTurn(_ from: Point, _ to: Point, at border: Double) {
    let radius = min(11, abs(to.y - from.y) / 2, (border - from.x), (to.x - border))
    let down = to.y > from.y ? radius : -radius
    lane.line.move(from.x, from.y)
    lane.line.line(border - radius, from.y)
    lane.line.segments.append(.quadratic(Point(border, from.y), Point(border, from.y + down)))
    lane.line.line(border, to.y - down)
    lane.line.segments.append(.quadratic(Point(border, to.y), Point(border + radius, to.y)))
    lane.line.line(to.x, to.y)
  }

  // MARK: Markers

  mutating func drawMarkers() {
    var field = MarkerField(left: 0, right: grid.width + Measures.spare)
    for stop in lane.stops {
      field.block(Frame(x: stop.center.x - 8, y: stop.center.y - 8, width: 16, height: 16))
      field.block(stop.words.frame)
    }
    for slot in lane.slots { for marker in slot.markers { field.block(marker.frame) } }
    for note in lane.notes { field.block(note.words.frame) }
    for index in items.indices {
      let stop = lane.stops[index]
      for finding in layout.places.items[stop.id] ?? [] {
        let marker = Marker(finding + 1, layout.findings[finding])
        let isBreak = breaks.contains(index) && layout.findings[finding].rule == "unbridged-channel-switch"
        let candidates =
          isBreak
          ? [breakPoint(index)] : around(stop.center, isFall: falls(index) && shares[index].index == 1)
        let place = field.place(candidates) { Marker.frame(at: $0, scale: marker.scale) }
        lane.markers.append(Marker(finding + 1, layout.findings[finding], at: place))
      }
    }
    for (placed, note) in zip(absent, lane.notes) {
      for finding in layout.places.items[placed.item.id] ?? [] {
        let place = field.place(around(note.center, isFall: false)) { Marker.frame(at: $0, scale: 1.25) }
        lane.markers.append(Marker(finding + 1, layout.findings[finding], at: place))
      }
    }
    for marker in lane.markers { height = max(height, marker.frame.bottom + 2) }
  }

  private func breakPoint(_ index: Int) -> Point {
    let (from, to) = (lane.stops[index - 1].center, lane.stops[index].center)
    let same = items[index - 1].columns.lowerBound == items[index].columns.lowerBound
    let border = same ? (from.x + to.x) / 2 : grid.columns[items[index].columns.lowerBound].x
    return Point(border, (from.y + to.y) / 2)
  }

  private func around(_ stop: Point, isFall: Bool) -> [Point] {
    let side = [Point(stop.x + 20, stop.y - 17), Point(stop.x - 20, stop.y - 17)]
    let above = Point(stop.x + 1, stop.y - 22)
    return (isFall ? side + [above] : [above] + side) + [
      Point(stop.x + 29, stop.y - 22), Point(stop.x - 27, stop.y - 22), Point(stop.x + 57, stop.y - 22),
    ]
  }
}

extension Slot {
  /// Moves the words to the middle of a tall slot.
  fileprivate mutating func center() {
    guard let first = words.first, let last = words.last else { return }
    let shift = frame.center.y - (first.origin.y - 10 + last.lastBaseline) / 2
    guard shift > 0 else { return }
    for index in words.indices { words[index].origin.y += shift }
  }
}
