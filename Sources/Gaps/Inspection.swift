package import Journeys

/// An atlas made ready for the rules: what they want to know about the site as a whole, worked out once.
///
/// `findings(in:)` may be called for several journeys at the same time.
package struct Inspection: Sendable {
  let atlas: Atlas
  /// The site's own, and in the view of a journey that journey's.
  private(set) var thresholds: Thresholds
  /// Journeys into which another one leads: what comes before stands on the other map.
  let continued: Set<String>
  /// Journeys that tell a step of another one in detail.
  let details: Set<String>
  let uses: SiteUses
  /// Words that nobody outside knows.
  let jargon: InsideWords
  let departments: InsideWords
  /// How sources found out what they say, by their ids.
  let methods: [String: MethodSet]
  /// The planned journey that names an actual one, by the actual one's id.
  let plans: [String: String]
  private let places: [String: Int]
  private let settings: RuleSwitches

  /// `thresholds`: other numbers for rules to go by than those of the site's settings.
  package init(of atlas: Atlas, thresholds: Thresholds? = nil) {
    self.atlas = atlas
    self.thresholds = thresholds ?? Thresholds(atlas.settings.gaps)
    settings = RuleSwitches(atlas.settings.gaps)
    departments = InsideWords(atlas.settings.departments)
    methods = Dictionary(
      atlas.sources.compactMap { source in source.method.map { (source.id, MethodSet($0)) } },
      uniquingKeysWith: { first, _ in first }
    )
    var plans: [String: String] = [:]
    for journey in atlas.journeys where journey.state == .planned {
      for actual in journey.comparedWith where plans[actual] == nil { plans[actual] = journey.id }
    }
    self.plans = plans
    jargon = InsideWords(atlas.settings.jargon + atlas.settings.departments)
    var continued: Set<String> = []
    var details: Set<String> = []
    var uses: SiteUses = atlas.settings.reviewEvery != nil ? .reviews : []
    if atlas.touchpoints.contains(where: { $0.owner != nil }) { uses.insert(.contactOwners) }
    for journey in atlas.journeys {
      continued.formUnion(journey.follows)
      if journey.owner != nil { uses.insert(.journeyOwners) }
      if journey.reviewed != nil || journey.reviewEvery != nil { uses.insert(.reviews) }
      for step in journey.steps {
        for transition in step.next where !transition.isLoop {
          continued.formUnion([transition.journey].compactMap(\.self))
        }
        if let journey = step.subJourney { details.insert(journey) }
        guard !uses.isSuperset(of: .ofCards) else { continue }
        for index in step.items.indices { uses.add(step.items[index]) }
      }
    }
    if !continued.isEmpty { uses.insert(.journeyLinks) }
    self.continued = continued.union(details)
    self.details = details
    self.uses = uses
    places = Dictionary(
      atlas.journeys.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func journey(_ id: String) -> Journey? { places[id].map { atlas.journeys[$0] } }

  /// The gaps of one of the atlas's journeys.
  package func findings(in journey: Journey) -> JourneyFindings {
    var inspection = self
    if !journey.ruleSettings.isEmpty { inspection.thresholds.set(journey.ruleSettings) }
    let view = JourneyView(of: journey, in: inspection)
    let switches = settings.overridden(by: journey.ruleSettings)
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

  /// The gaps of the site as a whole, in the site's language.
  package var siteFindings: SiteFindings {
    let view = SiteView(of: self)
    var result = SiteFindings()
    for (rule, check) in siteRules {
      guard !settings.isOff(rule.id) else {
        result.off.append(rule.id)
        continue
      }
      switch check(view) {
      case .skipped(let reason):
        result.skipped.append(SkippedRule(rule: rule.id, reason: reason))
      case .looked(let gaps):
        result.findings += gaps.map { gap in
          var finding = Finding(
            gap,
            of: rule.id,
            severity: settings.severity(rule.id) ?? gap.severity ?? rule.severity
          )
          finding.mute = atlas.settings.mutes.first {
            $0.holds(on: atlas.date) && $0.matches(finding, ofJourney: nil)
          }
          return finding
        }
      }
    }
    result.findings.sort { left, right in
      if left.isMuted != right.isMuted { return right.isMuted }
      if left.rank != right.rank { return left.rank > right.rank }
      let orders = (ruleOrder[left.rule] ?? Int.max, ruleOrder[right.rule] ?? Int.max)
      return orders.0 != orders.1 ? orders.0 < orders.1 : left.fingerprint < right.fingerprint
    }
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
      fingerprint: fingerprint(rule: rule, journey: view.journey.id, about: gap.about),
      rank: view.rank(of: severity, at: gap.place)
    )
    finding.mute =
      view.journey.mutes.first { $0.holds(on: atlas.date) && $0.matches(finding, in: view.journey) }
      ?? atlas.settings.mutes.first {
        $0.holds(on: atlas.date) && $0.matches(finding, ofJourney: view.journey.id)
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

extension Finding {
  /// A gap of the site as a whole; without phases its rank is its severity.
  fileprivate init(_ gap: SiteGap, of rule: String, severity: Severity) {
    self.init(
      rule: rule,
      severity: severity,
      place: .journey,
      title: gap.title,
      explanation: gap.explanation,
      remedy: gap.remedy,
      owner: gap.owner,
      fingerprint: Gaps.fingerprint(rule: rule, journey: "", about: [gap.subject.id] + gap.about),
      rank: severity.rawValue,
      subject: gap.subject
    )
  }
}
