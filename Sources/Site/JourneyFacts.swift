package import Gaps
package import Journeys

/// What can be counted about a journey.
package struct JourneyFacts: Sendable {
  var counts: SeverityCounts
  /// Shares of the journey's claims, 0…1; nil when it makes none.
  var evidence: EvidenceShare?
  /// Days since it was last reviewed; nil when it never was.
  var age: Int?
  /// Whether a rule found the map to be out of date.
  var isStale: Bool

  package init(of journey: Journey, findings: JourneyFindings, on date: Day) {
    counts = SeverityCounts(of: findings.findings)
    evidence = EvidenceShare(of: journey)
    age = journey.reviewed.map { date.days(since: $0) }
    isStale = findings.findings.contains { $0.rule == "stale-map" }
  }
}

/// How many gaps there are of each severity.
struct SeverityCounts: Sendable {
  private var numbers = [Int](repeating: 0, count: Severity.allCases.count)
  var muted = 0

  /// The heaviest first: the order in which counts are shown.
  static let order: [Severity] = [.critical, .high, .medium, .low, .info]

  init(of findings: [Finding]) {
    for index in findings.indices { count(findings[index]) }
  }

  mutating func count(_ finding: borrowing Finding) {
    if finding.isMuted { muted += 1 } else { self[finding.severity] += 1 }
  }

  subscript(severity: Severity) -> Int {
    get { numbers[severity.place] }
    set { numbers[severity.place] = newValue }
  }

  /// All that are not muted.
  var open: Int { numbers.reduce(0, +) }
}

/// What a journey's claims rest on, as shares of all its claims.
struct EvidenceShare: Sendable {
  var researched: Double
  var partly: Double

  /// nil when the journey claims nothing about its audience.
  init?(of journey: Journey) {
    var (claims, researched, partly) = (0, 0, 0)
    journey.forEachItem { item in
      guard item.lane.isClaim, !item.isKnownEmpty else { return }
      claims += 1
      switch item.evidenceStatus {
      case .researched: researched += 1
      case .partly: partly += 1
      case .assumed, .unstated: break
      }
    }
    guard claims > 0 else { return nil }
    self.researched = Double(researched) / Double(claims)
    self.partly = Double(partly) / Double(claims)
  }

  /// Whole percents of the claims that were researched.
  var percent: Int { Int((researched * 100).rounded()) }
}

extension Journey {
  /// Looks at every card: step by step, then those of phases as a whole.
  func forEachItem(_ look: (Item) -> Void) {
    for step in steps.indices { steps[step].items.forEach(look) }
    for phase in phases.indices { phases[phase].items.forEach(look) }
  }
}

extension Lane {
  /// Whether what stands in the lane can be true or false of the audience, so that it can be researched;
  /// our own side and our plans can't.
  fileprivate var isClaim: Bool {
    switch self {
    case .context, .doing, .thinking, .need, .question, .feeling, .pain, .metric: true
    case .image, .touchpoint, .frontstage, .message, .promise, .backstage, .support, .opportunity, .solution,
      .gap, .own:
      false
    }
  }
}
