import Journeys
import Markdown

/// What keys of other people's JSON and YAML are called, as far as that tells the parts of a journey.
enum StructureWords {
  static let phases = ["phases", "fasen", "stages", "columns", "sections"]
  static let steps = ["steps", "stappen", "nodes", "scenarios", "moments", "momenten"]
  /// Lists of steps where each holds more than a text; else what stands in them are items of a lane.
  static let looseSteps = [
    "touchpoints", "contactmomenten", "activities", "activiteiten", "tasks", "taken", "actions",
  ]
  static let names = [
    "name", "naam", "title", "titel", "label", "display name", "persona id", "phase", "fase", "stage", "step",
    "stap", "moment",
  ]
  static let ids = ["id", "key", "uid", "uuid", "slug", "code"]
  static let texts = ["description", "summary", "beschrijving", "omschrijving"]
  static let values = ["text", "tekst", "content", "value", "quote", "body"]
  /// Keys of a mapping that stands elsewhere and says which phase or step it belongs to.
  static let places = [
    "step", "stap", "step id", "phase", "fase", "phase id", "stage", "stage id", "column", "column id",
    "node", "node id",
  ]
  static let lanes = ["lane", "lane id", "layer", "layer id", "row", "row id", "type", "category", "kind"]
  /// Lists of lanes, and lists of people.
  static let laneLists: Set<String> = ["lanes", "rows", "layers", "swimlanes", "banen"]
  static let people: Set<String> = ["personas", "persona", "audiences", "doelgroepen", "users", "roles"]
  /// Where an arrow leads.
  static let targets: Set<String> = ["to", "target", "goto", "step", "id", "state", "next", "naar"]
  /// How something looks and where it stands on a canvas: no words of a journey.
  static let looks: Set<String> = [
    "icon", "color", "colour", "background", "style", "order", "index", "sort", "position", "x", "y",
    "width", "height", "schema version", "version",
  ]

  /// Whether a key says where one goes next.
  static func isWay(_ key: String) -> Bool {
    switch Key(words(of: key)) {
    case .step(.next)?, .step(.loopsTo)?: true
    default: ["on", "transitions", "goto"].contains(key.lowercased())
    }
  }

  /// A key as words: `painPoints`, `pain_points` and `pain-points` are “pain points”.
  static func words(of key: String) -> String {
    var words = ""
    var before: Character = " "
    for character in key {
      if character == "_" || character == "-" {
        words.append(" ")
      } else if character.isUppercase, before.isLowercase {
        words += " " + character.lowercased()
      } else if character.isUppercase, before.isUppercase, let last = words.last, last.isLowercase {
        // `initiatorID`: an abbreviation stays one.
        words.removeLast()
        words += "\(last.uppercased())\(character)"
      } else {
        words.append(character)
      }
      before = character
    }
    return words.trimmed
  }
}

/// Looks up what values of other people's JSON and YAML say.
struct StructureTexts {
  let language: Language
  /// What things with an id are called.
  private var names: [String: String] = [:]
  /// Languages in which texts stand that were not taken.
  private(set) var others: Set<String> = []

  init(_ yaml: YAML, _ language: Language) {
    self.language = language
    collect(yaml)
  }

  private mutating func collect(_ yaml: YAML) {
    switch yaml.value {
    case .mapping(let entries):
      if let id = id(of: yaml), let name = name(of: yaml) ?? ownName(of: entries), names[id] == nil {
        names[id] = name.text
      }
      if Self.isTranslated(entries) {
        let taken = taken(of: entries)?.key
        others.formUnion(entries.map(\.key).filter { $0 != taken })
      }
      for entry in entries { collect(entry.value) }
    case .sequence(let elements): for element in elements { collect(element) }
    case .scalar, .null: break
    }
  }

  /// `actorName`, `stageTitle`.
  private func ownName(of entries: [YAML.Entry]) -> (key: String, text: String)? {
    for entry in entries {
      let last = StructureWords.words(of: entry.key).split(separator: " ").last.map(String.init) ?? ""
      if StructureWords.names.contains(last), let text = text(entry.value), !text.isEmpty {
        return (entry.key, text)
      }
    }
    return nil
  }

  /// A text, or the one of several languages that fits best.
  func text(_ yaml: YAML) -> String? {
    if let scalar = yaml.scalar { return scalar.trimmed }
    guard let entries = yaml.entries, Self.isTranslated(entries) else { return nil }
    return taken(of: entries)?.value.scalar?.trimmed
  }

  private func taken(of entries: [YAML.Entry]) -> YAML.Entry? {
    entries.first { $0.key == language.rawValue } ?? entries.first { $0.key == "en" } ?? entries.first
  }

