// The phase models that come with the program. A site adds its own under `content/phase-models/`.
//
// `ten-phases` is our own neutral reading of the idea that a journey starts before someone is a
// customer and ends with an ambassador; `supermarket` sees a shop as flows, so delivery (to the shop)
// comes before the sale. Models of the field: AIDA (E. St. Elmo Lewis), See–Think–Do–Care (A. Kaushik),
// the consumer decision journey's loyalty loop (McKinsey 2009), RACE (D. Chaffey), AARRR (D. McClure),
// the five E's (Conifer Research).

extension PhaseModel {
  /// All of them, in the order of the format reference.
  package static let builtIn: [PhaseModel] = [
    fivePhases, tenPhases, supermarket, beforeDuringAfter, aida, seeThinkDoCare, loyaltyLoop, race, aarrr,
    fiveE,
  ]

  private static let fivePhases = PhaseModel(
    "five-phases",
    "Five phases",
    "Vijf fasen",
    [
      Phase("awareness", .aware, "Awareness", "Bewustwording"),
      Phase("consideration", .consider, "Consideration", "Overweging"),
      Phase("conversion", .buy, "Conversion", "Conversie"),
      Phase("usage", .use, "Usage", "Gebruik"),
      Phase("support", .support, "Support", "Service"),
    ]
  )

  private static let tenPhases = PhaseModel(
    "ten-phases",
    "Ten phases",
    "Tien fasen",
    [
      Phase("latent", .latent, "Latent need", "Latente behoefte"),
      Phase("awareness", .aware, "Awareness", "Bewustwording"),
      Phase("orientation", .orient, "Orientation", "Oriëntatie"),
      Phase("consideration", .consider, "Consideration", "Overweging"),
      Phase("purchase", .buy, "Purchase", "Aankoop"),
      Phase("delivery", .deliver, "Delivery", "Levering"),
      Phase("usage", .use, "Usage", "Gebruik"),
      Phase("support", .support, "Support", "Service"),
      Phase("loyalty", .loyal, "Loyalty", "Loyaliteit"),
      Phase("ambassador", .advocate, "Ambassador", "Ambassadeur"),
    ]
  )

  private static let supermarket = PhaseModel(
    "supermarket",
    "Supermarket",
    "Supermarkt",
    [
      Phase("instroom", .orient, "Inflow", "Instroom"),
      Phase("levering", .deliver, "Delivery", "Levering"),
      Phase("verkoop", .buy, "Sale", "Verkoop"),
      Phase("uitstroom", .loyal, "Outflow", "Uitstroom"),
    ]
  )

  private static let beforeDuringAfter = PhaseModel(
    "before-during-after",
    "Before, during, after",
    "Voor, tijdens, na",
    [
      Phase("before", .orient, "Before", "Voor"),
      Phase("during", .use, "During", "Tijdens"),
      Phase("after", .loyal, "After", "Na"),
    ]
  )

  private static let aida = PhaseModel(
    "aida",
    "AIDA",
    "AIDA",
    [
      Phase("attention", .aware, "Attention", "Aandacht"),
      Phase("interest", .orient, "Interest", "Interesse"),
      Phase("desire", .consider, "Desire", "Verlangen"),
      Phase("action", .buy, "Action", "Actie"),
    ]
  )

  private static let seeThinkDoCare = PhaseModel(
    "see-think-do-care",
    "See, think, do, care",
    "See, think, do, care",
    [
      Phase("see", .latent, "See", "Zien"),
      Phase("think", .consider, "Think", "Denken"),
      Phase("do", .buy, "Do", "Doen"),
      Phase("care", .loyal, "Care", "Zorgen"),
    ]
  )

  private static let loyaltyLoop = PhaseModel(
    "loyalty-loop",
    "Loyalty loop",
    "Loyaliteitslus",
    [
      Phase("consider", .orient, "Consider", "Overwegen"),
      Phase("evaluate", .consider, "Evaluate", "Beoordelen"),
      Phase("buy", .buy, "Buy", "Kopen"),
      Phase("enjoy", .use, "Enjoy", "Genieten"),
      Phase("advocate", .advocate, "Advocate", "Aanbevelen"),
      Phase("bond", .loyal, "Bond", "Binden"),
    ]
  )

  private static let race = PhaseModel(
    "race",
    "RACE",
    "RACE",
    [
      Phase("reach", .aware, "Reach", "Bereiken"),
      Phase("act", .consider, "Act", "Handelen"),
      Phase("convert", .buy, "Convert", "Converteren"),
      Phase("engage", .loyal, "Engage", "Betrekken"),
    ]
  )

  private static let aarrr = PhaseModel(
    "aarrr",
    "AARRR",
    "AARRR",
    [
      Phase("acquisition", .aware, "Acquisition", "Werving"),
      Phase("activation", .use, "Activation", "Activering"),
      Phase("retention", .loyal, "Retention", "Behoud"),
      Phase("referral", .advocate, "Referral", "Aanbeveling"),
      Phase("revenue", .buy, "Revenue", "Omzet"),
    ]
  )

  private static let fiveE = PhaseModel(
    "five-e",
    "Five E’s",
    "Vijf E’s",
    [
      Phase("entice", .aware, "Entice", "Verleiden"),
      Phase("enter", .orient, "Enter", "Binnenkomen"),
      Phase("engage", .use, "Engage", "Meedoen"),
      Phase("exit", .exit, "Exit", "Vertrekken"),
      Phase("extend", .loyal, "Extend", "Nawerken"),
    ]
  )

  private init(_ id: String, _ en: String, _ nl: String, _ phases: [Phase]) {
    self.init(id: id, name: LocalizedText(en: en, nl: nl), phases: phases)
  }
}

extension PhaseModel.Phase {
  fileprivate init(_ id: String, _ role: PhaseRole, _ en: String, _ nl: String) {
    self.init(id: id, role: role, name: LocalizedText(en: en, nl: nl), question: nil)
  }
}
