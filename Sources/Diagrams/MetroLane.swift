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
    /// How it departs from the plan, with the words for it.
    var deviation: Deviation?
    var tag: Words?

    /// To where its row is: the words stand below it, and those for how it departs below them.
    mutating func move(to y: Double) {
      center.y = y
      words.origin.y = y + 24
      tag?.origin = Point(words.origin.x, words.lastBaseline + 15)
    }
  }

  /// A planned stop that the line doesn't reach.
  struct Ghost: Sendable {
    var center: Point
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
  var ghosts: [Ghost] = []
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
  draft.drawGhosts()
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
  // They are few: going through them is quicker than a table.
  var names: [(name: String, uses: Int)] = []
  var controls: [Control?] = []
  controls.reserveCapacity(items.count)
  let places = items.indices.map { index in
    let item = items[index].item
    let name = item.channel ?? item.text
    let uses = item.hasChannel ? 2 : 1
    controls.append(item.control)
    guard let known = names.indices.first(where: { names[$0].name == name }) else {
      names.append((name, uses))
      return names.count - 1
    }
    names[known].uses += uses
    return known
  }
  var channels: [Channel] = []
  var rows: [Int] = []
  rows.reserveCapacity(places.count)
  for (index, place) in places.enumerated() {
    let hasRow = !names[place].name.isEmpty && names[place].uses > 1
    let name = hasRow ? names[place].name : wording.noChannel
    let control = controls[index]
    if let row = channels.indices.first(where: { channels[$0].name == name }) {
      rows.append(row)
      if channels[row].control != control { channels[row].control = nil }
    } else {
      rows.append(channels.count)
      channels.append(Channel(name: name, control: control))
    }
  }
  return (channels, rows)
}
