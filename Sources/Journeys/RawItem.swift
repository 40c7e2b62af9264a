import Diagnostics
import Markdown

/// An item as it is written, `- key: value` with what is nested in it, before anything is known about
/// its meaning. Most are one line of plain text; what others have besides stands behind one reference.
struct RawItem {
  /// The author's word before the colon.
  let word: String
  /// What the vocabulary has for the word; nil for a word of the author's own.
  let meaning: Meaning?
  /// The value's words.
  private(set) var text: String
  let location: SourceLocation
  /// Where the value starts.
  private var valuePlace: (line: Int, column: Int)
  /// nil when the value is plain text and all there is.
  private var kept: Kept?

  /// What few items have besides their words.
  struct Rest {
    let qualifier: String?
    let isBold: Bool
    var content: [Inline]
    var more: [Block]
    let nested: [RawItem]
  }

  private final class Kept: Sendable {
    let rest: Rest

    init(_ rest: Rest) { self.rest = rest }
  }

  /// nil when the value is plain text and all there is.
  var rest: Rest? { kept?.rest }

  private init(
    _ split: SplitKey,
    _ meaning: Meaning?,
    more: [Block] = [],
    nested: [RawItem] = [],
    at location: SourceLocation
  ) {
    self.init(split.word, meaning, split.value.plainText.trimmed, at: location, behind: split.width)
    kept = Kept(
      Rest(qualifier: split.qualifier, isBold: split.isBold, content: split.value, more: more, nested: nested)
    )
  }

  /// nil when the line does not start with a key and a colon.
  init?(_ line: ArraySlice<UInt8>, at location: @autoclosure () -> SourceLocation) {
    switch line.withUnsafeBufferPointer(PlainStart.init) {
    case .noKey: return nil
    case .key(let word, let meaning, let text, let width):
      self.init(word, meaning, text, at: location(), behind: width)
    case .unusual:
      guard let split = splitKey(String(decoding: line, as: UTF8.self)) else { return nil }
      self.init(split, Meaning(split.word), at: location())
    }
  }

  /// What a line of plain text starts with.
  private enum PlainStart {
    case noKey
    /// A key, what the vocabulary has for it, the value behind it, and where that starts.
    case key(String, Meaning?, String, Int)
    case unusual

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      switch lineStart(bytes) {
      case .noKey: self = .noKey
      case .key(let key, let value) where bytes[value].isTrimmed:
        let known = RawItem.known(UnsafeBufferPointer(rebasing: bytes[key]))
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[value]), as: UTF8.self)
        self = .key(known.word, known.meaning, text, value.lowerBound)
      case .key, .unusual: self = .unusual
      }
    }
  }

  private init(
    _ word: String,
    _ meaning: Meaning?,
    _ text: String,
    at location: SourceLocation,
    behind width: Int
  ) {
    self.word = word
    self.meaning = meaning
    self.text = text
    self.location = location
    valuePlace = (location.line, location.column > 0 ? location.column + width : location.column)
  }

  private static func known(_ word: UnsafeBufferPointer<UInt8>) -> (word: String, meaning: Meaning?) {
    if let known = PlainWords.known[word] { return (known.text, known.meaning) }
    let word = String(decoding: word, as: UTF8.self)
    return (word, Meaning(word))
  }

  /// What stands in brackets behind the word: `feeling[reader]`.
  var qualifier: String? { kept?.rest.qualifier }
  var content: [Inline] { kept?.rest.content ?? (text.isEmpty ? [] : [.text(text)]) }
  /// Paragraphs and lists of the value that are no `key: value`.
  var more: [Block] { kept?.rest.more ?? [] }
  var nested: [RawItem] { kept?.rest.nested ?? [] }

  /// Where the value starts.
  var valueLocation: SourceLocation {
    SourceLocation(file: location.file, line: valuePlace.line, column: valuePlace.column)
  }

  /// What the word stands for; nil for a word of the author's own.
  var key: Key? { meaning?.key }

  /// Whether the vocabulary has its word.
  var isKnown: Bool { meaning != nil }

  /// Whether it has a known key that is not just a bold word in front.
  var hasPlainKey: Bool { isKnown && kept?.rest.isBold != true }

  /// The author's word for the lane, when it is not the lane's own name in either language.
  var ownWord: String? { meaning?.isCanonical == true ? nil : word }

  /// The same item with one line of its nested list as its value.
  func with(line: ListItem) -> RawItem? {
    let blocks = line.blocks
    guard case .paragraph(let inlines, let location)? = blocks.first else { return nil }
    var single = changed {
      $0.content = inlines
      $0.more = Array(blocks.dropFirst())
    }
    single.text = inlines.plainText.trimmed
    single.valuePlace = (location.line, location.column)
    return single
  }

  /// The same item with further paragraphs and lists.
  func with(more: [Block]) -> RawItem { changed { $0.more = more } }

  private func changed(_ change: (inout Rest) -> Void) -> RawItem {
    var rest = kept?.rest ?? Rest(qualifier: nil, isBold: false, content: content, more: [], nested: [])
    change(&rest)
    var other = self
    other.kept = Kept(rest)
    return other
  }
}

