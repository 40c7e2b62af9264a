import Diagnostics
import Markdown

/// An item as it is written, `- key: value` with what is nested in it, before anything is known about
/// its meaning.
struct RawItem {
  /// The author's word before the colon.
  var word: String
  /// What stands in brackets behind the word: `feeling[reader]`.
  var qualifier: String?
  var content: [Inline]
  /// The value's words.
  private(set) var text: String
  /// Paragraphs and lists of the value that are no `key: value`.
  var more: [Block]
  var nested: [RawItem]
  var location: SourceLocation
  /// Where the value starts.
  var valueLocation: SourceLocation

  /// What the word stands for; nil for a word of the author's own.
  private(set) var key: Key?

  /// The same item with one line of its nested list as its value.
  func with(line: ListItem) -> RawItem? {
    guard case .paragraph(let inlines, let location)? = line.blocks.first else { return nil }
    var single = self
    single.content = inlines
    single.text = inlines.plainText.trimmed
    single.valueLocation = location
    single.more = Array(line.blocks.dropFirst())
    return single
  }
}

extension RawItem {
  /// nil when the list item does not start with a key and a colon.
  init?(_ item: ListItem) {
    guard case .paragraph(let inlines, let location)? = item.blocks.first,
      let split = splitKey(inlines)
    else { return nil }
    word = split.word
    key = Key(split.word)
    text = split.value.plainText.trimmed
    qualifier = split.qualifier
    content = split.value
    self.location = location
    valueLocation = location
    if valueLocation.column > 0 { valueLocation.column += split.width }
    more = []
    nested = []
    for block in item.blocks.dropFirst() {
      guard case .list(let list) = block, list.start == nil else {
        more.append(block)
        continue
      }
      let items = list.items.map { RawItem($0) ?? RawItem(flag: $0) }
      if items.contains(where: { $0 == nil }) {
        more.append(block)
      } else {
        nested += items.compactMap { $0 }
      }
    }
  }

  /// One line `**Key:** value` of a paragraph.
  private init?(line inlines: [Inline], at location: SourceLocation) {
    guard case .strong? = inlines.first, let split = splitKey(inlines) else { return nil }
    self.init(split, [], at: location)
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
    return RawItem(split, [], at: location)
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
          items[items.count - 1].more.append(block)
        }
      }
    }
    return items
  }

  init(named word: String, _ content: [Inline], _ more: [Block], at location: SourceLocation) {
    self.word = word
    key = Key(word) ?? Key(undecorated(word))
    self.content = content
    text = content.plainText.trimmed
    self.more = more
    nested = []
    self.location = location
    valueLocation = location
  }

  private init(_ split: SplitKey, _ more: [Block], at location: SourceLocation) {
    self.init(named: split.word, split.value, more, at: location)
    qualifier = split.qualifier
    if valueLocation.column > 0 { valueLocation.column += split.width }
  }

  /// A key that says something by standing there: `- assumed`.
  private init?(flag item: ListItem) {
    guard item.blocks.count == 1, case .paragraph(let inlines, let location)? = item.blocks.first else {
      return nil
    }
    let word = inlines.plainText.trimmed
    switch Key(word) {
    case .attribute(.assumed), .attribute(.personal), .step(.optional), .step(.momentOfTruth),
      .step(.parallel):
      break
    default: return nil
    }
    self.init(
      word: word,
      content: [.text("true")],
      text: "true",
      more: [],
      nested: [],
      location: location,
      valueLocation: location,
      key: Key(word)
    )
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
    let items = list.items.map { item in
      if case .paragraph(let inlines, _)? = item.blocks.first, case .strong? = inlines.first { isBold = true }
      return RawItem(item)
    }
    let keyed = items.count { $0 != nil }
    guard keyed * 2 >= items.count else { return nil }
    let known = items.count { $0?.key != nil || $0.map { labels.contains($0.word) } == true }
    return known > (isBold ? keyed / 3 : 0) || keyed == items.count && !isBold ? items : nil
  }
}

extension Inline {
  /// Whether it is the end of a line.
  var isBreak: Bool { self == .softBreak || self == .lineBreak }
}

extension Block {
  var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

/// The key before the first colon, when the inlines start like `key: value` or `**Key:** value`.
func splitKey(_ inlines: [Inline]) -> SplitKey? {
  switch inlines.first {
  case .text(let text)?:
    guard let colon = keyEnd(in: text), let name = keyName(text[..<colon.lowerBound]) else { return nil }
    let value = text[colon.upperBound...].drop { $0 == " " }
    let width = text.utf8.distance(from: text.startIndex, to: value.startIndex)
    let rest = inlines.dropFirst().drop { $0 == .softBreak && value.isEmpty }
    return SplitKey(
      word: name.word,
      qualifier: name.qualifier,
      value: (value.isEmpty ? [] : [.text(String(value))]) + rest,
      width: width,
      isBold: false
    )
  case .strong(let strong)?:
    let text = strong.plainText.trimmed
    var rest = Array(inlines.dropFirst())
    var word = Substring(text)
    if word.hasSuffix(":") || word.hasSuffix("：") {
      word = word.dropLast()
    } else {
      guard case .text(let behind)? = rest.first, let colon = keyEnd(in: behind),
        behind[..<colon.lowerBound].allSatisfy({ $0 == " " })
      else { return nil }
      rest[0] = .text(String(behind[colon.upperBound...]))
    }
    guard let name = keyName(word) else { return nil }
    if case .text(let behind)? = rest.first { rest[0] = .text(String(behind.drop { $0 == " " })) }
    rest = Array(rest.drop { $0 == .text("") }.drop { $0 == .softBreak || $0 == .lineBreak })
    return SplitKey(
      word: name.word,
      qualifier: name.qualifier,
      value: rest,
      width: text.utf8.count + 5,
      isBold: true
    )
  default:
    return nil
  }
}

/// A key and what stands behind its colon.
struct SplitKey {
  var word: String
  var qualifier: String?
  var value: [Inline]
  /// From the start to the value, in bytes.
  var width: Int
  var isBold: Bool
}

/// The first colon of a text, when a space or nothing stands behind it; a full-width one needs none.
private func keyEnd(in text: String) -> Range<String.Index>? {
  let bytes = text.utf8
  if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
    let behind = bytes.index(after: colon)
    return behind == text.endIndex || bytes[behind] == 0x20 ? colon..<behind : nil
  }
  guard bytes.contains(0xEF), let colon = text.firstIndex(of: "：") else { return nil }
  return colon..<text.index(after: colon)
}

/// Whether a word can stand as a key before a colon.
package func isKey(_ word: String) -> Bool {
  let name = keyName(word[...])
  return name?.word == word && name?.qualifier == nil
}

/// A key's word and qualifier; nil for something too long or too much like a sentence to be a key.
private func keyName(_ text: Substring) -> (word: String, qualifier: String?)? {
  guard text.utf8.count <= 60 else { return nil }
  var spaces = 0
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ","):
      return nil
    case UInt8(ascii: " "): spaces += 1
    default: break
    }
  }
  guard spaces <= 4 else { return nil }
  let trimmed = text.trimmed
  guard !trimmed.isEmpty else { return nil }
  guard trimmed.hasSuffix("]"), let bracket = trimmed.firstIndex(of: "[") else { return (trimmed, nil) }
  let inside = trimmed[trimmed.index(after: bracket)...].dropLast()
  return (trimmed[..<bracket].trimmed, String(inside))
}
