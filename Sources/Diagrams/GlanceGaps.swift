import Gaps
import Journeys

/// The gaps that stand below a column of the glance, whatever its width.
struct GlanceGaps {
  /// From left to right, the heaviest first; not those about the journey as a whole.
  private(set) var placed: [(column: Int, finding: Int)] = []

  init(of layout: borrowing Layout) {
    placed.reserveCapacity(layout.findings.count)
    for index in layout.findings.indices {
      if let column = layout.grid.column(of: layout.findings[index].place) { placed.append((column, index)) }
    }
    placed.sort { $0 < $1 }
  }
}

extension Grid {
  fileprivate func column(of place: Finding.Place) -> Int? {
    switch place {
    case .journey: nil
    case .phase(let phase):
      columnsOfPhase.indices.contains(phase)
        ? (columnsOfPhase[phase].lowerBound + columnsOfPhase[phase].upperBound - 1) / 2 : nil
    case .item(let step, _): columnOfStep.indices.contains(step) ? columnOfStep[step] : nil
    case .steps(let range, _): columns(ofSteps: range)?.lowerBound
    }
  }
}

extension GlanceLayout {
  /// Markers below the steps they belong to; where a step is narrower than a marker, neighbours share.
  mutating func placeGaps(_ gaps: GlanceGaps, _ layout: Layout) {
    let placed = gaps.placed
    placeSilences(gaps, layout.places.slots, layout.wording)
    markers.reserveCapacity(placed.count)
    let step = isPhone ? 26.0 : 26.5
    var rows = 1
    var start = 0
    var next = 0
    while start < columns.count {
      var end = start + 1
      while end < columns.count, span(start..<end).width < step { end += 1 }
      let (x, wide) = span(start..<end)
      let perRow = isPhone ? 1 : max(1, Int(wide / step))
      let first = next
      while next < placed.count, placed[next].column < end { next += 1 }
      let shown = min(next - first, perRow * (isPhone ? 1 : 3))
      // Those of one column are in their order already.
      let byRank = end - start > 1 ? placed[first..<next].map(\.finding).sorted() : []
      for place in 0..<shown {
        let finding = end - start > 1 ? byRank[place] : placed[first + place].finding
        let row = place / perRow
        let inRow = min(perRow, shown - row * perRow)
        let offset = (Double(place % perRow) - Double(inRow - 1) / 2) * step
        let center = Point(x + wide / 2 + offset, gapTop + 19 + Double(row) * 27)
        markers.append(Marker(finding + 1, layout.findings[finding], at: center))
        rows = max(rows, row + 1)
      }
      start = end
    }
    columnBottom = gapTop + 12 + Double(rows) * 27
    height = columnBottom
  }

  /// A silent run is a band below its steps, named when there is room.
  private mutating func placeSilences(_ gaps: GlanceGaps, _ slots: [GapPlaces.Slot], _ wording: Wording) {
    for index in slots.indices
    where slots[index].lane == .touchpoint && slots[index].columns.count > 1 && !slots[index].isMuted {
      let (x, wide) = span(slots[index].columns)
      let frame = Frame(x: x + 4, y: gapTop + 4, width: wide - 8, height: 30)
      let needed = width(of: wording.silence, .strong) + 8
      var words: Words?
      let free = slots[index].columns.first { column in
        columns[column].width > needed && !gaps.placed.contains { $0.column == column }
      }
      if !isPhone, let free {
        words = Words(
          wording.silence,
          .strong,
          at: Point(columns[free].center, gapTop + 23),
          .gapText,
          anchor: .middle
        )
      }
      silences.append((frame, words))
    }
  }

  /// The names of the steps, or their numbers when there is no room for names.
  mutating func placeNames(_ steps: [Step]) {
    let narrowest = columns.reduce(Double.infinity) { min($0, $1.width) }
    guard !isPhone, narrowest >= 16 else { return }
    names.reserveCapacity(columns.count)
    for column in columns {
      guard let step = column.step else { continue }
      // A phase that is a column has its name above.
      if narrowest >= 64, steps[step].isPhase { continue }
      let title = narrowest < 64 ? "" : steps[step].title
      let text = title.isEmpty ? String(step + 1) : title
      let bold = Face(size: 11.5, leading: 14, isBold: steps[step].isMomentOfTruth)
      let lines = wrapped(text, width: column.width - 10, bold)
      let words = Words(lines, bold, at: Point(column.center, columnBottom + 13), .ink2, anchor: .middle)
      height = max(height, words.lastBaseline + 8)
      names.append(words)
    }
  }
}
