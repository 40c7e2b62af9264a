import Diagnostics
import Markdown

/// A piece of a section: items, or prose.
enum Part {
  /// Of a list, and its lines that have no key among others that do, each as a list.
  case list([RawItem], unkeyed: [List])
  /// Of paragraphs, and of a label with what stands below it.
  case items([RawItem])
  /// Of a table of lanes, with the words of its head.
  case rows([RawItem], heads: [String])
  case prose(Block)

  /// What it holds of items, in order.
  private var rawItems: [RawItem] {
    switch self {
    case .list(let items, _), .items(let items), .rows(let items, _): items
    case .prose: []
    }
  }

  /// Whether it is a list with known keys that are not just bold words in front.
  var isPlainList: Bool {
    guard case .list(let items, _) = self else { return false }
    return items.indices.contains { items[$0].hasPlainKey }
  }

  /// Whether it has known keys that are not just bold words in front of lines.
  var holdsKeys: Bool { if case .list = self { isPlainList } else { containsItem { $0.isKnown } } }

  var isItems: Bool { if case .prose = self { false } else { true } }

  func containsItem(where condition: (RawItem) -> Bool) -> Bool {
    let items = rawItems
    return items.indices.contains { condition(items[$0]) }
  }
}

/// The items of a section told from its prose.
func parts(of blocks: ArraySlice<Block>, _ labels: Labels) -> [Part] {
  var parts: [Part] = []
  parts.reserveCapacity(blocks.count)
  var rest = blocks
  while let block = rest.popFirst() {
    switch block {
    case .list(let list):
      let read = RawItem.items(in: list, labels)
      parts.append(read.map { .list($0.items, unkeyed: $0.unkeyed) } ?? .prose(block))
    case .paragraph(let inlines, let location):
      if let items = labelled(inlines, at: location, &rest, labels) {
        parts.append(.items(items))
      } else {
        parts.append(.prose(block))
      }
    case .table(let table):
      parts.append(RawItem.items(in: table, labels).map { .rows($0.items, heads: $0.heads) } ?? .prose(block))
    case .heading, .quote, .code, .html, .thematicBreak: parts.append(.prose(block))
    }
  }
  return parts
}

/// The items of a paragraph, with what stands below it when it ends in a label; nil for prose.
private func labelled(
  _ inlines: [Inline],
  at location: SourceLocation,
  _ rest: inout ArraySlice<Block>,
  _ labels: Labels
) -> [RawItem]? {
  if let word = soleLabel(inlines) {
    guard isLane(word, labels) else { return nil }
    let values = takeValues(&rest, labels)
    if values.isEmpty { return nil }
    if values.count == 1, case .list(let list) = values[0], list.start == nil {
      return [RawItem(named: word, [], values, at: location)]
    }
    return RawItem.items(below: word, values, at: location)
  }
  guard var items = RawItem.items(inParagraph: inlines, at: location, labels) else { return nil }
  if let last = items.last, last.content.isEmpty {
    let values = takeValues(&rest, labels)
    if values.count == 1, case .list(let list) = values[0], list.start == nil {
      items[items.count - 1] = last.with(more: values)
    } else if !values.isEmpty {
      items.removeLast()
      items += RawItem.items(below: last.word, values, at: last.location)
    }
  }
  return items
}

/// Whether a label that stands alone is a lane's name or a label of the document.
private func isLane(_ word: String, _ labels: Labels) -> Bool {
  switch Key(word) {
  case .lane, .promiseKept, .promiseBroken, .objection: true
  case .attribute, .step, nil: labels.contains(word)
  }
}

/// What belongs to a label above it: paragraphs, then lists, quotes, code and tables, up to the next
/// paragraph behind those, the next label, or a break.
private func takeValues(_ rest: inout ArraySlice<Block>, _ labels: Labels) -> [Block] {
  var values: [Block] = []
  var hasList = false
  while let block = rest.first {
    switch block {
    case .paragraph(let inlines, _):
      if hasList || startsWithLabel(inlines, labels) { return values }
    case .list, .quote, .code, .table: hasList = true
    case .heading, .html, .thematicBreak: return values
    }
    values.append(block)
    rest.removeFirst()
  }
  return values
}

private func startsWithLabel(_ inlines: [Inline], _ labels: Labels) -> Bool {
  if let word = soleLabel(inlines), isLane(word, labels) { return true }
  guard case .strong? = inlines.first else { return false }
  if soleLabel(inlines) != nil { return true }
  return splitKey(inlines) != nil
}

extension RawItem {
  /// The items of a list, and the lines that have no key, each as a list; nil for a list without keys, which
  /// is prose.
  ///
  /// It is one with a known key on a line, or with a plain key on every line. Bold keys that nobody knows are
  /// a list of terms, unless they are labels of the document.
  static func items(in list: List, _ labels: Labels) -> (items: [RawItem], unkeyed: [List])? {
    guard list.start == nil else { return nil }
    var items: [RawItem] = []
    items.reserveCapacity(list.items.count)
    var unkeyed: [Int] = []
    var isBold = false
    var known = 0
    func add(_ item: consuming RawItem) {
      if item.isKnown || labels.contains(item.word) { known += 1 }
      items.append(item)
    }
    for place in list.items.indices {
      if let line = list.line(at: place) {
        if let item = RawItem(line, at: list.lineLocation(at: place)) {
          add(item)
        } else {
          unkeyed.append(place)
        }
      } else {
        isBold = isBold || list.items[place].startsBold
        if let item = RawItem(list.items[place]) { add(item) } else { unkeyed.append(place) }
      }
    }
    guard items.count * 2 >= list.items.count,
      known > (isBold ? items.count / 3 : 0) || unkeyed.isEmpty && !isBold
    else { return nil }
    return (items, unkeyed.map { list.with(only: $0) })
  }
}

extension List {
  /// The list with one of its lines.
  fileprivate func with(only place: Int) -> List {
    var list = self
    list.items = [items[place]]
    return list
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
