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
    var found = FoundGaps()
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
      case .looked(let gaps):
        if !gaps.isEmpty { add(gaps, of: rules[index], switches, in: view, to: &found) }
      }
    }
    found.removeAbsorbed(in: view)
    if switches.isOff(authorRule) {
      result.off.append(authorRule)
    } else {
      let own = switches.severity(authorRule)
      let names = Fingerprints(ofRule: authorRule, in: journey.id)
      for gap in authoredGaps(in: view) {
        let severity = gap.severity ?? own ?? .medium
        found.findings.append(
          finding(gap, of: authorRule, at: ruleCatalogue.count, names, severity, in: view)
        )
      }
    }
    result.findings = view.ranked(found.findings)
    return result
  }

  private func add(
    _ gaps: [Gap],
    of rule: JourneyRule,
    _ switches: RuleSwitches,
    in view: JourneyView,
    to found: inout FoundGaps
  ) {
    let own = switches.severity(rule.id)
    let names = Fingerprints(ofRule: rule.id, in: journey.id)
    for gap in gaps {
      if !rule.absorbs.isEmpty { found.absorbing.append((rule.absorbs, view.steps(at: gap.place))) }
      let severity = own ?? gap.severity ?? rule.severity
      found.findings.append(finding(gap, of: rule.id, at: rule.place, names, severity, in: view))
    }
  }

  private func finding(
    _ gap: Gap,
    of rule: String,
    at rulePlace: Int,
    _ names: Fingerprints,
    _ severity: Severity,
    in view: JourneyView
  ) -> Finding {
    let place = gap.place
    let owner: String? =
      switch gap.owner {
      case .nearest: view.owner(nearestTo: place)
      case .nobody: nil
      }
    var finding = Finding(
      gap,
      of: rule,
      at: rulePlace,
      severity: severity,
      owner: owner,
      fingerprint: names.fingerprint(about: gap.about),
      rank: view.rank(of: severity, at: place)
    )
    if let mute = mute(of: finding) { finding.mute = mute }
    return finding
  }

  private func mute(of finding: Finding) -> Mute? {
    journey.mutes.first { $0.holds(on: site.date) && $0.matches(finding, in: journey) }
      ?? site.settings.mutes.first {
        $0.holds(on: site.date) && $0.matches(finding, ofJourney: journey.id)
      }
  }
}

/// The gaps of a journey's rules, with what decides which of them stay.
private struct FoundGaps {
  var findings: [Finding] = []
  /// Of each gap that takes in those of other rules, the places of these and the columns in which it does.
  var absorbing: [(rules: [Int], steps: Range<Int>)] = []

  /// Leaves out what another gap in the same steps already says.
  mutating func removeAbsorbed(in view: JourneyView) {
    guard !absorbing.isEmpty else { return }
    findings.removeAll { finding in
      absorbing.contains { gap in
        guard gap.rules.contains(finding.rulePlace) else { return false }
        let steps = view.steps(at: finding.place)
        return !steps.isEmpty && steps.clamped(to: gap.steps) == steps
      }
    }
  }
}
