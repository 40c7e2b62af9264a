// The keys of a journey's front-matter, in the order of the format reference.

extension FieldTable {
  /// A journey's front-matter.
  package static let journey = FieldTable(
    "a journey's front-matter",
    "de gegevens bovenaan een reis",
    journeyFacts + journeyUpkeep
  )

  private static let journeyFacts = [
    Field(
      "title",
      "titel",
      .text,
      "What the journey is called; the first heading or the file’s name when it is left out.",
      "Hoe de reis heet; zonder titel de eerste kop of de naam van het bestand."
    ),
    Field(
      "id",
      nil,
      .text,
      "The last part of the page’s address; the file’s name when it is left out.",
      "Het laatste deel van het adres van de pagina; zonder id de naam van het bestand."
    ),
    Field(
      "audience",
      "doelgroep",
      .texts,
      "Who travels: ids of audiences, or plain words.",
      "Wie er reist: id’s van doelgroepen, of gewone woorden."
    ),
    Field(
      "phases",
      "fasen",
      .phases(phase),
      "The id of a phase model, or a list of phases; without it the headings are the phases.",
      "De id van een fasemodel, of een lijst van fasen; zonder zijn de koppen de fasen."
    ),
    Field(
      "state",
      "toestand",
      choice(Journey.State.shown, Journey.State.wordsFor.keys),
      "Whether this is how it is, how it should be, how it was planned or how it went.",
      "Of dit is hoe het is, hoe het moet worden, hoe het gepland was of hoe het ging."
    ),
    Field("goal", "doel", .text, "What the audience wants to reach.", "Wat de doelgroep wil bereiken."),
    Field(
      "follows",
      "vervolg",
      .texts,
      "Ids of the journeys that come after this one.",
      "Id’s van de reizen die na deze komen."
    ),
    Field(
      "ends",
      "eindigt",
      .text,
      "What makes the journey over, when nothing follows.",
      "Wat de reis afsluit, als er niets op volgt."
    ),
    Field(
      "compare-with",
      "vergelijk-met",
      .texts,
      "Ids of the journeys it is laid beside: its plan, or how it is now.",
      "Id’s van de reizen waar zij naast ligt: het plan, of hoe het nu is."
    ),
    Field(
      "feeling-scale",
      "gevoelsschaal",
      .scale,
      "The scale of the feelings: two numbers, or words from worst to best; −2..2 when it is left out.",
      "De schaal van de gevoelens: twee getallen, of woorden van slechtst naar best; zonder geldt −2..2."
    ),
    Field("tags", "labels", .texts, "Words to find the journey by.", "Woorden om de reis mee te vinden."),
    Field("lang", "taal", languages, "The language of the text.", "De taal van de tekst."),
  ]

  private static let journeyUpkeep = [
    Field("owner", "eigenaar", .text, "Who keeps the map.", "Wie de kaart bijhoudt."),
    Field(
      "status",
      nil,
      choice(Journey.Status.allCases.map(\.rawValue), Journey.Status.wordsFor.keys),
      "How far the map is.",
      "Hoe ver de kaart is."
    ),
    Field(
      "approved-as",
      "goedgekeurd-als",
      .text,
      "The fingerprint of the content that was approved; the list of gaps says what it is.",
      "De vingerafdruk van wat goedgekeurd is; de lijst van gaten noemt hem."
    ),
    Field("date", "datum", .day, "When the map was first drawn.", "Wanneer de kaart getekend is."),
    Field(
      "reviewed",
      "nagekeken",
      .day,
      "When it was last looked over.",
      "Wanneer zij het laatst is nagekeken."
    ),
    Field(
      "review-every",
      "nakijken-elke",
      .duration,
      "After how long the map is stale.",
      "Na hoe lang de kaart verouderd is."
    ),
    Field(
      "gaps",
      "gaten",
      ruleSettings,
      "Rules of this journey: a severity, or off. Thresholds: a number.",
      "Regels van deze reis: een ernst, of off. Drempels: een getal."
    ),
    Field(
      "mute",
      "gedempt",
      .mappings(mute, orNames: false),
      "Gaps that are known and left, each with a reason.",
      "Gaten die bekend zijn en blijven, elk met een reden."
    ),
  ]

  /// One entry of `mute`.
  package static let mute = FieldTable(
    "a mute",
    "een demping",
    [
      Field("rule", "regel", .rule, "The rule’s id.", "De id van de regel.").required,
      Field(
        "at",
        "bij",
        .text,
        "The id of a step, a phase or an item, or a gap’s fingerprint; without it the whole journey.",
        "De id van een stap, een fase of een kaart, of de vingerafdruk van een gat; zonder geldt het voor de hele reis."
      ),
      Field("reason", "reden", .text, "Why the gap is left.", "Waarom het gat blijft.").required,
      Field(
        "until",
        "tot",
        .day,
        "The day from which the gap is shown again.",
        "De dag vanaf wanneer het gat weer te zien is."
      ),
    ]
  )

  /// One phase of a list of phases.
  package static let phase = FieldTable(
    "a phase",
    "een fase",
    [
      Field("id", nil, .text, "The phase’s id.", "De id van de fase."),
      Field("name", "naam", .localizedText, "What it is called.", "Hoe zij heet."),
      Field(
        "role",
        "rol",
        choice(PhaseRole.allCases.map(\.rawValue), [String]()),
        "What the phase is for, whatever it is called.",
        "Waar de fase voor is, hoe zij ook heet."
      ),
      Field(
        "question",
        "vraag",
        .localizedText,
        "What the model asks of this phase.",
        "Wat het model van deze fase vraagt."
      ),
      Field(
        "weight",
        "gewicht",
        .integer(atLeast: 0),
        "How heavy the phase weighs, from 0 to 3.",
        "Hoe zwaar de fase weegt, van 0 tot 3."
      ),
      Field(
        "skipped",
        "overgeslagen",
        .text,
        "Why the phase is left out on purpose.",
        "Waarom de fase met opzet wordt overgeslagen."
      ),
    ]
  )

  static let languages = Field.Kind.choice(
    shown: Language.allCases.map(\.rawValue),
    words: Language.words.keys.sorted()
  )

  static let ruleSettings = Field.Kind.rules(values: Settings.RuleSetting.values)

  static func choices(_ shown: [String], _ words: some Sequence<String>) -> Field.Kind {
    .choices(shown: shown, words: (shown + words.sorted().filter { !shown.contains($0) }))
  }

  static func choice(_ shown: [String], _ words: some Sequence<String>) -> Field.Kind {
    .choice(shown: shown, words: (shown + words.sorted().filter { !shown.contains($0) }))
  }
}
