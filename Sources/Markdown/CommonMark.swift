// libcmark's trees: made, read and freed. Only this file and TreeReading.swift import CCMark; no pointer into a tree
// leaves them.

import CCMark
import Diagnostics

/// The blocks of a text from a line (1-based) on; none when it is beyond a limit.
func blocks(of text: SourceText, from firstLine: Int) -> Diagnosed<[Block]> {
  guard firstLine <= text.lineCount else { return Diagnosed([]) }
  if let excess = excess(in: text, from: firstLine) { return Diagnosed([], [excess]) }
  let lists = PlainLists(in: text, from: firstLine)
  let rest = lists.rest(of: text, from: firstLine)
  return withTree(of: rest.bytes) { root in
    let origin = Origin(file: text.file, lines: rest.lines, columnOffset: 0)
    if let deep = firstNode(in: root, deeperThan: TreeReading.depthLimit) {
      return Diagnosed([], [tooDeep(at: origin.location(of: deep, within: nil))])
    }
    var reading = TreeReading(text: text, origin: origin)
    let blocks = reading.blocks(in: root, besides: lists)
    return Diagnosed(blocks, reading.diagnostics)
  }
}

/// One line's text as inline Markdown, whatever it starts with; `location` is where it stands.
func inlines(ofLine bytes: ArraySlice<UInt8>, at location: SourceLocation) -> Diagnosed<[Inline]> {
  // As the content of a heading nothing is taken for a list or a quote; the closing sequence
  // keeps a '#' at the end of the text.
  let opening = "# "
  var heading = Array(opening.utf8)
  for byte in bytes { heading.append(byte == .newline ? .space : byte) }
  heading.append(contentsOf: " #".utf8)
  return withTree(of: heading[...]) { root in
    let origin = Origin(
      file: location.file,
      lines: [location.line],
      columnOffset: location.column - 1 - opening.utf8.count
    )
    guard let content = cmark_node_first_child(root) else { return Diagnosed([]) }
    if firstNode(in: root, deeperThan: TreeReading.depthLimit) != nil {
      return Diagnosed([.text(String(decoding: bytes, as: UTF8.self))], [tooDeep(at: location)])
    }
    var reading = TreeReading(text: nil, origin: origin)
    let inlines = reading.inlines(in: content, location)
    return Diagnosed(inlines, reading.diagnostics)
  }
}

/// Parses and frees again.
private func withTree<Result>(
  of bytes: ArraySlice<UInt8>,
  _ body: (OpaquePointer) -> Diagnosed<Result>
) -> Diagnosed<Result> {
  let root = bytes.withUnsafeBytes { buffer in
    cmark_parse_document(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, CMARK_OPT_DEFAULT)
  }
  guard let root else { preconditionFailure("libcmark gives a tree for every text") }
  defer { cmark_node_free(root) }
  return body(root)
}

/// The first node below so many others; a list and its items count as one. Takes no stack.
private func firstNode(in root: OpaquePointer, deeperThan limit: Int) -> OpaquePointer? {
  func isLevel(_ node: OpaquePointer) -> Bool { cmark_node_get_type(node) != CMARK_NODE_ITEM }
  var node = root
  var depth = 0
  while true {
    if let child = cmark_node_first_child(node) {
      if isLevel(node) { depth += 1 }
      if depth > limit + 1 { return node }
      node = child
      continue
    }
    while cmark_node_next(node) == nil {
      guard let parent = cmark_node_parent(node), parent != root else { return nil }
      node = parent
      if isLevel(node) { depth -= 1 }
    }
    guard let next = cmark_node_next(node) else { return nil }
    node = next
  }
}

private func tooDeep(at location: SourceLocation) -> Diagnostic {
  let message =
    "the text is nested more than \(TreeReading.depthLimit) deep here, which is the limit; write it with less nesting"
  return Diagnostic(.tooDeep, .error, message, at: location)
}

/// Where libcmark's positions stand in the file.
struct Origin {
  var file: String
  /// The lines of the file that libcmark has got.
  var lines: [Int]
  /// Added to a column.
  var columnOffset: Int

  /// A line of libcmark's in the file.
  func line(_ number: Int) -> Int { lines[min(max(number, 1), lines.count) - 1] }

  /// Where a node starts; where libcmark doesn't know, the place of what surrounds it.
  ///
  /// libcmark 0.30.2 gives 0 for some, and places before the paragraph for some that span lines.
  func location(of node: OpaquePointer, within outer: SourceLocation?) -> SourceLocation {
    var line = Int(cmark_node_get_start_line(node))
    let column = Int(cmark_node_get_start_column(node))
    // A link over several lines carries the line of its end, its first word that of its start.
    if let child = cmark_node_first_child(node), cmark_node_get_type(child) == CMARK_NODE_TEXT {
      let first = Int(cmark_node_get_start_line(child))
      if first > 0, first < line { line = first }
    }
    if let outer, self.line(line) < outer.line || column <= 0 || line <= 0 { return outer }
    return SourceLocation(
      file: file,
      line: self.line(line),
      column: max(column + columnOffset, 0)
    )
  }
}
