import Gaps
import Journeys
import Markup

// Drawing cards, slots, feelings, touchpoints and promises. Every number has been decided.

extension Pen {
  mutating func lane(_ lane: LaneLayout, _ layout: Layout) {
    moved(0, lane.y)
    switch lane.content {
    case .cards(let cards): self.cards(cards, layout)
    case .feeling(let feeling): self.feeling(feeling, width: layout.grid.width, layout)
    case .touchpoints(let metro): self.metro(metro, width: layout.grid.width, layout)
    case .promises(let promises): self.promises(promises, layout)
    }
    endGroup()
  }

  private mutating func markers(_ markers: [Marker], _ layout: Layout) {
    for marker in markers { self.marker(marker, isAnchor: true, layout) }
  }

  // MARK: Cards

  private mutating func cards(_ lane: CardLane, _ layout: Layout) {
    for slot in lane.slots { self.slot(slot, layout) }
    for card in lane.cards { self.card(card, layout) }
  }

  private mutating func card(_ card: Card, _ layout: Layout) {
    for id in card.ids.others {
      out.write("<g")
      self.id("card-", id)
      out.write(">")
    }
    group("card-", card.ids.first, isGap: !card.markers.isEmpty)
    let gap = card.gap
    rect(card.frame, gap != nil ? .gapCard : card.isKnownEmpty ? .mutedCard : card.tint, radius: 3)
    if let gap {
      rect(
        card.frame.inset(0.75),
        .gapLine,
        radius: 2.5,
        Stroke(width: gap >= .high ? 1.5 : 1)
      )
    } else if !card.markers.isEmpty {
      rect(card.frame.inset(0.75), .mutedLine, radius: 2.5, Stroke(dash: "2.5 2"))
    }
    if !card.isKnownEmpty { edge(card, gap != nil ? .gapEdge : card.edge) }
    words(card.words)
    markers(card.markers, layout)
    endGroup()
    for _ in card.ids.others { endGroup() }
  }

  /// The left edge, whose style is the evidence.
  private mutating func edge(_ card: Card, _ paint: Paint) {
    let inset = card.evidence == .unstated ? 0.75 : 2
    line(
      Point(card.frame.x + inset, card.frame.y + 2),
      Point(card.frame.x + inset, card.frame.bottom - 2),
      paint,
      card.evidence.edge
    )
  }

  mutating func slot(_ slot: Slot, _ layout: Layout) {
    group(isGap: true)
    rect(slot.frame, .surface, radius: 4)
    rect(slot.frame, slot.isMuted ? .muted : .gap, radius: 4)
    rect(
      slot.frame.inset(0.75),
      slot.isMuted ? .mutedLine : .gapLine,
      radius: 4,
      Stroke(width: 1.5, dash: "5 4")
    )
    rect(slot.frame.inset(slot.rim), .surface, radius: 2)
    words(slot.words)
    markers(slot.markers, layout)
    endGroup()
  }

  // MARK: Feelings

  private mutating func feeling(_ lane: FeelingLane, width: Double, _ layout: Layout) {
    for level in lane.levels { line(Point(0, level), Point(width, level), .grid) }
    for (index, curve) in lane.curves.enumerated() where index == 0 {
      area(curve)
    }
    line(Point(0, lane.zero), Point(width, lane.zero), .axis, Stroke(width: 1.2))
    for unknown in lane.unknown {
      rect(unknown.frame, Hatch.muted, radius: 4)
      rect(unknown.frame, .mutedLine, radius: 4, Stroke(width: 1.2, dash: "4 4"))
      rect(unknown.patch, .surface, radius: 3)
      words(unknown.words)
    }
    for slot in lane.slots { self.slot(slot, layout) }
    for (index, curve) in lane.curves.enumerated().reversed() {
      let dash: StaticString? = index == 0 ? nil : index % 2 == 1 ? "7 5" : "2 5"
      outline(
        curve.line,
        .curve,
        Stroke(width: index == 0 ? 2.5 : 2, dash: dash, isRound: true, joinsRound: true)
      )
      for spot in curve.spots { dot(spot, radius: index == 0 ? 5.5 : 4.2) }
    }
    for saying in lane.sayings {
      group("card-", saying.id, isGap: saying.isGap)
      words(saying.words)
      endGroup()
    }
    for pill in lane.pills { self.pill(pill) }
    for pill in lane.names { self.pill(pill) }
    markers(lane.markers, layout)
  }

  mutating func area(_ curve: FeelingCurve) {
    outline(curve.above, Hatch.positive)
    outline(curve.below, Hatch.negative)
  }

