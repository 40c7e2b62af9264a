import Journeys

extension Key {
  /// What the key is for, in a few words.
  var meaning: LocalizedText {
    switch self {
    case .lane(let lane): lane.meaning
    case .promiseKept:
      LocalizedText(en: "A promise that is kept here.", nl: "Een belofte die hier wordt nagekomen.")
    case .promiseBroken:
      LocalizedText(en: "A promise that is broken here.", nl: "Een belofte die hier wordt gebroken.")
    case .objection:
      LocalizedText(en: "A reason not to choose you.", nl: "Een reden om u niet te kiezen.")
    case .attribute(let key): key.meaning
    case .step(let key): key.meaning
    }
  }
}

extension Lane {
  fileprivate var meaning: LocalizedText {
    switch self {
    case .image: LocalizedText(en: "A picture of the scene.", nl: "Een beeld van het moment.")
    case .context:
      LocalizedText(en: "Where and when; what set it off.", nl: "Waar en wanneer; wat de aanleiding was.")
    case .doing: LocalizedText(en: "What they do.", nl: "Wat zij doen.")
    case .thinking:
      LocalizedText(en: "What they think, in their words.", nl: "Wat zij denken, in hun woorden.")
    case .need: LocalizedText(en: "What they need or expect.", nl: "Wat zij nodig hebben of verwachten.")
    case .question: LocalizedText(en: "What they want to know.", nl: "Wat zij willen weten.")
    case .feeling: LocalizedText(en: "How it feels.", nl: "Hoe het voelt.")
    case .touchpoint:
      LocalizedText(en: "Where they meet you or others.", nl: "Waar zij u of anderen tegenkomen.")
    case .frontstage: LocalizedText(en: "What you do in their sight.", nl: "Wat u doet waar zij bij zijn.")
    case .message: LocalizedText(en: "What you tell them.", nl: "Wat u hun vertelt.")
    case .promise: LocalizedText(en: "What you promise.", nl: "Wat u belooft.")
    case .backstage:
      LocalizedText(en: "What you do out of their sight.", nl: "Wat u doet waar zij niet bij zijn.")
    case .support:
      LocalizedText(en: "Systems and partners that carry it.", nl: "Systemen en partners die het dragen.")
    case .pain: LocalizedText(en: "What hurts or hinders.", nl: "Wat pijn doet of hindert.")
    case .opportunity: LocalizedText(en: "What would help.", nl: "Wat zou helpen.")
    case .solution: LocalizedText(en: "What helps already.", nl: "Wat al helpt.")
    case .metric: LocalizedText(en: "What you measure.", nl: "Wat u meet.")
    case .gap: LocalizedText(en: "A gap you saw yourself.", nl: "Een gat dat u zelf zag.")
    case .own: LocalizedText(en: "A lane of your own.", nl: "Een eigen baan.")
    }
  }
}

extension AttributeKey {
  fileprivate var meaning: LocalizedText {
    switch self {
    case .id: LocalizedText(en: "The address of the card or step.", nl: "Het adres van de kaart of de stap.")
    case .owner: LocalizedText(en: "Who it belongs to.", nl: "Van wie het is.")
    case .evidence:
      LocalizedText(
        en: "What it rests on: ids of sources, or links.",
        nl: "Waar het op rust: id’s van bronnen, of links."
      )
    case .assumed: LocalizedText(en: "Nobody checked it yet.", nl: "Niemand heeft het nog nagegaan.")
    case .through:
      LocalizedText(
        en: "The id of the last step it holds for.",
        nl: "De id van de laatste stap waarvoor het geldt."
      )
    case .answeredBy:
      LocalizedText(en: "Who or what answers the question.", nl: "Wie of wat de vraag beantwoordt.")
    case .channel:
      LocalizedText(
        en: "The channel the touchpoint runs over.",
        nl: "Het kanaal waarover het contactmoment loopt."
      )
    case .control:
      LocalizedText(
        en: "Who controls it: \(words(.en)).",
        nl: "Wie het in beheer heeft: own (eigen), partner of third-party (derde)."
      )
    case .handover:
      LocalizedText(
        en: "How their situation is passed on from the contact before.",
        nl: "Hoe hun situatie wordt doorgegeven vanaf het vorige contact."
      )
    case .personal:
      LocalizedText(en: "The touchpoint speaks to them by name.", nl: "Het contact is persoonlijk.")
    case .expected:
      LocalizedText(en: "What someone may expect (2 days).", nl: "Wat men mag verwachten (2 dagen).")
    case .actual: LocalizedText(en: "What happens (5 days).", nl: "Wat er gebeurt (5 dagen).")
    case .mitigation:
      LocalizedText(
        en: "What limits the harm where others are in control.",
        nl: "Wat de schade beperkt waar anderen het beheer hebben."
      )
    case .solves:
      LocalizedText(
        en: "The words or the id of the pain or question it solves.",
        nl: "De woorden of de id van de pijn of vraag die het oplost."
      )
    case .effect: LocalizedText(en: "From 1 (little) to 5 (much).", nl: "Van 1 (weinig) tot 5 (veel).")
    case .effort: LocalizedText(en: "From 1 (little) to 5 (much).", nl: "Van 1 (weinig) tot 5 (veel).")
    case .due:
      LocalizedText(en: "When it has to be there: a date.", nl: "Wanneer het er moet zijn: een datum.")
    case .status:
      LocalizedText(
        en: "Of an opportunity: \(statuses(" or ")).",
        nl: "Van een kans: \(statuses(" of "))."
      )
    case .target:
      LocalizedText(en: "The value a metric should have.", nl: "De waarde die een meetwaarde moet hebben.")
    case .severity:
      LocalizedText(
        en: "critical, high, medium, low or info.",
        nl: "critical, high, medium, low of info (ook in het Nederlands)."
      )
    case .job:
      LocalizedText(
        en: "What a touchpoint is there to do: \(Job.allCases.map(\.rawValue).joined(separator: ", ")).",
        nl: "Waar een contactmoment voor is: \(Job.allCases.map(\.rawValue).joined(separator: ", "))."
      )
    case .meets:
      LocalizedText(
        en: "The words or the id of the need it meets.",
        nl: "De woorden of de id van de behoefte die het vervult."
      )
    case .offers: LocalizedText(en: "What one can do next.", nl: "Wat men daarna kan doen.")
    case .consent:
      LocalizedText(
        en: "Where the permission to be personal comes from.",
        nl: "Waar de toestemming voor persoonlijk contact vandaan komt."
      )
    case .direction:
      LocalizedText(
        en: "Who starts: in (they do), out (you do) or both.",
        nl: "Wie begint: in (zij), out (u) of both (beide)."
      )
    case .better:
      LocalizedText(
        en: "Whether lower or higher is better.",
        nl: "Of lower (lager) of higher (hoger) beter is."
      )
    case .how:
      LocalizedText(
        en: "How a promise is kept or broken.",
        nl: "Hoe een belofte wordt nagekomen of gebroken."
      )
    }
  }

