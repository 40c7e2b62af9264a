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
    self.init(
      word: split.word,
      qualifier: split.qualifier,
      content: split.value,
      text: split.value.plainText.trimmed,
      more: [],
      nested: [],
      location: location,
      valueLocation: location,
      key: Key(split.word)
    )
    if valueLocation.column > 0 { valueLocation.column += split.width }
  }

  /// The items of a paragraph of `**Key:** value` lines; nil for prose, which also a paragraph is whose
  /// keys are all unknown (`**Note:** …`). A line without a key goes on with the value before it.
  static func items(inParagraph inlines: [Inline], at location: SourceLocation) -> [RawItem]? {
    guard case .strong? = inlines.first else { return nil }
    var lines: [(inlines: [Inline], number: Int)] = [([], 0)]
    var number = 0
    for (index, inline) in inlines.enumerated() {
      guard inline == .softBreak || inline == .lineBreak else {
        lines[lines.count - 1].inlines.append(inline)
        continue
      }
      number += 1
      let rest = Array(inlines[(index + 1)...])
      if case .strong? = rest.first, splitKey(rest) != nil {
        lines.append(([], number))
      } else {
        lines[lines.count - 1].inlines.append(inline)
      }
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
    return known.count == items.count && known.contains { $0.key != nil } ? known : nil
  }

  /// What stands below a heading that is a lane's name: every paragraph and every line of a list is an
  /// item; anything else belongs to the item before it.
  static func items(below heading: Heading, _ blocks: [Block]) -> [RawItem] {
    var items: [RawItem] = []
    func add(_ content: [Inline], _ more: [Block], at location: SourceLocation) {
      let word = heading.content.plainText.trimmed
      items.append(
        RawItem(
          word: word,
          content: content,
          text: content.plainText.trimmed,
          more: more,
          nested: [],
          location: location,
          valueLocation: location,
          key: Key(slug(undecorated(word)))
        )
      )
    }
    for block in blocks {
      switch block {
      case .paragraph(let inlines, let location): add(inlines, [], at: location)
      case .list(let list):
        for line in list.items {
          guard case .paragraph(let inlines, let location)? = line.blocks.first else { continue }
          add(inlines, Array(line.blocks.dropFirst()), at: location)
        }
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

  /// The rows of a two-column table of lanes and their content; nil for any other table.
  ///
  /// At least two of its rows, and at least half of them, start with the name of a known lane. A line
  /// break in a cell separates items, `<br>` in the source.
  static func items(in table: Table) -> [RawItem]? {
    guard table.header.count == 2 else { return nil }
    // “Lane | Content” is a head; “Doing | Looks around” is a row that stands where a head has to.
    let isHead = Key(table.header[0].content.plainText.trimmed) == nil
    let rows = (isHead ? [] : [table.header]) + table.rows
    let lanes = rows.count { row in
      if case .lane? = Key(row[0].content.plainText.trimmed) { true } else { false }
    }
    guard lanes >= 2, lanes * 2 >= rows.count else { return nil }
    return rows.flatMap { $0.count == 2 ? items(named: $0[0], in: $0[1]) : [] }
  }

  /// The items in a cell of a table, under the word of another one; a line break separates them.
  static func items(named name: Table.Cell, in cell: Table.Cell) -> [RawItem] {
    let word = name.content.plainText.trimmed
    guard !word.isEmpty else { return [] }
    return cell.content.split(separator: .lineBreak).compactMap { inlines in
      let text = Array(inlines).plainText.trimmed
      guard !text.isEmpty else { return nil }
      return RawItem(
        word: word,
        content: Array(inlines),
        text: text,
        more: [],
        nested: [],
        location: cell.location,
        valueLocation: cell.location,
        key: Key(word)
      )
    }
  }

  /// A key that says something by standing there: `- assumed`.
  private init?(flag item: ListItem) {
    guard item.blocks.count == 1, case .paragraph(let inlines, let location)? = item.blocks.first else {
      return nil
    }
    let word = inlines.plainText.trimmed
    switch Key(word) {
    case .attribute(.assumed), .attribute(.personal), .step(.optional), .step(.momentOfTruth): break
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
  /// The lines of a list of items: a bullet list with at least one known key, or with a key on every line;
  /// nil for a list without keys, which is prose. A line without a key is nil.
  static func items(in list: List) -> [RawItem?]? {
    guard list.start == nil else { return nil }
    let items = list.items.map { RawItem($0) }
    let isList = items.contains { $0?.key != nil } || items.allSatisfy { $0 != nil }
    return isList ? items : nil
  }
}

/// The key before the first colon, when the inlines start like `key: value` or `**Key:** value`.
private func splitKey(
  _ inlines: [Inline]
) -> (word: String, qualifier: String?, value: [Inline], width: Int)? {
  switch inlines.first {
  case .text(let text)?:
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let behind = text.utf8.index(after: colon)
    guard behind == text.endIndex || text.utf8[behind] == 0x20, let name = keyName(text[..<colon]) else {
      return nil
    }
    let value = text[behind...].drop { $0 == " " }
    let width = text.utf8.distance(from: text.startIndex, to: value.startIndex)
    let rest = inlines.dropFirst().drop { $0 == .softBreak && value.isEmpty }
    return (name.word, name.qualifier, (value.isEmpty ? [] : [.text(String(value))]) + rest, width)
  case .strong(let strong)?:
    let text = strong.plainText.trimmed
    var rest = Array(inlines.dropFirst())
    var word = Substring(text)
    if word.hasSuffix(":") {
      word = word.dropLast()
    } else {
      guard case .text(let behind)? = rest.first, behind.hasPrefix(":") else { return nil }
      rest[0] = .text(String(behind.dropFirst()))
    }
    guard let name = keyName(word) else { return nil }
    if case .text(let behind)? = rest.first { rest[0] = .text(String(behind.drop { $0 == " " })) }
    return (name.word, name.qualifier, rest.filter { $0 != .text("") }, text.utf8.count + 5)
  default:
    return nil
  }
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
