import Journeys

extension Rule {
  /// Two maps that don't agree about one touchpoint of the register.
  ///
  /// Compared are maps of the same state only, since a plan is meant to differ. An owner or control counts
  /// where a card says so itself; feelings where the same audience meets it in a phase of the same role and
  /// one map has it on the good half of the scale, the other on the bad half.
  static let contradiction = Rule(
    id: "contradiction",
    .touchpoints,
    severity: .medium,
    title: LocalizedText(
      en: "Maps that contradict each other",
      nl: "Kaarten die elkaar tegenspreken"
    ),
    looksAt: LocalizedText(
      en:
        "Touchpoints of the register with another owner, another control or an opposite feeling on two maps of the same state.",
      nl:
        "Contactmomenten uit het register met een andere eigenaar, ander beheer of tegengesteld gevoel op twee kaarten van dezelfde toestand."
    ),
    why: LocalizedText(
      en: "When two maps say something else, one of them sends people the wrong way.",
      nl: "Als twee kaarten iets anders zeggen, stuurt een van beide mensen de verkeerde kant op."
    ),
    remedy: LocalizedText(
      en: "Ask both owners, and correct the map that is wrong; or split the touchpoint in two.",
      nl:
        "Vraag het beide eigenaren, en verbeter de kaart die niet klopt; of splits het contactmoment in tweeën."
    ),
    origins: [.dividedTasks],
    siteCheck: contradictions
  )
}

private func contradictions(on site: SiteView) -> SiteRuleOutcome {
  let registered = Set(site.atlas.touchpoints.map(\.id))
  var uses: [String: [Use]] = [:]
  for journey in site.atlas.journeys where !registered.isEmpty {
    for (index, step) in journey.steps.enumerated() {
      for position in step.items.indices where step.items[position].lane == .touchpoint {
        guard let contact = step.items[position].contact, let id = contact.touchpoint, registered.contains(id)
        else { continue }
        uses[id, default: []].append(Use(step.items[position], contact, step, journey, at: index))
      }
    }
  }
  let shared = site.atlas.touchpoints.filter { touchpoint in
    let uses = uses[touchpoint.id] ?? []
    return uses.contains { $0.journey != uses[0].journey }
  }
  guard !shared.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "no touchpoint of the register is met in two journeys",
        nl: "geen contactmoment uit het register komt in twee reizen voor"
      )
    )
  }
  return .looked(
    shared.compactMap { touchpoint in
      conflict(in: uses[touchpoint.id] ?? [], site.language).map { gap(touchpoint, $0, site) }
    }
  )
}

/// What one map says of a touchpoint.
private struct Use {
  var journey: String
  var title: String
  var state: Journey.State
  var owner: String?
  var ownerID: String?
  var control: Control?
  var role: PhaseRole?
  var audiences: Set<String>
  var level: Double?

  init(_ item: Item, _ contact: Contact, _ step: Step, _ journey: Journey, at index: Int) {
    self.journey = journey.id
    title = journey.title
    state = journey.state
    owner = item.owner
    ownerID = item.owner.map(slug)
    control = contact.control
    role = journey.phaseIndex(ofStep: index).flatMap { journey.phases[$0].role }
    audiences = Set(journey.audiences.compactMap(\.id))
    level = step.items.compactMap { $0.feeling?.level }.min()
  }
}

/// What maps say of a touchpoint, and who says it: told apart before they are compared each with each, since
/// hundreds may share one.
private struct Claim: Hashable {
  var state: Journey.State
  var kind: Kind

  enum Kind: Hashable {
    case owner
    case control
    case feeling(PhaseRole, audience: String)
  }
}

extension Use {
  /// What this use claims, each with its value.
  fileprivate var claims: [(claim: Claim, value: String)] {
    var claims: [(claim: Claim, value: String)] = []
    if let ownerID { claims.append((Claim(state: state, kind: .owner), ownerID)) }
    if let control { claims.append((Claim(state: state, kind: .control), control.rawValue)) }
    if let level, let role, abs(level) >= 0.5 {
      for audience in audiences {
        let claim = Claim(state: state, kind: .feeling(role, audience: audience))
        claims.append((claim, level < 0 ? "bad" : "good"))
      }
    }
    return claims
  }
}

private func conflict(in uses: [Use], _ language: Language) -> (one: Use, other: Use, what: String)? {
  var values: [Claim: Set<String>] = [:]
  for use in uses { for (claim, value) in use.claims { values[claim, default: []].insert(value) } }
  let disputed = values.filter { $0.value.count > 1 }
  guard !disputed.isEmpty else { return nil }
  for (index, one) in uses.enumerated() where one.claims.contains(where: { disputed[$0.claim] != nil }) {
    for other in uses[(index + 1)...] where other.journey != one.journey && other.state == one.state {
      if let a = one.owner, let b = other.owner, one.ownerID != other.ownerID {
        return (one, other, language.choose(en: "owner \(a) or \(b)", nl: "eigenaar \(a) of \(b)"))
      }
      if let a = one.control, let b = other.control, a != b {
        return (
          one, other,
          language.choose(
            en: "control \(a.rawValue) or \(b.rawValue)",
            nl: "beheer \(a.rawValue) of \(b.rawValue)"
          )
        )
      }
      if let a = one.level, let b = other.level, min(a, b) <= -0.5, max(a, b) >= 0.5, one.role != nil,
        one.role == other.role, !one.audiences.isDisjoint(with: other.audiences)
      {
        return (
          one, other, language.choose(en: "a good feeling or a bad one", nl: "een goed gevoel of een slecht")
        )
      }
    }
  }
  return nil
}

private func gap(
  _ touchpoint: Touchpoint,
  _ conflict: (one: Use, other: Use, what: String),
  _ site: SiteView
) -> SiteGap {
  let titles = (quoted(conflict.one.title), quoted(conflict.other.title))
  return SiteGap(
    subject: .touchpoint(touchpoint.id),
    about: [conflict.one.journey, conflict.other.journey],
    title: site.say(
      en: "Two maps disagree about \(quoted(touchpoint.name))",
      nl: "Twee kaarten zijn het oneens over \(quoted(touchpoint.name))"
    ),
    explanation: site.say(
      en: "\(titles.0) and \(titles.1) differ: \(conflict.what).",
      nl: "\(titles.0) en \(titles.1) verschillen: \(conflict.what)."
    ),
    remedy: site.say(
      en: "Ask both owners, and correct the map that is wrong.",
      nl: "Vraag het beide eigenaren, en verbeter de kaart die niet klopt."
    ),
    owner: touchpoint.owner
  )
}
