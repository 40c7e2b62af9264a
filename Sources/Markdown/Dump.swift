// Documents and YAML as text with `@line:column`, one node a line: what tests compare.

import Diagnostics

extension Document {
  /// The front-matter and the tree of blocks, each with its place.
  package var dump: String {
    var dump = Dump()
    if let frontMatter { dump.write(frontMatter, label: "front-matter ", depth: 0) }
    dump.write(blocks, depth: 0)
    return dump.text
  }
}

extension YAML {
  /// The value with all below it, each with its place.
  package var dump: String {
    var dump = Dump()
    dump.write(self, label: "", depth: 0)
    return dump.text
  }
}

extension [Inline] {
  /// The inlines, without an end of line behind the last one.
  package var dump: String {
    var dump = Dump()
    dump.write(self, depth: 0)
    return dump.text
  }
}

private struct Dump {
  private(set) var text = ""

  private mutating func line(_ depth: Int, _ words: String) {
    if !text.isEmpty { text += "\n" }
    text += String(repeating: "  ", count: depth) + words
  }

  mutating func write(_ yaml: YAML, label: String, depth: Int) {
    let place = place(yaml.location)
    switch yaml.value {
    case .scalar(let text): line(depth, "\(label)\(place) \(quoted(text))")
    case .null: line(depth, "\(label)\(place) null")
    case .sequence(let items):
      line(depth, "\(label)\(place) sequence")
      for item in items { write(item, label: "- ", depth: depth + 1) }
    case .mapping(let entries):
      line(depth, "\(label)\(place) mapping")
      for entry in entries {
        write(entry.value, label: "\(entry.key) \(self.place(entry.keyLocation)): ", depth: depth + 1)
      }
    }
  }

  mutating func write(_ blocks: [Block], depth: Int) {
    for block in blocks { write(block, depth: depth) }
  }

  private mutating func write(_ block: Block, depth: Int) {
    let place = place(block.location)
    switch block {
    case .heading(let heading):
      line(depth, "heading \(heading.level) \(place)\(words(heading.attributes))")
      write(heading.content, depth: depth + 1)
    case .paragraph(let content, _):
      line(depth, "paragraph \(place)")
      write(content, depth: depth + 1)
    case .list(let list): write(list, depth: depth)
    case .quote(let blocks, _):
      line(depth, "quote \(place)")
      write(blocks, depth: depth + 1)
    case .code(let info, let text, _): line(depth, "code \(place) \(quoted(info)) \(quoted(text))")
    case .table(let table): write(table, depth: depth)
    case .html(let text, _): line(depth, "html \(place) \(quoted(text))")
    case .thematicBreak: line(depth, "break \(place)")
    }
  }

  private mutating func write(_ list: List, depth: Int) {
    let kind = list.start.map { "ordered from \($0)" } ?? "bullets"
    line(depth, "list \(place(list.location)) \(kind), \(list.isTight ? "tight" : "loose")")
    for item in list.items {
      line(depth + 1, "item \(place(item.location))")
      write(item.blocks, depth: depth + 2)
    }
  }

  private mutating func write(_ table: Table, depth: Int) {
    let alignments = table.alignments.map { "\($0)" }.joined(separator: " ")
    line(depth, "table \(place(table.location)) \(alignments)")
    for (index, row) in ([table.header] + table.rows).enumerated() {
      line(depth + 1, index == 0 ? "header" : "row")
      for cell in row {
        line(depth + 2, "cell \(place(cell.location))")
        write(cell.content, depth: depth + 3)
      }
    }
  }

  mutating func write(_ inlines: [Inline], depth: Int) {
    for inline in inlines {
      switch inline {
      case .text(let text): line(depth, "text \(quoted(text))")
      case .code(let text): line(depth, "code \(quoted(text))")
      case .emphasis(let content):
        line(depth, "emphasis")
        write(content, depth: depth + 1)
      case .strong(let content):
        line(depth, "strong")
        write(content, depth: depth + 1)
      case .link(let destination, let title, let content, let location):
        line(
          depth,
          "link \(place(location)) \(quoted(destination))\(title.isEmpty ? "" : " " + quoted(title))"
        )
        write(content, depth: depth + 1)
      case .image(let destination, let title, let content, let location):
        line(
          depth,
          "image \(place(location)) \(quoted(destination))\(title.isEmpty ? "" : " " + quoted(title))"
        )
        write(content, depth: depth + 1)
      case .html(let text): line(depth, "html \(quoted(text))")
      case .softBreak: line(depth, "soft break")
      case .lineBreak: line(depth, "line break")
      }
    }
  }

  private func words(_ attributes: HeadingAttributes) -> String {
    let words =
      (attributes.id.map { ["#\($0)"] } ?? []) + attributes.classes.map { ".\($0)" }
      + attributes.values.map { "\($0.key)=\(quoted($0.value))" }
    return words.isEmpty ? "" : " {\(words.joined(separator: " "))}"
  }

  private func place(_ location: SourceLocation) -> String { "@\(location.line):\(location.column)" }

  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
