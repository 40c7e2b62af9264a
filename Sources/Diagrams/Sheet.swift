import Gaps
import Journeys

/// The map as a sheet of its own: title, map, legend and the list of gaps, below each other.
struct Sheet: Sendable {
  /// A sign of the legend with its words.
  struct Sign: Sendable {
    var sign: Legend.Sign
    var origin: Point
    var words: Words
  }

  static let margin = 24.0

  var width: Double
  var height: Double = 0
  var title: [Words] = []
  var mapTop: Double = 0
  /// The line above each block, and where the block starts.
  var bars: [(y: Double, block: Int)] = []
  var mapBottom: Double = 0
  var legend: [Words] = []
  var signs: [Sign] = []
  var gaps: [(marker: Marker, words: [Words])] = []

  init(of journey: borrowing Journey, _ layout: borrowing Layout, _ legend: borrowing Legend) {
    width = max(layout.width, 640) + 2 * Self.margin
    var y = placeTitle(of: journey, layout.wording)
    mapTop = y
    y += layout.head.height
    for (index, block) in layout.blocks.enumerated() {
      if block.hasBar { y += Measures.barHeight }
      bars.append((y, index))
      y += block.height
    }
    mapBottom = y
    y = placeLegend(legend, top: y + 28)
    y = placeGaps(layout, top: y + 18)
    height = y + Self.margin
  }

  private var room: Double { width - 2 * Self.margin }

  private mutating func placeTitle(of journey: Journey, _ wording: Wording) -> Double {
    var y = Self.margin + 22
    let heading = Words(wrapped(journey.title, width: room, .title), .title, at: Point(Self.margin, y))
    title = [heading]
    y = heading.lastBaseline + 22
    let names = journey.audiences.map(\.name).joined(separator: ", ")
    let facts: [String?] = [
      names.isEmpty ? nil : wording.choose("Journey of \(names)", "Klantreis van \(names)"),
      journey.goal.map { wording.choose("Goal: \($0)", "Doel: \($0)") },
      [
        journey.owner.map { wording.choose("Owner: \($0)", "Eigenaar: \($0)") },
        journey.reviewed.map {
          wording.choose("Reviewed on \($0.inWords(.en))", "Nagekeken op \($0.inWords(.nl))")
        },
      ].compactMap { $0 }.joined(separator: " · "),
    ]
    for case let fact? in facts where !fact.isEmpty {
      let words = Words(wrapped(fact, width: room, .bandText), .bandText, at: Point(Self.margin, y), .ink2)
      title.append(words)
      y = words.lastBaseline + 18
    }
    return y + 2
  }

  /// Groups beside each other, on as many rows as they need.
  private mutating func placeLegend(_ legend: Legend, top: Double) -> Double {
    var (x, y) = (Self.margin, top)
    for group in legend.groups {
      let widths = group.entries.map { $0.sign.width + 6 + Diagrams.width(of: $0.words, .card) + 16 }
      let needed = max(widths.reduce(0, +), Diagrams.width(of: group.title, .help)) + 28
      if x > Self.margin, x + needed > width - Self.margin {
        x = Self.margin
        y += 56
      }
      self.legend.append(Words(group.title, .help, at: Point(x, y), .ink3))
      var entryX = x
      for (entry, wide) in zip(group.entries, widths) {
        if entryX > x, entryX + wide > width - Self.margin {
          entryX = x
          y += 28
        }
        let words = Words(entry.words, .card, at: Point(entryX + entry.sign.width + 4, y + 25))
        signs.append(Sign(sign: entry.sign, origin: Point(entryX, y + 9), words: words))
        entryX += wide
      }
      x += needed
    }
    return legend.groups.isEmpty ? top : y + 42
  }

  /// The gaps in columns, by rank downwards.
  private mutating func placeGaps(_ layout: Layout, top: Double) -> Double {
    guard !layout.findings.isEmpty else { return top }
    let columns = max(1, min(4, Int(room / 420)))
    let wide = room / Double(columns)
    let perColumn = (layout.findings.count + columns - 1) / columns
    gaps.reserveCapacity(layout.findings.count)
    var lowest = top
    var y = top
    for (index, finding) in layout.findings.enumerated() {
      let column = index / perColumn
      if index % perColumn == 0 { y = top }
      let x = Self.margin + Double(column) * wide
      let marker = Marker(index + 1, finding, at: Point(x + 14, y + 14))
      let heading = Words(
        wrapped(finding.title, width: wide - 60, .strong),
        .strong,
        at: Point(x + 36, y + 12),
        finding.isMuted ? .mutedText : .ink
      )
      var bottom = heading.lastBaseline
      let words: [Words]
      let remedy = finding.isMuted ? finding.mute?.reason ?? "" : finding.remedy
      if remedy.isEmpty {
        words = [heading]
      } else {
        let detail = Words(
          wrapped(remedy, width: wide - 60, .help),
          .help,
          at: Point(x + 36, bottom + 16),
          .ink2
        )
        bottom = detail.lastBaseline
        words = [heading, detail]
      }
      gaps.append((marker, words))
      y = max(bottom + 14, y + 34)
      lowest = max(lowest, y)
    }
    return lowest
  }
}
