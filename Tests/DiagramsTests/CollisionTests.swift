import Markup
import Testing

@testable import Diagrams
@testable import Gaps
@testable import Journeys

/// Everything with a place that must not touch something else, over journeys with anything in them.
@Suite struct CollisionTests {
  @Test(arguments: UInt64(1)...40)
  func `no two cards, slots or markers overlap`(seed: UInt64) {
    var random = Seeded(state: seed)
    let (journey, findings) = random.journey()
    let layout = Layout(of: journey, findings: findings, settings: Settings())
    for block in layout.blocks {
      for lane in block.lanes {
        let (frames, markers) = things(in: lane)
        expectApart(frames, "cards of \(lane.lane.id)")
        expectApart(markers.map { $0.frame.inset(1.5) }, "markers of \(lane.lane.id)")
        if case .touchpoints(let metro) = lane.content {
          expectApart(metro.ghosts.map { $0.words.frame.inset(1) }, "ghosts")
          for ghost in metro.ghosts {
            #expect(!metro.slots.contains { $0.frame.intersects(ghost.words.frame) }, "a ghost under a slot")
            #expect(ghost.words.frame.bottom <= lane.height)
          }
        }
        for frame in frames {
          #expect(frame.x >= 0 && frame.right <= layout.grid.width && frame.bottom <= lane.height)
        }
      }
    }
    expectApart(layout.head.steps.flatMap(\.markers).map { $0.frame.inset(1) }, "markers of steps")
    expectApart(layout.head.phases.map { $0.frame }, "phases")
  }

  @Test(arguments: UInt64(1)...60)
  func `nothing in the head lies on something else, whatever the ways through the journey`(seed: UInt64) {
    var random = Seeded(state: seed)
    var (journey, findings) = random.journey()
    let neighbours = random.addWays(to: &journey)
    let layout = Layout(of: journey, findings: findings, settings: Settings(), among: neighbours)
    let head = layout.head
    let spans = head.spans.spans
    let labels = head.transitions.arrows.map { $0.label.frame.inset(1) }
    expectApart(labels, "labels of arrows")
    expectApart(spans.map { $0.frame(in: layout.grid) }, "brackets")
    for label in labels {
      #expect(label.y >= head.barHeight, "a label on the phases")
      #expect(label.x >= 0 && label.right <= layout.grid.width, "a label past the map")
      #expect(label.bottom <= head.barHeight + head.transitions.height, "a label on the brackets")
    }
    for span in spans {
      #expect(span.frame(in: layout.grid).bottom <= head.stepTop, "a bracket on the titles")
      #expect(span.label.frame.right <= layout.grid.width)
    }
    for (index, step) in head.steps.enumerated() {
      let column = layout.grid.columns[layout.grid.columnOfStep[index]]
      let things =
        step.words.map(\.frame) + (step.detail.map { [$0.frame] } ?? [])
        + step.markers.map { $0.frame.inset(1) }
      expectApart(things, "in the head of a step")
      for thing in things {
        #expect(thing.x >= column.x && thing.right <= column.right && thing.y >= head.stepTop)
        #expect(thing.bottom <= head.height)
      }
      if let frame = step.optional {
        #expect(!step.markers.contains { $0.frame.inset(1).intersects(frame) }, "a marker on a frame")
        #expect(frame.bottom <= head.height)
      }
    }
    // Every arrow ends at a title or at a bracket over it, and none at a step that it doesn't lead to.
    for arrow in head.transitions.arrows {
      guard case .move(let tip)? = arrow.head.segments.first else { continue }
      #expect(tip.y <= head.stepTop + 0.01 && tip.x <= layout.width && tip.x > 0)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `no text leaves its card`(seed: UInt64) {
    var random = Seeded(state: seed)
    let (journey, findings) = random.journey()
    let layout = Layout(of: journey, findings: findings, settings: Settings())
    for lane in layout.blocks.flatMap(\.lanes) {
      guard case .cards(let cards) = lane.content else { continue }
      for (frame, words) in cards.cards.map({ ($0.frame, $0.words) })
        + cards.slots.map({ ($0.frame, $0.words) })
      {
        for text in words {
          #expect(text.frame.right <= frame.right && text.frame.bottom <= frame.bottom, "\(text.lines)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `every step, phase, item and finding has its anchor once`(seed: UInt64) {
    var random = Seeded(state: seed)
    let (journey, findings) = random.journey()
    let map = Diagram(of: journey, findings: found(findings, in: journey), settings: Settings()).map.string
    let ids = map.components(of: " id=\"").dropFirst().compactMap { $0.split(separator: "\"").first }.map(
      String.init
    )
    #expect(Set(ids).count == ids.count)
    for phase in journey.phases { #expect(ids.contains("phase-" + phase.id)) }
    for step in journey.steps {
      #expect(ids.contains("step-" + step.id))
      for item in step.items { #expect(ids.contains("card-" + item.id)) }
    }
    for index in findings.indices { #expect(ids.contains("m-\(index + 1)")) }
  }

  private func things(in lane: LaneLayout) -> (frames: [Frame], markers: [Marker]) {
    switch lane.content {
    case .cards(let lane):
      (
        lane.cards.map(\.frame) + lane.slots.map(\.frame),
        lane.cards.flatMap(\.markers) + lane.slots.flatMap(\.markers)
      )
    case .feeling(let lane): (lane.slots.map(\.frame), lane.markers + lane.slots.flatMap(\.markers))
    case .touchpoints(let lane): (lane.slots.map(\.frame), lane.markers + lane.slots.flatMap(\.markers))
    case .promises(let lane):
      (
        lane.slots.map(\.frame),
        lane.rows.flatMap(\.events).flatMap(\.markers) + lane.slots.flatMap(\.markers)
      )
    }
  }

  private func expectApart(_ frames: [Frame], _ what: Comment) {
    for (index, frame) in frames.enumerated() {
      for other in frames[(index + 1)...] {
        #expect(!frame.intersects(other), what)
      }
    }
  }
}

extension String {
  /// The parts between a separator of several characters.
  func components(of separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
