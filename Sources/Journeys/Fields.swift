import Diagnostics
import Markdown

/// A key of front-matter or of a YAML file, in both languages.
struct FieldName: Hashable, Sendable {
  let en: String
  let nl: String

  init(_ en: String, _ nl: String? = nil) {
    self.en = en
    self.nl = nl ?? en
  }

  /// Whether a key is the field's in either language.
  func isCalled(_ key: String) -> Bool {
    // Most keys are longer or shorter.
    let length = key.utf8.count
    return length == en.utf8.count && key == en || length == nl.utf8.count && key == nl
  }
}

/// A text with its place.
struct Located: Hashable, Sendable {
  var text: String
  var location: SourceLocation
}

/// Reads the fields of a mapping one by one, collects what is wrong with them, and knows at the end
/// which keys nobody asked for.
struct Fields {
  private let entries: [YAML.Entry]
  /// The keys that may be asked for.
  private let table: FieldTable
  /// The mapping's own place.
  let location: SourceLocation
  private var known: [FieldName] = []
  /// The places of the entries that nobody asked for so far.
  private var rest: [Int]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ yaml: YAML?, of table: FieldTable, at location: SourceLocation) {
    self.table = table
    entries = yaml?.entries ?? []
    self.location = yaml?.location ?? location
    rest = Array(entries.indices)
    known.reserveCapacity(table.fields.count)
  }

  var isEmpty: Bool { entries.isEmpty }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The raw value; nil when the key is absent or empty.
  mutating func value(_ name: FieldName) -> YAML? {
    // Only while testing: it is asked for every key of every file.
    assert(table.contains(name), "'\(name.en)' stands in the table of \(table.name.en)")
    known.append(name)
    var first: Int?
    for place in entries.indices where name.isCalled(entries[place].key) {
      first = first ?? place
      rest.removeAll { $0 == place }
    }
    guard let first else { return nil }
    if case .null = entries[first].value.value { return nil }
    return entries[first].value
  }

  mutating func located(_ name: FieldName) -> Located? {
    guard let value = value(name) else { return nil }
    guard let text = value.scalar else {
      report(.wrongType(name, expected: "text", found: value))
      return nil
    }
    return Located(text: text, location: value.location)
  }

  mutating func text(_ name: FieldName) -> String? { located(name)?.text }

  /// One text or a list of them.
  mutating func list(_ name: FieldName) -> [Located] {
    guard let value = value(name) else { return [] }
    switch value.value {
    case .scalar(let text): return [Located(text: text, location: value.location)]
    case .null: return []
    case .mapping:
      report(.wrongType(name, expected: "text or a list of texts", found: value))
      return []
    case .sequence(let elements):
      return elements.compactMap { element in
        guard let text = element.scalar else {
          report(.wrongType(name, expected: "a list of texts", found: element))
          return nil
        }
        return Located(text: text, location: element.location)
      }
    }
  }

  /// A list of whatever it holds; one value alone counts as a list of one.
  mutating func elements(_ name: FieldName) -> [YAML] { value(name)?.elements ?? [] }

  mutating func day(_ name: FieldName) -> Day? {
    guard let text = located(name) else { return nil }
    guard let day = Day(text.text) else {
      report(.invalidDate(text.text, at: text.location))
      return nil
    }
    return day
  }

  /// A whole number of at least `minimum`, and of at most `maximum`.
  mutating func integer(_ name: FieldName, atLeast minimum: Int = 0, upTo maximum: Int = .max) -> Int? {
    guard let text = located(name) else { return nil }
    guard let number = Int(text.text), number >= minimum, number <= maximum else {
      let range =
        maximum == .max
        ? "a whole number of at least \(minimum)" : "a whole number from \(minimum) to \(maximum)"
      report(
        Diagnostic(
          .invalidNumber,
          .error,
          "'\(name.en)' is '\(text.text)'; expected \(range)",
          at: text.location
        )
      )
      return nil
    }
    return number
  }

  /// A number of days: `180`, `180d`, `26w`, `6m` or `1y`.
  mutating func dayCount(_ name: FieldName) -> Int? {
    guard let text = located(name) else { return nil }
    let units: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365, "j": 365]
    let unit = text.text.last.flatMap { units[$0] }
    let digits = unit == nil ? text.text[...] : text.text.dropLast()
    guard let number = Int(digits), number > 0, number < 100_000 else {
      report(
        Diagnostic(
          .invalidValue,
          .error,
          "'\(name.en)' is '\(text.text)'; expected a length of time such as 180d, 26w, 6m or 1y",
          at: text.location
        )
      )
      return nil
    }
    return number * (unit ?? 1)
  }

  mutating func flag(_ name: FieldName) -> Bool? {
    choice(
      name,
      ["true": true, "yes": true, "ja": true, "false": false, "no": false, "nee": false],
      shown: ["true", "false"]
    )
  }

  /// One of a closed set of words.
  mutating func choice<Choice>(_ name: FieldName, _ words: [String: Choice], shown: [String]) -> Choice? {
    guard let text = located(name) else { return nil }
    guard let choice = words[text.text.lowercased()] else {
      report(
        Diagnostic(
          .invalidValue,
          .error,
          "'\(name.en)' is '\(text.text)'; expected \(inWords(shown))"
            + suggestion(for: text.text, in: shown),
          at: text.location
        )
      )
      return nil
    }
    return choice
  }

  /// What stands under keys that nobody asked for, and under keys whose values can't be used.
  var leftAside: [Journey.Fact] {
    if rest.isEmpty, diagnostics.isEmpty { return [] }
    let lines = Set(diagnostics.map(\.location.line))
    return entries.indices.compactMap { place in
      let entry = entries[place]
      guard rest.contains(place) || lines.contains(entry.value.location.line) else { return nil }
      let text = entry.value.asText
      return text.isEmpty ? nil : Journey.Fact(key: entry.key, text: text)
    }
  }

  /// Warns about the keys that nobody asked for, and returns everything there is to say; `isShown` says whether
  /// what stands under them is shown all the same.
  mutating func finish(isShown: Bool = false) -> [Diagnostic] {
    if rest.isEmpty { return diagnostics }
    let names = known.flatMap { [$0.en, $0.nl] }
    for place in rest {
      let entry = entries[place]
      report(
        Diagnostic(
          .unknownKey,
          .warning,
          "\(table.name.en) has no key '\(entry.key)'" + suggestion(for: entry.key, in: names),
          at: entry.keyLocation,
          notes: [Diagnostic.Note(isShown ? "it is shown as it is written" : "the key is left aside")]
        )
      )
    }
    return diagnostics
  }
}

/// “a, b or c”
func inWords(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

extension YAML {
  /// A list's elements; any other value alone.
  var elements: [YAML] { if case .sequence(let elements) = value { elements } else { [self] } }
}

extension Diagnostic {
  static func wrongType(_ name: FieldName, expected: String, found: YAML) -> Self {
    Diagnostic(
      .wrongType,
      .error,
      "'\(name.en)' holds \(found.kind); expected \(expected)",
      at: found.location
    )
  }

  static func invalidDate(_ text: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .invalidDate,
      .error,
      "'\(text)' is not a date; expected year-month-day, such as 2026-10-01",
      at: location
    )
  }
}

extension YAML {
  /// All of its values as one text.
  fileprivate var asText: String {
    switch value {
    case .null: ""
    case .scalar(let text): text
    case .sequence(let elements): elements.map(\.asText).filter { !$0.isEmpty }.joined(separator: ", ")
    case .mapping(let entries): entries.map { "\($0.key): \($0.value.asText)" }.joined(separator: "; ")
    }
  }
}
