import Diagnostics
import Journeys
import Markdown

/// Reads journeys out of other people's JSON and YAML, told from the words of their keys: whatever has a list
/// called phases or stages, or a list called steps, is taken for a journey.
struct DraftsFromStructure {
  private let fallbackTitle: String
  private let language: Language
  private(set) var drafts: [Draft] = []
  /// Keys with text that found no place.
  private(set) var leftOut: [String] = []

  init(_ yaml: YAML, title: String, language: Language) {
    fallbackTitle = title
    self.language = language
    search(yaml)
  }

  private static let phaseKeys = ["phases", "fasen", "stages", "columns", "sections"]
  private static let stepKeys = [
    "steps", "stappen", "tasks", "nodes", "touchpoints", "activities", "scenarios",
  ]
  private static let nameKeys = [
    "name", "naam", "title", "titel", "label", "nameEn", "display_name", "displayName", "personaId", "id",
    "key",
  ]

  private mutating func search(_ yaml: YAML) {
    switch yaml.value {
    case .mapping(let entries):
      if let phases = list(Self.phaseKeys, in: yaml) {
        append(yaml, phases.map { phase($0) })
      } else if let steps = list(Self.stepKeys, in: yaml) {
        var phase = Draft.Phase(name: name(of: yaml) ?? fallbackTitle)
        phase.steps = steps.map { step($0) }
        append(yaml, [phase])
      } else {
        for entry in entries { search(entry.value) }
      }
    case .sequence(let elements): for element in elements { search(element) }
    case .scalar, .null: break
    }
  }

  private mutating func append(_ yaml: YAML, _ phases: [Draft.Phase]) {
    guard !phases.isEmpty else { return }
    var draft = Draft(title: name(of: yaml) ?? fallbackTitle, language: language)
    draft.phases = phases
    for key in ["description", "summary", "beschrijving", "omschrijving"] {
      if let text = yaml[key].flatMap(text) { draft.introduction = markdown(text: text) }
    }
    if let tags = list(["tags", "labels"], in: yaml) {
      draft.facts.append(Draft.Fact(key: "tags", value: .list(tags.compactMap(\.scalar))))
    }
    for entry in yaml.entries ?? [] where !Self.isStructure(entry.key) && entry.key != "tags" {
      leaveOut(entry.key, entry.value)
    }
    drafts.append(draft)
  }

  private static func isStructure(_ key: String) -> Bool {
    phaseKeys.contains(key) || stepKeys.contains(key) || nameKeys.contains(key)
      || ["description", "summary", "beschrijving", "omschrijving"].contains(key)
  }

  private mutating func phase(_ yaml: YAML) -> Draft.Phase {
    var phase = Draft.Phase(name: name(of: yaml) ?? fallbackTitle)
    if let steps = list(Self.stepKeys, in: yaml) { phase.steps = steps.map { step($0) } }
    phase.column = column(yaml)
    return phase
  }

  private mutating func step(_ yaml: YAML) -> Draft.Step {
    var step = Draft.Step(title: yaml.scalar ?? name(of: yaml) ?? fallbackTitle)
    step.column = column(yaml)
    return step
  }

  /// Keys that are words of the vocabulary are items; other texts are told at the end.
  private mutating func column(_ yaml: YAML) -> Draft.Column {
    var column = Draft.Column()
    for entry in yaml.entries ?? [] where !Self.isStructure(entry.key) {
      let word = entry.key.replacing("_", with: " ")
      let texts =
        if case .sequence(let elements) = entry.value.value { elements.compactMap(text) } else {
          [text(entry.value)].compactMap { $0 }
        }
      switch Key(word) {
      case .lane(let lane)?:
        let isOwn = ![Key.lane(lane).word(.en), Key.lane(lane).word(.nl)].contains(word)
        column.items += texts.map {
          Draft.Item(word: isOwn ? .own(word) : .term(.lane(lane)), text: markdown(text: $0))
        }
      case .step(.time)?: column.time = texts.first
      case .step(.actor)?: column.actors = texts
      default: leaveOut(entry.key, entry.value)
      }
    }
    for key in ["description", "summary", "beschrijving", "omschrijving"] {
      if let text = yaml[key].flatMap(text) { column.text = markdown(text: text) }
    }
    return column
  }

  private mutating func leaveOut(_ key: String, _ value: YAML) {
    if value.value != .null, !leftOut.contains(key) { leftOut.append(key) }
  }

  private func list(_ keys: [String], in yaml: YAML) -> [YAML]? {
    for key in keys {
      if case .sequence(let elements)? = yaml[key]?.value { return elements }
    }
    return nil
  }

  private func name(of yaml: YAML) -> String? {
    for key in Self.nameKeys {
      if let text = yaml[key].flatMap(text), !text.isEmpty { return text }
    }
    return nil
  }

  /// A text, or the one of a mapping of languages that fits.
  private func text(_ yaml: YAML) -> String? {
    yaml.scalar ?? yaml[language.rawValue]?.scalar ?? yaml["en"]?.scalar
  }
}
