import CCMark
import Diagnostics

/// Copies a tree of libcmark's into values.
struct TreeReading {
  static let depthLimit = 64

  /// The file's text, to find tables and attributes in; nil when a single line is read.
  let text: SourceText?
  let origin: Origin
  var diagnostics: [Diagnostic] = []
  private var quoteDepth = 0
  private var cellsLeft = PipeTable.cellLimit

  init(text: SourceText?, origin: Origin) {
    self.text = text
    self.origin = origin
  }

  /// The blocks of the whole text, with the lists whose plain lines are not in the tree.
  mutating func blocks(in root: OpaquePointer, besides lists: PlainLists) -> [Block] {
    guard let text, !lists.lists.isEmpty else { return blocks(in: root) }
    var blocks: [Block] = []
    var rest = lists.lists[...]
    var child = cmark_node_first_child(root)
    while let node = child {
      child = cmark_node_next(node)
      let line = line(of: node)
      while let list = rest.first, list.lines.upperBound <= line {
        blocks.append(.list(plainList(list, nil, in: text)))
        rest.removeFirst()
      }
      if let list = rest.first, list.lines.contains(line) {
        blocks.append(.list(plainList(list, node, in: text)))
        rest.removeFirst()
      } else {
        append(node, to: &blocks)
      }
    }
    for list in rest { blocks.append(.list(plainList(list, nil, in: text))) }
    return blocks
  }

  /// A plain list, whose lines with markup are the items of a list in the tree.
  private mutating func plainList(
    _ found: PlainLists.Found,
    _ marked: OpaquePointer?,
    in text: SourceText
  ) -> List {
    var list = List(start: nil, isTight: true, items: [], location: text.place(found.lines.lowerBound, 1))
    list.items.reserveCapacity(found.lines.count)
    var next = marked.flatMap { cmark_node_first_child($0) }
    for line in found.lines {
      if let node = next, self.line(of: node) == line {
        list.items.append(item(node))
        next = cmark_node_next(node)
      } else {
        let words = text.bytes[text.line(line).dropFirst(2)]
        list.items.append(ListItem(text: words, start: (line, 3), location: text.place(line, 1)))
      }
    }
    return list
  }

  /// The line in the file that a block starts on.
  private func line(of node: OpaquePointer) -> Int {
    origin.line(Int(cmark_node_get_start_line(node)))
  }

  mutating func blocks(in parent: OpaquePointer) -> [Block] {
    var blocks: [Block] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      append(node, to: &blocks)
      child = cmark_node_next(node)
    }
    return blocks
  }

  private mutating func append(_ node: OpaquePointer, to blocks: inout [Block]) {
    let location = origin.location(of: node, within: nil)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: appendParagraph(node, location, to: &blocks)
    case CMARK_NODE_HEADING: blocks.append(.heading(heading(node, location)))
    case CMARK_NODE_LIST: blocks.append(.list(list(node, location)))
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += 1
      blocks.append(.quote(self.blocks(in: node), location))
      quoteDepth -= 1
    case CMARK_NODE_CODE_BLOCK:
      let info = string(cmark_node_get_fence_info(node))
      blocks.append(.code(info: info, text: string(cmark_node_get_literal(node)), location))
    case CMARK_NODE_HTML_BLOCK:
      let html = htmlBlock(string(cmark_node_get_literal(node)), at: location)
      if let block = html.value { blocks.append(block) }
      diagnostics += html.diagnostics
    default: blocks.append(.thematicBreak(location))  // the only other block
    }
  }

  private mutating func list(_ node: OpaquePointer, _ location: SourceLocation) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var list = List(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: [],
      location: location
    )
    var child = cmark_node_first_child(node)
    list.items.reserveCapacity(count(from: child))
    while let node = child {
      list.items.append(item(node))
      child = cmark_node_next(node)
    }
    return list
  }

  private mutating func item(_ node: OpaquePointer) -> ListItem {
    let location = origin.location(of: node, within: nil)
    if let line = plainLine(of: node) {
      return ListItem(text: Array(line.text.utf8)[...], start: line.start, location: location)
    }
    return ListItem(blocks: blocks(in: node), location: location)
  }

  /// What an item holds, when that is one line of plain text.
  private func plainLine(of item: OpaquePointer) -> (text: String, start: (line: Int, column: Int))? {
    guard let paragraph = cmark_node_first_child(item), cmark_node_next(paragraph) == nil,
      cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
      let node = cmark_node_first_child(paragraph), cmark_node_next(node) == nil,
      cmark_node_get_type(node) == CMARK_NODE_TEXT
    else { return nil }
    let text = string(cmark_node_get_literal(node))
    if text.isEmpty { return nil }
    let place = origin.location(of: paragraph, within: nil)
    return (text, (place.line, place.column))
  }

  private mutating func heading(_ node: OpaquePointer, _ location: SourceLocation) -> Heading {
    var heading = Heading(
      level: Int(cmark_node_get_heading_level(node)),
      content: inlines(in: node, location),
      attributes: HeadingAttributes(),
      location: location
    )
    if let text { heading.takeAttributes(from: text, lastLine: lastLine(of: node)) }
    return heading
  }

  /// A paragraph, or a table with the paragraph that stands above it.
  private mutating func appendParagraph(
    _ node: OpaquePointer,
    _ location: SourceLocation,
    to blocks: inout [Block]
  ) {
    let start = ParagraphOrigin(line: location.line, column: location.column, quoteDepth: quoteDepth)
    let lastLine = lastLine(of: node)
    guard let text, lastLine > start.line,
      let table = PipeTable(in: text, paragraph: start, lastLine: lastLine)
    else {
      return blocks.append(.paragraph(inlines(in: node, location), location))
    }
    guard table.cellCount <= cellsLeft else {
      cellsLeft = 0
      diagnostics.append(table.tooManyCells(in: text))
      return
    }
    cellsLeft -= table.cellCount
    let linesAbove = table.headerLine - location.line
    if linesAbove > 0 {
      blocks.append(.paragraph(inlines(in: node, location, lines: linesAbove), location))
    }
    let read = table.table(in: text)
    diagnostics += read.diagnostics
    blocks.append(.table(read.value))
  }

  /// The last line of a block in the file.
  private func lastLine(of node: OpaquePointer) -> Int {
    origin.line(Int(max(cmark_node_get_start_line(node), cmark_node_get_end_line(node))))
  }
}

