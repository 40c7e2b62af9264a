import Journeys

/// All that the rules for one journey can look at. Its gaps follow from this and from nothing else, so they
/// are what they were as long as this is what it was.
struct Outlook: Hashable, Sendable {
  let journey: Journey
  let site: Surroundings
  /// Whether another journey leads into it: then what comes before stands on the other map.
  let isContinued: Bool
  /// Whether it tells a step of another journey in detail.
  let isDetail: Bool
  /// The id of a planned journey that names this one.
  let plannedBy: String?
  private let neighbours: [String: Journey]

  init(
    of journey: Journey,
    on site: Surroundings,
    isContinued: Bool,
    isDetail: Bool,
    plannedBy: String?,
    findingNeighbours find: (String) -> Journey?
  ) {
    self.journey = journey
    self.site = site
    self.isContinued = isContinued
    self.isDetail = isDetail
    self.plannedBy = plannedBy
    var neighbours: [String: Journey] = [:]
    for id in journey.namedJourneys + [plannedBy].compactMap(\.self) { neighbours[id] = find(id) }
    self.neighbours = neighbours
  }

  /// A journey that this one names, or its plan; no other is in sight.
  func neighbour(_ id: String) -> Journey? { neighbours[id] }

  /// Whether the rules see the same in both, beside the site around them.
  func isSame(as other: Outlook) -> Bool {
    journey == other.journey && isContinued == other.isContinued && isDetail == other.isDetail
      && plannedBy == other.plannedBy && neighbours == other.neighbours
  }
}

extension Journey {
  /// The ids of the journeys it names: those that follow, those it is laid beside, those its steps lead into,
  /// and those that tell a step in detail.
  fileprivate var namedJourneys: [String] {
    var named = follows + comparedWith
    for step in steps {
      if let sub = step.subJourney { named.append(sub) }
      for transition in step.next { if let journey = transition.journey { named.append(journey) } }
    }
    return named
  }
}

extension Outlook {
  /// The journey's gaps.
  var findings: JourneyFindings {
    let view = JourneyView(of: self)
    let switches = site.switches.overridden(by: journey.ruleSettings)
    var result = JourneyFindings(journey: journey.id, findings: [], skipped: [])
    for (rule, check) in journeyRules {
      guard !switches.isOff(rule.id) else {
        result.off.append(rule.id)
        continue
      }
      switch check(view) {
      case .skipped(let reason):
        result.skipped.append(SkippedRule(rule: rule.id, reason: reason))
      case .looked(let gaps):
        result.findings += gaps.map { gap in
          finding(
            gap,
            of: rule.id,
            severity: switches.severity(rule.id) ?? gap.severity ?? rule.severity,
            in: view
          )
        }
      }
    }
    result.findings = unabsorbed(result.findings, in: view)
    if switches.isOff(authorRule) {
      result.off.append(authorRule)
    } else {
      result.findings += authoredGaps(in: view).map { gap in
        finding(
          gap,
          of: authorRule,
          severity: gap.severity ?? switches.severity(authorRule) ?? .medium,
          in: view
        )
      }
    }
    result.findings = view.ranked(result.findings)
    return result
  }

  private func finding(_ gap: Gap, of rule: String, severity: Severity, in view: JourneyView) -> Finding {
    let owner: String? =
      switch gap.owner {
      case .nearest: view.owner(nearestTo: gap.place)
      case .nobody: nil
      }
    var finding = Finding(
      rule: rule,
      severity: severity,
      place: gap.place,
      title: gap.title,
      explanation: gap.explanation,
      remedy: gap.remedy,
      owner: owner,
      hole: gap.hole,
      fingerprint: fingerprint(rule: rule, journey: journey.id, about: gap.about),
      rank: view.rank(of: severity, at: gap.place)
    )
    finding.mute =
      journey.mutes.first { $0.holds(on: site.date) && $0.matches(finding, in: journey) }
      ?? site.settings.mutes.first {
        $0.holds(on: site.date) && $0.matches(finding, ofJourney: journey.id)
      }
    return finding
  }

  /// Without findings that another one in the same steps already says.
  private func unabsorbed(_ findings: [Finding], in view: JourneyView) -> [Finding] {
    let said = findings.flatMap { finding in
      (ruleOrder[finding.rule].map { ruleCatalogue[$0].absorbs } ?? []).map { rule in
        (rule: rule, steps: view.steps(at: finding.place))
      }
    }
    guard !said.isEmpty else { return findings }
    return findings.filter { finding in
      let steps = view.steps(at: finding.place)
      return steps.isEmpty
        || !said.contains { $0.rule == finding.rule && steps.clamped(to: $0.steps) == steps }
    }
  }
}
