import Gaps
import Journeys

/// Where on a journey its gaps are, as indices in its ranked findings.
struct GapsByPlace: Sendable {
  /// Per step, the gaps that begin there.
  let beginning: GapLists
  /// Per step, the gaps that it is a part of.
  let covering: GapLists
  /// Per phase, the gaps of the phase as a whole.
  let ofPhase: GapLists
  /// Per phase, how many gaps there are in it and its steps.
  private(set) var counts: [SeverityCounts]

  init(of findings: [Finding], in journey: Journey) {
    counts = [SeverityCounts](repeating: SeverityCounts(), count: journey.phases.count)
    var ofSteps: [GapLists.Entry] = []
    ofSteps.reserveCapacity(findings.count)
    var ofPhases: [GapLists.Entry] = []
    for index in findings.indices {
      let place = findings[index].place
      switch place {
      case .item(let step, _): ofSteps.append((index, step..<(step + 1)))
      case .steps(let steps, _): ofSteps.append((index, steps))
      case .phase(let phase): ofPhases.append((index, phase..<(phase + 1)))
      case .journey: break
      }
      if let phase = place.phaseIndex(in: journey) { counts[phase].count(findings[index]) }
    }
    let steps = journey.steps.count
    let starts = ofSteps.map { ($0.gap, $0.places.lowerBound..<($0.places.lowerBound + 1)) }
    beginning = GapLists(of: starts, at: steps)
    covering = GapLists(of: ofSteps, at: steps)
    ofPhase = GapLists(of: ofPhases, at: journey.phases.count)
  }
}

/// A list of gaps for each of a number of places, one behind the other in a single array.
struct GapLists: Sendable {
  typealias Entry = (gap: Int, places: Range<Int>)

  private var gaps: [Int]
  /// Where each place's list ends.
  private var ends: [Int]

  /// `entries`: gaps in their order, each with the places in whose lists it is.
  init(of entries: [Entry], at count: Int) {
    ends = [Int](repeating: 0, count: count)
    for entry in entries { for place in entry.places.clamped(to: 0..<count) { ends[place] += 1 } }
    // Each list begins where the one before ends; while they are filled, that is where the next gap goes.
    var total = 0
    for place in ends.indices { (ends[place], total) = (total, total + ends[place]) }
    gaps = [Int](repeating: 0, count: total)
    for entry in entries {
      for place in entry.places.clamped(to: 0..<count) {
        gaps[ends[place]] = entry.gap
        ends[place] += 1
      }
    }
  }

  subscript(place: Int) -> ArraySlice<Int> { gaps[(place > 0 ? ends[place - 1] : 0)..<ends[place]] }
}
