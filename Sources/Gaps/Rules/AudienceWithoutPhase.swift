import Journeys

extension Rule {
  /// An audience whose maps leave out a part of the way that is mapped for most of the others.
  ///
  /// Measured against the other audiences of the site, not against all that could be: a museum has nothing to
  /// deliver. And by part of the way (before they choose, choosing, using, afterwards), not by role: one phase
  /// model has an orientation where another has a consideration. A phase skipped with a reason counts as mapped.
  /// From three audiences on, since two that differ prove nothing.
  static let audienceWithoutPhase = Rule(
    id: "audience-without-phase",
    .audience,
    severity: .medium,
    title: LocalizedText(
      en: "Part of the way not mapped",
      nl: "Deel van de weg niet in kaart"
    ),
    looksAt: LocalizedText(
      en:
        "Audiences with journeys that have no steps in a part of the way (before choosing, choosing, using, afterwards) that is mapped for more than half of the other audiences.",
      nl:
        "Doelgroepen met reizen zonder stappen in een deel van de weg (voor het kiezen, kiezen, gebruiken, daarna) dat voor meer dan de helft van de andere doelgroepen wel in kaart is."
    ),
    why: LocalizedText(
      en: "What you know of one audience and not of another is where the second one is forgotten.",
      nl: "Wat je van de ene doelgroep weet en van de andere niet, is waar je de tweede vergeet."
    ),
    remedy: LocalizedText(
      en: "Draw that part for this audience, or mark the phase as `skipped` with the reason.",
      nl: "Teken dat deel voor deze doelgroep, of zet de fase op `overgeslagen` met de reden."
    ),
    origins: [.compass, .contactMoments],
    siteCheck: audiencesWithoutPhase
  )
}

private func audiencesWithoutPhase(on site: SiteView) -> SiteRuleOutcome {
  var mapped: [String: Set<Part>] = [:]
  for journey in site.atlas.journeys {
    let parts = journey.phases.filter { !$0.steps.isEmpty || $0.skipped != nil }.compactMap {
      $0.role.map(Part.init(of:))
    }
    guard !parts.isEmpty else { continue }
    for audience in journey.audiences.compactMap(\.id) { mapped[audience, default: []].formUnion(parts) }
  }
  guard mapped.count >= 3 else {
    return .skipped(
      LocalizedText(
        en: "fewer than three audiences have a journey whose phases have roles",
        nl: "minder dan drie doelgroepen hebben een reis waarvan de fasen een rol hebben"
      )
    )
  }
  var counts: [Part: Int] = [:]
  for parts in mapped.values { for part in parts { counts[part, default: 0] += 1 } }
  return .looked(
    site.atlas.audiences.compactMap { audience in
      guard let own = mapped[audience.id] else { return nil }
      let missing = Part.allCases.filter { !own.contains($0) && (counts[$0] ?? 0) * 2 > mapped.count - 1 }
      return missing.isEmpty ? nil : gap(audience, missing, site)
    }
  )
}

/// A part of the way, whatever a phase model calls it.
private enum Part: String, CaseIterable {
  case before, choosing, using, after

  init(of role: PhaseRole) {
    switch role {
    case .latent, .aware, .orient: self = .before
    case .consider, .buy: self = .choosing
    case .deliver, .use, .support: self = .using
    case .loyal, .advocate, .exit: self = .after
    }
  }

  var name: LocalizedText {
    switch self {
    case .before: LocalizedText(en: "before they choose", nl: "voordat zij kiezen")
    case .choosing: LocalizedText(en: "while they choose", nl: "terwijl zij kiezen")
    case .using: LocalizedText(en: "while they use it", nl: "terwijl zij het gebruiken")
    case .after: LocalizedText(en: "afterwards", nl: "daarna")
    }
  }
}

private func gap(_ audience: Audience, _ missing: [Part], _ site: SiteView) -> SiteGap {
  let names = listed(missing.map { $0.name[site.language] }, site.language)
  return SiteGap(
    subject: .audience(audience.id),
    about: missing.map(\.rawValue),
    title: site.say(
      en: "Not mapped for \(audience.name): \(names)",
      nl: "Niet in kaart voor \(audience.name): \(names)"
    ),
    explanation: site.say(
      en: "Most other audiences have steps there; the maps of this one don’t show it.",
      nl: "De meeste andere doelgroepen hebben daar stappen; op de kaarten van deze staat er niets."
    ),
    remedy: site.say(
      en: "Draw that part, or mark the phase as skipped with the reason.",
      nl: "Teken dat deel, of zet de fase op overgeslagen met de reden."
    )
  )
}
