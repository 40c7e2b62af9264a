// The keys of the files that journeys refer to, and of the site's own settings.

extension FieldTable {
  /// An audience's front-matter.
  package static let audience = FieldTable(
    "an audience",
    "een doelgroep",
    entry + [
      Field(
        "example",
        "voorbeeld",
        .flag,
        "Made up, not a real group.",
        "Verzonnen, geen echte groep."
      ),
      Field("customer", "klant", .flag, "Whether they are customers already.", "Of het al klanten zijn."),
      Field(
        "not-served",
        "niet-bediend",
        .text,
        "Why this audience is left aside on purpose.",
        "Waarom deze doelgroep met opzet niet bediend wordt."
      ),
      Field("need", "behoefte", .text, "What they need.", "Wat zij nodig hebben."),
      Field(
        "route",
        "favoriete-route",
        .texts,
        "How they like to come: one way, or a list of several.",
        "Hoe zij het liefst komen: één weg, of een lijst van meer."
      ),
      Field(
        "barriers",
        "drempels",
        .texts,
        "Channels that they can’t or won’t use.",
        "Kanalen die zij niet kunnen of willen gebruiken."
      ),
      Field(
        "considerations",
        "overwegingen",
        .text,
        "What they weigh.",
        "Wat zij afwegen."
      ),
      Field("reaction", "reactie", .text, "How they react.", "Hoe zij reageren."),
    ]
  )

  /// A touchpoint's front-matter.
  package static let touchpoint = FieldTable(
    "a touchpoint",
    "een contactmoment",
    entry + [
      Field("channel", "kanaal", .text, "The channel it runs over.", "Het kanaal waarover het loopt."),
      Field(
        "control",
        "beheer",
        choice(Control.allCases.map(\.rawValue), Control.words.keys),
        "Who controls it.",
        "Wie het in beheer heeft."
      ),
      Field(
        "job",
        "taken",
        choices(Job.allCases.map(\.rawValue), Job.words.keys),
        "What it is there to do: inform, convince, transact, deliver, serve, retain.",
        "Waar het voor is: informeren, overtuigen, afhandelen, leveren, helpen, binden."
      ),
      Field(
        "ended",
        "beëindigd",
        .day,
        "The day from which it no longer exists.",
        "De dag vanaf wanneer het niet meer bestaat."
      ),
      owner,
    ]
  )

  /// An evidence source's front-matter.
  package static let evidence = FieldTable(
    "an evidence source",
    "een bron",
    entry + [
      Field(
        "kind",
        "soort",
        .text,
        "Interviews, survey, observation, diary, analytics, complaints …",
        "Gesprekken, vragenlijst, observatie, dagboek, webstatistiek, klachten …"
      ),
      Field("date", "datum", .day, "When it was gathered.", "Wanneer het verzameld is."),
      Field("n", "aantal", .integer(atLeast: 0), "How many people or cases.", "Hoeveel mensen of gevallen."),
      owner,
      Field("link", nil, .text, "Where it can be read.", "Waar het te lezen is."),
    ]
  )

  /// A promise's front-matter.
  package static let promise = FieldTable("a promise", "een belofte", entry + [owner])

  /// A phase model.
  package static let phaseModel = FieldTable(
    "a phase model",
    "een fasemodel",
    [
      Field("id", nil, .text, "What journeys call it by.", "Hoe reizen het noemen."),
      Field("name", "naam", .localizedText, "What it is called.", "Hoe het heet."),
      Field(
        "phases",
        "fasen",
        .mappings(phase, orNames: true),
        "Its phases, in order: names, or mappings.",
        "De fasen, op volgorde: namen, of velden per fase."
      ).required,
    ]
  )

  /// A plain page's front-matter.
  package static let page = FieldTable(
    "a page",
    "een pagina",
    [
      Field("title", "titel", .text, "What the page is called.", "Hoe de pagina heet."),
      Field("lang", "taal", languages, "The language of the text.", "De taal van de tekst."),
    ]
  )

  /// `journeysite.yaml`.
  package static let settings = FieldTable(
    "'\(Settings.fileName)'",
    "'\(Settings.fileName)'",
    [
      Field("title", "titel", .text, "What the site is called.", "Hoe de site heet."),
      Field("lang", "taal", languages, "The language of the interface.", "De taal van de site."),
      Field("organisation", "organisatie", .text, "Whose site it is.", "Van wie de site is."),
      Field("base-url", nil, .text, "The address it is published at.", "Het adres waar hij gepubliceerd is."),
      Field("logo", nil, .text, "A picture under content/.", "Een afbeelding onder content/."),
      Field(
        "departments",
        "afdelingen",
        .texts,
        "Names of departments: words of the inside.",
        "Namen van afdelingen: woorden van binnen."
      ),
      Field("jargon", nil, .texts, "Other words of the inside.", "Andere woorden van binnen."),
      Field(
        "default-phase-model",
        "standaard-fasemodel",
        .text,
        "The phase model of journeys that name none.",
        "Het fasemodel van reizen die er geen noemen."
      ),
      Field(
        "lanes",
        "banen",
        .mapping(values: LaneBlock.allCases.map(\.rawValue)),
        "Lanes of your own, and the part of the map they stand in.",
        "Eigen banen, en het deel van de kaart waarin zij staan."
      ),
      Field(
        "gaps",
        "gaten",
        ruleSettings,
        "Rules: a severity, or off. Thresholds: a number.",
        "Regels: een ernst, of off. Drempels: een getal."
      ),
      Field(
        "mute",
        "gedempt",
        .mappings(mute, orNames: false),
        "Gaps of the site as a whole, or of any journey, that are known and left, each with a reason.",
        "Gaten van de hele site of van een reis die bekend zijn en blijven, elk met een reden."
      ),
      Field(
        "review-every",
        "nakijken-elke",
        .duration,
        "After how long a map is stale.",
        "Na hoe lang een kaart verouderd is."
      ),
    ]
  )

  /// What every file of a register has.
  private static let entry = [
    Field(
      "id",
      nil,
      .text,
      "What journeys call it by; the file’s name when it is left out.",
      "Hoe reizen het noemen; zonder id de naam van het bestand."
    ),
    Field("name", "naam", .text, "What it is called.", "Hoe het heet."),
    Field("title", "titel", .text, "The same as name.", "Hetzelfde als naam."),
  ]

  private static let owner = Field("owner", "eigenaar", .text, "Who it belongs to.", "Van wie het is.")
}
