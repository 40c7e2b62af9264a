import Gaps
import Journeys

/// A card or a slot whose text is wrapped, before it has its place.
struct CardDraft {
  var columns: Range<Int>
  var height: Double
  var markerCount: Int { findings.count }
  private var findings: [Int]
  /// From the card's text corner on.
  private var words: [Words] = []
  private var textHeight = 0.0
  private let kind: Kind

  private enum Kind {
    case card(Card.IDs, Evidence.Status, isKnownEmpty: Bool, tint: Paint, edge: Paint)
    case slot(isMuted: Bool)
  }

  /// A card for one item, or for several that say the same. Muted gaps don't count.
  init(
    _ item: Item,
    _ ids: Card.IDs,
    findings: [Int],
    in columns: Range<Int>,
    width: Double,
    hasGap: Bool,
    _ wording: Wording
  ) {
    self.columns = columns
    self.findings = findings
    let (tint, edge) = colours(of: item.lane)
    kind = .card(ids, item.evidenceStatus, isKnownEmpty: item.isKnownEmpty, tint: tint, edge: edge)
    let room = width - Measures.edge - 2 * Measures.padding - (findings.count == 1 ? 12 : 0)
    height = 0
    write(item, room: room, hasGap: hasGap, wording)
    height = firstBaseline(rowsOfMarkers(in: width)) - 5 + textHeight
  }

  /// The item's words, and what stands small at its foot.
  private mutating func write(_ item: Item, room: Double, hasGap: Bool, _ wording: Wording) {
    words.reserveCapacity(item.isKnownEmpty ? 1 : 2)
    let text = item.isKnownEmpty && item.text.isEmpty ? wording.knownEmpty : item.text
    write(text, .card, item.isKnownEmpty ? .ink3 : .ink, room: room)
    if !item.isKnownEmpty { writeFoot(of: item, room: room, hasGap: hasGap, wording) }
  }

  /// What stands small at the foot of a card.
  private mutating func writeFoot(of item: Item, room: Double, hasGap: Bool, _ wording: Wording) {
    switch item.detail {
    case .question(let question):
      if question.answers.isEmpty { return writeLack(wording.nobodyAnswers, room: room, hasGap: hasGap) }
      writeFoot("✓ " + question.answers.joined(separator: ", "), room: room)
    case .opportunity(let opportunity):
      guard let owner = item.owner else { return writeLack(wording.noOwner, room: room, hasGap: hasGap) }
      writeFoot(opportunity.due.map { owner + ", " + wording.before($0) } ?? owner, room: room)
    case .metric(let metric):
      if let target = metric.target { writeFoot(wording.target(target), room: room) }
      if let owner = item.owner { writeFoot(owner, room: room) }
    case .none, .feeling, .contact, .promise, .gap:
      if let owner = item.owner { writeFoot(owner, room: room) }
    }
  }

  private mutating func writeFoot(_ text: String, room: Double) {
    write(text, .help, .ink2, room: room, gap: 1)
  }

  /// What should stand there, and doesn't.
  private mutating func writeLack(_ text: String, room: Double, hasGap: Bool) {
    write(text, hasGap ? .strongHelp : .help, hasGap ? .gapText : .ink3, room: room, gap: 1)
  }

  private mutating func write(_ text: String, _ face: Face, _ paint: Paint, room: Double, gap: Double = 0) {
    let lines = wrapped(text, width: room, face)
    words.append(Words(lines, face, at: Point(0, textHeight + gap), paint))
    textHeight += gap + Double(lines.count) * face.leading
  }

  /// An empty slot for something missing.
  init(_ slot: borrowing GapPlaces.Slot, in grid: borrowing Grid) {
    columns = slot.columns
    findings = slot.findings
    kind = .slot(isMuted: slot.isMuted)
    let width = grid.width(of: columns) - Measures.gutter
    let room = width - 28 - (findings.count == 1 ? 12 : 0)
    height = 0
    words.reserveCapacity(2)
    write(slot.what, .strong, slot.isMuted ? .mutedText : .gapText, room: room)
    if !slot.question.isEmpty {
      write(slot.question, .card, slot.isMuted ? .ink3 : .ink, room: room, gap: 1)
    }
    height = firstBaseline(rowsOfMarkers(in: width)) + textHeight
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

  /// Gives everything its place in a frame.
  mutating func draw(in frame: Frame, into lane: inout CardLane, _ layout: Layout) {
    let baseline = frame.y + firstBaseline(rowsOfMarkers(in: frame.width))
    let markers = markers(on: frame, layout)
    switch kind {
    case .card(let ids, let evidence, let isKnownEmpty, let tint, let edge):
      moveWords(to: Point(frame.x + Measures.edge + Measures.padding, baseline))
      lane.cards.append(
        Card(
          ids: ids,
          frame: frame,
          tint: tint,
          edge: edge,
          evidence: evidence,
          isKnownEmpty: isKnownEmpty,
          words: words,
          markers: markers
        )
      )
    case .slot(let isMuted):
      moveWords(to: Point(frame.x + 14, baseline))
      lane.slots.append(
        Slot(
          frame: frame,
          rim: frame.width > 200 ? 11 : 7,
          words: words,
          markers: markers,
          isMuted: isMuted
        )
      )
    }
  }

  private func markers(on frame: Frame, _ layout: Layout) -> [Marker] {
    guard !findings.isEmpty else { return [] }
    let perRow = max(1, Int((frame.width - 4) / 28))
    // On a very long card the markers stay near its words.
    let corner = min(frame.right, frame.x + 648) - 8
    return findings.indices.map { index in
      let place = Point(corner - Double(index % perRow) * 28, frame.y + 2 + Double(index / perRow) * 27)
      return Marker(findings[index] + 1, layout.findings[findings[index]], at: place)
    }
  }

  private mutating func moveWords(to corner: Point) {
    for index in words.indices {
      words[index].origin.x += corner.x
      words[index].origin.y += corner.y
    }
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