  /// Filled, half, hollow, or a broken ring: what the feeling rests on.
  mutating func dot(_ spot: FeelingCurve.Spot, radius: Double) {
    switch spot.evidence {
    case .researched: circle(spot.center, radius: radius, .dot, Stroke(width: 2))
    case .assumed: circle(spot.center, radius: radius, .hollow, Stroke(width: 2))
    case .unstated: circle(spot.center, radius: radius, .hollow, Stroke(width: 2, dash: "2.4 2"))
    case .partly:
      circle(spot.center, radius: radius, .hollow, Stroke(width: 2))
      var half = Outline()
      let (x, y) = (spot.center.x, spot.center.y)
      let reach = radius * 4 / 3
      half.move(x, y - radius)
      half.segments.append(
        .cubic(Point(x - reach, y - radius), Point(x - reach, y + radius), Point(x, y + radius))
      )
      half.close()
      outline(half, .dot, Stroke(width: 0))
    }
  }

  mutating func pill(_ pill: Pill) {
    rect(pill.frame, .pill, radius: 10)
    words(pill.what)
    if let value = pill.value { words(value) }
  }

  // MARK: Touchpoints

  private mutating func metro(_ lane: MetroLane, width: Double, _ layout: Layout) {
    for guide in lane.guides { line(Point(0, guide), Point(width, guide), .grid) }
    for thread in lane.threads { outline(thread, .gapLine, Stroke(width: 2, dash: "3 4")) }
    outline(lane.line, .metro, Stroke(width: 4, joinsRound: true))
    for slot in lane.slots { self.slot(slot, layout) }
    for stop in lane.stops {
      group("card-", stop.id, isGap: stop.isGap)
      self.stop(stop.center, stop.control, radius: 7)
      words(stop.words)
      if let deviation = stop.deviation { self.deviation(deviation, at: stop.center) }
      if let tag = stop.tag { words(tag) }
      endGroup()
    }
    for ghost in lane.ghosts {
      deviation(.missing, at: ghost.center)
      words(ghost.words)
    }
    for note in lane.notes {
      group("card-", note.id, isGap: note.isGap)
      words(note.words)
      endGroup()
    }
    markers(lane.markers, layout)
  }

  /// A stop, whose outline says who controls it; a small disc when nobody said.
  mutating func stop(_ center: Point, _ control: Control?, radius: Double) {
    switch control {
    case .own: circle(center, radius: radius, .stop, Stroke(width: 3))
    case .partner:
      circle(center, radius: radius + 1.5, .stop, Stroke(width: 1.6))
      circle(center, radius: radius - 2.3, .stop, Stroke(width: 1.8))
    case .thirdParty: circle(center, radius: radius + 0.5, .stop, Stroke(width: 2.6, dash: "3.6 2.7"))
    case nil: circle(center, radius: radius - 1, .coverage)
    }
  }

  // MARK: Promises

  private mutating func promises(_ lane: PromiseLane, _ layout: Layout) {
    for row in lane.rows {
      group(isGap: row.events.contains { $0.isGap })
      if let line = row.line { self.line(line.from, line.to, .usLine, Stroke(width: 2.5)) }
      if let fading = row.fading {
        line(fading.from, fading.to, row.isBroken ? .gapLine : .usLine, Stroke(width: 2.5, dash: "2 5"))
      }
      if let note = row.note { words(note) }
      for event in row.events { self.event(event, layout) }
      endGroup()
    }
    for slot in lane.slots { self.slot(slot, layout) }
  }

  private mutating func event(_ event: PromiseLane.Event, _ layout: Layout) {
    out.write("<g")
    id("card-", event.id)
    out.write(">")
    if !event.isMarked { sign(event.kind, at: event.center) }
    if let words = event.words { self.words(words) }
    markers(event.markers, layout)
    endGroup()
  }

  mutating func sign(_ kind: PromiseUse.Event, at center: Point) {
    switch kind {
    case .made: circle(center, radius: 5, .usFill)
    case .kept:
      circle(center, radius: 9, .opportunityFill)
      var tick = Outline()
      tick.move(center.x - 4, center.y)
      tick.line(center.x - 1, center.y + 3.5)
      tick.line(center.x + 4.5, center.y - 3)
      outline(tick, .onOpportunity, Stroke(width: 2))
    case .broken:
      circle(center, radius: 8.5, .openGap, Stroke(width: 2))
      var cross = Outline()
      cross.move(center.x - 3, center.y - 3)
      cross.line(center.x + 3, center.y + 3)
      cross.move(center.x + 3, center.y - 3)
      cross.line(center.x - 3, center.y + 3)
      outline(cross, .gapLine, Stroke(width: 2))
    }
  }
}

extension Evidence.Status {
  /// The edge of a card: solid, dashed, dotted, or only a hairline.
  var edge: Stroke {
    switch self {
    case .researched: Stroke(width: 4)
    case .partly: Stroke(width: 4, dash: "9 4")
    case .assumed: Stroke(width: 3.4, dash: "0 6.2", isRound: true)
    case .unstated: Stroke(width: 1.5)
    }
  }
}