  private func words(_ language: Language) -> String {
    Control.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private func statuses(_ last: String) -> String {
    let all = Opportunity.Status.allCases.map(\.rawValue)
    return all.dropLast().joined(separator: ", ") + last + (all.last ?? "")
  }
}

extension StepKey {
  fileprivate var meaning: LocalizedText {
    switch self {
    case .time:
      LocalizedText(en: "When it happens, in your words.", nl: "Wanneer het gebeurt, in uw woorden.")
    case .wait: LocalizedText(en: "How long they wait in it.", nl: "Hoe lang zij erin wachten.")
    case .comesFrom:
      LocalizedText(
        en: "In a map of how it should be: the step of today it comes from.",
        nl: "In een kaart van hoe het moet worden: de stap van nu waar zij uit voortkomt."
      )
    case .newBecause:
      LocalizedText(
        en: "In a map of how it should be: why the step is new.",
        nl: "In een kaart van hoe het moet worden: waarom de stap nieuw is."
      )
    case .next:
      LocalizedText(
        en: "The id of the step (or journey) that comes after it.",
        nl: "De id van de stap (of reis) erna."
      )
    case .when: LocalizedText(en: "Under next: in which case.", nl: "Onder daarna: in welk geval.")
    case .path:
      LocalizedText(
        en: "The name of the other path it is on.",
        nl: "De naam van het andere pad waarop zij ligt."
      )
    case .optional: LocalizedText(en: "Not everybody takes this step.", nl: "Niet iedereen zet deze stap.")
    case .parallel:
      LocalizedText(
        en: "The id of the step it happens at the same time as; yes for the step before it.",
        nl: "De id van de stap waarmee zij tegelijk gebeurt; ja voor de stap ervoor."
      )
    case .actor:
      LocalizedText(en: "People and systems that act in it.", nl: "Mensen en systemen die erin handelen.")
    case .skipped:
      LocalizedText(
        en: "Why the phase is left out on purpose.",
        nl: "Waarom de fase met opzet is overgeslagen."
      )
    case .loopsTo:
      LocalizedText(
        en: "The id of the step it goes back to.",
        nl: "De id van de stap waarnaar het teruggaat."
      )
    case .subJourney:
      LocalizedText(
        en: "The id of the journey that tells it in detail.",
        nl: "De id van de reis die haar uitwerkt."
      )
    case .momentOfTruth:
      LocalizedText(
        en: "A step that decides; a star on the map.",
        nl: "Een stap die beslist; een ster op de kaart."
      )
    }
  }
}

extension PhaseRole {
  var meaning: LocalizedText {
    switch self {
    case .latent:
      LocalizedText(en: "a need they don’t know of yet", nl: "een behoefte die zij nog niet kennen")
    case .aware: LocalizedText(en: "they become aware of it", nl: "zij worden zich ervan bewust")
    case .orient: LocalizedText(en: "they look around", nl: "zij kijken rond")
    case .consider: LocalizedText(en: "they weigh what there is", nl: "zij wegen af wat er is")
    case .buy: LocalizedText(en: "they choose and buy", nl: "zij kiezen en kopen")
    case .deliver: LocalizedText(en: "it comes to them", nl: "het komt naar hen toe")
    case .use: LocalizedText(en: "they use it", nl: "zij gebruiken het")
    case .support: LocalizedText(en: "they need help with it", nl: "zij hebben er hulp bij nodig")
    case .loyal: LocalizedText(en: "they stay or come back", nl: "zij blijven of komen terug")
    case .advocate: LocalizedText(en: "they tell others", nl: "zij vertellen het anderen")
    case .exit: LocalizedText(en: "they leave", nl: "zij vertrekken")
    }
  }
}
