package import Journeys

/// Where a rule comes from: one of the readings of journeys that the product is built on, or a source
/// of the field.
package enum Origin: String, CaseIterable, Hashable, Sendable {
  case compass
  case ownTerms = "own-terms"
  case fivePhases = "five-phases"
  case dividedTasks = "divided-tasks"
  case contactMoments = "contact-moments"
  case peakEnd = "peak-end"
  case blueprinting
  case deviations
  case practice

  /// What the reading says, in one line.
  package var text: LocalizedText {
    switch self {
    case .compass:
      LocalizedText(
        en:
          "The journey as a compass: it starts before someone is a customer, and shows where to work first.",
        nl: "De reis als kompas: ze begint voordat iemand klant is, en wijst aan waar je eerst aan werkt."
      )
    case .ownTerms:
      LocalizedText(
        en: "The experience on the customer's terms: resting on research, and over only when they say so.",
        nl:
          "De beleving op de voorwaarden van de klant: gebouwd op onderzoek, en pas klaar als de klant dat vindt."
      )
    case .fivePhases:
      LocalizedText(
        en:
          "The five-phase reading: first only the audience's way, then what we offer and whether that is enough.",
        nl:
          "De lezing in vijf fasen: eerst alleen de weg van de doelgroep, dan wat wij bieden en of dat genoeg is."
      )
    case .dividedTasks:
      LocalizedText(
        en: "Touchpoints as staff: tasks divided, context handed over, promises kept.",
        nl: "Contactpunten als personeel: taken verdeeld, overgedragen zonder drempels, beloften nagekomen."
      )
    case .contactMoments:
      LocalizedText(
        en: "Contact moments: a map shows when you forget someone, whom, and what you forget to tell.",
        nl:
          "Contactmomenten: een kaart laat zien wanneer je iemand vergeet, wie, en wat je vergeet te vertellen."
      )
    case .peakEnd:
      LocalizedText(
        en: "The peak–end rule: people remember the extreme and the end (Kahneman and others, 1993).",
        nl: "De piek-eindregel: mensen onthouden het uiterste en het einde (Kahneman en anderen, 1993)."
      )
    case .blueprinting:
      LocalizedText(
        en: "Service blueprinting: what the audience does and what we do, seen and unseen (Shostack, 1984).",
        nl:
          "Service blueprinting: wat de doelgroep doet en wat wij doen, gezien en ongezien (Shostack, 1984)."
      )
    case .deviations:
      LocalizedText(
        en: "Four ways in which a journey departs from its plan (Halvorsrud, Kvale and Følstad, 2016).",
        nl: "Vier manieren waarop een reis van haar plan afwijkt (Halvorsrud, Kvale en Følstad, 2016)."
      )
    case .practice:
      LocalizedText(
        en: "Common practice among people who look after journey maps.",
        nl: "Goed gebruik bij wie klantreizen beheert."
      )
    }
  }
}
