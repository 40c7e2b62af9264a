import Journeys

extension Rule {
  /// Two maps of the same way for the same people that don't know of each other.
  ///
  /// The same audience, the same state, and at least 60 % of the smaller map's touchpoints on the other one.
  /// The same phases alone are no overlap: ordering and returning go through the same ones. Maps that name
  /// each other (`follows`, `next`, `sub`, `compare-with`) are meant to stand side by side.
  static let atlasOverlap = Rule(
    id: "atlas-overlap",
    .plan,
    severity: .medium,
    title: LocalizedText(
      en: "Two maps of the same way",
      nl: "Twee kaarten van dezelfde weg"
    ),
    looksAt: LocalizedText(
      en:
        "Journeys with an audience and state in common that share most of their touchpoints (three or more) and don’t name each other.",
      nl:
        "Reizen met dezelfde doelgroep en toestand die de meeste contactmomenten delen (drie of meer) en elkaar niet noemen."
    ),
    why: LocalizedText(
      en: "Of two maps of the same way one is out of date, and nobody knows which.",
      nl: "Van twee kaarten van dezelfde weg is er een verouderd, en niemand weet welke."
    ),
    remedy: LocalizedText(
      en: "Merge them, or let one name the other as `compare-with`.",
      nl: "Voeg ze samen, of laat de een de ander noemen bij `vergelijk-met`."
    ),
    origins: [.practice],
    thresholds: [.overlapPercent],
    siteCheck: overlappingMaps
  )
}

private func overlappingMaps(on site: SiteView) -> SiteRuleOutcome {
  let maps = site.atlas.journeys.compactMap(Overview.init)
  var byAudience: [String: [Int]] = [:]
  for (index, map) in maps.enumerated() {
    for id in map.audiences { byAudience[id, default: []].append(index) }
  }
  guard byAudience.values.contains(where: { $0.count > 1 }) else {
    return .skipped(
      LocalizedText(
        en: "no audience of the register has two journeys with touchpoints",
        nl: "geen doelgroep uit het register heeft twee reizen met contactmomenten"
      )
    )
  }
  let limit = site.thresholds[.overlapPercent]
  var told: Set<[Int]> = []
  var gaps: [SiteGap] = []
  for id in byAudience.keys.sorted() {
    let indices = (byAudience[id] ?? []).prefix(mostPerAudience)
    for (position, index) in indices.enumerated() {
      for other in indices.dropFirst(position + 1) where told.insert([index, other]).inserted {
        let pair = (maps[index], maps[other])
        let shared = pair.0.touchpoints.intersection(pair.1.touchpoints).count
        let smaller = min(pair.0.touchpoints.count, pair.1.touchpoints.count)
        guard pair.0.state == pair.1.state, shared > 2, shared * 100 >= smaller * limit,
          !pair.0.named.contains(pair.1.id), !pair.1.named.contains(pair.0.id)
        else { continue }
        gaps.append(gap(pair.0, pair.1, shared, site))
      }
    }
  }
  return .looked(gaps)
}

/// More maps of one audience than this are not compared each with each.
private let mostPerAudience = 200

/// What is compared of a journey.
private struct Overview {
  var id: String
  var title: String
  var state: Journey.State
  var audiences: [String]
  var touchpoints: Set<String>
  /// Journeys it names.
  var named: Set<String>

  /// nil for a journey of nobody in the register, or without touchpoints.
  init?(_ journey: Journey) {
    id = journey.id
    title = journey.title
    state = journey.state
    audiences = journey.audiences.compactMap(\.id)
    guard !audiences.isEmpty else { return nil }
    touchpoints = []
    named = Set(journey.mentions.map(\.journey))
    for step in journey.steps {
      for item in step.items where item.lane == .touchpoint && !item.isKnownEmpty {
        touchpoints.insert(item.contact?.touchpoint ?? slug(item.text))
      }
    }
    if touchpoints.isEmpty { return nil }
  }
}

private func gap(_ one: Overview, _ other: Overview, _ shared: Int, _ site: SiteView) -> SiteGap {
  let titles = (quoted(one.title), quoted(other.title))
  return SiteGap(
    subject: .journeys([one.id, other.id]),
    title: site.say(
      en: "Two maps of the same way: \(titles.0) and \(titles.1)",
      nl: "Twee kaarten van dezelfde weg: \(titles.0) en \(titles.1)"
    ),
    explanation: site.say(
      en:
        "They are for the same audience and share \(counted(shared, .en)) touchpoints, and neither names the other.",
      nl:
        "Ze zijn voor dezelfde doelgroep en delen \(counted(shared, .nl)) contactmomenten, en geen noemt de ander."
    ),
    remedy: site.say(
      en: "Merge them, or let one name the other as `compare-with`.",
      nl: "Voeg ze samen, of laat de een de ander noemen bij `vergelijk-met`."
    )
  )
}
