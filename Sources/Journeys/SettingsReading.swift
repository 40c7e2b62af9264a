import Diagnostics
import Markdown

extension Settings {
  /// The name of the site's own configuration file, at the root of its folder.
  package static let fileName = "journeysite.yaml"

  /// Reads `journeysite.yaml`.
  init(reading yaml: YAML, _ diagnostics: inout [Diagnostic]) {
    self.init()
    var fields = Fields(yaml, of: .settings, at: yaml.location)
    title = fields.text(FieldName("title", "titel")) ?? ""
    let given = fields.language
    language = given ?? .en
    namesLanguage = given != nil
    organisation = fields.text(FieldName("organisation", "organisatie")) ?? ""
    baseURL = fields.text(FieldName("base-url")).map { String($0.hasSuffix("/") ? $0.dropLast() : $0[...]) }
    logo = fields.text(FieldName("logo"))
    departments = fields.list(FieldName("departments", "afdelingen")).map(\.text)
    jargon = fields.list(FieldName("jargon")).map(\.text)
    defaultPhaseModel = fields.text(FieldName("default-phase-model", "standaard-fasemodel"))
    lanes = fields.laneSettings()
    gaps = fields.ruleSettings(FieldName("gaps", "gaten"))
    reviewEvery = fields.dayCount(FieldName("review-every", "nakijken-elke"))
    mutes = fields.elements(FieldName("mute", "gedempt")).compactMap { Mute(reading: $0, &diagnostics) }
    diagnostics += fields.finish()
  }
}

extension Fields {
  var language: Language? {
    mutating get {
      choice(
        FieldName("lang", "taal"),
        Language.words,
        shown: Language.allCases.map(\.rawValue)
      )
    }
  }

  /// `lanes`: a label of one's own to the block that its lane stands in.
  mutating func laneSettings() -> [Settings.LaneSetting] {
    let name = FieldName("lanes", "banen")
    guard let value = value(name) else { return [] }
    guard let entries = value.entries else {
      report(.wrongType(name, expected: "a mapping of a lane's label to a block", found: value))
      return []
    }
    let shown = LaneBlock.allCases.map(\.rawValue)
    return entries.compactMap { entry in
      guard let block = entry.value.scalar.flatMap(LaneBlock.init(rawValue:)) else {
        report(
          Diagnostic(
            .invalidValue,
            .error,
            "lane '\(entry.key)' is put in '\(entry.value.scalar ?? entry.value.kind)'; expected \(inWords(shown))",
            at: entry.value.location
          )
        )
        return nil
      }
      return Settings.LaneSetting(label: entry.key, block: block)
    }
  }

  /// `gaps`: a rule to a severity or `off`, a threshold to a number. Which of the two a name is, and whether
  /// there is one, the rules know.
  mutating func ruleSettings(_ name: FieldName) -> [Settings.RuleSetting] {
    guard let value = value(name) else { return [] }
    guard let entries = value.entries else {
      report(
        .wrongType(
          name,
          expected: "a mapping of a rule to a severity or 'off', or of a threshold to a number",
          found: value
        )
      )
      return []
    }
    let shown = Settings.RuleSetting.values
    return entries.compactMap { entry in
      guard let setting = entry.value.scalar, shown.contains(setting) || Int(setting) != nil else {
        report(
          Diagnostic(
            .invalidValue,
            .error,
            "rule '\(entry.key)' is set to '\(entry.value.scalar ?? entry.value.kind)'; expected \(inWords(shown)), or a whole number for a threshold",
            at: entry.value.location
          )
        )
        return nil
      }
      return Settings.RuleSetting(rule: entry.key, value: setting, location: entry.keyLocation)
    }
  }
}

extension Language {
  /// What people write for it.
  static let words: [String: Language] = [
    "en": .en, "en-gb": .en, "en-us": .en, "nl": .nl, "nl-nl": .nl, "nl-be": .nl,
  ]
}

extension Settings.RuleSetting {
  /// What a rule can be set to.
  package static let values = ["critical", "high", "medium", "low", "info", "off"]
}
