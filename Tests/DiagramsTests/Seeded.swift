@testable import Diagrams
import Gaps
@testable import Journeys

/// A small generator with a seed (SplitMix64), so that a random test is the same every time.
struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(in range: Range<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }
  mutating func chance(_ percent: Int) -> Bool { next(in: 0..<100) < percent }

  mutating func words(_ count: Range<Int>) -> String {
    let pool = [
      "wacht", "de", "bezorger", "een", "winterjas", "Aansprakelijkheidsverzekering", "op", "📦", "naar huis",
      "https://example.org/pad/naar/iets", "vandaag", "طرد", "荷物",
    ]
    return (0..<next(in: count)).map { _ in pool[next(in: 0..<pool.count)] }.joined(separator: " ")
  }

  /// A journey with anything in it, and findings about anything in it.
  mutating func journey() -> (Journey, [Finding]) {
    var steps: [[Step]] = []
    for phase in 0..<next(in: 1..<6) {
      let count = chance(15) ? 0 : next(in: 1..<5)
      steps.append((0..<count).map { place in randomStep("\(phase)-\(place)") })
    }
    var made = DiagramsTests.journey(
      "Random",
      steps.enumerated().map { ("Fase \($0.offset) \(words(0..<3))", nil, $0.offset % 4, $0.element) }
    )
    for index in made.phases.indices { made.phases[index].id = "phase-\(index)" }
    return (made, (0..<next(in: 0..<14)).compactMap { finding(in: made, $0) })
  }

  /// Ways through the journey of every kind, and other journeys around it.
  mutating func addWays(to journey: inout Journey) -> Neighbours {
    var named: [String: Neighbours.Neighbour] = [:]
    for number in 0..<6 {
      named["n\(number)"] = Neighbours.Neighbour(
        title: words(1..<6),
        address: "n\(number).html",
        gaps: next(in: 0..<20),
        heaviest: chance(50) ? .high : nil,
        lowest: chance(50) ? "−2 " + words(1..<4) : nil
      )
    }
    let ids = journey.steps.map(\.id)
    for index in journey.steps.indices {
      if chance(25) { journey.steps[index].isOptional = true }
      if chance(25) { journey.steps[index].path = ["snel", words(2..<5)][next(in: 0..<2)] }
      if chance(25) { journey.steps[index].parallelTo = ids[next(in: 0..<ids.count)] }
      if chance(20) { journey.steps[index].subJourney = "n\(next(in: 0..<8))" }
      for _ in 0..<next(in: 0..<2) {
        let toStep = chance(60)
        journey.steps[index].next.append(
          Step.Transition(
            step: toStep ? ids[next(in: 0..<ids.count)] : nil,
            journey: toStep ? nil : "n\(next(in: 0..<8))",
            when: chance(70) ? words(1..<7) : nil,
            isLoop: chance(40),
            location: nowhere
          )
        )
      }
    }
    journey.follows = (0..<next(in: 0..<5)).map { "n\($0)" }
    return Neighbours(named: named, before: (0..<next(in: 0..<5)).map { "n\(5 - $0)" })
  }

  private mutating func randomStep(_ id: String) -> Step {
    let lanes: [Lane] = [.doing, .thinking, .message, .pain, .backstage, .own("Regels")]
    let channels = ["Web", "Mail", "Telefoon", "Winkel"]
    var items: [Item] = []
    for lane in lanes where chance(50) {
      for number in 0..<next(in: 1..<3) {
        items.append(item(lane, words(1..<9), id: "\(id)-\(lane.id)-\(number)"))
      }
    }
    for number in 0..<next(in: 0..<3) {
      items.append(
        meets(words(1..<4), over: chance(80) ? channels[next(in: 0..<4)] : nil, id: "\(id)-contact-\(number)")
      )
    }
    if chance(60) { items.append(feels(Double(next(in: 0..<9)) / 2 - 2, words(1..<3), id: "\(id)-feeling")) }
    if chance(20) { items.append(promises("p\(next(in: 0..<3))", .made, words(2..<8), id: "\(id)-made")) }
    if chance(20) { items.append(promises("p\(next(in: 0..<3))", .kept, words(1..<4), id: "\(id)-kept")) }
    return step(words(1..<5), words(0..<3), id: id, isMomentOfTruth: chance(10), items)
  }

  /// Now and then one of these, else a rule that pictures know nothing of.
  private mutating func rule(of rules: [String]) -> String {
    chance(30) ? rules[next(in: 0..<rules.count)] : "some-rule"
  }

  private mutating func finding(in journey: Journey, _ number: Int) -> Finding? {
    let severities: [Severity] = [.critical, .high, .medium, .low]
    let severity = severities[next(in: 0..<4)]
    let title = "Gap \(number)"
    guard !journey.steps.isEmpty, !chance(15) else {
      return DiagramsTests.finding(severity, .phase(next(in: 0..<journey.phases.count)), title)
    }
    let start = next(in: 0..<journey.steps.count)
    let items = journey.steps[start].items
    if !items.isEmpty, chance(60) {
      return DiagramsTests.finding(
        severity,
        .item(step: start, id: items[next(in: 0..<items.count)].id),
        title,
        rule: rule(of: ["ad-hoc-touchpoint", "failed-touchpoint", "wrong-order"]),
        isMuted: chance(10)
      )
    }
    let range = start..<min(journey.steps.count, start + next(in: 1..<4))
    let lanes: [Lane?] = [nil, .message, .touchpoint, .feeling, .promise, .question]
    return DiagramsTests.finding(
      severity,
      .steps(range, lane: lanes[next(in: 0..<lanes.count)]),
      title,
      rule: rule(of: ["missing-touchpoint"]),
      hole: ("Niets \(words(0..<2))", words(1..<8))
    )
  }
}
