import Journeys

extension Rule {
  /// One touchpoint that has to do everything.
  ///
  /// All jobs that it has anywhere in the journey count together.
  static let overloadedTouchpoint = Rule(
    id: "overloaded-touchpoint",
    .touchpoints,
    severity: .low,
    title: LocalizedText(
      en: "Overloaded touchpoint",
      nl: "Overbelast contactmoment"
    ),
    looksAt: LocalizedText(
      en: "Touchpoints with more than three different jobs in one journey.",
      nl: "Contactmomenten met meer dan drie verschillende taken in één reis."
    ),
    why: LocalizedText(
      en: "Who has to inform, sell, help and bind at once does none of it well.",
      nl: "Wie tegelijk moet informeren, verkopen, helpen en binden, doet niets daarvan goed."
    ),
    remedy: LocalizedText(
      en: "Take one job away and give it to a touchpoint that has room.",
      nl: "Haal er een taak af en geef die aan een contactmoment met ruimte."
    ),
    origins: [.dividedTasks],
    thresholds: [.jobsPerTouchpoint],
    check: overloadedTouchpoints
  )
}

private func overloadedTouchpoints(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.jobs) else { return .skipped(noJobs) }
  var jobs: [String: Set<Job>] = [:]
  let contacts = view.cards(in: .touchpoint)
  for card in contacts {
    jobs[view.name(of: card.item), default: []].formUnion(card.item.contact?.jobs ?? [])
  }
  let limit = view.site.thresholds[.jobsPerTouchpoint]
  var told: Set<String> = []
  return .looked(
    contacts.compactMap { card in
      let id = view.name(of: card.item)
      guard let own = jobs[id], own.count > limit, told.insert(id).inserted else { return nil }
      let name = quoted(card.item.text, to: 40)
      let list = Job.allCases.filter(own.contains).map { $0.name[view.language] }.joined(separator: ", ")
      return Gap(
        place: card.place,
        about: [id],
        title: view.say(
          en: "\(counted(own.count, .en).capitalised) jobs for one touchpoint: \(name)",
          nl: "\(counted(own.count, .nl).capitalised) taken voor één contactmoment: \(name)"
        ),
        explanation: view.say(
          en: "It has to do all of this: \(list).",
          nl: "Het moet dit allemaal doen: \(list)."
        ),
        remedy: view.say(
          en: "Take one job away and give it to a touchpoint that has room.",
          nl: "Haal er een taak af en geef die aan een contactmoment met ruimte."
        )
      )
    }
  )
}
