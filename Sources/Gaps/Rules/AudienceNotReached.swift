import Journeys

extension Rule {
  /// On a map with several audiences, a phase in which one of them is met and another is not.
  ///
  /// A contact without an audience of its own is for all of them. An audience that isn't served on purpose
  /// is left out.
  static let audienceNotReached = Rule(
    id: "audience-not-reached",
    .audience,
    severity: .high,
    title: LocalizedText(
      en: "Audience not reached",
      nl: "Doelgroep niet bereikt"
    ),
    looksAt: LocalizedText(
      en: "Phases whose contacts all belong to other audiences of the map (`touchpoint[reader]: …`).",
      nl:
        "Fasen waarvan alle contactmomenten bij andere doelgroepen van de kaart horen (`contactmoment[lezer]: …`)."
    ),
    exceptions: LocalizedText(
      en: "Contacts without an audience are for all of them.",
      nl: "Contactmomenten zonder doelgroep zijn voor iedereen."
    ),
    why: LocalizedText(
      en: "On a shared map the loudest audience takes all the contact.",
      nl: "Op een gedeelde kaart gaat alle contact naar de luidste doelgroep."
    ),
    remedy: LocalizedText(
      en: "Add the contact that this audience has here, or say `n/a — reason` for them.",
      nl: "Voeg het contactmoment toe dat deze doelgroep hier heeft, of schrijf `n.v.t. — reden` voor hen."
    ),
    origins: [.contactMoments],
    check: audiencesNotReached
  )
}

private func audiencesNotReached(in view: JourneyView) -> RuleOutcome {
  let audiences = view.journey.audiences.filter { reference in
    reference.id.flatMap { view.site.audience($0) }?.notServed == nil
  }
  guard audiences.count > 1, view.uses.contains(.contactAudiences) else {
    return .skipped(
      LocalizedText(
        en: "the contacts of this journey don’t say which of several audiences they are for",
        nl: "de contactmomenten van deze reis zeggen niet voor welke van meer doelgroepen ze zijn"
      )
    )
  }
  var met = [Set<String>](repeating: [], count: view.journey.phases.count)
  var isOpenToAll = [Bool](repeating: false, count: view.journey.phases.count)
  for step in view.steps.indices {
    guard let phase = view.phaseOfStep[step] else { continue }
    for item in view.steps[step].items where item.lane == .touchpoint && item.saysSomething {
      if let audience = item.audience { met[phase].insert(audience) } else { isOpenToAll[phase] = true }
    }
  }
  var gaps: [Gap] = []
  for phase in view.journey.phases.indices where !met[phase].isEmpty && !isOpenToAll[phase] {
    for audience in audiences where !met[phase].contains(audience.name) {
      gaps.append(gap(audience, phase, met[phase].sorted(), view))
    }
  }
  return .looked(gaps)
}

private func gap(_ audience: AudienceReference, _ phase: Int, _ others: [String], _ view: JourneyView) -> Gap
{
  let name = view.journey.phases[phase].name
  return Gap(
    place: .steps(view.steps(at: .phase(phase)), lane: .touchpoint),
    about: [view.journey.phases[phase].id, audience.id ?? slug(audience.name)],
    title: view.say(
      en: "\(audience.name) is not reached in the phase \(name)",
      nl: "\(audience.name) wordt niet bereikt in de fase \(name)"
    ),
    explanation: view.say(
      en: "All contact here is with \(listed(others, .en)).",
      nl: "Alle contact is hier met \(listed(others, .nl))."
    ),
    remedy: view.say(
      en: "Add the contact that they have here, or say why there is none.",
      nl: "Voeg het contactmoment toe dat zij hier hebben, of zeg waarom er geen is."
    ),
    hole: Finding.Hole(
      what: view.say(
        en: "No touchpoint for \(audience.name)",
        nl: "Geen contactmoment voor \(audience.name)"
      ),
      question: view.say(en: "Where do they meet us?", nl: "Waar komen zij ons tegen?")
    )
  )
}
