import Gaps
import Journeys

/// Where on a journey its gaps are, as indices in its ranked findings.
struct GapsByPlace: Sendable {
  /// Per step, the gaps that begin there.
  private(set) var beginning: [[Int]]
  /// Per step, the gaps that it is a part of.
  private(set) var covering: [[Int]]
  /// Per phase, the gaps of the phase as a whole.
  private(set) var ofPhase: [[Int]]
  /// Per phase, how many gaps there are in it and its steps.
  private(set) var counts: [SeverityCounts]

  init(of findings: [Finding], in journey: Journey) {
    beginning = [[Int]](repeating: [], count: journey.steps.count)
    covering = beginning
    ofPhase = [[Int]](repeating: [], count: journey.phases.count)
    counts = [SeverityCounts](repeating: SeverityCounts(of: []), count: journey.phases.count)
    for index in findings.indices {
      switch findings[index].place {
      case .item(let step, _): add(index, to: step..<(step + 1))
      case .steps(let steps, _): add(index, to: steps)
      case .phase(let phase): if ofPhase.indices.contains(phase) { ofPhase[phase].append(index) }
      case .journey: break
      }
      if let phase = findings[index].phase(in: journey) { counts[phase].count(findings[index]) }
    }
  }

  private mutating func add(_ index: Int, to steps: Range<Int>) {
    if beginning.indices.contains(steps.lowerBound) { beginning[steps.lowerBound].append(index) }
    for step in steps.clamped(to: covering.indices) { covering[step].append(index) }
  }
}
