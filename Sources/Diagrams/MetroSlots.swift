import Gaps
import Journeys

extension MetroDraft {
  /// A run of silent columns is one band over all rows; a single one is a narrow slot.
  mutating func drawSlots() {
    let drafts = slots.map { CardDraft($0, in: grid) }
    for (slot, draft) in zip(slots, drafts) {
      height = max(height, slot.columns.count > 1 ? 120 : draft.height + 20)
    }
    for (slot, var draft) in zip(slots, drafts) {
      let frame = Frame(
        x: grid.x(of: slot.columns) + 4,
        y: 10,
        width: grid.width(of: slot.columns) - 8,
        height: height - 20
      )
      if slot.columns.count > 1 {
        drawBand(slot, in: frame)
      } else {
        var drawn = CardLane()
        draft.draw(in: frame, into: &drawn, layout)
        for index in drawn.slots.indices { drawn.slots[index].center() }
        lane.slots += drawn.slots
      }
    }
  }

  private mutating func drawBand(_ slot: GapPlaces.Slot, in frame: Frame) {
    let room = frame.width - 150
    let paint: Paint = slot.isMuted ? .mutedText : .gapText
    let title = wrapped(slot.what, width: room, .band)
    let question = slot.question.isEmpty ? nil : wrapped(slot.question, width: min(room, 440), .bandText)
    let tall = Double(title.count) * 24 + Double(question?.count ?? 0) * 18
    let needed = max(tall, Double(slot.findings.count) * 46) + 44
    var frame = frame
    if needed > frame.height {
      height += needed - frame.height
      frame.height = needed
      for index in lane.slots.indices { lane.slots[index].frame.height = needed }
    }
    let start = frame.center.y - tall / 2 + 18
    let heading = Words(title, .band, at: Point(frame.x + 100, start), paint)
    var words = [heading]
    if let question {
      words.append(Words(question, .bandText, at: Point(frame.x + 100, heading.lastBaseline + 24)))
    }
    let middle = Double(slot.findings.count - 1) / 2
    let places = slot.findings.indices.map {
      Point(frame.x + 60, frame.center.y + (Double($0) - middle) * 46)
    }
    lane.slots.append(
      Slot(
        frame: frame,
        rim: 11,
        words: words,
        markers: layout.markers(slot.findings, at: places, scale: 1.6),
        isMuted: slot.isMuted
      )
    )
  }
}

extension Slot {
  /// Moves the words to the middle of a tall slot.
  fileprivate mutating func center() {
    guard let first = words.first, let last = words.last else { return }
    let shift = frame.center.y - (first.origin.y - 10 + last.lastBaseline) / 2
    guard shift > 0 else { return }
    for index in words.indices { words[index].origin.y += shift }
  }
}
