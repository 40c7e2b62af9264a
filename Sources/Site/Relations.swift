import Diagrams
import Gaps
import Journeys

/// How the site's journeys hang together, looked up from the other end: each journey only says what comes after
/// it, and which others tell its steps in detail.
struct Relations: Sendable {
  /// A step of a journey, as indices.
  struct Whole: Sendable {
    var journey: Int
    var step: Int
  }

  /// The journeys' places among all, by id.
  private(set) var places: [String: Int] = [:]
  /// By a journey's id, those that it comes after.
  private(set) var before: [String: [Int]] = [:]
  /// By a journey's id, the steps that it tells in detail.
  private(set) var wholes: [String: [Whole]] = [:]
  /// By a journey's id, those that are laid beside it.
  private(set) var beside: [String: [Int]] = [:]

  init(of journeys: [Journey]) {
    places.reserveCapacity(journeys.count)
    for (index, journey) in journeys.enumerated() {
      places[journey.id] = index
      for id in journey.comparedWith { beside[id, default: []].append(index) }
      guard !journey.mentions.isEmpty else { continue }
      for id in journey.follows { before[id, default: []].append(index) }
      for (step, each) in journey.steps.enumerated() {
        if let id = each.subJourney { wholes[id, default: []].append(Whole(journey: index, step: step)) }
      }
    }
  }

  /// Whether a journey has to do with any other.
  func concern(_ journey: Journey) -> Bool {
    !journey.mentions.isEmpty || !journey.comparedWith.isEmpty || before[journey.id] != nil
      || wholes[journey.id] != nil || beside[journey.id] != nil
  }
}

/// What was found in a journey and in those that tell its steps in detail.
struct RollUp: Sendable {
  var gaps = 0
  var heaviest: Severity?
  /// The lowest feeling, and the scale it is given on.
  var lowest: (moment: Feeling.Moment, scale: FeelingScale)?
}

extension Site {
  /// Each journey counts once, however many steps it tells.
  func rollUp(of journey: Int) -> RollUp {
    var total = RollUp()
    var seen: Set<Int> = [journey]
    var waiting = [journey]
    while let next = waiting.popLast() {
      let entry = entries[next]
      total.gaps += entry.facts.counts.open
      if let heaviest = SeverityCounts.order.first(where: { entry.facts.counts[$0] > 0 }) {
        total.heaviest = max(total.heaviest ?? heaviest, heaviest)
      }
      if let lowest = entry.journey.lowestMoment,
        (lowest.level ?? 0) < (total.lowest?.moment.level ?? .infinity)
      {
        total.lowest = (lowest, entry.journey.feelingScale)
      }
      for step in entry.journey.steps {
        guard let id = step.subJourney, let place = relations.places[id], seen.insert(place).inserted else {
          continue
        }
        waiting.append(place)
      }
    }
    return total
  }

  /// What the map of a journey says of others, with links from its page.
  func neighbours(of journey: Journey) -> Neighbours {
    guard !journey.mentions.isEmpty || relations.before[journey.id] != nil else { return .none }
    let root = Addresses.root(of: Addresses.journey(journey.id))
    let details = Set(journey.steps.compactMap(\.subJourney))
    let before = (relations.before[journey.id] ?? []).map { entries[$0].journey.id }
    var named: [String: Neighbours.Neighbour] = [:]
    for id in journey.mentions.map(\.journey) + before where named[id] == nil {
      guard let place = relations.places[id] else { continue }
      var neighbour = Neighbours.Neighbour(
        title: entries[place].journey.title,
        address: root + Addresses.journey(id)
      )
      if details.contains(id) {
        let inside = rollUp(of: place)
        neighbour.gaps = inside.gaps
        neighbour.heaviest = inside.heaviest
        neighbour.lowest = inside.lowest.map {
          theme.words(journey.language).feeling($0.moment, on: $0.scale)
        }
      }
      named[id] = neighbour
    }
    return Neighbours(named: named, before: before)
  }
}

extension Journey {
  /// Where it feels worst; the first of several.
  fileprivate var lowestMoment: Feeling.Moment? {
    var lowest: Feeling.Moment?
    for step in steps.indices {
      let items = steps[step].items
      for index in items.indices {
        guard case .feeling = items[index].lane else { continue }
        for moment in items[index].feeling?.moments ?? [] {
          if let level = moment.level, level < (lowest?.level ?? .infinity) { lowest = moment }
        }
      }
    }
    return lowest
  }
}

extension Wording {
  /// “−2 angry”: the number, and the author's words.
  func feeling(_ moment: Feeling.Moment, on scale: FeelingScale) -> String {
    [moment.score.map { score($0, on: scale) } ?? "", moment.words].filter { !$0.isEmpty }.joined(
      separator: " "
    )
  }
}
