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
    let found = findings.findings
    isStale = found.indices.contains { found[$0].rulePlace == RulesByPlace.staleMap }
  }
}

/// How many gaps there are of each severity.
struct SeverityCounts: Sendable {
  /// By the severity's place.
  private var numbers = InlineArray<5, Int>(repeating: 0)
  var muted = 0

  /// The heaviest first: the order in which counts are shown.
  static let order: [Severity] = [.critical, .high, .medium, .low, .info]

  init() {}

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
  var open: Int { numbers.indices.reduce(0) { $0 + numbers[$1] } }
}

/// What a journey's claims rest on, as shares of all its claims.
struct EvidenceShare: Sendable {
  var researched: Double
  var partly: Double

  /// nil when the journey claims nothing about its audience.
  init?(of journey: Journey) {
    var tally = Tally()
    for step in journey.steps.indices { tally.count(journey.steps[step].items) }
    for phase in journey.phases.indices { tally.count(journey.phases[phase].items) }
    guard tally.claims > 0 else { return nil }
    researched = Double(tally.researched) / Double(tally.claims)
    partly = Double(tally.partly) / Double(tally.claims)
  }

  private struct Tally {
    var (claims, researched, partly) = (0, 0, 0)

    mutating func count(_ items: [Item]) {
      for index in items.indices where items[index].lane.isClaim && !items[index].isKnownEmpty {
        claims += 1
        switch items[index].evidenceStatus {
        case .researched: researched += 1
        case .partly: partly += 1
        case .assumed, .unstated: break
        }
      }
    }
  }

  /// Whole percents of the claims that were researched.
  var percent: Int { Int((researched * 100).rounded()) }
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
