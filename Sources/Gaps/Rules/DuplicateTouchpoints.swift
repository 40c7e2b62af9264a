import Journeys

extension Rule {
  /// Two touchpoints that do the same job over the same channel in the same phase for the same people.
  ///
  /// The same touchpoint met twice is one touchpoint; two without a job in common divide the work.
  static let duplicateTouchpoints = Rule(
    id: "duplicate-touchpoints",
    .touchpoints,
    severity: .low,
    title: LocalizedText(
      en: "Duplicate touchpoints",
      nl: "Dubbele contactmomenten"
    ),
    looksAt: LocalizedText(
      en: "Different contacts of ours in one phase with the same channel, `job` and audience.",
      nl:
        "Verschillende contactmomenten van ons in één fase met hetzelfde kanaal, dezelfde `taak` en dezelfde doelgroep."
    ),
    why: LocalizedText(
      en: "Touchpoints are like staff: two who do the same get in each other’s way.",
      nl: "Contactmomenten zijn als personeel: twee die hetzelfde doen, lopen elkaar in de weg."
    ),
    remedy: LocalizedText(
      en: "Merge them, or divide the jobs.",
      nl: "Voeg ze samen, of verdeel de taken."
    ),
    origins: [.dividedTasks],
    check: doubledTouchpoints
  )
}

private func doubledTouchpoints(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains([.jobs, .channels]) else { return .skipped(noJobs) }
  var first: [Key: JourneyView.Card] = [:]
  var told: Set<[String]> = []
  var gaps: [Gap] = []
  for card in view.cards(in: .touchpoint) {
    guard let contact = card.item.contact, contact.hasChannel, card.contact?.isOurs == true,
      let phase = card.steps.first.flatMap({ view.phaseOfStep[$0] })
    else { continue }
    for job in contact.jobs {
      let key = Key(phase: phase, channel: slug(contact.channel), job: job, audience: card.item.audience)
      guard let other = first[key] else {
        first[key] = card
        continue
      }
      let names = [view.name(of: other.item), view.name(of: card.item)]
      guard names[0] != names[1], told.insert(names).inserted else { continue }
      gaps.append(gap(other, card, job, view))
    }
  }
  return .looked(gaps)
}

private struct Key: Hashable {
  var phase: Int
  var channel: String
  var job: Job
  var audience: String?
}

/// Why rules about jobs skip a journey in which no contact has one.
let noJobs = LocalizedText(
  en: "the contacts of this journey name no jobs and channels",
  nl: "de contactmomenten van deze reis noemen geen taken en kanalen"
)

private func gap(_ one: JourneyView.Card, _ other: JourneyView.Card, _ job: Job, _ view: JourneyView) -> Gap {
  let names = (quoted(one.item.text, to: 40), quoted(other.item.text, to: 40))
  let channel = other.item.contact?.channel ?? ""
  return Gap(
    place: other.place,
    about: [one.item.id, other.item.id],
    title: view.say(
      en: "Twice the same: \(names.0) and \(names.1)",
      nl: "Dubbel werk: \(names.0) en \(names.1)"
    ),
    explanation: view.say(
      en: "Both \(job.name.en) over \(channel), in the same phase and for the same people.",
      nl: "Beide zijn er om te \(job.name.nl) via \(channel), in dezelfde fase en voor dezelfde mensen."
    ),
    remedy: view.say(en: "Merge them, or divide the jobs.", nl: "Voeg ze samen, of verdeel de taken.")
  )
}
