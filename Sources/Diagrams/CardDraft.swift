import Gaps
import Journeys

/// A card or a slot whose text is wrapped, before it has its place.
struct CardDraft {
  var columns: Range<Int>
  var height: Double
  var markerCount: Int { findings.count }
  private var findings: [Int]
  private var blocks: [(lines: [String], face: Face, paint: Paint, gap: Double)]
  private let kind: Kind

  private enum Kind {
    case card(ids: [String], Evidence.Status, isKnownEmpty: Bool, Lane)
    case slot(isMuted: Bool)
  }

  /// A card for one item, or for several that say the same.
  init(_ group: [Int], _ lane: LaneItems, _ layout: Layout) {
    let item = lane.items[group[0]].item
    columns = lane.items[group[0]].columns.lowerBound..<lane.items[group[group.count - 1]].columns.upperBound
    findings = layout.places.items[item.id] ?? []
    kind = .card(
      ids: group.map { lane.items[$0].item.id },
      item.evidence.status,
      isKnownEmpty: item.isKnownEmpty,
      lane.lane
    )
    let width = layout.grid.width(of: columns) - Measures.gutter
    let room = width - Measures.edge - 2 * Measures.padding - (findings.count == 1 ? 12 : 0)
    let text = item.isKnownEmpty && item.text.isEmpty ? layout.wording.knownEmpty : item.text
    blocks = [(wrapped(text, width: room, .card), .card, item.isKnownEmpty ? .ink3 : .ink, 0)]
    let isGap = findings.contains { !layout.findings[$0].isMuted }
    for foot in feet(of: item, isGap: isGap, layout.wording) {
      blocks.append((wrapped(foot.text, width: room, foot.face), foot.face, foot.paint, 1))
    }
    height = 0
    let rows = rowsOfMarkers(in: width)
    height = firstBaseline(rows) - 5 + textHeight
  }

  /// An empty slot for something missing.
  init(_ slot: GapPlaces.Slot, _ layout: Layout) {
    columns = slot.columns
    findings = slot.findings
    kind = .slot(isMuted: slot.isMuted)
    let width = layout.grid.width(of: columns) - Measures.gutter
    let room = width - 28 - (findings.count == 1 ? 12 : 0)
    blocks = [(wrapped(slot.what, width: room, .strong), .strong, slot.isMuted ? .mutedText : .gapText, 0)]
    if !slot.question.isEmpty {
      blocks.append((wrapped(slot.question, width: room, .card), .card, slot.isMuted ? .ink3 : .ink, 1))
    }
    height = 0
    let rows = rowsOfMarkers(in: width)
    height = firstBaseline(rows) + textHeight
  }

  private var textHeight: Double {
    blocks.reduce(0) { $0 + $1.gap + Double($1.lines.count) * $1.face.leading }
  }

  private func rowsOfMarkers(in width: Double) -> Int {
    let perRow = max(1, Int((width - 4) / 28))
    return (findings.count + perRow - 1) / perRow
  }

  /// The first baseline from the card's top; several markers push the text down.
  private func firstBaseline(_ rows: Int) -> Double {
    let own: Double =
      switch kind {
      case .card: 19
      case .slot: 25
      }
    return findings.count > 1 ? max(own, 28 + Double(rows - 1) * 27) : own
  }

  func draw(in frame: Frame, into lane: inout CardLane, _ layout: Layout) {
    let perRow = max(1, Int((frame.width - 4) / 28))
    // On a very long card the markers stay near its words.
    let corner = min(frame.right, frame.x + 648) - 8
    let places = findings.indices.map { index in
      Point(corner - Double(index % perRow) * 28, frame.y + 2 + Double(index / perRow) * 27)
    }
    let markers = layout.markers(findings, at: places)
    let rows = rowsOfMarkers(in: frame.width)
    switch kind {
    case .card(let ids, let evidence, let isKnownEmpty, let lanes):
      let (tint, edge) = colours(of: lanes)
      lane.cards.append(
        Card(
          ids: ids,
          frame: frame,
          tint: tint,
          edge: edge,
          evidence: evidence,
          isKnownEmpty: isKnownEmpty,
          words: words(at: Point(frame.x + Measures.edge + Measures.padding, frame.y + firstBaseline(rows))),
          markers: markers
        )
      )
    case .slot(let isMuted):
      lane.slots.append(
        Slot(
          frame: frame,
          rim: frame.width > 200 ? 11 : 7,
          words: words(at: Point(frame.x + 14, frame.y + firstBaseline(rows))),
          markers: markers,
          isMuted: isMuted
        )
      )
    }
  }

  private func words(at origin: Point) -> [Words] {
    var words: [Words] = []
    var baseline = origin.y
    for block in blocks {
      words.append(Words(block.lines, block.face, at: Point(origin.x, baseline + block.gap), block.paint))
      baseline += block.gap + Double(block.lines.count) * block.face.leading
    }
    return words
  }
}

/// What stands small at the foot of a card.
private func feet(
  of item: Item,
  isGap: Bool,
  _ wording: Wording
) -> [(text: String, face: Face, paint: Paint)] {
  if item.isKnownEmpty { return [] }
  let bad: (Face, Paint) = isGap ? (.strongHelp, .gapText) : (.help, .ink3)
  switch item.detail {
  case .question(let question):
    if question.answers.isEmpty { return [(wording.nobodyAnswers, bad.0, bad.1)] }
    return [("✓ " + question.answers.joined(separator: ", "), .help, .ink2)]
  case .opportunity(let opportunity):
    guard let owner = item.owner else { return [(wording.noOwner, bad.0, bad.1)] }
    return [(opportunity.due.map { owner + ", " + wording.before($0) } ?? owner, .help, .ink2)]
  case .metric(let metric):
    let lines = [metric.target.map(wording.target), item.owner].compactMap { $0 }
    return lines.map { ($0, .help, .ink2) }
  case .none, .feeling, .contact, .promise, .gap:
    return item.owner.map { [($0, .help, .ink2)] } ?? []
  }
}

/// The tint of a lane's cards and the colour of their edge.
private func colours(of lane: Lane) -> (tint: Paint, edge: Paint) {
  switch lane {
  case .image, .context, .doing, .thinking, .need, .question, .feeling, .pain, .metric, .gap, .own:
    (.themCard, .themEdge)
  case .touchpoint, .frontstage, .message, .promise, .backstage, .support: (.usCard, .usEdge)
  case .opportunity, .solution: (.opportunityCard, .opportunityEdge)
  }
}
