import Diagnostics
import Markdown

/// A piece of a section: items, or prose.
enum Part {
  /// Of a list: each line as an item, or as it is when it has no key among lines that do.
  case list(List, [RawItem?])
  /// Of paragraphs, and of a label with what stands below it.
  case items([RawItem])
  /// Of a table of lanes, with the words of its head.
  case rows([RawItem], heads: [String])
  case prose(Block)

  /// Whether it is a list with known keys that are not just bold words in front.
  var isPlainList: Bool {
    guard case .list(let list, let items) = self else { return false }
    return items.indices.contains { items[$0]?.key != nil && !list.items[$0].startsBold }
  }

  /// Whether it has known keys that are not just bold words in front of lines.
  var holdsKeys: Bool { if case .list = self { isPlainList } else { containsItem { $0.key != nil } } }

  var isItems: Bool { if case .prose = self { false } else { true } }

  func containsItem(where condition: (RawItem) -> Bool) -> Bool {
    switch self {
    case .list(_, let items): items.contains { $0.map(condition) == true }
    case .items(let items), .rows(let items, _): items.contains(where: condition)
    case .prose: false
    }
  }
}

/// The items of a section told from its prose.
func parts(of blocks: [Block], _ labels: Labels) -> [Part] {
  var parts: [Part] = []
  parts.reserveCapacity(blocks.count)
  var rest = blocks[...]
  while let block = rest.popFirst() {
    switch block {
    case .list(let list):
      parts.append(RawItem.items(in: list, labels).map { .list(list, $0) } ?? .prose(block))
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
