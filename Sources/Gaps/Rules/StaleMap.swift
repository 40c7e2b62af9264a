import Journeys

extension Rule {
  /// A map that nobody has looked over for longer than was agreed.
  ///
  /// A map that was never reviewed counts from the day it was drawn. Without either date it is reported
  /// only where the site or another journey does keep review dates.
  static let staleMap = Rule(
    id: "stale-map",
    .followUp,
    severity: .medium,
    title: LocalizedText(en: "Stale map", nl: "Kaart verouderd"),
    looksAt: LocalizedText(
      en:
        "Maps last reviewed, or drawn, more than `review-every` ago (180 days when nobody says); high at twice that.",
      nl:
        "Kaarten die langer dan `review-every` geleden zijn nagelopen of getekend (180 dagen als niemand iets zegt); hoog vanaf het dubbele."
    ),
    exceptions: LocalizedText(
      en: "A map that was never reviewed counts from the day it was drawn.",
      nl: "Een kaart die nooit is nagelopen telt vanaf de dag dat zij getekend is."
    ),
    why: LocalizedText(
      en: "A map is a snapshot: people act on it long after it stopped being true.",
      nl: "Een kaart is een momentopname: er wordt op gebouwd lang nadat ze niet meer klopt."
    ),
    remedy: LocalizedText(
      en: "Go through the map, and set `reviewed` to that day.",
      nl: "Loop de kaart na, en zet `reviewed` op die dag."
    ),
    origins: [.fivePhases],
    thresholds: [.reviewDays],
    check: staleMaps
  )
}

private func staleMaps(in view: JourneyView) -> RuleOutcome {
  let journey = view.journey
  guard !journey.steps.isEmpty else {
    return .skipped(LocalizedText(en: "this journey has no steps", nl: "deze reis heeft geen stappen"))
  }
  guard let since = journey.reviewed ?? journey.date else {
    guard view.site.uses.contains(.reviews) else {
      return .skipped(
        LocalizedText(
          en: "this site keeps no review dates",
          nl: "deze site houdt niet bij wanneer kaarten zijn nagelopen"
        )
      )
    }
    return .looked([gap(.medium, neverReviewed[view.language], view)])
  }
  let agreed = journey.reviewEvery ?? view.site.settings.reviewEvery
  let interval = agreed ?? view.site.thresholds[.reviewDays]
  let age = view.site.date.days(since: since)
  guard age > interval else { return .looked([]) }
  let late = lateness(
    of: journey,
    since: since,
    by: age - interval,
    interval: interval,
    isAgreed: agreed != nil,
    view.language
  )
  return .looked([gap(age > 2 * interval ? .high : .medium, late, view)])
}

private let neverReviewed = LocalizedText(
  en: "Nobody wrote down when this map was drawn or looked over.",
  nl: "Er staat niet bij wanneer deze kaart is getekend of nagelopen."
)

private func lateness(
  of journey: Journey,
  since: Day,
  by excess: Int,
  interval: Int,
  isAgreed: Bool,
  _ language: Language
) -> String {
  let date = since.inWords(language)
  let (excess, interval) = (days(excess, language), days(interval, language))
  let isReviewed = journey.reviewed != nil
  return language.choose(
    en: (isReviewed ? "Last reviewed on \(date): " : "Drawn on \(date) and never reviewed: ")
      + "\(excess) over the \(isAgreed ? "agreed" : "usual") \(interval).",
    nl: (isReviewed ? "Nagelopen op \(date): " : "Getekend op \(date) en nooit nagelopen: ")
      + "\(excess) over de \(isAgreed ? "afgesproken" : "gebruikelijke") \(interval)."
  )
}

private func days(_ count: Int, _ language: Language) -> String {
  language.choose(en: count == 1 ? "1 day" : "\(count) days", nl: count == 1 ? "1 dag" : "\(count) dagen")
}

private func gap(_ severity: Severity, _ explanation: String, _ view: JourneyView) -> Gap {
  Gap(
    place: .journey,
    severity: severity,
    about: [],
    title: view.language.choose(en: "Stale map", nl: "Kaart verouderd"),
    explanation: explanation,
    remedy: view.language.choose(
      en: "Go through the map and set the new date.",
      nl: "Loop de kaart na en zet de nieuwe datum."
    )
  )
}
