@testable import Gaps
@testable import Journeys

/// A full example: twelve steps, nine lanes, every kind of gap.
let parcel: Journey = {
  var journey = journey(
    "Een pakket dat thuis komt",
    language: .nl,
    [
      ("Bewustwording", .aware, 1, [parcelSteps[0]]),
      ("Overweging", .consider, 2, Array(parcelSteps[1...2])),
      ("Aankoop", .buy, 2, [parcelSteps[3]]),
      ("Levering", .deliver, 3, Array(parcelSteps[4...8])),
      ("Gebruik", .use, 1, [parcelSteps[9]]),
      ("Service", .support, 2, Array(parcelSteps[10...11])),
    ]
  )
  journey.owner = "Team Bezorging"
  journey.goal = "De jas in huis vóór de vorst van donderdag, zonder vrij te nemen."
  journey.audiences = [AudienceReference(id: "ouder", name: "drukke ouder", location: nowhere)]
  journey.reviewed = Day(year: 2026, month: 4, day: 12)
  return journey
}()

private let parcelSteps: [Step] = [
  step(
    "Merken dat de jas te klein is",
    "vrijdag, schoolplein",
    [
      item(.doing, "Ziet bij het aantrekken dat de mouwen te kort zijn."),
      item(.thinking, "“Donderdag gaat het vriezen. Dat moet dus nu.”"), feels(-1, "gehaast"),
      meets("Tip in de appgroep", over: "Ouders onder elkaar", .thirdParty),
    ]
  ),
  step(
    "Zoeken tussen het opruimen door",
    "zondag 20.40",
    [
      item(.doing, "Zoekt op de telefoon, met één hand."),
      item(.thinking, "“Gewoon een goede jas. Ik wil geen studie.”"),
      asks("Is hij echt waterdicht?", "filter ‘waterdicht’"), feels(0.5, "hoopvol"),
      item(.message, "Getest tot −10 °C"), meets("Zoekresultaten", over: "Webwinkel"),
    ]
  ),
  step(
    "Twijfelen of hij op tijd komt",
    "zondag 21.10",
    [
      item(.doing, "Legt twee maten jas en een paar laarzen klaar.", evidence: .partly),
      asks("Is het er vóór donderdag?", "productpagina"), feels(-0.5, "onzeker", evidence: .assumed),
      item(.message, "Voor 23.00 besteld, morgen in huis"), meets("Productpagina", over: "Webwinkel"),
      promises("morgen", .made, "“Voor 23.00 besteld, morgen in huis”"),
      item(.pain, "Levertijd staat er pas onder de vouw"),
      solves("Levermoment bovenaan, met dag en dagdeel", owner: "Team Winkel"),
    ]
  ),
  step(
    "Afrekenen op de bank",
    "zondag 21.40",
    [
      item(.doing, "Betaalt met de bankapp en legt de telefoon weg."),
      item(.thinking, "“Geregeld. Eén ding minder.”"), asks("Kan ik gratis ruilen?", "bevestigingsmail"),
      feels(1, "opgelucht"), item(.message, "Bedankt, je bestelling is binnen"),
      meets("Afrekenen", over: "Webwinkel"),
      meets("Bevestiging", over: "E-mail", handover: "link", id: "bevestiging"),
      promises("ruilen", .made, "“Gratis ruilen, zonder gedoe”"),
      item(.backstage, "Voorraad vastgelegd; order naar magazijn"),
    ]
  ),
  step(
    "Wachten op nieuws",
    "maandag",
    [
      item(.doing, "Kijkt drie keer in de mail.", evidence: .partly),
      item(.thinking, "“Morgen in huis, stond er.”", evidence: .assumed), feels(nil, "afwachtend"),
      item(.backstage, "Inpakken; om 22.30 mee met de vervoerder"),
      solves(
        "Eén bericht per dag: waar is het pakket en hoe laat komt het?",
        owner: "Team Bezorging, voor 1 maart",
        through: "thuisblijven-voor-het-pakket"
      ),
    ]
  ),
  step(
    "De dag eromheen plannen",
    "dinsdag, 7.30",
    [
      item(.doing, "Ruilt een dienst met een collega."), asks("Hoe laat komt het: voor of na school?"),
      item(
        .backstage,
        "Vervoerder plant de route; het tijdvak komt niet bij ons binnen",
        evidence: .partly,
        through: "thuisblijven-voor-het-pakket"
      ),
    ]
  ),
  step(
    "Thuisblijven voor het pakket",
    "dinsdag 9–18 uur",
    [
      item(.doing, "Werkt aan de keukentafel, durft niet weg."),
      item(.thinking, "“Ik durf niet eens te douchen.”"), feels(-1, "opgesloten", evidence: .partly),
      item(.pain, "Een hele dag thuis zonder tijdvak"),
    ]
  ),
  step(
    "De bezorger rijdt door",
    "dinsdag 17.52",
    isMomentOfTruth: true,
    [
      item(.doing, "Ziet de bus wegrijden en vindt een briefje."),
      item(.thinking, "“Ik wás thuis. Niemand belde aan.”"), asks("Waar is het nu?", "het briefje"),
      feels(-2, "machteloos"), item(.message, "We hebben u gemist"),
      meets("Briefje ‘niet thuis’", over: "Vervoerder", .thirdParty, id: "briefje"),
      promises("morgen", .broken, "donderdag, na twee ritten", id: "gebroken"),
      item(.backstage, "Status ‘niet thuis’ blijft bij de vervoerder"), item(.pain, "Er is niet aangebeld"),
      solves("Tijdvak van twee uur, foto als bewijs", owner: "Team Bezorging", evidence: .partly),
    ]
  ),
  step(
    "Ophalen bij het afhaalpunt",
    "donderdag 18.20",
    [
      item(.doing, "Rijdt om met twee kinderen achterin."),
      item(.thinking, "“Welke code? Ik heb er drie gekregen.”", evidence: .partly), feels(-1, "geïrriteerd"),
      meets("Balie", over: "Afhaalpunt", .partner, id: "balie"),
      item(.pain, "De balie vindt de code niet", id: "code"),
    ]
  ),
  step(
    "Eindelijk passen",
    "donderdag 19.05",
    [
      item(.doing, "De jas past meteen, de laarzen knellen."), item(.thinking, "“Kijk hem stralen!”"),
      feels(2, "blij"), item(.message, "Wat vind je ervan?", evidence: .assumed),
      meets("Beoordelingsvraag", over: "E-mail"),
    ]
  ),
  step(
    "De laarzen ruilen",
    "zaterdag",
    [
      item(.doing, "Vult het formulier in en levert ze in."),
      item(.thinking, "“Dat ging best vlot.”", evidence: .partly),
      asks("Moet ik zelf iets printen?", "QR-code in de mail"),
      feels(0, "berustend", id: "berustend", evidence: .unstated),
      item(.message, "Je retour is aangemeld"), meets("Retourformulier", over: "Webwinkel"),
      meets("Inleveren", over: "Afhaalpunt", .partner), promises("ruilen", .kept, "gehouden"),
      item(.backstage, "Retour gescand aan de balie"),
    ]
  ),
  step(
    "Wachten op het geld",
    "elf dagen later",
    [
      item(.doing, "Controleert elke avond de rekening."), asks("Hebben ze het pakket al terug?"),
      feels(-1, "argwanend", id: "argwanend"), item(.backstage, "Handmatige controle, één keer per week"),
      item(.pain, "Geld na 11 dagen, beloofd was 3"),
      solves("Geld terug bij inleveren, niet na controle", owner: nil, evidence: .partly),
    ]
  ),
]

