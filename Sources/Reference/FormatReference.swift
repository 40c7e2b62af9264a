import Diagnostics
package import Journeys

// The format reference for authors, as Markdown: a page of every site and a file in the repository. All that
// can be said by the tables the readers go by is said by them; the rest is prose beside them.

/// The whole reference in a language.
package func formatReference(in language: Language) -> String {
  var reference = FormatReference(language: language)
  reference.write()
  return reference.lines.joined(separator: "\n") + "\n"
}

struct FormatReference {
  let language: Language
  var lines: [String] = []

  init(language: Language) { self.language = language }

  mutating func write() {
    say("# The format", "# Het formaat")
    writeJourneys()
    writeKeys()
    writeFeelings()
    writeTablesAndDiagrams()
    writePhaseModels()
    writeFields()
    writeDiagnostics()
  }

  /// A block in the reference's language, with a blank line in front.
  mutating func say(_ english: String, _ dutch: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(language.choose(en: english, nl: dutch))
  }

  /// A table; a bar in a cell is escaped.
  mutating func table(_ header: [LocalizedText], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.withoutBars).joined(separator: " | ") + " |"
    }
    lines += ["", line(header.map { $0[language] }), line(header.map { _ in "---" })] + rows.map(line)
  }

  func code(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: " ") }
}

extension FormatReference {
  private mutating func writeKeys() {
    say("## Keys {#keys}", "## Sleutels {#sleutels}")
    say(
      """
      Every key may be written in English or Dutch, or with one of its other words, in any case; both languages may be
      mixed in one file. The map shows your own word. A key that is not known becomes a lane of your own.
      """,
      """
      Elke sleutel mag in het Nederlands of Engels, of met een van de andere woorden, met of zonder hoofdletters; de
      talen mogen door elkaar in een bestand. De kaart toont uw eigen woord. Een onbekende sleutel wordt een eigen baan.
      """
    )
    let groups: [(LocalizedText, (Key) -> Bool)] = [
      (
        LocalizedText(en: "Cards", nl: "Kaarten"),
        {
          if case .lane = $0 { true } else { $0 == .promiseKept || $0 == .promiseBroken || $0 == .objection }
        }
      ),
      (
        LocalizedText(en: "Facts about a card", nl: "Feiten bij een kaart"),
        { if case .attribute = $0 { true } else { false } }
      ),
      (
        LocalizedText(en: "Facts about a step", nl: "Feiten over een stap"),
        { if case .step = $0 { true } else { false } }
      ),
    ]
    for (title, holds) in groups {
      say("### \(title.en)", "### \(title.nl)")
      let rows = vocabulary.filter { holds($0.key) }.map { term in
        let words = language == .en ? [term.en, term.nl] : [term.nl, term.en]
        return [
          code(words[0] == words[1] ? [words[0]] : words), term.key.meaning[language],
          term.synonyms.joined(separator: ", "),
        ]
      }
      table(
        [
          LocalizedText(en: "Key", nl: "Sleutel"), LocalizedText(en: "Meaning", nl: "Betekenis"),
          LocalizedText(en: "Other words", nl: "Andere woorden"),
        ],
        rows
      )
    }
  }

  private mutating func writePhaseModels() {
    say("## Phase models {#phase-models}", "## Fasemodellen {#fasemodellen}")
    say(
      """
      `phases:` names a model, so that journeys can be laid side by side. What a phase is for is its role, whatever it
      is called. A model of your own is a file in `content/phase-models/`.
      """,
      """
      `fasen:` noemt een model, zodat reizen naast elkaar kunnen liggen. Waar een fase voor is, is haar rol, hoe zij ook
      heet. Een eigen model is een bestand in `content/phase-models/`.
      """
    )
    table(
      [
        LocalizedText(en: "Model", nl: "Model"),
        LocalizedText(en: "Phases, with their roles", nl: "Fasen, met hun rol"),
      ],
      PhaseModel.builtIn.map { model in
        let phases = model.phases.map { "\($0.name[language]) (\($0.role?.rawValue ?? "–"))" }
        return [code([model.id]), phases.joined(separator: ", ")]
      }
    )
    table(
      [LocalizedText(en: "Role", nl: "Rol"), LocalizedText(en: "Meaning", nl: "Betekenis")],
      PhaseRole.allCases.map { [code([$0.rawValue]), $0.meaning[language]] }
    )
  }

