// The keys of front-matter and of the YAML files: tables of data, one for each kind of file. The readers
// may ask for no key that stands in none of them; the JSON Schema and the format reference are made of them.

/// One key: its names, what it holds, and what it is for.
package struct Field: Hashable, Sendable {
  package var en: String
  package var nl: String
  package var kind: Kind
  package var meaning: LocalizedText
  package var isRequired = false

  /// What a field holds.
  package indirect enum Kind: Hashable, Sendable {
    case text
    /// One text or a list of them.
    case texts
    case day
    /// `180`, `180d`, `26w`, `6m`, `1y`
    case duration
    case flag
    case integer(atLeast: Int)
    /// `-2..2`, `1..5`, `low/neutral/high`
    case scale
    /// Words of both languages; those that are shown to an author first.
    case choice(shown: [String], words: [String])
    /// A text, or a mapping of a language to one.
    /// One such word or a list of them.
    case choices(shown: [String], words: [String])
    case localizedText
    /// A mapping of labels of one's own to one of these values.
    case mapping(values: [String])
    /// The id of a rule.
    case rule
    /// A mapping of ids of rules to one of these values, and of thresholds to numbers.
    case rules(values: [String])
    /// Mappings with these fields, or plain names when `orNames`; one mapping may stand without its list.
    case mappings(FieldTable, orNames: Bool)
    /// The id of a phase model, or a list of phases.
    case phases(FieldTable)
  }
}

/// All keys of one kind of file.
package struct FieldTable: Hashable, Sendable {
  package var name: LocalizedText
  package var fields: [Field]

  func contains(_ name: FieldName) -> Bool { fields.contains { $0.en == name.en && $0.nl == name.nl } }
}

extension Field {
  init(_ en: String, _ nl: String?, _ kind: Kind, _ meaning: String, _ betekenis: String) {
    self.init(en: en, nl: nl ?? en, kind: kind, meaning: LocalizedText(en: meaning, nl: betekenis))
  }

  var required: Field {
    var field = self
    field.isRequired = true
    return field
  }
}

extension FieldTable {
  init(_ en: String, _ nl: String, _ fields: [Field]) {
    self.init(name: LocalizedText(en: en, nl: nl), fields: fields)
  }
}
