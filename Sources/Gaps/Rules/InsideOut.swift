import Journeys

extension Rule {
  /// A map that was drawn from the inside: at least three of six signs together.
  ///
  /// Each sign alone is harmless. Those that a map can't show (no departments listed, no directions noted)
  /// don't count, and with fewer signs to look at than the limit the rule is skipped.
  static let insideOut = Rule(
    id: "inside-out",
    .evidence,
    severity: .high,
    title: LocalizedText(
      en: "Drawn from the inside",
      nl: "Van binnenuit getekend"
    ),
    looksAt: LocalizedText(
      en:
        "Three or more signs: phases or steps named after departments; under half of the steps with anything of the audience; no thought and no question; no contact of others; every contact goes out; sources are experts only.",
      nl:
        "Drie of meer tekenen: fasen of stappen met de naam van een afdeling; minder dan de helft van de stappen met iets van de doelgroep; geen gedachte en geen vraag; geen contact van anderen; elk contact gaat naar buiten; bronnen zijn alleen deskundigen."
    ),
    why: LocalizedText(
      en: "A map of how we work shows what we do to people, not what happens to them.",
      nl: "Een kaart van hoe wij werken toont wat wij met mensen doen, niet wat hun overkomt."
    ),
    remedy: LocalizedText(
      en: "Leave the map aside, follow one person from beginning to end, and draw it again.",
      nl: "Leg de kaart weg, volg één mens van begin tot eind, en teken opnieuw."
    ),
    origins: [.compass, .ownTerms],
    thresholds: [.insideOutSigns],
    check: insideOutMaps
  )
}

private func insideOutMaps(in view: JourneyView) -> RuleOutcome {
  let signs = signs(of: view)
  let limit = view.site.thresholds[.insideOutSigns]
  guard view.steps.count > 2, signs.count >= limit else {
    return .skipped(
      LocalizedText(
        en: "this map and site don’t show enough to tell from which side it was drawn",
        nl: "deze kaart en site laten te weinig zien om te zeggen van welke kant zij getekend is"
      )
    )
  }
  let seen = signs.compactMap(\.self)
  guard seen.count >= limit else { return .looked([]) }
  return .looked([
    Gap(
      place: .journey,
      about: [],
      title: view.say(
        en: "Drawn from the inside: \(counted(seen.count, .en)) signs",
        nl: "Van binnenuit getekend: \(counted(seen.count, .nl)) tekenen"
      ),
      explanation: seen.map { $0[view.language] }.joined(separator: "; ").capitalised + ".",
      remedy: view.say(
        en: "Follow one person from beginning to end, and draw the map again.",
        nl: "Volg één mens van begin tot eind, en teken de kaart opnieuw."
      )
    )
  ])
}

/// The signs that can be looked for on this map; nil for one that isn't there.
private func signs(of view: JourneyView) -> [LocalizedText?] {
  var signs: [LocalizedText?] = [fewTheirs(view), noVoice(view)]
  let departments = view.site.departments
  if !departments.isEmpty { signs.append(department(departments, view)) }
  addSignsOfContacts(in: view, to: &signs)
  let methods = view.methods.reduce(into: MethodSet()) { $0.formUnion($1) }
  if !methods.isEmpty {
    signs.append(
      methods != .expert
        ? nil
        : LocalizedText(en: "all sources are our own experts", nl: "alle bronnen zijn eigen deskundigen")
    )
  }
  return signs
}

private func addSignsOfContacts(in view: JourneyView, to signs: inout [LocalizedText?]) {
  var (saysWhose, saysWay, isAllOurs, goesOut) = (false, false, true, true)
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.contact else { continue }
    if let control = contact.control {
      saysWhose = true
      if control != .own { isAllOurs = false }
    }
    if let direction = contact.direction {
      saysWay = true
      if direction != .outward { goesOut = false }
    }
  }
  let ours = LocalizedText(en: "no contact is anybody else’s", nl: "geen contactmoment is van een ander")
  if saysWhose { signs.append(isAllOurs ? ours : nil) }
  let outwards = LocalizedText(en: "every contact goes out", nl: "elk contact gaat naar buiten")
  if saysWay { signs.append(goesOut ? outwards : nil) }
}

private func fewTheirs(_ view: JourneyView) -> LocalizedText? {
  let own = view.lanes.count { !$0.isDisjoint(with: .theirs) }
  guard own * 2 < view.steps.count else { return nil }
  return LocalizedText(
    en: "\(own) of \(view.steps.count) steps show anything of the audience",
    nl: "in \(own) van de \(view.steps.count) stappen staat iets van de doelgroep"
  )
}

private func noVoice(_ view: JourneyView) -> LocalizedText? {
  guard view.lanes.allSatisfy({ $0.isDisjoint(with: [.thinking, .question]) }) else { return nil }
  return LocalizedText(en: "nobody thinks or asks anything", nl: "niemand denkt of vraagt iets")
}

private func department(_ departments: InsideWords, _ view: JourneyView) -> LocalizedText? {
  let names = view.journey.phases.lazy.map(\.name) + view.steps.map(\.title)
  guard let name = names.first(where: { departments.first(in: $0) != nil }) else { return nil }
  return LocalizedText(
    en: "\(quoted(name)) is named after a department",
    nl: "\(quoted(name)) heet naar een afdeling"
  )
}