  private mutating func writeFields() {
    say("## Fields {#fields}", "## Velden {#velden}")
    say(
      """
      Front-matter is YAML between two lines `---` at the top of a file. `journeysite schema` prints a JSON Schema of
      each of these tables, with which an editor completes and checks them.
      """,
      """
      Boven in een bestand staat YAML tussen twee regels `---`. `journeysite schema` geeft van elk van deze tabellen een
      JSON Schema, waarmee een tekstverwerker ze aanvult en nakijkt.
      """
    )
    let tables = SchemaKind.allCases.map(\.table) + [.mute, .phase]
    for fields in tables {
      let title = fields.name[language]
      say(
        "### \(title.prefix(1).uppercased() + title.dropFirst())",
        "### \(title.prefix(1).uppercased() + title.dropFirst())"
      )
      table(
        [
          LocalizedText(en: "Key", nl: "Sleutel"), LocalizedText(en: "Holds", nl: "Bevat"),
          LocalizedText(en: "Meaning", nl: "Betekenis"),
        ],
        fields.fields.map { field in
          let words = language == .en ? [field.en, field.nl] : [field.nl, field.en]
          let needed = field.isRequired ? language.choose(en: " (needed)", nl: " (nodig)") : ""
          return [
            code(words[0] == words[1] ? [words[0]] : words) + needed, field.kind.words[language],
            field.meaning[language],
          ]
        }
      )
    }
  }

  private mutating func writeDiagnostics() {
    say("## What can be wrong {#mistakes}", "## Wat er mis kan zijn {#fouten}")
    say(
      """
      Every mistake is said with its file, line and column, and with what to do; all of them in one run. The name stands
      in brackets behind the message. An error means that nothing is written; after a warning the page is right, but
      probably not what you meant.
      """,
      """
      Elke fout wordt gemeld met bestand, regel en kolom, en met wat te doen; allemaal in een keer. De naam staat tussen
      haken achter de melding. Bij een fout wordt niets geschreven; na een waarschuwing klopt de pagina, maar bedoelde u
      waarschijnlijk iets anders.
      """
    )
    table(
      [LocalizedText(en: "Name", nl: "Naam"), LocalizedText(en: "Meaning", nl: "Betekenis")],
      DiagnosticID.allCases.map { [code([$0.rawValue]), $0.meaning[language]] }
    )
  }
}

extension Field.Kind {
  /// What an author writes there.
  fileprivate var words: LocalizedText {
    switch self {
    case .text: LocalizedText(en: "text", nl: "tekst")
    case .texts: LocalizedText(en: "a text or a list", nl: "een tekst of een lijst")
    case .day: LocalizedText(en: "a date: `2026-10-01`", nl: "een datum: `2026-10-01`")
    case .duration: LocalizedText(en: "`180d`, `26w`, `6m` or `1y`", nl: "`180d`, `26w`, `6m` of `1j`")
    case .flag: LocalizedText(en: "`true` or `false`", nl: "`ja` of `nee`")
    case .integer: LocalizedText(en: "a whole number", nl: "een heel getal")
    case .scale:
      LocalizedText(
        en: "`-2..2`, `1..5`, `low/neutral/high` …",
        nl: "`-2..2`, `1..5`, `laag/neutraal/hoog` …"
      )
    case .choice(_, let words), .choices(_, let words):
      { LocalizedText(en: $0, nl: $0) }(words.map { "`\($0)`" }.joined(separator: " "))
    case .localizedText: LocalizedText(en: "text, or `{en: …, nl: …}`", nl: "tekst, of `{en: …, nl: …}`")
    case .mapping(let values), .rules(let values):
      { LocalizedText(en: "`name:` \($0)", nl: "`naam:` \($0)") }(
        values.map { "`\($0)`" }.joined(separator: " ")
      )
    case .rule: LocalizedText(en: "the id of a rule", nl: "de id van een regel")
    case .mappings: LocalizedText(en: "a list with fields of their own", nl: "een lijst met eigen velden")
    case .phases: LocalizedText(en: "an id, or a list of phases", nl: "een id, of een lijst van fasen")
    }
  }
}

extension String {
  /// As it stands in a cell of a table.
  fileprivate var withoutBars: String {
    utf8.contains(UInt8(ascii: "|")) ? replacing("|", with: "\\|") : self
  }
}