let parcelFindings = found(
  [
    finding(.critical, .item(step: 7, id: "gebroken"), "Belofte gebroken: ‘morgen in huis’ werd donderdag"),
    finding(.high, .item(step: 7, id: "briefje"), "Het laagste punt ligt buiten onze macht"),
    finding(
      .high,
      .steps(4..<7, lane: .touchpoint),
      "Drie stappen stilte na de bevestiging",
      hole: (
        "Drie stappen stilte",
        "Tussen bevestiging en briefje zegt niemand iets. Wie vertelt haar waar het pakket is, en hoe laat het komt?"
      )
    ),
    finding(
      .high,
      .item(step: 8, id: "balie"),
      "Wissel zonder overdracht: vervoerder → afhaalpunt",
      rule: "unbridged-channel-switch"
    ),
    finding(
      .high,
      .item(step: 5, id: "question-hoe-laat-komt-het-voor-of-na-school"),
      "Vraag zonder antwoord: hoe laat komt het?"
    ),
    finding(
      .high,
      .item(step: 8, id: "code"),
      "Pijn zonder kans: de balie vindt de code niet",
      hole: ("Nog geen kans", "Wie lost ‘code niet gevonden’ op?")
    ),
    finding(
      .high,
      .item(step: 11, id: "question-hebben-ze-het-pakket-al-terug"),
      "Vraag zonder antwoord: is het al terug?"
    ),
    finding(
      .medium,
      .item(step: 11, id: "opportunity-geld-terug-bij-inleveren-niet-na-controle"),
      "Kans zonder eigenaar: geld terug bij inleveren"
    ),
    finding(.medium, .item(step: 11, id: "argwanend"), "De reis eindigt in argwaan"),
    finding(.medium, .item(step: 10, id: "berustend"), "Gevoel zonder bewijs: ‘berustend’"),
    finding(.medium, .journey, "Kaart verouderd"),
    finding(.low, .item(step: 3, id: "bevestiging"), "Bevestiging zonder volgende stap"),
    finding(
      .medium,
      .steps(11..<12, lane: .touchpoint),
      "Geen contactmoment bij het wachten",
      hole: ("Geen contactmoment", "Wie zegt dat het geld onderweg is?")
    ),
    finding(.medium, .phase(1), "Geen enkele reden om níét te kiezen", isMuted: true),
  ],
  in: parcel
)
