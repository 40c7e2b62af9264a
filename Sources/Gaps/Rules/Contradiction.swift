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
  var uses: [String: [Use]] = [:]
  for journey in site.atlas.journeys {
    for (index, step) in journey.steps.enumerated() {
      for item in step.items where item.lane == .touchpoint {
        guard let contact = item.contact, let id = contact.touchpoint else { continue }
        uses[id, default: []].append(Use(item, contact, step, journey, at: index))
      }
    }
  }
  let shared = site.atlas.touchpoints.filter { touchpoint in
    Set((uses[touchpoint.id] ?? []).map(\.journey)).count > 1
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
  var control: Control?
  var role: PhaseRole?
  var audiences: Set<String>
  var level: Double?

  init(_ item: Item, _ contact: Contact, _ step: Step, _ journey: Journey, at index: Int) {
    self.journey = journey.id
    title = journey.title
    state = journey.state
    owner = item.owner
    control = contact.control
    role = journey.phaseIndex(ofStep: index).flatMap { journey.phases[$0].role }
    audiences = Set(journey.audiences.compactMap(\.id))
    level = step.items.compactMap { $0.feeling?.level }.min()
  }
}

private func conflict(in uses: [Use], _ language: Language) -> (one: Use, other: Use, what: String)? {
  for (index, one) in uses.enumerated() {
    for other in uses[(index + 1)...] where other.journey != one.journey && other.state == one.state {
      if let a = one.owner, let b = other.owner, slug(a) != slug(b) {
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
