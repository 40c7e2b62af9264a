// The words people write for the parts of a journey: one table of data. Reading, diagnostics and the
// format reference all use it; adding a synonym means adding a word here.
//
// The synonyms were counted in journey maps found in public repositories; English and Dutch may be
// mixed in one file, so one look-up serves both.

/// What a key of an item, of an item's attribute or of a step means.
package enum Key: Hashable, Sendable {
  /// The item stands in that lane.
  case lane(Lane)
  /// A promise that is kept or broken here.
  case promiseKept, promiseBroken
  /// A reason of the audience not to choose us: a pain.
  case objection
  /// Says something about the item it is nested in, or about all items of the step.
  case attribute(AttributeKey)
  /// Says something about the step itself.
  case step(StepKey)
}

/// Attributes of an item.
package enum AttributeKey: String, CaseIterable, Hashable, Sendable {
  case id, owner, evidence, assumed, through
  case answeredBy = "answered-by"
  case channel, control, handover, personal, expected, actual, mitigation
  case solves, effect, effort, due, status
  case target, severity, how
  case job, meets, offers, consent, direction, better
}

/// What an item can say about the step (or the phase) it stands in.
package enum StepKey: String, CaseIterable, Hashable, Sendable {
  case time, next, when, path, optional, actor, skipped
  case loopsTo = "loops-to"
  case subJourney = "sub"
  case momentOfTruth = "moment-of-truth"
  case wait
  case comesFrom = "comes-from"
  case newBecause = "new-because"
  case parallel
}

