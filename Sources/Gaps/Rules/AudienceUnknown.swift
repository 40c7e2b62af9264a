import Journeys

extension Rule {
  /// An audience of which we don't know what it needs, how it likes to come, what it weighs or how it reacts.
  ///
  /// One gap per audience, with all that is missing.
  static let audienceUnknown = Rule(
    id: "audience-unknown",
    .audience,
    severity: .low,
    title: LocalizedText(
      en: "Audience hardly known",
      nl: "Doelgroep nauwelijks bekend"
    ),
    looksAt: LocalizedText(
      en:
        "Audiences whose page lacks `need`, `route`, `considerations` or `reaction`, where others have them.",
      nl:
        "Doelgroepen zonder `behoefte`, `favoriete-route`, `overwegingen` of `reactie` op hun pagina, waar andere die wel hebben."
    ),
    why: LocalizedText(
      en: "You can only change what happens to people whose reasons you know.",
      nl: "Je kunt alleen iets veranderen voor mensen wier redenen je kent."
    ),
    remedy: LocalizedText(
      en: "Find out the missing line, or write that nobody has studied it yet.",
      nl: "Zoek de ontbrekende regel uit, of schrijf dat niemand het nog heeft onderzocht."
    ),
    origins: [.dividedTasks],
    siteCheck: audiencesUnknown
  )
}

private func audiencesUnknown(on site: SiteView) -> SiteRuleOutcome {
  let audiences = site.atlas.audiences.filter { $0.notServed == nil }
  guard audiences.contains(where: { missing(of: $0).count < 4 }) else {
    return .skipped(
      LocalizedText(
        en: "no audience says what it needs, how it comes, what it weighs or how it reacts",
        nl: "geen doelgroep noemt behoefte, route, overwegingen of reactie"
      )
    )
  }
  return .looked(
    audiences.compactMap { audience in
      let missing = missing(of: audience).map { $0[site.language] }
      guard !missing.isEmpty else { return nil }
      let names = listed(missing, site.language)
      return SiteGap(
        subject: .audience(audience.id),
        title: site.say(en: "Hardly known: \(audience.name)", nl: "Nauwelijks bekend: \(audience.name)"),
        explanation: site.say(
          en: "Their page doesn’t say \(names).",
          nl: "Op hun pagina staat niet \(names)."
        ),
        remedy: site.say(
          en: "Find out, or write that nobody has studied it yet.",
          nl: "Zoek het uit, of schrijf dat niemand het nog heeft onderzocht."
        )
      )
    }
  )
}

private func missing(of audience: Audience) -> [LocalizedText] {
  [
    (audience.need, LocalizedText(en: "what they need", nl: "wat zij nodig hebben")),
    (audience.route, LocalizedText(en: "how they like to come", nl: "hoe zij het liefst komen")),
    (audience.considerations, LocalizedText(en: "what they weigh", nl: "wat zij afwegen")),
    (
      audience.reaction,
      LocalizedText(en: "how they react to what we do", nl: "hoe zij reageren op wat wij doen")
    ),
  ].filter { $0.0 == nil }.map(\.1)
}
