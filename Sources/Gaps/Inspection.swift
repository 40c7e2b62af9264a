package import Journeys

/// An atlas made ready for the rules: what they want to know about the site as a whole, worked out once.
///
/// `findings(in:)` may be called for several journeys at the same time.
package struct Inspection: Sendable {
  package let atlas: Atlas
  /// What the rules for one journey see of it.
  let surroundings: Surroundings
  /// Journeys into which another one leads.
  private let continued: Set<String>
  /// Journeys that tell a step of another one in detail.
  private let details: Set<String>
  /// The planned journey that names an actual one, by the actual one's id.
  private let plans: [String: String]
  private let places: [String: Int]

  /// Looks through the journeys once for what they tell of the site.
  ///
  /// - Parameters:
  ///   - atlas: the site.
  ///   - cards: what the cards of all journeys tell, where that was found out already.
  ///   - thresholds: other numbers for rules to go by than those of the site's settings.
  package init(of atlas: Atlas, cards: SiteUses? = nil, thresholds: Thresholds? = nil) {
    self.atlas = atlas
    // Journeys and steps are looked at where they lie: to copy each takes longer than to look at it.
    let journeys = atlas.journeys
    var plans: [String: String] = [:]
    for index in journeys.indices where journeys[index].state == .planned {
      for actual in journeys[index].comparedWith where plans[actual] == nil {
        plans[actual] = journeys[index].id
      }
    }
    self.plans = plans
    var continued: Set<String> = []
    var details: Set<String> = []
    var uses = cards ?? journeys.reduce(into: []) { $0.formUnion(SiteUses(ofCardsIn: $1)) }
    if atlas.settings.reviewEvery != nil { uses.insert(.reviews) }
    if atlas.touchpoints.contains(where: { $0.owner != nil }) { uses.insert(.contactOwners) }
    for index in journeys.indices {
      continued.formUnion(journeys[index].follows)
      if journeys[index].owner != nil { uses.insert(.journeyOwners) }
      if journeys[index].reviewed != nil || journeys[index].reviewEvery != nil { uses.insert(.reviews) }
      if !journeys[index].mentions.isEmpty {
        let steps = journeys[index].steps
        for step in steps.indices where steps[step].saysMore {
          for transition in steps[step].next where !transition.isLoop {
            if let journey = transition.journey { continued.insert(journey) }
          }
          if let journey = steps[step].subJourney { details.insert(journey) }
        }
      }
    }
    if !continued.isEmpty { uses.insert(.journeyLinks) }
    self.continued = continued.union(details)
    self.details = details
    surroundings = Surroundings(
      of: atlas,
      uses: uses,
      thresholds: thresholds ?? Thresholds(atlas.settings.gaps)
    )
    places = Dictionary(
      journeys.indices.map { (journeys[$0].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func journey(_ id: String) -> Journey? { places[id].map { atlas.journeys[$0] } }

  /// All that the rules can look at for one of the atlas's journeys.
  func outlook(of journey: Journey) -> Outlook {
    Outlook(
      of: journey,
      on: surroundings,
      isContinued: continued.contains(journey.id),
      isDetail: details.contains(journey.id),
      plannedBy: plans[journey.id],
      findingNeighbours: self.journey
    )
  }

  /// The gaps of one of the atlas's journeys.
  package func findings(in journey: Journey) -> JourneyFindings { outlook(of: journey).findings }

  /// The gaps of the site as a whole, in the site's language.
  package var siteFindings: SiteFindings {
    let view = SiteView(of: self)
    let switches = surroundings.switches
    var result = SiteFindings()
    for (rule, check) in siteRules {
      guard !switches.isOff(rule.id) else {
        result.off.append(rule.id)
        continue
      }
      switch check(view) {
      case .skipped(let reason):
        let place = ruleOrder[rule.id] ?? ruleCatalogue.count
        result.skipped.append(SkippedRule(rule: rule.id, place: place, reason: reason))
      case .looked(let gaps):
        result.findings += gaps.map { gap in
          var finding = Finding(
            gap,
            of: rule.id,
            severity: switches.severity(rule.id) ?? gap.severity ?? rule.severity
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
      if left.rulePlace != right.rulePlace { return left.rulePlace < right.rulePlace }
      return left.fingerprint < right.fingerprint
    }
    return result
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
      fingerprint: Fingerprints(ofRule: rule, in: "").fingerprint(about: [gap.subject.id] + gap.about),
      rank: severity.rawValue,
      subject: gap.subject
    )
  }
}
