import Journeys

extension FeelingDraft {
  /// One row of words for each series.
  mutating func drawSayings() {
    lane.sayings.reserveCapacity(items.items.count + grid.columns.count)
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
        // The moments of an item stand next to each other.
        var rest = series.moments[column][...]
        while let first = rest.first {
          let own = rest.prefix { $0.item == first.item }
          lane.sayings.append(saying(of: own, column, &y))
          rest = rest.dropFirst(own.count)
        }
        lowest = max(lowest, y - 9)
      }
      bottom = lowest
    }
    drawRest()
  }

  private func saying(
    of moments: ArraySlice<FeelingSeries.Moment>,
    _ column: Int,
    _ y: inout Double
  ) -> FeelingLane.Saying {
    let text =
      moments.count == 1
      ? words(of: moments[moments.startIndex]) : moments.map(words).joined(separator: " → ")
    let level = moments.last?.level
    return saying(
      moments.first?.item ?? "",
      text.isEmpty ? "?" : text,
      feelingPaint(level),
      column,
      &y,
      isBold: abs(level ?? 0) > 0.99,
      isGap: moments.first?.isMarked == true
    )
  }

  /// A feeling's score and its words, as far as there are any.
  private func words(of moment: FeelingSeries.Moment) -> String {
    guard let score = moment.score else { return moment.words }
    let number = wording.number(score, isSigned: scale.lowest < 0)
    return moment.words.isEmpty ? number : number + " " + moment.words
  }

  private func saying(
    _ id: String,
    _ text: String,
    _ paint: Paint,
    _ column: Int,
    _ y: inout Double,
    isBold: Bool = false,
    isGap: Bool = false
  ) -> FeelingLane.Saying {
    let face = Face(size: 13, leading: 16, isBold: isBold)
    let lines = wrapped(text, width: grid.columns[column].width - 14, face)
    let words = Words(lines, face, at: Point(grid.columns[column].center, y), paint, anchor: .middle)
    y = words.lastBaseline + 18
    return FeelingLane.Saying(id: id, isGap: isGap, words: words)
  }

  /// Feelings that stand on no curve: of a phase whose steps have their own, or known to be empty.
  private mutating func drawRest() {
    // An item has one saying at most.
    guard lane.sayings.count(where: { !$0.id.isEmpty }) < items.items.count else {
      bottom += 1
      return
    }
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
          isGap: placed.isMarked,
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