extension RawItem {
  /// nil when the list item does not start with a key and a colon.
  init?(_ item: borrowing ListItem) {
    if let line = item.line {
      self.init(line, at: item.lineLocation)
      return
    }
    let blocks = item.blocks
    guard case .paragraph(let inlines, let location)? = blocks.first, let split = splitKey(inlines) else {
      return nil
    }
    var more: [Block] = []
    var nested: [RawItem] = []
    for block in blocks.dropFirst() {
      guard case .list(let list) = block, list.start == nil else {
        more.append(block)
        continue
      }
      let items = list.items.compactMap { RawItem($0) ?? RawItem(flag: $0) }
      if items.count < list.items.count { more.append(block) } else { nested += items }
    }
    self.init(split, Meaning(split.word), more: more, nested: nested, at: location)
  }

  /// One line `**Key:** value` of a paragraph.
  private init?(line inlines: [Inline], at location: SourceLocation) {
    guard case .strong? = inlines.first, let split = splitKey(inlines) else { return nil }
    self.init(labelled: split, at: location)
  }

  /// The items of a paragraph of `**Key:** value` lines; nil for prose, which also a paragraph is whose
  /// keys are all unknown (`**Note:** …`). A line without a key goes on with the value before it. A paragraph
  /// that is `Key: value` without bold letters is an item when the key is a lane's name.
  static func items(
    inParagraph inlines: [Inline],
    at location: SourceLocation,
    _ labels: Labels
  ) -> [RawItem]? {
    guard case .strong? = inlines.first else { return plainItem(inlines, at: location).map { [$0] } }
    var lines: [(inlines: [Inline], number: Int)] = []
    var number = 0
    for line in inlines.split(omittingEmptySubsequences: false, whereSeparator: \.isBreak) {
      let startsItem = if case .strong? = line.first { splitKey(Array(line)) != nil } else { false }
      if lines.isEmpty || startsItem {
        lines.append((Array(line), number))
      } else {
        lines[lines.count - 1].inlines.append(.softBreak)
        lines[lines.count - 1].inlines += line
      }
      number += 1
    }
    let items = lines.map { line in
      var place = location
      if line.number > 0 {
        place.line += line.number
        place.column = 1
      }
      return RawItem(line: line.inlines, at: place)
    }
    let known = items.compactMap { $0 }
    return known.count == items.count && known.contains { $0.key != nil || labels.contains($0.word) }
      ? known : nil
  }

  /// `Goal: a quiet evening` as a paragraph of its own.
  private static func plainItem(_ inlines: [Inline], at location: SourceLocation) -> RawItem? {
    guard case .text? = inlines.first, let split = splitKey(inlines), !split.value.isEmpty,
      case .lane? = Key(split.word)
    else { return nil }
    return RawItem(labelled: split, at: location)
  }

  /// What stands below a label that is a lane's name, a heading or a paragraph of its own: every paragraph,
  /// every line of a list and every paragraph of a quote is an item; anything else belongs to the item
  /// before it.
  static func items(below word: String, _ blocks: [Block], at place: SourceLocation) -> [RawItem] {
    var items: [RawItem] = []
    func add(_ content: [Inline], _ more: [Block], at location: SourceLocation) {
      items.append(RawItem(named: word, content, more, at: location))
    }
    for block in blocks {
      switch block {
      case .paragraph(let inlines, let location): add(inlines, [], at: location)
      case .list(let list):
        for line in list.items {
          guard case .paragraph(let inlines, let location)? = line.blocks.first else {
            add([], line.blocks, at: line.location)
            continue
          }
          add(inlines, Array(line.blocks.dropFirst()), at: location)
        }
      case .quote(let quoted, _) where quoted.allSatisfy(\.isParagraph):
        for case .paragraph(let inlines, let location) in quoted { add(inlines, [], at: location) }
      case .heading, .quote, .code, .table, .html, .thematicBreak:
        if items.isEmpty {
          add([], [block], at: block.location)
        } else {
          let last = items.removeLast()
          items.append(last.with(more: last.more + [block]))
        }
      }
    }
    return items
  }

  init(named word: String, _ content: [Inline], _ more: [Block], at location: SourceLocation) {
    let split = SplitKey(word: word, value: content, width: 0, isBold: false)
    self.init(split, Meaning(label: word), more: more, at: location)
  }

  /// What stands behind a label.
  private init(labelled split: SplitKey, at location: SourceLocation) {
    self.init(split, Meaning(label: split.word), at: location)
  }

  /// A key that says something by standing there: `- assumed`.
  private init?(flag item: ListItem) {
    let blocks = item.blocks
    guard blocks.count == 1, case .paragraph(let inlines, let location)? = blocks.first else { return nil }
    let word = inlines.plainText.trimmed
    let meaning = Meaning(word)
    switch meaning?.key {
    case .attribute(.assumed), .attribute(.personal), .step(.optional), .step(.momentOfTruth),
      .step(.parallel):
      break
    default: return nil
    }
    self.init(SplitKey(word: word, value: [.text("true")], width: 0, isBold: false), meaning, at: location)
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether no space stands at either end.
  fileprivate var isTrimmed: Bool { first?.isSpace != true && last?.isSpace != true }
}

extension Inline {
  /// Whether it is the end of a line.
  var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text, .code, .emphasis, .strong, .link, .image, .html: false
    }
  }
}

extension Block {
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