  /// Whether every key is a language.
  private static func isTranslated(_ entries: [YAML.Entry]) -> Bool {
    !entries.isEmpty
      && entries.allSatisfy { entry in
        languages.contains(String(entry.key.prefix { $0 != "-" && $0 != "_" }))
          && (entry.value.scalar != nil || entry.value.value == .null)
      }
  }

  private static let languages: Set<String> = [
    "en", "nl", "de", "fr", "es", "it", "pt", "zh", "ja", "ko", "ar", "ru", "pl", "sv", "da", "fi", "nb",
    "nn", "tr", "uk", "hu", "cs", "sk", "sl", "hr", "ro", "el", "he", "hi", "vi", "th",
  ]

  /// What something is called, and the key that says so; in several languages (`nameEn`) the one that fits.
  func name(of yaml: YAML) -> (key: String, text: String)? {
    let entries = yaml.entries ?? []
    for name in StructureWords.names {
      for suffix in [" \(language.rawValue)", "", " en"] {
        let wanted = name + suffix
        for entry in entries where StructureWords.words(of: entry.key).lowercased() == wanted {
          // A number alone is a place in an order.
          guard let text = text(entry.value), text.contains(where: { !$0.isNumber }) else { continue }
          return (entry.key, text)
        }
      }
    }
    return nil
  }

  /// The name that stands in what a file says of itself: `meta: {title: …}`.
  func nameWithin(_ yaml: YAML) -> String? {
    let keys: Set<String> = ["meta", "metadata", "info", "about"]
    return yaml.entries?.lazy.filter { keys.contains($0.key.lowercased()) }
      .compactMap { name(of: $0.value)?.text }.first
  }

  /// What something without a name is called: what is done in it, or else its first words.
  func firstWords(of yaml: YAML) -> (key: String, text: String)? {
    let entries = yaml.entries ?? []
    let doing = entries.first { entry in
      Key(StructureWords.words(of: entry.key)) == .lane(.doing) && text(entry.value) != nil
    }
    if let doing, let text = text(doing.value), !text.isEmpty { return (doing.key, text) }
    for entry in entries {
      if let text = text(entry.value), text.contains(" ") { return (entry.key, text) }
      // What stands deeper is a name, and stays where it stands.
      if let inner = entry.value.entries, text(entry.value) == nil,
        let found = inner.lazy.compactMap({ text($0.value) }).first(where: { $0.contains(" ") })
      {
        return ("", found)
      }
    }
    return entries.lazy.compactMap { entry in text(entry.value).map { ("", $0) } }.first { !$0.1.isEmpty }
  }

  /// What a card says, and the key that says so.
  func value(of yaml: YAML) -> (key: String, text: String)? {
    let entries = yaml.entries ?? []
    for wanted in StructureWords.values + StructureWords.names + StructureWords.texts {
      for entry in entries where StructureWords.words(of: entry.key).lowercased() == wanted {
        if let text = text(entry.value), !text.isEmpty { return (entry.key, text) }
      }
    }
    return firstWords(of: yaml).flatMap { $0.key.isEmpty ? nil : $0 }
  }

  /// Whether a value only says how something looks: a colour, a place on a canvas, a switch.
  func isLook(_ words: String, _ value: YAML) -> Bool {
    if StructureWords.looks.contains(words.lowercased()) { return true }
    guard let text = value.scalar else { return false }
    if ["true", "false"].contains(text) {
      switch Key(words) {
      case .step(.optional)?, .step(.momentOfTruth)?: return false
      default: return true
      }
    }
    return text.first == "#" && (4...9).contains(text.count) && text.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// What the thing with that id is called.
  func called(_ id: String) -> String? { names[id] }

  func id(of yaml: YAML) -> String? {
    let entries = yaml.entries ?? []
    for id in StructureWords.ids {
      if let found = entries.first(where: { $0.key.lowercased() == id })?.value.scalar { return found }
    }
    return nil
  }

  /// What an id elsewhere in the file stands for, where a key names one: `initiatorID`, `lane`, `from`.
  func resolved(_ text: String, under key: String) -> String {
    guard let name = names[text], names[text] != text else { return text }
    let words = StructureWords.words(of: key).lowercased()
    let refers: Set<String> = [
      "id", "ids", "ref", "key", "actor", "actors", "persona", "personas", "owner", "layer", "lane", "row",
      "from", "to", "source", "target", "sender", "receiver", "who", "role", "for", "step", "phase", "stage",
    ]
    let last = words.split(separator: " ").last.map(String.init) ?? ""
    return refers.contains(last) ? name : text
  }
}
