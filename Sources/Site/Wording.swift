import Diagnostics
import Journeys
import Markdown
import Markup

/// The interface's words in one language.
struct Wording: Sendable {
  let language: Language
  /// By the phrase's place; nil where the theme has no words.
  private let texts: [Text?]
  /// The same of the phrases that hold no value, and so are most often asked for: their words.
  private let plain: [String?]

  init(language: Language, texts: [Phrase: Text]) {
    self.language = language
    self.texts = Phrase.allCases.map { texts[$0] }
    plain = self.texts.map { text in text.flatMap { $0.other.names.isEmpty ? $0.other.words[0] : nil } }
  }

  /// A text as it stands in a `strings` file: `{name}` is a place for a value, and `one|other` gives the
  /// wording for one and for any other number, which stands in `{n}`.
  struct Text: Hashable, Sendable {
    private let kept: Kept

    init(_ text: String) {
      let bar = text.utf8.firstIndex(of: UInt8(ascii: "|"))
      let other = Form(bar.map { text[text.utf8.index(after: $0)...] } ?? text[...])
      kept = Kept(one: bar.map { Form(text[..<$0]) } ?? other, other: other)
    }

    private final class Kept: Hashable, Sendable {
      let one: Form
      let other: Form

      init(one: Form, other: Form) { (self.one, self.other) = (one, other) }

      static func == (left: Kept, right: Kept) -> Bool {
        left === right || left.one == right.one && left.other == right.other
      }

      func hash(into hasher: inout Hasher) { hasher.combine(other) }
    }

    fileprivate var one: Form { kept.one }
    fileprivate var other: Form { kept.other }

    /// The names of the values it has a place for.
    var names: Set<String> { Set(one.names + other.names) }
  }

  typealias Value = (name: String, value: String)

  /// The phrase itself; its key when the theme has no words for it.
  subscript(_ phrase: Phrase) -> String { plain[phrase.place] ?? callAsFunction(phrase) }

  /// The phrase with values in it.
  func callAsFunction(_ phrase: Phrase, _ values: Value...) -> String {
    texts[phrase.place]?.other.text(values) ?? phrase.rawValue
  }

  /// The phrase in the form that goes with a number, written where it has `{n}`.
  func count(_ phrase: Phrase, _ number: Int, _ values: Value...) -> String {
    guard let text = texts[phrase.place] else { return phrase.rawValue }
    return (number == 1 ? text.one : text.other).text(values + [("n", "\(number)")])
  }

  /// Writes the phrase without making a text of it first, and asks for the values where it has places for them.
  func write(
    _ phrase: Phrase,
    into page: inout Pieces,
    value: (_ name: String, inout Pieces) -> Void = { _, _ in }
  ) {
    guard let text = texts[phrase.place] else { return page.write(text: phrase.rawValue) }
    page.write(text.other.markup[0])
    for index in text.other.names.indices {
      value(text.other.names[index], &page)
      page.write(text.other.markup[index + 1])
    }
  }

  /// Writes the phrase with a value in it.
  func write(_ phrase: Phrase, _ name: String, _ text: String, into page: inout Pieces) {
    write(phrase, into: &page) { if $0 == name { $1.write(text: text) } }
  }

  func has(_ phrase: Phrase) -> Bool { texts[phrase.place] != nil }
  func text(_ phrase: Phrase) -> Text? { texts[phrase.place] }
}

extension Phrase {
  /// Its place among all: what a case without values is in memory, in as many bytes as the number of cases takes.
  var place: Int { withUnsafeBytes(of: self) { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }
}

/// A phrase in pieces: words, a value, words, a value … words.
private struct Form: Hashable, Sendable {
  /// The words before, between and behind the values: one more than there are values.
  var words: [String] = []
  /// The same, as they are written.
  var markup: [Markup] = []
  /// The names of the values.
  var names: [String] = []

  init(_ text: Substring) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0, let end = piece.firstIndex(of: UInt8(ascii: "}")) {
        names.append(String(piece[..<end]) ?? "")
        add(Substring(piece[piece.index(after: end)...]))
      } else {
        add(Substring(piece))
      }
    }
  }

  private mutating func add(_ piece: Substring) {
    if words.count > names.count {
      words[words.count - 1] += piece
      markup[markup.count - 1].write(text: String(piece))
    } else {
      words.append(String(piece))
      markup.append(Markup("\(String(piece))"))
    }
  }

  func text(_ values: [Wording.Value]) -> String {
    guard !names.isEmpty else { return words[0] }
    var text = words[0]
    for index in names.indices {
      for value in values where value.name == names[index] {
        text += value.value
        break
      }
      text += words[index + 1]
    }
    return text
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
