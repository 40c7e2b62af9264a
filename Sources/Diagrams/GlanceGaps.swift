import Gaps
import Journeys

extension GlanceLayout {
  /// Markers below the steps they belong to; where a step is narrower than a marker, neighbours share.
  mutating func placeGaps() {
    let places = layout.findings.map { column(of: $0) }
    placeSilences(places)
    var waiting = places.indices.filter { places[$0] != nil }.sorted { one, other in
      (places[one] ?? 0, one) < (places[other] ?? 0, other)
    }[...]
    let step = isPhone ? 26.0 : 26.5
    var rows = 1
    var start = 0
    while start < columns.count {
      var end = start + 1
      while end < columns.count, span(start..<end).width < step { end += 1 }
      let (x, wide) = span(start..<end)
      let perRow = isPhone ? 1 : max(1, Int(wide / step))
      let here = waiting.prefix { places[$0].map { $0 < end } ?? false }
      waiting = waiting.dropFirst(here.count)
      let shown = (end - start > 1 ? here.sorted()[...] : here).prefix(perRow * (isPhone ? 1 : 3))
      for (place, finding) in shown.enumerated() {
        let row = place / perRow
        let inRow = min(perRow, shown.count - row * perRow)
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

  private func column(of finding: Finding) -> Int? {
    switch finding.place {
    case .journey: nil
    case .phase(let phase):
      layout.grid.columnsOfPhase.indices.contains(phase)
        ? (layout.grid.columnsOfPhase[phase].lowerBound + layout.grid.columnsOfPhase[phase].upperBound - 1)
          / 2 : nil
    case .item(let step, _):
      layout.grid.columnOfStep.indices.contains(step) ? layout.grid.columnOfStep[step] : nil
    case .steps(let range, _): layout.grid.columns(ofSteps: range)?.lowerBound
    }
  }

  /// A silent run is a band below its steps, named when there is room.
  private mutating func placeSilences(_ places: [Int?]) {
    for slot in layout.places.slots where slot.lane == .touchpoint && slot.columns.count > 1 && !slot.isMuted
    {
      let (x, wide) = span(slot.columns)
      let frame = Frame(x: x + 4, y: gapTop + 4, width: wide - 8, height: 30)
      var words: Words?
      let free = slot.columns.first { column in
        !places.contains(column) && columns[column].width > width(of: layout.wording.silence, .strong) + 8
      }
      if !isPhone, let free {
        words = Words(
          layout.wording.silence,
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
  mutating func placeNames() {
    guard !isPhone else { return }
    let narrowest = columns.reduce(Double.infinity) { min($0, $1.width) }
    for column in columns {
      guard let step = column.step else { continue }
      let title = journey.steps[step].title
      // A phase that is a column has its name above.
      if narrowest >= 64, journey.steps[step].isPhase { continue }
      let text = narrowest < 64 || title.isEmpty ? String(step + 1) : title
      let bold = Face(size: 11.5, leading: 14, isBold: journey.steps[step].isMomentOfTruth)
      guard narrowest >= 16 else { continue }
      let lines = wrapped(text, width: column.width - 10, bold)
      let words = Words(lines, bold, at: Point(column.center, columnBottom + 13), .ink2, anchor: .middle)
      names.append(words)
      height = max(height, words.lastBaseline + 8)
    }
  }
}
