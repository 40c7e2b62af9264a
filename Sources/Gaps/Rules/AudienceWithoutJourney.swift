import Journeys

extension Rule {
  /// A registered audience that travels on no map and that nobody left aside on purpose.
  static let audienceWithoutJourney = Rule(
    id: "audience-without-journey",
    .audience,
    severity: .high,
    title: LocalizedText(en: "Audience without a journey", nl: "Doelgroep zonder reis"),
    looksAt: LocalizedText(
      en: "Registered audiences that no journey names and that have no `not-served` with a reason.",
      nl: "Doelgroepen uit het register die geen reis noemt en die geen `niet-bediend` met een reden hebben."
    ),
    why: LocalizedText(
      en: "Whoever is on no map is in nobody’s thoughts when something is decided.",
      nl: "Wie op geen kaart staat, zit bij geen enkele beslissing aan tafel."
    ),
    remedy: LocalizedText(
      en: "Draw their journey, or write on their page why you don’t serve them.",
      nl: "Teken hun reis, of schrijf op hun pagina waarom je hen niet bedient."
    ),
    origins: [.compass, .contactMoments],
    siteCheck: audiencesWithoutJourney
  )
}

private func audiencesWithoutJourney(on site: SiteView) -> SiteRuleOutcome {
  let audiences = site.atlas.audiences
  guard !audiences.isEmpty else { return .skipped(noAudiences) }
  let travelling = Set(site.atlas.journeys.flatMap { $0.audiences.compactMap(\.id) })
  return .looked(
    audiences.filter { !travelling.contains($0.id) && $0.notServed == nil }.map { audience in
      SiteGap(
        subject: .audience(audience.id),
        title: site.language.choose(
          en: "Audience without a journey: \(audience.name)",
          nl: "Doelgroep zonder reis: \(audience.name)"
        ),
        explanation: explanation(audience, site.language),
        remedy: site.language.choose(
          en: "Draw their journey, or write `not-served` with the reason on their page.",
          nl: "Teken hun reis, of schrijf `niet-bediend` met de reden op hun pagina."
        )
      )
    }
  )
}

private func explanation(_ audience: Audience, _ language: Language) -> String {
  guard let need = audience.need else {
    return language.choose(en: "No map shows how they fare.", nl: "Geen kaart laat zien hoe het hun vergaat.")
  }
  return language.choose(
    en: "They need \(quoted(need)), and no map shows whether they get it.",
    nl: "Hun behoefte is \(quoted(need)), en geen kaart laat zien of die vervuld wordt."
  )
}
