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
