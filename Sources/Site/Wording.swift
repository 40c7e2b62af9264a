import Diagnostics
import Journeys
import Markdown
import Markup

/// The interface's words in one language.
struct Wording: Sendable {
  let language: Language
  /// By the phrase's place; nil where the theme has no words.
  private let texts: [Text?]
  /// The same without values, as phrases are asked for most often: their words, or their key.
  private let plain: [String]

  init(language: Language, texts: [Phrase: Text]) {
    self.language = language
    self.texts = Phrase.allCases.map { texts[$0] }
    plain = Phrase.allCases.map { texts[$0]?.other.text([]) ?? $0.rawValue }
  }

  /// A text as it stands in a `strings` file: `{name}` is a place for a value, and `one|other` gives the
  /// wording for one and for any other number, which stands in `{n}`.
  struct Text: Hashable, Sendable {
    fileprivate let one: Form
    fileprivate let other: Form

    init(_ text: String) {
      let bar = text.utf8.firstIndex(of: UInt8(ascii: "|"))
      other = Form(bar.map { text[text.utf8.index(after: $0)...] } ?? text[...])
      one = bar.map { Form(text[..<$0]) } ?? other
    }

    /// The names of the values it has a place for; nil stands for those that nobody has a value for.
    var names: Set<Name?> { Set(one.names + other.names) }
  }

  /// What a value is called in a text.
  enum Name: String, Hashable, Sendable {
    case all, before, counts, date, from, lanes, n, name, now, path, percent, reason, rule, rules, since,
      steps, title, to, version, what, who
  }

  typealias Value = (name: Name, value: String)

  /// The phrase itself; its key when the theme has no words for it.
  subscript(_ phrase: Phrase) -> String { plain[phrase.place] }

  /// The phrase with values in it.
  func callAsFunction(_ phrase: Phrase, _ values: Value...) -> String {
    texts[phrase.place]?.other.text(values) ?? phrase.rawValue
  }

  /// The phrase in the form that goes with a number, written where it has `{n}`.
  func count(_ phrase: Phrase, _ number: Int) -> String {
    guard let text = texts[phrase.place] else { return phrase.rawValue }
    return (number == 1 ? text.one : text.other).text([(.n, "\(number)")])
  }

  /// Writes the same.
  func write(_ phrase: Phrase, counting number: Int, into page: inout Pieces) {
    guard let text = texts[phrase.place] else { return page.write(text: phrase.rawValue) }
    (number == 1 ? text.one : text.other).write(into: &page) { if $0 == .n { $1.write(integer: number) } }
  }

  /// Writes the phrase without making a text of it first, and asks for the values where it has places for them.
  func write(
    _ phrase: Phrase,
    into page: inout Pieces,
    value: (_ name: Name, inout Pieces) -> Void = { _, _ in }
  ) {
    guard let text = texts[phrase.place] else { return page.write(text: phrase.rawValue) }
    text.other.write(into: &page, value: value)
  }

  /// Writes the phrase with a value in it.
  func write(_ phrase: Phrase, _ name: Name, _ text: String, into page: inout Pieces) {
    write(phrase, into: &page) { if $0 == name { $1.write(text: text) } }
  }

  func text(_ phrase: Phrase) -> Text? { texts[phrase.place] }
}

extension Phrase {
  /// Its place among all: what a case without values is in memory, in as many bytes as the number of cases takes.
  var place: Int { withUnsafeBytes(of: self) { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }
}

/// A phrase in pieces: words, a value, words, a value … words.
private final class Form: Hashable, Sendable {
  /// The words before, between and behind the values: one more than there are values.
  let words: [String]
  /// The same as they are written, one behind the other, and where each of them ends.
  let markup: Markup
  let ends: [Int]
  /// What the values are called; nil where nobody has a value of that name.
  let names: [Wording.Name?]

  init(_ text: Substring) {
    var words = [""]
    var names: [Wording.Name?] = []
    let pieces = text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      if index > 0, let end = piece.firstIndex(of: UInt8(ascii: "}")) {
        names.append(String(piece[..<end]).flatMap(Wording.Name.init(rawValue:)))
        words.append(String(Substring(piece[piece.index(after: end)...])))
      } else {
        words[words.count - 1] += Substring(piece)
      }
    }
    var markup = Pieces()
    ends = words.map { words in
      markup.write(text: words)
      return markup.count
    }
    self.markup = Markup(markup)
    (self.words, self.names) = (words, names)
  }

  static func == (left: Form, right: Form) -> Bool {
    left === right || left.words == right.words && left.names == right.names
  }

  func hash(into hasher: inout Hasher) { hasher.combine(words) }

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

  func write(into page: inout Pieces, value: (_ name: Wording.Name, inout Pieces) -> Void) {
    page.write(markup, 0..<ends[0])
    for index in names.indices {
      if let name = names[index] { value(name, &page) }
      page.write(markup, ends[index]..<ends[index + 1])
    }
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
