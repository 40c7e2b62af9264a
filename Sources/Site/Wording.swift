import Diagnostics
import Journeys
import Markdown

/// The interface's words in one language.
struct Wording: Sendable {
  let language: Language
  private let texts: [Phrase: Text]

  init(language: Language, texts: [Phrase: Text]) {
    self.language = language
    self.texts = texts
  }

  /// A text as it stands in a `strings` file: `{name}` is a place for a value, and `one|other` gives the
  /// wording for one and for any other number, which stands in `{n}`.
  struct Text: Hashable, Sendable {
    fileprivate var one: [Part]
    fileprivate var other: [Part]

    init(_ text: String) {
      let forms = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      other = Part.parts(of: forms[forms.count - 1])
      one = Part.parts(of: forms[0])
    }

    /// The names of the values it has a place for.
    var names: Set<String> { Set((one + other).compactMap(\.name)) }
  }

  /// The phrase itself; its key when the theme has no words for it.
  subscript(_ phrase: Phrase) -> String { callAsFunction(phrase) }

  /// The phrase with values in it.
  func callAsFunction(_ phrase: Phrase, _ values: (name: String, value: String)...) -> String {
    guard let text = texts[phrase] else { return phrase.rawValue }
    return Part.text(of: text.other, values: values)
  }

  /// The phrase in the form that goes with a number, written where it has `{n}`.
  func count(_ phrase: Phrase, _ number: Int, _ values: (name: String, value: String)...) -> String {
    guard let text = texts[phrase] else { return phrase.rawValue }
    return Part.text(of: number == 1 ? text.one : text.other, values: values + [("n", "\(number)")])
  }

  func has(_ phrase: Phrase) -> Bool { texts[phrase] != nil }
  func text(_ phrase: Phrase) -> Text? { texts[phrase] }
}

/// A piece of a phrase.
private enum Part: Hashable, Sendable {
  case words(String)
  case value(String)

  var name: String? { if case .value(let name) = self { name } else { nil } }

  static func parts(of text: Substring) -> [Part] {
    var parts: [Part] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      if index > 0, let end = piece.firstIndex(of: "}") {
        parts.append(.value(String(piece[..<end])))
        parts.append(.words(String(piece[piece.index(after: end)...])))
      } else {
        parts.append(.words(String(piece)))
      }
    }
    return parts
  }

  static func text(of parts: [Part], values: [(name: String, value: String)]) -> String {
    if parts.count == 1, case .words(let words) = parts[0] { return words }
    var result = ""
    for part in parts {
      switch part {
      case .words(let words): result += words
      case .value(let name): result += values.first { $0.name == name }?.value ?? ""
      }
    }
    return result
  }
}

extension Wording {
  /// Reads a `strings` file: flat, a key and its text on a line.
  static func texts(of file: SourceFile) -> Diagnosed<[Phrase: Text]> {
    let read = yaml(of: file)
    var diagnostics = read.diagnostics
    var texts: [Phrase: Text] = [:]
    for entry in read.value?.entries ?? [] {
      guard let phrase = Phrase(rawValue: entry.key) else {
        diagnostics.append(
          Diagnostic(
            .unknownKey,
            .warning,
            "the interface has no words called '\(entry.key)'",
            at: entry.keyLocation
          )
        )
        continue
      }
      guard let text = entry.value.scalar else {
        diagnostics.append(
          Diagnostic(.wrongType, .error, "expected text, found \(entry.value.kind)", at: entry.value.location)
        )
        continue
      }
      texts[phrase] = Text(text)
    }
    return Diagnosed(texts, diagnostics)
  }
}
