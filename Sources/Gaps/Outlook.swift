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
  /// The journeys that this one names, and its plan, by their ids; no other is in sight.
  let neighbours: [String: Journey]

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
    for id in journey.namedJourneys { neighbours[id] = find(id) }
    if let plannedBy { neighbours[plannedBy] = find(plannedBy) }
    self.neighbours = neighbours
  }

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
    guard !mentions.isEmpty else { return named }
    for step in steps.indices {
      if let sub = steps[step].subJourney { named.append(sub) }
      for transition in steps[step].next { if let journey = transition.journey { named.append(journey) } }
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
    var found: [FoundGap] = []
    let rules = journeyRules
    result.skipped.reserveCapacity(rules.count)
    for index in rules.indices {
      guard switches.isEmpty || !switches.isOff(rules[index].id) else {
        result.off.append(rules[index].id)
        continue
      }
      switch rules[index].check(view) {
      case .skipped(let reason):
        result.skipped.append(SkippedRule(rule: rules[index].id, place: rules[index].place, reason: reason))
      case .looked(let gaps) where gaps.isEmpty: continue
      case .looked(let gaps):
        let rule = rules[index]
        let own = switches.severity(rule.id)
        for index in gaps.indices {
          let severity = own ?? gaps[index].severity ?? rule.severity
          let finding = finding(gaps[index], of: rule.id, at: rule.place, severity, in: view)
          let steps = view.steps(at: gaps[index].place)
          found.append(FoundGap(finding: finding, absorbs: rule.absorbs, steps: steps))
        }
      }
    }
    removeAbsorbed(from: &found)
    if switches.isOff(authorRule) {
      result.off.append(authorRule)
    } else {
      for gap in authoredGaps(in: view) {
        let severity = gap.severity ?? switches.severity(authorRule) ?? .medium
        let finding = finding(gap, of: authorRule, at: ruleCatalogue.count, severity, in: view)
        found.append(FoundGap(finding: finding, absorbs: [], steps: view.steps(at: gap.place)))
      }
    }
    result.findings = view.ranked(found)
    return result
  }

  private func finding(
    _ gap: Gap,
    of rule: String,
    at rulePlace: Int,
    _ severity: Severity,
    in view: JourneyView
  ) -> Finding {
    let owner: String? =
      switch gap.owner {
      case .nearest: view.owner(nearestTo: gap.place)
      case .nobody: nil
      }
    var finding = Finding(
      rule: rule,
      rulePlace: rulePlace,
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
    finding.mute = mute(of: finding)
    return finding
  }

  private func mute(of finding: Finding) -> Mute? {
    journey.mutes.first { $0.holds(on: site.date) && $0.matches(finding, in: journey) }
      ?? site.settings.mutes.first {
        $0.holds(on: site.date) && $0.matches(finding, ofJourney: journey.id)
      }
  }

  /// Leaves out what another gap in the same steps already says.
  private func removeAbsorbed(from found: inout [FoundGap]) {
    let absorbing = found.filter { !$0.absorbs.isEmpty }
    guard !absorbing.isEmpty else { return }
    found.removeAll { gap in
      !gap.steps.isEmpty
        && absorbing.contains {
          $0.absorbs.contains(gap.finding.rulePlace) && gap.steps.clamped(to: $0.steps) == gap.steps
        }
    }
  }
}

/// A finding with what decides whether it stays.
struct FoundGap {
  var finding: Finding
  /// The places of rules whose gaps it takes in.
  var absorbs: [Int]
  /// The columns it takes in.
  var steps: Range<Int>
}
