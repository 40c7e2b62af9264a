import Journeys

extension FeelingDraft {
  /// One row of words for each series.
  mutating func drawSayings() {
    for (index, series) in layout.series.enumerated() {
      var lowest = bottom
      let own = wording.ownWords
      let label = layout.series.count > 1 && index < 5 ? series.audience ?? own : own
      axis.append(
        Words(wrapped(label, width: Measures.rail - 28, .help), .help, at: Point(16, bottom + 13), .ink3)
      )
      lowest = max(lowest, axis[axis.count - 1].lastBaseline + 4)
      for column in grid.columns.indices {
        var y = bottom + 13
        if index == 0, series.moments[column].isEmpty, grid.columns[column].step != nil {
          lane.sayings.append(saying("", "?", .ink3, column, &y))
        }
        var seen: [String] = []
        for moment in series.moments[column] where !seen.contains(moment.item) {
          seen.append(moment.item)
          let all = series.moments[column].filter { $0.item == moment.item }
          lane.sayings.append(saying(of: all, column, &y))
        }
        lowest = max(lowest, y - 9)
      }
      bottom = lowest
    }
    drawRest()
  }

  private func saying(
    of moments: [FeelingSeries.Moment],
    _ column: Int,
    _ y: inout Double
  ) -> FeelingLane.Saying {
    let isSigned = journey.feelingScale.lowest < 0
    let text = moments.map { moment in
      [moment.score.map { wording.number($0, isSigned: isSigned) }, moment.words].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: " → ")
    let level = moments.last?.level
    return saying(
      moments[0].item,
      text.isEmpty ? "?" : text,
      feelingPaint(level),
      column,
      &y,
      isBold: abs(level ?? 0) > 0.99
    )
  }

  private func saying(
    _ id: String,
    _ text: String,
    _ paint: Paint,
    _ column: Int,
    _ y: inout Double,
    isBold: Bool = false
  ) -> FeelingLane.Saying {
    let face = Face(size: 13, leading: 16, isBold: isBold)
    let lines = wrapped(text, width: grid.columns[column].width - 14, face)
    let words = Words(lines, face, at: Point(grid.columns[column].center, y), paint, anchor: .middle)
    y = words.lastBaseline + 18
    let isGap = layout.places.isMarked(id)
    return FeelingLane.Saying(id: id, isGap: isGap, words: words)
  }

  /// Feelings that stand on no curve: of a phase whose steps have their own, or known to be empty.
  private mutating func drawRest() {
    let shown = Set(lane.sayings.map(\.id))
    var y = bottom + 13
    var isUsed = false
    for placed in items.items where !shown.contains(placed.item.id) {
      let text = placed.item.text.isEmpty ? wording.knownEmpty : placed.item.text
      let room = grid.width(of: placed.columns) - 14
      let words = Words(
        wrapped(text, width: room, .card),
        .card,
        at: Point(grid.x(of: placed.columns) + (room + 14) / 2, y),
        .ink2,
        anchor: .middle
      )
      lane.sayings.append(
        FeelingLane.Saying(
          id: placed.item.id,
          isGap: layout.places.isMarked(placed.item.id),
          words: words
        )
      )
      y = words.lastBaseline + 18
      isUsed = true
    }
    if isUsed { bottom = y - 9 }
    bottom += 1
  }
}
