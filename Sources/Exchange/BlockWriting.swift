import Markdown

/// Blocks as Markdown that is read as the same blocks again, without a line's end behind the last.
///
/// Lists of prose have `*` for a mark, since `-` belongs to the items beside them. `headingClass` is given to
/// every heading, so that it stays prose among phases and steps.
func markdown(_ blocks: [Block], headingClass: String? = nil) -> String {
  lines(blocks, headingClass: headingClass, isTight: false).joined(separator: "\n")
}

private func lines(_ blocks: [Block], headingClass: String?, isTight: Bool) -> [String] {
  var result: [String] = []
  var mark = ""
  for block in blocks {
    if !result.isEmpty, !isTight { result.append("") }
    var next = ""
    switch block {
    case .list(let list):
      next = list.start == nil ? (mark == "*" ? "+" : "*") : (mark == "." ? ")" : ".")
      result += lines(list, mark: next)
    case .heading(let heading): result.append(line(heading, headingClass))
    case .paragraph(let inlines, _): result += split(markdown(inlines))
    case .quote(let inner, _):
      result += lines(inner, headingClass: nil, isTight: false).map { $0.isEmpty ? ">" : "> \($0)" }
    case .code(let info, let text, _): result += fenced(text, info)
    case .table(let table): result += lines(table)
    case .html(let html, _): result += split(html)
    case .thematicBreak: result.append("***")
    }
    mark = next
  }
  return result
}

private func lines(_ list: List, mark: String) -> [String] {
  var result: [String] = []
  for (index, item) in list.items.enumerated() {
    let marker = list.start.map { "\($0 + index)\(mark) " } ?? "\(mark) "
    let indent = String(repeating: " ", count: marker.count)
    if index > 0, !list.isTight { result.append("") }
    let inner = lines(item.blocks, headingClass: nil, isTight: list.isTight)
    guard let first = inner.first else {
      result.append(String(marker.dropLast()))
      continue
    }
    result.append(marker + first)
    result += inner.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }
  return result
}

private func line(_ heading: Heading, _ headingClass: String?) -> String {
  var attributes: [String] = []
  if let id = heading.attributes.id { attributes.append("#\(id)") }
  let own = heading.attributes.classes
  attributes += (own + [headingClass].compactMap { $0 }.filter { !own.contains($0) }).map { ".\($0)" }
  attributes += heading.attributes.values.map { attribute($0.key, $0.value) }
  return headingLine(heading.level, markdown(heading.content, in: .heading), attributes)
}

/// A heading with attributes behind it.
func headingLine(_ level: Int, _ title: String, _ attributes: [String]) -> String {
  let behind = attributes.isEmpty ? "" : " {\(attributes.joined(separator: " "))}"
  return String(repeating: "#", count: level) + " " + title + behind
}

/// `key=value`, in quotes where it needs them.
func attribute(_ key: String, _ value: String) -> String {
  let isWord = !value.isEmpty && value.allSatisfy { !$0.isWhitespace && !"\"{}=#".contains($0) }
  return isWord ? "\(key)=\(value)" : "\(key)=\"\(value.replacing("\"", with: "”"))\""
}

private func fenced(_ text: String, _ info: String) -> [String] {
  let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
  let tilde = info.contains("`") ? String(repeating: "~", count: longestRun(of: "~", in: text) + 3) : fence
  var inner = split(text)
  if inner.last == "" { inner.removeLast() }
  return [tilde + info] + inner + [tilde]
}

private func lines(_ table: Table) -> [String] {
  let dashes = table.alignments.map { alignment in
    switch alignment {
    case .none: "---"
    case .left: ":--"
    case .center: ":-:"
    case .right: "--:"
    }
  }
  let rows = [table.header] + table.rows
  var result = rows.map { row($0.map { markdown($0.content, in: .cell) }) }
  result.insert(row(dashes), at: 1)
  return result
}

private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

private func split(_ text: String) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
