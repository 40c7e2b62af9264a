import Gaps
import Journeys

extension MetroDraft {
  mutating func drawMarkers() {
    var field = MarkerField(
      left: 0,
      right: grid.width + Measures.spare,
      room: 3 * lane.stops.count + lane.markers.count
    )
    let stops = lane.stops
    for index in stops.indices {
      let center = stops[index].center
      field.block(Frame(x: center.x - 8, y: center.y - 8, width: 16, height: 16))
      field.block(stops[index].words.frame)
      if let tag = stops[index].tag { field.block(tag.frame) }
    }
    for ghost in lane.ghosts { field.block(ghost.words.frame) }
    for marker in lane.markers { field.block(marker.frame) }
    for slot in lane.slots { for marker in slot.markers { field.block(marker.frame) } }
    for note in lane.notes { field.block(note.words.frame) }
    for index in items.indices {
      for finding in items[index].findings {
        let marker = Marker(finding + 1, layout.findings[finding])
        let isBreak =
          breaks.contains(index) && layout.findings[finding].rulePlace == DrawnRules.unbridgedSwitch
        let candidates =
          isBreak
          ? [breakPoint(index)]
          : around(stops[index].center, isFall: falls(index) && shares[index].index == 1)
        let place = field.place(candidates) { Marker.frame(at: $0, scale: marker.scale) }
        lane.markers.append(Marker(finding + 1, layout.findings[finding], at: place))
      }
    }
    for (placed, note) in zip(absent, lane.notes) {
      for finding in placed.findings {
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
