import Journeys

extension Rule {
  /// A promise of the register that nobody meets on any map.
  static let valueNotFelt = Rule(
    id: "value-not-felt",
    .promises,
    severity: .medium,
    title: LocalizedText(
      en: "Promise that nobody feels",
      nl: "Belofte die niemand merkt"
    ),
    looksAt: LocalizedText(
      en: "Registered promises that no journey makes, keeps or breaks.",
      nl: "Beloften uit het register die geen reis doet, houdt of breekt."
    ),
    why: LocalizedText(
      en: "A value on the wall that no touchpoint carries is decoration.",
      nl: "Een waarde aan de muur die geen contactmoment draagt, is versiering."
    ),
    remedy: LocalizedText(
      en: "Choose the touchpoint in which people should notice it, and note it there.",
      nl: "Kies het contactmoment waarin mensen haar moeten merken, en noteer haar daar."
    ),
    origins: [.dividedTasks],
    siteCheck: valuesNotFelt
  )
}

private func valuesNotFelt(on site: SiteView) -> SiteRuleOutcome {
  guard !site.atlas.promises.isEmpty, !site.atlas.journeys.isEmpty else {
    return .skipped(
      LocalizedText(en: "this site registers no promises", nl: "deze site heeft geen register van beloften")
    )
  }
  var used: Set<String> = []
  for journey in site.atlas.journeys {
    for step in journey.steps {
      for item in step.items where item.lane == .promise { item.promise.map { _ = used.insert($0.promise) } }
    }
    for phase in journey.phases {
      for item in phase.items where item.lane == .promise { item.promise.map { _ = used.insert($0.promise) } }
    }
  }
  return .looked(
    site.atlas.promises.filter { !used.contains($0.id) }.map { promise in
      SiteGap(
        subject: .promise(promise.id),
        title: site.say(
          en: "Nobody meets the promise \(quoted(promise.name))",
          nl: "Niemand komt de belofte \(quoted(promise.name)) tegen"
        ),
        explanation: site.say(
          en: "It is in the register, and no touchpoint on any map carries it.",
          nl: "Zij staat in het register, en geen contactmoment op welke kaart ook draagt haar."
        ),
        remedy: site.say(
          en: "Choose the touchpoint in which people should notice it, or drop the promise.",
          nl: "Kies het contactmoment waarin mensen haar moeten merken, of schrap de belofte."
        ),
        owner: promise.owner
      )
    }
  )
}