extension TreeReading {
  /// The content of a node, or of its first lines only.
  mutating func inlines(
    in parent: OpaquePointer,
    _ outer: SourceLocation,
    lines: Int = .max
  ) -> [Inline] {
    var child = cmark_node_first_child(parent)
    if let only = child, cmark_node_next(only) == nil, cmark_node_get_type(only) == CMARK_NODE_TEXT {
      let text = string(cmark_node_get_literal(only))
      return text.isEmpty ? [] : [.text(text)]
    }
    var inlines: [Inline] = []
    // libcmark makes a node of every special character; neighbours become one text.
    var text = ""
    var lineBreaks = 0
    inlines.reserveCapacity(count(from: child))
    while let node = child {
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_TEXT {
        let literal = string(cmark_node_get_literal(node))
        if text.isEmpty { text = literal } else { text += literal }
      } else {
        if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { lineBreaks += 1 }
        if lineBreaks == lines { break }
        if !text.isEmpty { inlines.append(.text(text)) }
        text = ""
        if let inline = inline(node, type, outer) { inlines.append(inline) }
      }
      child = cmark_node_next(node)
    }
    if !text.isEmpty { inlines.append(.text(text)) }
    return inlines
  }

  private mutating func inline(
    _ node: OpaquePointer,
    _ type: cmark_node_type,
    _ outer: SourceLocation
  ) -> Inline? {
    switch type {
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: return .emphasis(inlines(in: node, outer))
    case CMARK_NODE_STRONG: return .strong(inlines(in: node, outer))
    case CMARK_NODE_LINK: return link(node, outer)
    case CMARK_NODE_IMAGE: return image(node, outer)
    default:  // raw HTML is all that is left: the tree holds no custom nodes
      let location = origin.location(of: node, within: outer)
      let html = inlineHTML(string(cmark_node_get_literal(node)), at: location)
      diagnostics += html.diagnostics
      return html.value
    }
  }

  private mutating func link(_ node: OpaquePointer, _ outer: SourceLocation) -> Inline {
    let location = origin.location(of: node, within: outer)
    let destination = safeLink(string(cmark_node_get_url(node)), at: location)
    diagnostics += destination.diagnostics
    return .link(
      destination: destination.value,
      title: string(cmark_node_get_title(node)),
      inlines(in: node, outer),
      location
    )
  }

  private mutating func image(_ node: OpaquePointer, _ outer: SourceLocation) -> Inline {
    let location = origin.location(of: node, within: outer)
    let destination = safeImage(string(cmark_node_get_url(node)), at: location)
    diagnostics += destination.diagnostics
    return .image(
      destination: destination.value,
      title: string(cmark_node_get_title(node)),
      alternative: inlines(in: node, outer),
      location
    )
  }

  /// How many nodes there are from one on beside each other.
  private func count(from first: OpaquePointer?) -> Int {
    var count = 0
    var node = first
    while let next = node {
      count += 1
      node = cmark_node_next(next)
    }
    return count
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