/// A key with all the words for it.
package struct Term: Hashable, Sendable {
  package var key: Key
  /// The canonical English and Dutch word, as in the format reference.
  package var en: String
  package var nl: String
  /// What else people write, in either language.
  package var synonyms: [String]

  fileprivate init(_ key: Key, _ en: String, _ nl: String, _ synonyms: String = "") {
    self.key = key
    self.en = en
    self.nl = nl
    self.synonyms = synonyms.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}

/// Every key of the format, in the order of the format reference.
package let vocabulary: [Term] = [
  Term(.lane(.image), "image", "beeld", "picture, afbeelding, storyboard, scene"),
  Term(
    .lane(.context),
    "context",
    "context",
    "situation, situatie, trigger, triggers, trigger event, trigger events, entry, entry point, entry state, entry condition, precondition, "
      + "preconditions, prerequisites, scenario, aanleiding, beginsituatie, huidige staat"
  ),
  Term(
    .lane(.doing),
    "doing",
    "doet",
    "action, actions, user action, user actions, customer action, customer actions, activity, activities, "
      + "steps, user steps, happy path, does, tasks, what happens, behaviour, behavior, acties, actie, gedrag, "
      + "handeling, handelingen, doen, gebruiker doet, wat gebeurt er, gebeurtenis, stappen, activiteit, activiteiten"
  ),
  Term(
    .lane(.thinking),
    "thinking",
    "denkt",
    "thought, thoughts, thinks, user thinking, mindset, quote, quotes, thoughts & questions, gedachte, gedachten, "
      + "denken, citaat, citaten"
  ),
  Term(
    .lane(.need),
    "need",
    "behoefte",
    "needs, goal, goals, user goal, motivation, motivations, intent, expectation, expectations, job to be done, jtbd, "
      + "behoeften, doel, doelen, motivatie, verwachting, verwachtingen, wens"
  ),
  Term(
    .lane(.question),
    "question",
    "vraag",
    "questions, main question, asks, vragen, wil weten, hoofdvraag"
  ),
  Term(
    .lane(.feeling),
    "feeling",
    "voelt",
    "feelings, emotion, emotions, emotional state, emotional tone, emotional arc, emotional impact, emotion curve, "
      + "mood, feels, gevoel, emotie, emoties, beleving, voelen, stemming, emotiecurve, hartmonitor"
  ),
  Term(
    .lane(.touchpoint),
    "touchpoint",
    "contactmoment",
    "touchpoints, contact, contact point, screen, screens, surface, contactmomenten, contactpunt, contactpunten, aanraakpunt, "
      + "aanraakpunten"
  ),
  Term(
    .lane(.frontstage),
    "frontstage",
    "voor-de-schermen",
    "front stage, frontstage ui, visible, onstage, voorkant, voor de schermen, zichtbaar"
  ),
  Term(
    .lane(.message),
    "message",
    "boodschap",
    "messages, we say, communication, boodschappen, zegt, wij zeggen"
  ),
  Term(
    .lane(.promise),
    "promise",
    "belofte",
    "promises, promise made, brand value, beloften, belooft, merkwaarde"
  ),
  Term(.promiseKept, "kept", "nagekomen", "promise kept, gehouden, belofte nagekomen"),
  Term(.promiseBroken, "broken", "gebroken", "promise broken, belofte gebroken, niet nagekomen"),
  Term(
    .lane(.backstage),
    "backstage",
    "achter-de-schermen",
    "back stage, backstage operation, backend, backend processes, system response, system action, domain process, "
      + "internal, achter de schermen, "
      + "achterkant, intern, onzichtbaar"
  ),
  Term(
    .lane(.support),
    "support",
    "ondersteuning",
    "support process, systems, system, partners, partner, api, systemen, systeem, ondersteunend"
  ),
  Term(
    .lane(.pain),
    "pain",
    "pijnpunt",
    "pains, pain point, pain points, painpoint, painpoints, friction, friction points, frustration, frustrations, "
      + "problem, problems, challenge, "
      + "challenges, barrier, barriers, blocker, pijnpunten, pijn, knelpunt, knelpunten, frustratie, frustraties, "
      + "klantpijn, ergernis, drempel, blokker"
  ),
  Term(
    .objection,
    "objection",
    "bezwaar",
    "objections, reason to say no, reasons to say no, why not us, bezwaren, reden om nee te zeggen, waarom niet"
  ),
  Term(
    .lane(.opportunity),
    "opportunity",
    "kans",
    "opportunities, improvement, improvements, improvement opportunities, idea, ideas, recommendation, "
      + "recommendations, how might we, enabler, enablers, "
      + "quick win, kansen, verbetering, verbeteringen, idee, ideeën, verbeterpunt, verbeterpunten, aanbeveling"
  ),
  Term(.lane(.solution), "solution", "oplossing", "solutions, measure, oplossingen, maatregelen"),
  Term(
    .lane(.metric),
    "metric",
    "meetwaarde",
    "metrics, kpi, kpis, kpi's, success criteria, acceptance, measurement, meetpunt, meetpunten, meting, cijfer, "
      + "succescriterium"
  ),
  Term(
    .lane(.gap),
    "gap",
    "gat",
    "gaps, gaps / ux notes, gaten, missing, ontbreekt, tekortkoming, tekortkomingen"
  ),

  Term(.attribute(.id), "id", "id"),
  Term(.attribute(.owner), "owner", "eigenaar", "team, who leads, responsible, verantwoordelijke, wie trekt"),
  Term(
    .attribute(.evidence),
    "evidence",
    "bewijs",
    "source, sources, data source, bron, bronnen, onderbouwing"
  ),
  Term(.attribute(.assumed), "assumed", "aanname", "assumption, assumptions, aannames, aangenomen"),
  Term(.attribute(.through), "through", "tot-en-met", "until step, t/m, tot en met"),
  Term(
    .attribute(.answeredBy),
    "answered-by",
    "beantwoord-door",
    "answer, answered by, antwoord, beantwoord door"
  ),
  Term(.attribute(.channel), "channel", "kanaal", "channels, kanalen, klantkanaal, via"),
  Term(.attribute(.control), "control", "beheer", "controlled by, in control, regie, zeggenschap"),
  Term(.attribute(.handover), "handover", "overdracht", "hand-over, handoff, hand-off"),
  Term(.attribute(.personal), "personal", "persoonlijk", "personalised, personalized"),
  Term(.attribute(.expected), "expected", "verwacht", "expected time, verwachte tijd"),
  Term(.attribute(.actual), "actual", "werkelijk", "actual time, werkelijke tijd"),
  Term(.attribute(.mitigation), "mitigation", "maatregel", "mitigated by, vangnet"),
  Term(.attribute(.solves), "solves", "lost-op", "lost op, solves pain, fixes"),
  Term(.attribute(.effect), "effect", "effect", "impact, value, waarde, opbrengst"),
  Term(.attribute(.effort), "effort", "inspanning", "cost, moeite, kosten"),
  Term(.attribute(.due), "due", "klaar", "deadline, due date, klaar op, uiterlijk"),
  Term(.attribute(.status), "status", "status"),
  Term(.attribute(.target), "target", "streefwaarde", "norm, streefwaarden, doelwaarde"),
  Term(.attribute(.severity), "severity", "ernst", "priority, prioriteit"),
  Term(.attribute(.job), "job", "taken", "jobs"),
  Term(.attribute(.meets), "meets", "vervult", "meets need, answers need, vervult behoefte"),
  Term(.attribute(.offers), "offers", "biedt", "next action, next step offered, volgende actie"),
  Term(.attribute(.consent), "consent", "toestemming", "opt-in, permission"),
  Term(.attribute(.direction), "direction", "richting"),
  Term(.attribute(.better), "better", "beter", "better when, beter als"),
  Term(.attribute(.how), "how", "hoe", "reason, reden, because, omdat"),

  Term(.step(.time), "time", "tijd", "day, date, moment, duration, dag, datum, duur, tijdstip, tijdsduur"),
  Term(.step(.next), "next", "daarna", "then, next step, volgende, volgende stap"),
  Term(.step(.when), "when", "als", "if, condition, wanneer, voorwaarde"),
  Term(.step(.path), "path", "pad", "route, variant"),
  Term(.step(.optional), "optional", "optioneel"),
  Term(
    .step(.parallel),
    "parallel",
    "tegelijk",
    "parallel with, parallel to, in parallel, at the same time, at the same time as, simultaneously, gelijktijdig, "
      + "gelijktijdig met, tegelijkertijd, tegelijk met"
  ),
  Term(.step(.actor), "actor", "wie", "actors, who, persona, role, actoren, rol"),
  Term(.step(.loopsTo), "loops-to", "terug-naar", "loop, loops to, back to, lus, terug naar"),
  Term(.step(.subJourney), "sub", "deelreis", "sub-journey, subjourney, detail journey"),
  Term(.step(.momentOfTruth), "moment-of-truth", "moment-van-de-waarheid", "moment of truth, mot"),
  Term(.step(.wait), "wait", "wachttijd", "waiting time, wait time"),
  Term(.step(.comesFrom), "comes-from", "komt-van", "comes from, as-is step, komt van, huidige stap"),
  Term(.step(.newBecause), "new-because", "nieuw-omdat", "new because, nieuw omdat"),
  Term(.step(.skipped), "skipped", "overgeslagen", "skip, left out"),
]

/// Every word of the table, for suggestions.
package let vocabularyWords: [String] = vocabulary.flatMap { [$0.en, $0.nl] + $0.synonyms }
