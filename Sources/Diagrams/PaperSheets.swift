import Gaps

/// A map that is too wide for one sheet of paper, cut into sheets that hang beside each other.
struct PaperSheets: Sendable {
  struct Sheet: Sendable {
    var columns: Range<Int>
    /// Phases that began on an earlier sheet: their names once more.
    var titles: [Words]
  }

  /// Of A3 between its margins, without the foot: 400 mm by about 280.
  static let paper = (width: 1512.0, height: 1055.0)
  /// What is printed smaller can't be read.
  static let smallest = 0.7
  /// Width of a map that fits the paper at that scale.
  static let widest = 2170.0

  var sheets: [Sheet] = []
  /// What the paper's width stands for on every sheet, so that all have one scale.
  var width: Double = 0

  /// None: the map fits one.
  init() {}

  init(of layout: borrowing Layout) {
    let room = Self.widest - Measures.rail - Measures.spare
    let cuts = Cuts(layout)
    var start = 0
    while start < layout.grid.columns.count {
      let end = cuts.end(from: start, room: room)
      sheets.append(Sheet(columns: start..<end, titles: Self.titles(from: start, to: end, layout)))
      start = end
    }
    let columns = sheets.reduce(0) { max($0, layout.grid.width(of: $1.columns)) }
    // As large as it goes without more paper.
    let fewest = Self.pages(of: layout, at: Self.smallest)
    let scales = stride(from: 1, to: Self.smallest, by: -0.05)
    let scale = scales.first { Self.pages(of: layout, at: $0) <= fewest } ?? Self.smallest
    width = max(Measures.rail + columns + Measures.spare, Self.paper.width / scale)
  }

  /// How many pages below each other a sheet takes: a block is never broken, and the head comes again.
  private static func pages(of layout: Layout, at scale: Double) -> Int {
    var pages = 1
    var y = 100 + layout.head.height * scale
    for block in layout.blocks {
      let height = block.height * scale + (block.hasBar ? 16 : 0)
      if y + height > paper.height {
        pages += 1
        y = 16 + layout.head.height * scale
      }
      y += height
    }
    return pages
  }

  private static func titles(from start: Int, to end: Int, _ layout: Layout) -> [Words] {
    layout.head.phases.compactMap { bar in
      let columns = layout.grid.columnsOfPhase[bar.index]
      guard columns.lowerBound < start, start < columns.upperBound else { return nil }
      let here = start..<min(end, columns.upperBound)
      let name = layout.wording.goesOn(bar.name)
      let lines = wrapped(name, width: layout.grid.width(of: here) - 26, .phase)
      let top = (layout.head.barHeight - 20 * Double(lines.count)) / 2
      return Words(lines, .phase, at: Point(layout.grid.columns[start].x + 13, top + 15))
    }
  }
}

/// Where a map is best cut: between phases, and not through words.
private struct Cuts {
  private let grid: Grid
  /// By column, how bad it is to cut before it, in widths of a column.
  private var costs: [Double]

  init(_ layout: borrowing Layout) {
    grid = layout.grid
    costs = Array(repeating: 0, count: grid.columns.count + 1)
    for bar in layout.head.phases {
      let columns = grid.columnsOfPhase[bar.index]
      let named = bar.contents.right
      for column in columns.dropFirst() { costs[column] += grid.columns[column].x < named ? 10 : 3 }
    }
    layout.forEachWords { add($0) }
  }

  /// What runs over the border of a column makes it costly to cut there.
  private mutating func add(_ frame: Frame) {
    for column in grid.columns.indices.dropFirst() {
      let x = grid.columns[column].x
      guard x < frame.right - 1 else { return }
      if frame.x + 1 < x { costs[column] += 1 }
    }
  }

  /// The column before which a sheet ends that starts with some column: all sheets about as wide.
  func end(from start: Int, room: Double) -> Int {
    let all = grid.columns.count
    let rest = grid.width(of: start..<all)
    let count = (rest / room).rounded(.up)
    let target = rest / count
    let typical = rest / Double(all - start)
    var best: (end: Int, cost: Double)?
    for end in (start + 1)...all {
      let width = grid.width(of: start..<end)
      guard width <= room || end == start + 1 else { break }
      // What is left must fit the sheets that are left.
      let isTooLittle = rest - width > room * (count - 1)
      let cost = (end == all ? 0 : costs[end]) + abs(width - target) / typical * 0.7 + (isTooLittle ? 100 : 0)
      if cost <= (best?.cost ?? .infinity) { best = (end, cost) }
    }
    return best?.end ?? all
  }
}

extension PhaseBar {
  /// The name and what stands with it.
  fileprivate var contents: Frame {
    var frame = title.frame
    for counter in counters { frame.width = max(frame.right, counter.words.frame.right) - frame.x }
    for marker in markers { frame.width = max(frame.right, marker.frame.right) - frame.x }
    return frame
  }
}

extension Layout {
  /// Calls with what words cover, wherever they stand on the map.
  fileprivate func forEachWords(_ body: (Frame) -> Void) {
    for arrow in head.transitions.arrows { body(arrow.label.frame) }
    for span in head.spans.spans { body(span.label.frame) }
    for block in blocks {
      for lane in block.lanes {
        switch lane.content {
        case .cards(let lane):
          for index in lane.cards.indices { forEach(lane.cards[index].words, body) }
          forEachWords(in: lane.slots, body)
        case .feeling(let lane):
          for index in lane.sayings.indices { body(lane.sayings[index].words.frame) }
          for unknown in lane.unknown { body(unknown.words.frame) }
          for pill in lane.pills { body(pill.frame) }
          forEachWords(in: lane.slots, body)
        case .touchpoints(let lane):
          for index in lane.stops.indices { body(lane.stops[index].words.frame) }
          for note in lane.notes { body(note.words.frame) }
          for ghost in lane.ghosts { body(ghost.words.frame) }
          forEachWords(in: lane.slots, body)
        case .promises(let lane):
          for row in lane.rows {
            for event in row.events { if let words = event.words { body(words.frame) } }
            if let note = row.note { body(note.frame) }
          }
          forEachWords(in: lane.slots, body)
        }
      }
    }
  }

  private func forEachWords(in slots: [Slot], _ body: (Frame) -> Void) {
    for index in slots.indices { forEach(slots[index].words, body) }
  }

  private func forEach(_ texts: [Words], _ body: (Frame) -> Void) {
    for index in texts.indices { body(texts[index].frame) }
  }
}
