import Diagnostics
import Journeys
import Markdown
import Markup

/// The interface's words in one language, behind one reference.
struct Wording: Sendable {
  let language: Language
  private let kept: Kept

  init(language: Language, texts: [Phrase: Text]) {
    self.language = language
    kept = Kept(texts)
  }

  /// A text as it stands in a `strings` file: `{name}` is a place for a value, and `one|other` gives the
  /// wording for one and for any other number, which stands in `{n}`.
  struct Text: Hashable, Sendable {
    fileprivate let one: [Piece]
    fileprivate let other: [Piece]

    init(_ text: String) {
      let bar = text.utf8.firstIndex(of: UInt8(ascii: "|"))
      other = Piece.pieces(of: bar.map { text[text.utf8.index(after: $0)...] } ?? text[...])
      one = bar.map { Piece.pieces(of: text[..<$0]) } ?? other
    }

    /// The names of the values it has a place for; nil stands for those that nobody has a value for.
    var names: Set<Name?> { Set((one.dropFirst() + other.dropFirst()).map(\.value)) }
  }

  /// What a value is called in a text.
  enum Name: String, Hashable, Sendable {
    case all, before, counts, date, from, lanes, n, name, now, path, percent, reason, rule, rules, since,
      steps, title, to, version, what, who
  }

  typealias Value = (name: Name, value: String)

  /// The phrase itself; its key when the theme has no words for it.
  subscript(_ phrase: Phrase) -> String { kept.plain[phrase.place] }

  /// The phrase with values in it.
  func callAsFunction(_ phrase: Phrase, _ values: Value...) -> String {
    kept.texts[phrase]?.other.text(values) ?? phrase.rawValue
  }

  /// The phrase in the form that goes with a number, written where it has `{n}`.
  func count(_ phrase: Phrase, _ number: Int) -> String {
    guard let text = kept.texts[phrase] else { return phrase.rawValue }
    return (number == 1 ? text.one : text.other).text([(.n, "\(number)")])
  }

  /// Writes the same.
  func write(_ phrase: Phrase, counting number: Int, into page: inout Pieces) {
    let form = number == 1 ? kept.one[phrase.place] : kept.other[phrase.place]
    write(form, into: &page) { if $0 == .n { $1.write(integer: number) } }
  }

  /// Writes the phrase without making a text of it first, and asks for the values where it has places for them.
  func write(
    _ phrase: Phrase,
    into page: inout Pieces,
    value: (_ name: Name, inout Pieces) -> Void = { _, _ in }
  ) {
    write(kept.other[phrase.place], into: &page, value: value)
  }

  /// Writes the phrase with a value in it.
  func write(_ phrase: Phrase, _ name: Name, _ text: String, into page: inout Pieces) {
    write(phrase, into: &page) { if $0 == name { $1.write(text: text) } }
  }

  private func write(
    _ form: Range<Int>,
    into page: inout Pieces,
    value: (_ name: Name, inout Pieces) -> Void
  ) {
    for piece in form {
      if let name = kept.pieces[piece].value { value(name, &page) }
      page.write(kept.sheet, kept.pieces[piece].words)
    }
  }

  func text(_ phrase: Phrase) -> Text? { kept.texts[phrase] }
}

extension Phrase {
  /// Its place among all: what a case without values is in memory, in as many bytes as the number of cases takes.
  var place: Int { withUnsafeBytes(of: self) { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }
}

extension Wording {
  /// All phrases as they are written, on one sheet.
  private final class Kept: Sendable {
    let texts: [Phrase: Text]
    /// By the phrase's place, its words without values, or its key.
    let plain: [String]
    let sheet: Markup
    /// Of all phrases, one behind the other: a value's name, nil where there is none, and the words behind it, as
    /// a part of the sheet.
    let pieces: [(value: Name?, words: Range<Int>)]
    /// By the phrase's place, which pieces it is made of, for one and for any other number.
    let one: [Range<Int>]
    let other: [Range<Int>]

    init(_ texts: [Phrase: Text]) {
      self.texts = texts
      plain = Phrase.allCases.map { texts[$0]?.other.text([]) ?? $0.rawValue }
      var sheet = Pieces()
      var pieces: [(value: Name?, words: Range<Int>)] = []
      func add(_ form: [Piece]) -> Range<Int> {
        let first = pieces.count
        for piece in form {
          let start = sheet.count
          sheet.write(text: piece.words)
          pieces.append((piece.value, start..<sheet.count))
        }
        return first..<pieces.count
      }
      one = Phrase.allCases.map { add(texts[$0]?.one ?? [Piece(words: $0.rawValue)]) }
      other = Phrase.allCases.map { add(texts[$0]?.other ?? [Piece(words: $0.rawValue)]) }
      self.sheet = Markup(sheet)
      self.pieces = pieces
    }
  }
}

/// A piece of a text: a value, which the first has not, and the words behind it.
private struct Piece: Hashable, Sendable {
  /// nil also where nobody has a value of that name.
  var value: Wording.Name?
  var words: String

  static func pieces(of text: Substring) -> [Piece] {
    var pieces = [Piece(words: "")]
    let parts = text.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index > 0, let end = part.firstIndex(of: UInt8(ascii: "}")) {
        let name = String(part[..<end]).flatMap(Wording.Name.init(rawValue:))
        pieces.append(Piece(value: name, words: String(Substring(part[part.index(after: end)...]))))
      } else {
        pieces[pieces.count - 1].words += Substring(part)
      }
    }
    return pieces
  }
}

extension [Piece] {
  fileprivate func text(_ values: [Wording.Value]) -> String {
    var text = ""
    for piece in self {
      if let name = piece.value, let value = values.first(where: { $0.name == name }) { text += value.value }
      text += piece.words
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
