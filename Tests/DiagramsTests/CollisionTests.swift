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
