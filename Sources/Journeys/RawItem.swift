import Diagnostics
import Markdown

/// An item as it is written, `- key: value` with what is nested in it, before anything is known about
/// its meaning. It is passed on from reader to reader as one reference.
struct RawItem {
  private struct Content {
    let word: String
    let qualifier: String?
    var content: [Inline]
    var text: String
    var more: [Block]
    let nested: [RawItem]
    let location: SourceLocation
    /// Where the value starts.
    var valuePlace: (line: Int, column: Int)
    /// What the vocabulary has for the word; nil for a word of the author's own.
    let meaning: Meaning?
  }

  private final class Kept: Sendable {
    let written: Content

    init(_ content: Content) { written = content }
  }

  private let kept: Kept

  private var written: Content { kept.written }

  private init(_ content: Content) { kept = Kept(content) }

  private init(
    _ split: SplitKey,
    _ meaning: Meaning?,
    more: [Block] = [],
    nested: [RawItem] = [],
    at location: SourceLocation
  ) {
    self.init(
      Content(
        word: split.word,
        qualifier: split.qualifier,
        content: split.value,
        text: split.value.plainText.trimmed,
        more: more,
        nested: nested,
        location: location,
        valuePlace: (location.line, location.column > 0 ? location.column + split.width : location.column),
        meaning: meaning
      )
    )
  }

  /// The author's word before the colon.
  var word: String { written.word }
  /// What stands in brackets behind the word: `feeling[reader]`.
  var qualifier: String? { written.qualifier }
  var content: [Inline] { written.content }
  /// The value's words.
  var text: String { written.text }
  /// Paragraphs and lists of the value that are no `key: value`.
  var more: [Block] { written.more }
  var nested: [RawItem] { written.nested }
  var location: SourceLocation { written.location }

  /// Where the value starts.
  var valueLocation: SourceLocation {
    let own = written
    return SourceLocation(file: own.location.file, line: own.valuePlace.line, column: own.valuePlace.column)
  }

  /// What the word stands for; nil for a word of the author's own.
  var key: Key? { written.meaning?.key }

  /// Whether the vocabulary has its word.
  var isKnown: Bool { written.meaning != nil }

  /// The author's word for the lane, when it is not the lane's own name in either language.
  var ownWord: String? { written.meaning?.isCanonical == true ? nil : word }

  /// Whether the word is one that only this format has.
  var isOurs: Bool { written.meaning?.isOurs == true }

  /// The same item with one line of its nested list as its value.
  func with(line: ListItem) -> RawItem? {
    let blocks = line.blocks
    guard case .paragraph(let inlines, let location)? = blocks.first else { return nil }
    var single = written
    single.content = inlines
    single.text = inlines.plainText.trimmed
    single.more = Array(blocks.dropFirst())
    single.valuePlace = (location.line, location.column)
    return RawItem(single)
  }

  /// The same item with further paragraphs and lists.
  func with(more: [Block]) -> RawItem {
    var longer = written
    longer.more = more
    return RawItem(longer)
  }
}

extension RawItem {
  /// nil when the list item does not start with a key and a colon.
  init?(_ item: borrowing ListItem) {
    if let line = item.line {
      guard let split = splitKey(line.text) else { return nil }
      self.init(split, Meaning(split.word), at: line.location)
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

extension RawItem {
  /// The lines of a list of items; nil for a list without keys, which is prose. A line without a key is nil.
  ///
  /// It is one with a known key on a line, or with a plain key on every line. Bold keys that nobody knows are
  /// a list of terms, unless they are labels of the document.
  static func items(in list: List, _ labels: Labels) -> [RawItem?]? {
    guard list.start == nil else { return nil }
    var isBold = false
    var keyed = 0
    var known = 0
    let items = list.items.map { line in
      if line.startsBold { isBold = true }
      let item = RawItem(line)
      if let item {
        keyed += 1
        if item.isKnown || labels.contains(item.word) { known += 1 }
      }
      return item
    }
    guard keyed * 2 >= items.count else { return nil }
    return known > (isBold ? keyed / 3 : 0) || keyed == items.count && !isBold ? items : nil
  }
}

extension ListItem {
  /// Whether its first words are in bold letters.
  var startsBold: Bool {
    if isLine { return false }
    if case .paragraph(let inlines, _)? = blocks.first, case .strong? = inlines.first { return true }
    return false
  }
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
