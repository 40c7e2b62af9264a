import Gaps
import Journeys

extension MetroDraft {
  /// Planned touchpoints that didn't happen, in a row of their own below the channels: the line passes them by.
  mutating func drawGhosts() {
    let ghosts = layout.places.ghosts
    guard !ghosts.isEmpty else { return }
    let y = height + 30
    var bottom = y
    for (index, ghost) in ghosts.enumerated() {
      let column = grid.columns[ghost.column]
      let count = ghosts.count { $0.column == ghost.column }
      let before = ghosts[..<index].count { $0.column == ghost.column }
      let share = column.width / Double(count)
      let center = Point(column.x + share * (Double(before) + 0.5), y)
      let finding = layout.findings[ghost.finding]
      let words = Words(
        wrapped(ghost.name, width: max(share - 12, 40), .stop),
        .stop,
        at: Point(center.x, y + 24),
        finding.isMuted ? .mutedText : .ink2,
        anchor: .middle
      )
      lane.ghosts.append(MetroLane.Ghost(center: center, words: words))
      lane.markers.append(Marker(ghost.finding + 1, finding, at: Point(center.x + 1, y - 21)))
      bottom = max(bottom, words.lastBaseline)
    }
    height = bottom + 12
  }
}
