import Gaps
import Journeys

/// The lane of touchpoints in the making: rows and stops first, then what depends on their places.
struct MetroDraft {
  let layout: Layout
  let items: [PlacedItem]
  let absent: [PlacedItem]
  /// Where there should be touchpoints and are none.
  let slots: [GapPlaces.Slot]
  var channels: [Channel]
  let rows: [Int]
  var lane = MetroLane()
  var height = 0.0
  var top = 8.0
  /// By item: its place in the column and how many share it.
  var shares: [(index: Int, count: Int)] = []
  var breaks: Set<Int> = []

  let grid: Grid

  init(_ items: borrowing LaneItems, layout: Layout) {
    self.layout = layout
    grid = layout.grid
    let all = items.items
    let isComplete = all.indices.allSatisfy { !all[$0].item.isKnownEmpty }
    self.items = isComplete ? all : all.filter { !$0.item.isKnownEmpty }
    absent = isComplete ? [] : all.filter { $0.item.isKnownEmpty }
    slots = layout.places.slots.filter { $0.lane == .touchpoint }
    (channels, rows) = Diagrams.channels(of: self.items, layout.wording)
    var counts = Array(repeating: 0, count: grid.columns.count)
    shares.reserveCapacity(self.items.count)
    for index in self.items.indices {
      let column = self.items[index].columns.lowerBound
      shares.append((counts[column], 0))
      counts[column] += 1
    }
    for index in self.items.indices { shares[index].count = counts[self.items[index].columns.lowerBound] }
    let rule = DrawnRules.unbridgedSwitch
    let unbridged = layout.findings.indices.filter { layout.findings[$0].rulePlace == rule }
    guard !unbridged.isEmpty else { return }
    for index in self.items.indices where index > 0 && rows[index] != rows[index - 1] {
      if self.items[index].findings.contains(where: unbridged.contains) { breaks.insert(index) }
    }
  }

  /// Whether the second of two stops in a column lies lower, so that the line can fall into it.
  func falls(_ index: Int) -> Bool {
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

  /// How a stop departs from the plan; muted gaps leave no sign. The words still have to find their place.
  private func tag(of index: Int, _ label: Words) -> (deviation: Deviation, words: Words)? {
    guard items[index].isMarked else { return nil }
    let deviations = items[index].findings.lazy.filter { !layout.findings[$0].isMuted }
      .compactMap { Deviation(rule: layout.findings[$0].rule) }
    guard let deviation = deviations.first else { return nil }
    let column = grid.columns[items[index].columns.lowerBound]
    let room = max(column.width / Double(shares[index].count) - 12, 40)
    let lines = wrapped(layout.wording.deviation(deviation), width: room, .strongHelp)
    return (deviation, Words(lines, .strongHelp, at: label.origin, .gapText, anchor: label.anchor))
  }

  /// Its row still has to find its place.
  private func stop(of index: Int) -> MetroLane.Stop {
    let label = label(of: index)
    let tag = tag(of: index, label)
    return MetroLane.Stop(
      id: items[index].item.id,
      isGap: items[index].isMarked,
      center: Point(x(of: index), 0),
      control: items[index].item.control,
      words: label,
      deviation: tag?.deviation,
      tag: tag?.words
    )
  }

  mutating func arrangeRows() {
    if items.indices.contains(where: { rows[$0] == 0 && items[$0].isMarked }) {
      top = 20
    }
    lane.stops.reserveCapacity(items.count)
    for index in items.indices {
      let stop = stop(of: index)
      let lines = stop.words.lines.count + (stop.tag?.lines.count ?? 0)
      let needed = 46 + Double(lines - 1) * 15
      channels[rows[index]].height = max(channels[rows[index]].height, needed)
      lane.stops.append(stop)
    }
    var y = top
    for index in channels.indices {
      let lines = wrapped(channels[index].name, width: Measures.rail - 52, .card).count
      channels[index].height = max(channels[index].height, Double(lines) * 17 + 29)
      channels[index].y = y + 14
      y += channels[index].height
    }
    if channels.isEmpty { y += 36 }
    for index in items.indices { lane.stops[index].move(to: channels[rows[index]].y) }
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
          isGap: placed.isMarked,
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
    rail.words.reserveCapacity(2 * channels.count + 1)
    rail.stops.reserveCapacity(channels.count)
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
    if let first = lane.ghosts.first {
      let name = capitalised(layout.wording.deviation(.missing))
      rail.ghost = Point(26, first.center.y)
      rail.words.append(
        Words(
          wrapped(name, width: Measures.rail - 52, .card),
          .card,
          at: Point(44, first.center.y + 4),
          .gapText
        )
      )
    }
    return rail
  }
}

/// With a capital, to stand alone.
private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
