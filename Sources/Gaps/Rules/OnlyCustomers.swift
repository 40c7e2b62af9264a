import Journeys

extension Rule {
  /// A site on which everybody is a customer already.
  ///
  /// One audience that is not a customer yet is enough, served or not: it is at least seen. Audiences that
  /// don't say count for neither side.
  static let onlyCustomers = Rule(
    id: "only-customers",
    .audience,
    severity: .high,
    title: LocalizedText(
      en: "Only customers",
      nl: "Alleen klanten"
    ),
    looksAt: LocalizedText(
      en:
        "Sites whose audiences say that they are customers (`customer: true`), and none says that it is not one yet.",
      nl:
        "Sites waarvan de doelgroepen zeggen dat zij klant zijn (`klant: true`), en geen zegt dat zij het nog niet is."
    ),
    why: LocalizedText(
      en: "People who don’t know you yet have a journey too, and it decides whether they ever will.",
      nl: "Wie je nog niet kent heeft ook een reis, en die bepaalt of dat ooit gebeurt."
    ),
    remedy: LocalizedText(
      en: "Describe one audience that is not a customer yet, and a day of theirs.",
      nl: "Beschrijf één doelgroep die nog geen klant is, en een dag uit hun leven."
    ),
    origins: [.compass],
    siteCheck: missingOutsiders
  )
}

private func missingOutsiders(on site: SiteView) -> SiteRuleOutcome {
  let customers = site.atlas.audiences.filter { $0.isCustomer == true }
  guard site.atlas.audiences.contains(where: { $0.isCustomer != nil }) else {
    return .skipped(
      LocalizedText(
        en: "no audience says whether it is a customer",
        nl: "geen doelgroep zegt of zij klant is"
      )
    )
  }
  guard !customers.isEmpty, !site.atlas.audiences.contains(where: { $0.isCustomer == false }) else {
    return .looked([])
  }
  let names = listed(customers.map(\.name), site.language)
  return .looked([
    SiteGap(
      subject: .site,
      title: site.say(
        en: "Nobody on this site is not yet a customer",
        nl: "Iedereen op deze site is al klant"
      ),
      explanation: site.say(
        en: "\(names.capitalised): all of them are customers already.",
        nl: "\(names.capitalised): zij zijn allemaal al klant."
      ),
      remedy: site.say(
        en: "Describe one audience that is not a customer yet, and a day of theirs.",
        nl: "Beschrijf één doelgroep die nog geen klant is, en een dag uit hun leven."
      )
    )
  ])
}
